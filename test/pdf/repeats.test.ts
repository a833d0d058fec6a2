import { expect, test } from 'vitest';
import type { PageReading, TextRun } from '../../src/pdf/reading.ts';
import { markRepeats } from '../../src/pdf/repeats.ts';

const font = { name: '', type: '', embedded: true, subset: true, toUnicode: true, truetype: true };

function run(text: string, element: number | undefined, type = 'TH'): TextRun {
  const tag = element === undefined ? {} : { tag: { order: 0, path: ['Table', type], element } };
  return {
    text,
    x: 0,
    baseline: 0,
    width: 0,
    size: 16,
    scale: 1,
    font,
    color: '',
    glyphs: [],
    ...tag,
  };
}

function page(...runs: TextRun[]): PageReading {
  return { width: 210, height: 297, runs, rules: [], shapes: [], images: [], links: [] };
}

function testRepeats(name: string, pages: TextRun[][], expected: string[]): void {
  test(name, () => {
    markRepeats(pages.map((runs) => page(...runs)));
    const marked = pages.map((runs) => runs.map((r) => (r.repeated ? `(${r.text})` : r.text)));
    expect(marked.map((texts) => texts.join(''))).toEqual(expected);
  });
}

testRepeats(
  'a head on three pages',
  [[run('区', 1)], [run('区', 1)], [run('区', 1)]],
  ['区', '(区)', '(区)'],
);
testRepeats(
  'a head of several runs',
  [
    [run('区', 1), run('名', 1)],
    [run('区', 1), run('名', 1)],
  ],
  ['区名', '(区)(名)'],
);
testRepeats('a head of plain cells', [[run('区', 1, 'TD')], [run('区', 1, 'TD')]], ['区', '(区)']);
testRepeats('a cell over two pages', [[run('上', 1)], [run('下', 1)]], ['上', '下']);
testRepeats('the same text in two cells', [[run('区', 1)], [run('区', 2)]], ['区', '区']);
testRepeats('a paragraph over two pages', [[run('区', 1, 'P')], [run('区', 1, 'P')]], ['区', '区']);
testRepeats('page numbers', [[run('—', undefined)], [run('—', undefined)]], ['—', '—']);
