import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import type { FieldSet } from '../brief/read-fields.ts';
import type { Source } from '../build/outcome.ts';
import type { Manuscript } from '../entries/manuscripts.ts';
import { severityOf } from '../finding/finding.ts';
import { settlerFor } from '../language/settler.ts';
import { checkLedger } from '../ledger/ledger.ts';

/**
 * What makes the next number of a run doubtful: manuscripts that cannot be counted, numbers taken twice
 * this year, and anything odd about the issue that the next one follows. What is odd about the years
 * before is for `brief check`, and what an office or an issue has lifted is no doubt.
 */
export function doubtsOf(
  manuscripts: readonly Manuscript[],
  { run, year, office }: { run: string; year: number; office: FieldSet },
): Source[] {
  checkLedger(manuscripts.map(({ ledger }) => ledger));
  const counted = manuscripts.filter(({ ledger }) => ledger.run === run);
  const leaders = leadersOf(counted, year);
  return manuscripts.flatMap((manuscript) => {
    const { source, file, ledger, readings } = manuscript;
    const messages: VFileMessage[] = [];
    if (isUncounted(manuscript, run)) messages.push(...readings.filter(isError));
    else if (ledger.run === run && (ledger.year === year || leaders.has(manuscript))) {
      messages.push(
        ...misreadNumbers(manuscript),
        ...toldOf(manuscript, office).filter(
          (message) => leaders.has(manuscript) || isError(message),
        ),
      );
    }
    if (messages.length === 0) return [];
    const shown = new VFile({ path: source, value: String(file) });
    shown.messages.push(...messages);
    return [{ source, file: shown }];
  });
}

/** What the ledger has found, without what the office or the manuscript has settled otherwise. */
function toldOf({ file, ledger }: Manuscript, office: FieldSet): VFileMessage[] {
  if (file.messages.length === 0) return [];
  const settle = settlerFor(String(file), office.check, { series: ledger.series });
  return file.messages.filter(({ problem, place }) => problem && settle(problem, place));
}

/** Those with the highest 期号 of the year and with the highest 总期号. */
function leadersOf(run: readonly Manuscript[], year: number): Set<Manuscript> {
  const ofYear = run.filter(({ ledger }) => ledger.year === year);
  return new Set([
    ...highest(ofYear, ({ ledger }) => ledger.numbers.at(-1)),
    ...highest(run, ({ ledger }) => ledger.totals.at(-1)),
  ]);
}

function highest(
  manuscripts: readonly Manuscript[],
  numberOf: (manuscript: Manuscript) => number | undefined,
): Manuscript[] {
  const top = manuscripts.reduce((high, one) => Math.max(high, numberOf(one) ?? 0), 0);
  return top === 0 ? [] : manuscripts.filter((one) => numberOf(one) === top);
}

/** It may be of this run, and its number or its day is not known. */
function isUncounted({ ledger }: Manuscript, run: string): boolean {
  const isKnown = ledger.numbers.length > 0 && ledger.date !== undefined && ledger.masthead !== '';
  return !isKnown && (ledger.masthead === '' || ledger.run === run);
}

/** What was said of the keys that an issue is counted by. */
function misreadNumbers({ readings, ledger }: Manuscript): VFileMessage[] {
  const lines = ['issue', 'total', 'year', 'date', 'series', 'masthead'].flatMap(
    (key) => ledger.places[key]?.start.line ?? [],
  );
  return readings.filter((message) => isError(message) && lines.includes(message.line ?? 0));
}

function isError(message: VFileMessage): boolean {
  return severityOf(message) === 'error';
}
