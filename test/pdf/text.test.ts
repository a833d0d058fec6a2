import { describe, expect, test } from 'vitest';
import type { PageReading, PdfReading, TextRun } from '../../src/pdf/reading.ts';
import { pageText, plainReadingText, readingText } from '../../src/pdf/text.ts';

const font = {
  name: 'Song',
  type: 'CIDFontType2',
  embedded: true,
  subset: true,
  toUnicode: true,
  truetype: true,
};

/** A run in 16 pt, whose em is 5.64 mm. */
function run(text: string, x: number, baseline: number, more: Partial<TextRun> = {}): TextRun {
  const width = Array.from(text).length * 5.64;
  return {
    text,
    x,
    baseline,
    width,
    size: 16,
    scale: 1,
    font,
    color: '#000000',
    glyphs: [],
    ...more,
  };
}

function page(...runs: TextRun[]): PageReading {
  return { width: 210, height: 297, runs, rules: [], shapes: [], images: [], links: [] };
}

describe('pageText', () => {
  function testText(name: string, expected: string, ...runs: TextRun[]): void {
    test(name, () => {
      expect(pageText(page(...runs))).toBe(expected);
    });
  }

  testText('nothing', '');
  testText('runs side by side are joined', '简报', run('简', 28, 50), run('报', 33.7, 50));
  testText('a small gap is none', '简报', run('简', 28, 50), run('报', 36, 50));
  testText('a wide gap is a space', '简 报', run('简', 28, 50), run('报', 37, 50));
  testText('a space is not doubled', '简 报', run('简 ', 28, 50), run('报', 50, 50));
  testText('nor before', '简 报', run('简', 28, 50), run(' 报', 50, 50));
  testText('another line', '简\n报', run('简', 28, 50), run('报', 28, 60));
  testText('a step back', '简\n报', run('简', 100, 50), run('报', 28, 50));
  testText(
    'a superscript stays',
    '简1报',
    run('简', 28, 50),
    run('1', 33.6, 47.8),
    run('报', 39, 50),
  );
  testText(
    'turned text has turned lines',
    '简报\n一',
    run('简', 28, 50, { rotated: 90 }),
    run('报', 28, 55.7, { rotated: 90 }),
    run('一', 18, 50, { rotated: 90 }),
  );
  testText(
    'a turn begins a line',
    '简\n报',
    run('简', 28, 50),
    run('报', 33.7, 50, { rotated: 90 }),
  );
});

describe('readingText', () => {
  const tag = (order: number, ...path: string[]) => ({ tag: { order, path, element: 1 } });

  function testReading(name: string, expected: string, ...pages: PageReading[]): void {
    test(name, () => {
      const reading: PdfReading = { pages, fonts: [], info: {}, tagged: true, outline: [] };
      const placed = readingText(reading).map(({ char, page: number }) => `${char}${number}`);
      expect(placed.join(' ')).toBe(expected);
      expect(plainReadingText(reading)).toBe(expected.replace(/[0-9 ]/g, ''));
    });
  }

  testReading(
    'goes by the tags, not by the painting',
    '简1 报1 一2',
    page(run('报', 0, 0, tag(1)), run('简', 0, 0, tag(0))),
    page(run('一', 0, 0, tag(2))),
  );
  testReading(
    'runs of one tag stay as painted',
    '简1 报1',
    page(run('简', 0, 0, tag(7)), run('报', 0, 0, tag(7))),
  );
  testReading('without artifacts', '简1', page(run('简', 0, 0, tag(0)), run('—', 0, 0)));
  testReading(
    'without list markers',
    '简1',
    page(run('1.', 0, 0, tag(0, 'L', 'Lbl')), run('简', 0, 0, tag(1))),
  );
  testReading(
    'without copies of table heads',
    '区1',
    page(run('区', 0, 0, tag(0))),
    page(run('区', 0, 0, { ...tag(1), repeated: true })),
  );
  testReading('by whole characters', '𠀀1 一1', page(run('𠀀一', 0, 0, tag(0))));
});
