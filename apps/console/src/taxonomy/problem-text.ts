import { OUT_OF_SCOPE, type Sheet } from './draft.js';
import { t } from './messages.js';

/** A problem in the words of the editor, with the names of topics where the server knows their ids. */
export function problemText(problem: Sheet['problems'][number], nameOf: (id: string) => string): string {
  const names = problem.intents.map((id) => (id === OUT_OF_SCOPE ? t.outOfScope : nameOf(id)));
  const example = problem.example ?? '';
  switch (problem.code) {
    case 'DUPLICATE_NAME':
      return t.problems.duplicateName(names[0] ?? '');
    case 'TOO_FEW_EXAMPLES':
      return t.problems.tooFew(names[0] ?? '');
    case 'EMPTY_EXAMPLE':
      return t.problems.empty(example);
    case 'CONTRADICTION':
      return t.problems.contradiction(example, names.join(', '));
    case 'DUPLICATE_INTENT':
    case 'TOO_FEW_INTENTS':
      return problem.message;
  }
}
