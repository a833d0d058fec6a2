import { describe, expect, test } from 'vitest';
import type { Subset } from '../../src/fonts/shelf.ts';
import type { PdfReading, TextRun } from '../../src/pdf/reading.ts';
import { hasStrays } from '../../src/press/strays.ts';

function readingOf(...runs: [font: string, text: string][]): PdfReading {
  return {
    pages: [
      {
        width: 210,
        height: 297,
        rules: [],
        shapes: [],
        images: [],
        links: [],
        runs: runs.map(
          ([name, text]): TextRun => ({
            text,
            x: 0,
            baseline: 0,
            width: 0,
            size: 16,
            scale: 1,
            color: '#000000',
            glyphs: [],
            font: {
              name,
              type: 'CIDFontType2',
              embedded: true,
              truetype: true,
              subset: true,
              toUnicode: true,
            },
          }),
        ),
      },
    ],
    fonts: [],
    info: {},
    tagged: true,
    outline: [],
  };
}

const faces = [
  { postScript: 'Fang', characters: new Set('甲乙 ') },
  { postScript: 'Fang', characters: new Set('丙') },
].map(
  (face): Subset => ({
    ...face,
    cssFamily: 'brief-fangsong',
    role: 'fangsong',
    family: '仿宋',
    mime: 'font/woff',
    data: new Uint8Array(),
    program: { data: new Uint8Array(), length: 0, numbers: new Uint16Array() },
    face: {
      key: 'f#0',
      glyphOf: () => 1,
      cut: async () => ({ woff: new Uint8Array(), numbers: new Uint16Array() }),
    },
  }),
);

describe('characters that a bulletin did not ask for', () => {
  test.each<[string, [font: string, text: string][], boolean]>([
    ['none', [['Fang', '甲乙丙']], false],
    ['blanks of any kind', [['Fang', '甲\u3000乙\u00a0']], false],
    [
      'one',
      [
        ['Fang', '甲'],
        ['Fang', '乙丁'],
      ],
      true,
    ],
    ['in a face that is not the bulletin’s at all: the proof tells', [['Song', '丁']], false],
  ])('%s', (_, runs, stray) => {
    expect(hasStrays(readingOf(...runs), faces)).toBe(stray);
  });
});
