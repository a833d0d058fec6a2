import type { Problem } from '../finding/finding.ts';
import type { Build, Outcome } from './outcome.ts';
import type { Tools } from './tools.ts';

/** What is to be said of the run as a whole. Opens nothing: what no issue needed has nothing to say. */
export async function lookBack(
  outcomes: Outcome[],
  tools: Tools,
  unkept: Problem | undefined,
): Promise<Pick<Build, 'notes' | 'missing' | 'unwritten'>> {
  const press = await tools.opened();
  const shelves = await tools.shelves();
  const notes = [...shelves.flatMap((shelf) => shelf.notes), ...(press?.notes ?? [])];
  const failure = tools.browserFailure();
  if (failure !== undefined) {
    notes.push({ rule: 'browser-missing', severity: 'error', text: failure.text });
  }
  if (unkept !== undefined) notes.push(unkept);
  const unwritten = outcomes.some(({ file }) =>
    file.messages.some(({ ruleId }) => ruleId === 'output-unwritable'),
  );
  return {
    notes,
    ...(failure !== undefined && { missing: 'browser' }),
    ...(unwritten && { unwritten }),
  };
}
