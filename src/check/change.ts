/** One line of a manuscript before and after. */
export interface ChangedLine {
  /** 1-based, in the text before. */
  line: number;
  before: string;
  after: string;
}

/** The lines that differ. Rules change characters within lines; where lines come or go they are paired in order. */
export function changedLines(before: string, after: string): ChangedLine[] {
  const [old, fresh] = [before, after].map((text) => text.split(/\r\n|\n|\r/));
  if (old === undefined || fresh === undefined) return [];
  const head = commonHead(old, fresh);
  const tail = commonHead([...old.slice(head)].reverse(), [...fresh.slice(head)].reverse());
  const [left, right] = [
    old.slice(head, old.length - tail),
    fresh.slice(head, fresh.length - tail),
  ];
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) => ({
    line: head + index + 1,
    before: left[index] ?? '',
    after: right[index] ?? '',
  })).filter((line) => line.before !== line.after);
}

/** Cuts the parts of two lines that are alike to `around` characters on either side of the change. */
export function aroundChange({ before, after }: ChangedLine, around: number): [string, string] {
  const head = commonHead([...before], [...after]);
  const tail = commonHead([...before].slice(head).reverse(), [...after].slice(head).reverse());
  return [cut(before, head, tail, around), cut(after, head, tail, around)];
}

function cut(line: string, head: number, tail: number, around: number): string {
  const characters = [...line];
  const from = Math.max(0, head - around);
  const to = Math.min(characters.length, characters.length - tail + around);
  return `${from > 0 ? '…' : ''}${characters.slice(from, to).join('')}${to < characters.length ? '…' : ''}`;
}

function commonHead(one: readonly string[], other: readonly string[]): number {
  let count = 0;
  while (count < one.length && count < other.length && one[count] === other[count]) count += 1;
  return count;
}
