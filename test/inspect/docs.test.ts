import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import type { Expectation } from '../../src/inspect/judgement/expectation.ts';
import { expectations } from '../../src/inspect/judgement/expectations.ts';

const page = await readFile(new URL('../../docs/inspect.md', import.meta.url), 'utf8');
const source = await readFile(new URL('../../src/inspect/report/json.ts', import.meta.url), 'utf8');

test('the page has every expectation, as the program words it', () => {
  const rows = Object.entries<Expectation>(expectations).map(
    ([id, { what, wanted, clause = '', authority }]) => {
      const binds = authority === 'standard' ? '标准' : '惯例';
      return `| \`${id}\` | ${what.zh} | ${wanted.zh} | ${clause} | ${binds} |`;
    },
  );
  expect(tableAfter('| 代号 |')).toEqual(rows);
});

test.each(['InspectReport', 'FileReport', 'RowReport'])(
  'the page explains every key of %s, as its type does',
  (name) => {
    const [, body = ''] = new RegExp(`interface ${name} \\{\\n(.*?)\\n\\}`, 's').exec(source) ?? [];
    const rows = Array.from(
      body.matchAll(/\/\*\* (.*?) \*\/\s+(\w+)\??:/g),
      ([, text, key]) => `| \`${key}\` | ${text} |`,
    );
    expect(rows.length).toBeGreaterThan(2);
    expect(tableAfter(`<!-- ${name} -->`)).toEqual(rows);
  },
);

/** The rows of the table whose head, or the line before whose head, begins with a mark. */
function tableAfter(mark: string): string[] {
  const lines = page.split('\n');
  const rule = lines.findIndex((line, index) => {
    const isMarked = lines.slice(Math.max(0, index - 3), index).some((l) => l.startsWith(mark));
    return /^\|[-| ]+\|$/.test(line) && isMarked;
  });
  const rows = lines.slice(rule + 1);
  return rows.slice(
    0,
    rows.findIndex((line) => !line.startsWith('|')),
  );
}
