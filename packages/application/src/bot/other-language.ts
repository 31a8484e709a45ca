/** Frequent words of German, French, Spanish, Italian, Dutch and Portuguese that are no English words. */
const FOREIGN = new Set(
  (
    'ich ist nicht meine mein meinen wie wann warum wo bitte danke und der das ein eine einen für habe haben wird kann schon seit zwei bestellung lieferung rechnung geld zurück ' +
    'je ne pas mon ma mes où quand comment pourquoi merci bonjour est suis avez vous votre une des du pour avec commande colis remboursement ' +
    'mi mis dónde donde está esta cuándo cuando cómo por qué para pedido hola gracias quiero tengo una los las el ' +
    'il mio mia dove quando perché grazie ciao è sono vorrei ordine pacco non che della ' +
    'ik mijn waar wanneer waarom niet een het van bestelling dank graag heb ' +
    'meu minha onde está quando obrigado encomenda não olá'
  ).split(' '),
);
const ENGLISH = new Set(
  'the is are my i you it a an to of and in on for not where when how why what do does can have has was with this that order please'.split(
    ' ',
  ),
);
const FEWEST_FOREIGN = 2;
const FEWEST_LETTERS = 4;

/** Is this clearly not English? A single foreign word, a name or a greeting is not enough. */
export function isOtherLanguage(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  const latin = letters.filter((l) => /\p{Script=Latin}/u.test(l)).length;
  if (letters.length >= FEWEST_LETTERS && latin < letters.length / 2) return true;
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const foreign = words.filter((w) => FOREIGN.has(w)).length;
  const english = words.filter((w) => ENGLISH.has(w)).length;
  return foreign >= FEWEST_FOREIGN && foreign > 2 * english;
}
