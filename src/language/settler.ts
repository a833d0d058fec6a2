import type { CheckSettings, Fields } from '../brief/fields.ts';
import type { Place, Problem } from '../finding/finding.ts';
import { matterComments } from './comments.ts';
import { readDirectives } from './directives.ts';
import { settingsFor, settled } from './settings.ts';

/** What is left of a problem: as grave as the office holds it to be, nothing where it has been lifted. */
export type Settler = (problem: Problem, place?: Place) => Problem | undefined;

/** Settles what is found in a manuscript beside its text, by its office and by its own comments. */
export function settlerFor(source: string, check: CheckSettings, fields: Fields): Settler {
  const settings = settingsFor(check, fields);
  const { isSilenced } = readDirectives(source, matterComments(source));
  return (problem, place) => {
    const kept = settled(problem, settings);
    const start = place && 'start' in place ? place.start.offset : undefined;
    return kept === undefined || isSilenced(kept.rule, start ?? 0) ? undefined : kept;
  };
}
