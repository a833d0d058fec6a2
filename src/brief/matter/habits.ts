import type { Entry } from './entries.ts';
import { colonTight, colonWide, indentOdd } from './front-matter-problems.ts';
import { linesOf, type Span } from './lines.ts';
import { type Reader, say } from './reader.ts';

/** Says once each what of the typing was understood though YAML would not: colons, indents. */
export function sayHabits(reader: Reader, entries: readonly Entry[]): void {
  const keysWith = (colon: Entry['colon']) =>
    reader.entries.filter((entry) => entry.colon === colon).map(({ key }) => key);
  sayOnce(reader, colonWide, keysWith('wide'));
  sayOnce(reader, colonTight, keysWith('tight'));
  sayOnce(reader, indentOdd, entries.flatMap(oddIndents));
}

function sayOnce(
  reader: Reader,
  problem: (count: number) => Parameters<typeof say>[1],
  spans: readonly Span[],
): void {
  const [first] = spans;
  if (first !== undefined) say(reader, problem(spans.length), first);
}

/** Lines below a key that are indented by something else than spaces. */
function oddIndents({ rest }: Entry): Span[] {
  if (/^[^\S\r\n]*[|>]/.test(rest.text)) return [];
  return linesOf(rest)
    .slice(1)
    .filter(({ text }) => /^ *[^\S ]\s*[^\s#]/.test(text));
}
