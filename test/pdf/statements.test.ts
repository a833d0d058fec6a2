import { expect, test } from 'vitest';
import { contentOf } from '../../src/pdf/read.ts';
import { scan } from '../../src/pdf/scan.ts';
import { eachStatement } from '../../src/pdf/statements.ts';
import { openFixture } from './documents.ts';

function statements(source: string): string[] {
  const found: string[] = [];
  eachStatement(source, (operator, start, end) => {
    expect(source.slice(start, end).endsWith(operator)).toBe(true);
    found.push(source.slice(start, end));
  });
  return found;
}

test.each([
  ['q Q', ['q', 'Q']],
  ['1 0 0 -1 0 841.9 cm\n', ['1 0 0 -1 0 841.9 cm']],
  ['/F4 18.66 Tf <000C> Tj', ['/F4 18.66 Tf', '<000C> Tj']],
  ['/P <</MCID 0 >>BDC', ['/P <</MCID 0 >>BDC']],
  ['(a \\) (b) Tj) Tj ET', ['(a \\) (b) Tj) Tj', 'ET']],
  ['[(Q) 1 <51>] TJ', ['[(Q) 1 <51>] TJ']],
  ['0 0 1 1 re % f S\nW* n', ['0 0 1 1 re', 'W*', 'n']],
  ['/x#20y true gs false null d', ['/x#20y true gs', 'false null d']],
  ['(x) \' 1 2 (y) " f*', ["(x) '", '1 2 (y) "', 'f*']],
  ['  \n', []],
  ['(never closed', []],
  ['<never closed', []],
])('%s', (source, expected) => {
  expect(statements(source)).toEqual(expected);
});

test('are those that reading every operand finds', async () => {
  const doc = await openFixture('bulletin');
  for (const page of doc.file.getPages()) {
    const content = contentOf(doc, page);
    const operators: string[] = [];
    scan(content, (operator) => operators.push(operator));
    const found: string[] = [];
    eachStatement(Buffer.from(content).toString('latin1'), (operator) => found.push(operator));
    expect(found).toEqual(operators);
  }
});
