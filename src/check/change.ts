/** One line of a manuscript before and after; only one of the two where a line comes or goes. */
export interface ChangedLine {
  /** 1-based, in the text before; of a line that comes, that of the one it comes above. */
  line: number;
  before?: string;
  after?: string;
}

/** The lines that differ, each beside what became of it. */
export function changedLines(before: string, after: string): ChangedLine[] {
  const [old = [], fresh = []] = [before, after].map((text) => text.split(/\r\n|\n|\r/));
  const head = commonHead(old, fresh);
  const tail = commonHead([...old.slice(head)].reverse(), [...fresh.slice(head)].reverse());
  return pairedLines(old.slice(head, old.length - tail), fresh.slice(head, fresh.length - tail))
    .filter((pair) => pair.before !== pair.after)
    .map((pair) => ({ ...pair, line: head + pair.line }));
}

function pairedLines(old: readonly string[], fresh: readonly string[]): ChangedLine[] {
  const pairs: ChangedLine[] = [];
  let next = 0;
  for (const [at, before] of old.entries()) {
    const line = at + 1;
    while (!isSpacer(before) && isSpacer(fresh[next])) {
      pairs.push({ line, after: fresh[next] ?? '' });
      next += 1;
    }
    const after = fresh[next];
    const stays = after !== undefined && isSpacer(before) === isSpacer(after);
    pairs.push(stays ? { line, before, after } : { line, before });
    if (stays) next += 1;
  }
  return [...pairs, ...fresh.slice(next).map((after) => ({ line: old.length + 1, after }))];
}

/** Rules change characters within lines; what they bring or take away are blank lines and the one below the head of a table. */
function isSpacer(line: string | undefined): boolean {
  return line !== undefined && /^[\s>]*(?:\|(?:-+\|)+)?$/.test(line);
}

/** Cuts the parts of two lines that are alike to `around` characters on either side of the change. */
export function aroundChange(before: string, after: string, around: number): [string, string] {
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
