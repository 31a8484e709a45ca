import { computeHealth, type HealthTurn, type RecordedTurn, type RiskInput } from '@baton/rules';

/** What was known of the conversation at each message of the customer, as if the bot had written the agent's turns. */
export function healthAlong(turns: readonly RecordedTurn[]): RiskInput[] {
  const all = turns.map(({ author, at, text, understanding }, i): HealthTurn => ({
    seq: i + 1,
    at,
    body: text,
    author: author === 'customer' ? 'customer' : 'bot',
    understanding: understanding && { ...understanding, seq: i + 1 },
  }));
  return all.flatMap(({ author }, i) => {
    if (author !== 'customer') return [];
    const seen = all.slice(0, i + 1);
    return [{ turns: seen, indicators: computeHealth({ turns: seen, attempts: [] }) }];
  });
}
