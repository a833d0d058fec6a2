import { expect, test } from 'vitest';
import { contentOf, readPdf } from '../../src/pdf/read.ts';
import { eachStatement, statementsIn } from '../../src/pdf/statements.ts';
import { openFixture } from './documents.ts';

function statements(source: string): string[] {
  const found: string[] = [];
  eachStatement(statementsIn(Buffer.from(source, 'latin1')), (operator, start, end) => {
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

test('an inline image is no statement but its begin and its data', () => {
  const source = 'BI /W 1 ID \x00 f Q ( \xff\nEI Q';
  expect(statements(source)).toEqual(['BI', '/W 1 ID', 'Q']);
});

test('reading remembers those of the page', async () => {
  const doc = await openFixture('bulletin');
  readPdf(doc);
  for (const page of doc.file.getPages()) {
    const content = contentOf(doc, page);
    const { operators, places } = statementsIn(content);
    expect(operators.length).toBeGreaterThan(50);
    expect(doc.memory?.statements.get(content)).toEqual({ operators, places });
  }
});
