import { distance } from 'fastest-levenshtein';
import { everyRule } from './rule-ids.ts';

/** The rule that was probably meant by a name that none has. */
export function nearestRule(id: string): string | undefined {
  const [first] = everyRule
    .map((name) => ({ name, away: distance(name, id) }))
    .sort((a, b) => a.away - b.away);
  return first !== undefined && first.away <= Math.max(2, id.length / 3) ? first.name : undefined;
}
