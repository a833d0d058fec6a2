import type { PageReading, TextRun } from './reading.ts';

/**
 * Marks the copies of a table head that Chromium prints again on each following page. They belong to
 * the very element of the first head, as do the parts of a cell that goes over two pages; a copy is
 * told from such a part by its text.
 */
export function markRepeats(pages: readonly PageReading[]): void {
  const firsts = new Map<number, string>();
  for (const page of pages) {
    for (const [element, runs] of cellsOf(page)) {
      const text = runs.map((run) => run.text).join('');
      const first = firsts.get(element);
      if (first === undefined) firsts.set(element, text);
      if (first === text) for (const run of runs) run.repeated = true;
    }
  }
}

/** The runs of table cells, by the element they belong to. */
function cellsOf(page: PageReading): Map<number, TextRun[]> {
  const cells = new Map<number, TextRun[]>();
  for (const run of page.runs) {
    const { tag } = run;
    if (!tag?.path.some((type) => type === 'TH' || type === 'TD')) continue;
    const runs = cells.get(tag.element);
    if (runs) runs.push(run);
    else cells.set(tag.element, [run]);
  }
  return cells;
}
