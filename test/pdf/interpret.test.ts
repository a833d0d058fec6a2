import type { PDFContext, PDFObject } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { readPdf } from '../../src/pdf/read.ts';
import { emBox, type PageReading } from '../../src/pdf/reading.ts';
import { inMillimetres, makeDocument } from './documents.ts';

/** Reads page content whose units are mm from the top left. */
async function read(content: string): Promise<PageReading> {
  const doc = await makeDocument({ content: inMillimetres + content, resources });
  const [page] = readPdf(doc).pages;
  if (!page) throw new Error('a page was made');
  return rounded(page);
}

/** Font /F of 1 em a character (blank 0.5), font /S of one byte, forms, an image, a state. */
function resources(context: PDFContext): Record<string, PDFObject> {
  const cmap = '3 beginbfchar <0001> <4E00> <0002> <4E8C> <0020> <0020> endbfchar';
  const form = (content: string, entries: object) =>
    context.register(
      context.stream(content, { Subtype: 'Form', BBox: [0, 0, 50, 50], ...entries }),
    );
  return {
    Font: context.obj({
      F: {
        Subtype: 'Type0',
        BaseFont: 'AAAAAA+Song',
        ToUnicode: context.register(context.stream(cmap)),
        DescendantFonts: [{ Subtype: 'CIDFontType2', W: [32, [500]] }],
      },
      S: { Subtype: 'TrueType', BaseFont: 'Latin', FirstChar: 32, Widths: [500, 1000] },
    }),
    XObject: context.obj({
      Image: context.register(context.stream('', { Subtype: 'Image' })),
      Form: form('1 0 0 rg 0 0 10 5 re f', { Matrix: [1, 0, 0, 1, 100, 0] }),
      Cut: form('40 40 20 20 re f', {}),
      Own: form('/G gs 0 5 m 10 5 l S', { Resources: { ExtGState: { G: { LW: 2 } } } }),
      Other: context.register(context.stream('', { Subtype: 'PS' })),
    }),
    ExtGState: context.obj({ Thick: { LW: 3 }, Plain: { ca: 0.5 } }),
  };
}

/** The reading without the noise of floating point. */
function rounded(page: PageReading): PageReading {
  return JSON.parse(
    JSON.stringify(page, (_, value) => {
      return typeof value === 'number' ? Math.round(value * 1e4) / 1e4 + 0 : value;
    }),
  );
}

describe('rules', () => {
  function testRules(name: string, content: string, ...expected: (number | string)[][]): void {
    test(name, async () => {
      const { rules } = await read(content);
      expect(rules.map(({ x, y, width, height, color }) => [x, y, width, height, color])).toEqual(
        expected.map((rule) => (rule.length === 4 ? [...rule, '#000000'] : rule)),
      );
    });
  }

  testRules('a filled rectangle', '10 20 30 0.5 re f', [10, 20, 30, 0.5]);
  testRules('drawn backwards', '40 20.5 -30 -0.5 re f', [10, 20, 30, 0.5]);
  testRules('several in one path', '1 1 1 1 re 5 5 1 1 re f*', [1, 1, 1, 1], [5, 5, 1, 1]);
  testRules('of four lines', '10 20 m 40 20 l 40 21 l 10 21 l f', [10, 20, 30, 1]);
  testRules('of four lines, closed', '10 20 m 10 21 l 40 21 l 40 20 l h F', [10, 20, 30, 1]);
  testRules('of five points', '10 20 m 40 20 l 40 21 l 10 21 l 10 20 l f', [10, 20, 30, 1]);
  testRules('a level stroke', '2 w 10 20 m 40 20 l S', [10, 19, 30, 2]);
  testRules('an upright stroke', '2 w 10 20 m 10 50 l S', [9, 20, 2, 30]);
  testRules('a stroke of 1 where nothing is said', '10 20 m 40 20 l S', [10, 19.5, 30, 1]);
  testRules('its thickness from a state', '/Thick gs 10 20 m 40 20 l S', [10, 18.5, 30, 3]);
  testRules('a state without thickness', '/Plain gs /None gs 10 20 m 40 20 l S', [10, 19.5, 30, 1]);
  testRules('thickness grows with the matrix', '2 0 0 2 0 0 cm 5 10 m 20 10 l S', [10, 19, 30, 2]);
  const frame = [
    [10, 9.5, 20, 1],
    [29.5, 10, 1, 5],
    [10, 14.5, 20, 1],
    [9.5, 10, 1, 5],
  ];
  testRules('the four sides of a stroked rectangle', '10 10 20 5 re S', ...frame);
  testRules('closed before the stroke', '10 10 m 30 10 l 30 15 l 10 15 l s', ...frame);
  testRules('filled and stroked', '10 10 20 5 re B', [10, 10, 20, 5], ...frame);
  testRules(
    'closed, filled and stroked',
    '10 10 m 30 10 l 30 15 l 10 15 l b*',
    [10, 10, 20, 5],
    ...frame,
  );
  testRules(
    'other ways to fill and stroke',
    '10 10 20 5 re B* 10 10 20 5 re b',
    [10, 10, 20, 5],
    ...frame,
    [10, 10, 20, 5],
    ...frame,
  );
  testRules('an unpainted path is none', '10 10 20 5 re n');
  testRules('a path is painted once', '10 10 20 5 re f f', [10, 10, 20, 5]);
  testRules('a line from nowhere', '10 10 l S');
  testRules(
    'a matrix for some time',
    'q 2 0 0 2 5 5 cm 0 0 1 1 re f Q 0 0 1 1 re f',
    [5, 5, 2, 2],
    [0, 0, 1, 1],
  );
  testRules('more states taken back than kept', 'Q Q 0 0 1 1 re f', [0, 0, 1, 1]);
});

describe('clips', () => {
  async function testClip(name: string, content: string, ...expected: number[][]): Promise<void> {
    test(name, async () => {
      const { rules } = await read(content);
      expect(rules.map(({ x, y, width, height }) => [x, y, width, height])).toEqual(expected);
    });
  }

  testClip('cut what is painted after', '10 10 10 10 re W* n 0 12 100 1 re f', [10, 12, 10, 1]);
  testClip('take in their own path', '10 10 10 10 re W f', [10, 10, 10, 10]);
  testClip('leave nothing outside', '10 10 10 10 re W n 30 30 1 1 re f');
  testClip('end with their state', 'q 10 10 10 10 re W n Q 30 30 1 1 re f', [30, 30, 1, 1]);
  testClip(
    'grow only smaller',
    '10 10 10 10 re W n 0 0 15 15 re W n 0 0 99 99 re f',
    [10, 10, 5, 5],
  );
  testClip(
    'apart leave nothing',
    '10 10 10 10 re W n 50 50 9 9 re W n 0 0 99 99 re f',
    [0, 0, 0, 0],
  );
});

describe('colours', () => {
  function testColor(name: string, content: string, expected: string): void {
    test(name, async () => {
      const { rules } = await read(`${content} 0 0 1 1 re f`);
      expect(rules[0]?.color).toBe(expected);
    });
  }

  testColor('black to begin with', '', '#000000');
  testColor('grey', '0.5 g', '#808080');
  testColor('RGB', '.8784 .1255 .1255 rg', '#e02020');
  testColor('CMYK', '0 1 1 0.5 k', '#800000');
  testColor('in a colour space', '/DeviceRGB cs 0 0 1 scn', '#0000ff');
  testColor('in an older way', '1 sc', '#ffffff');
  testColor('beyond the bounds', '2 -1 0 rg', '#ff0000');
  testColor('a pattern', '/Pattern cs/P6 scn', 'pattern');
  testColor('the stroke’s is another', '1 0 0 RG 0.5 G 1 1 1 1 K 1 SC /P SCN', '#000000');

  test('of strokes', async () => {
    const strokes = ['1 0 0 RG', '0.5 G', '0 0 0 1 K', '1 SC', '/P SCN'];
    const { rules } = await read(strokes.map((color) => `${color} 1 1 m 9 1 l S`).join(' '));
    expect(rules.map(({ color }) => color)).toEqual([
      '#ff0000',
      '#808080',
      '#000000',
      '#ffffff',
      'pattern',
    ]);
  });
});

describe('shapes', () => {
  function testShape(name: string, content: string, expected: number[]): void {
    test(name, async () => {
      const { shapes, rules } = await read(content);
      expect(shapes.map(({ x, y, width, height }) => [x, y, width, height])).toEqual([expected]);
      expect(rules).toEqual([]);
    });
  }

  testShape('a curve', '10 10 m 10 20 30 20 30 10 c f', [10, 10, 20, 10]);
  testShape('curves in short', '10 10 m 20 20 30 10 v 40 10 40 20 y f', [10, 10, 30, 10]);
  testShape('a stroked curve', '2 w 10 10 m 10 20 30 20 30 10 c S', [9, 9, 22, 12]);
  testShape('a slanted stroke', '2 w 10 10 m 20 20 l S', [9, 9, 12, 12]);
  testShape('a triangle', '10 10 m 20 10 l 20 20 l f', [10, 10, 10, 10]);
  testShape('a slanted square', '10 20 m 20 10 l 30 20 l 20 30 l f', [10, 10, 20, 20]);
  testShape('a crossed square', '10 10 m 20 20 l 20 10 l 10 20 l f', [10, 10, 10, 10]);
  testShape('a gradient fills its clip', '10 10 5 5 re W n /Sh sh', [10, 10, 5, 5]);
});

describe('objects', () => {
  test('an image fills the unit square', async () => {
    const { images } = await read('q 40 0 0 -20 10 50 cm /Image Do Q');
    expect(images).toEqual([{ x: 10, y: 30, width: 40, height: 20 }]);
  });

  test('a turned image', async () => {
    const { images } = await read('q 0 40 20 0 10 50 cm /Image Do Q');
    expect(images).toEqual([{ x: 10, y: 50, width: 20, height: 40 }]);
  });

  test('an image is cut to the clip', async () => {
    const { images } = await read(
      '0 0 20 20 re W n 40 0 0 40 10 10 cm /Image Do 1 0 0 1 9 9 cm /Image Do',
    );
    expect(images).toEqual([{ x: 10, y: 10, width: 10, height: 10 }]);
  });

  test('a form has its own matrix, and its colours end with it', async () => {
    const { rules } = await read('/Form Do 0 0 1 1 re f');
    expect(rules).toEqual([
      { x: 100, y: 0, width: 10, height: 5, color: '#ff0000' },
      { x: 0, y: 0, width: 1, height: 1, color: '#000000' },
    ]);
  });

  test('a form is cut to its frame', async () => {
    const { rules } = await read('/Cut Do');
    expect(rules).toMatchObject([{ x: 40, y: 40, width: 10, height: 10 }]);
  });

  test('a form outside the clip paints nothing', async () => {
    expect((await read('0 0 10 10 re W n /Form Do')).rules).toEqual([]);
  });

  test('a form may bring its own resources', async () => {
    expect((await read('/Own Do')).rules).toMatchObject([{ x: 0, y: 4, width: 10, height: 2 }]);
  });

  test('what is not there paints nothing', async () => {
    const page = await read('/None Do /Other Do');
    expect([...page.rules, ...page.images, ...page.shapes]).toEqual([]);
  });
});

describe('text', () => {
  const pt = 72 / 25.4;
  /** Text upright on a page whose y points down. */
  const at = (x: number, y: number) => `1 0 0 -1 ${x} ${y} Tm`;

  test('a run', async () => {
    const { runs } = await read(`1 0 0 rg BT /F 5 Tf ${at(10, 20)} <00010002> Tj ET`);
    expect(runs).toEqual([
      {
        text: '一二',
        x: 10,
        baseline: 20,
        width: 10,
        size: Math.round(5 * pt * 1e4) / 1e4,
        scale: Math.round((pt / 0.75) * 1e4) / 1e4,
        font: {
          name: 'Song',
          type: 'CIDFontType2',
          embedded: false,
          subset: true,
          toUnicode: true,
          truetype: false,
        },
        color: '#ff0000',
        glyphs: [
          { text: '一', x: 10, y: 20, width: 5 },
          { text: '二', x: 15, y: 20, width: 5 },
        ],
      },
    ]);
  });

  function testGlyphs(
    name: string,
    content: string,
    ...expected: [string, number, number][][]
  ): void {
    test(name, async () => {
      const { runs } = await read(`BT /F 5 Tf ${content} ET`);
      const found = runs.map(({ glyphs }) => glyphs.map(({ text, x, y }) => [text, x, y]));
      expect(found).toEqual(expected);
    });
  }

  testGlyphs('moved by Td', `${at(10, 20)} <0001> Tj 6 0 Td <0002> Tj`, [
    ['一', 10, 20],
    ['二', 16, 20],
  ]);
  testGlyphs(
    'Td counts from the last line start',
    `${at(10, 20)} 6 0 Td <0001> Tj 6 0 Td <0002> Tj`,
    [
      ['一', 16, 20],
      ['二', 22, 20],
    ],
  );
  testGlyphs('spaced by TJ', `${at(10, 20)} [<0001> -1000 <0002>] TJ`, [
    ['一', 10, 20],
    ['二', 20, 20],
  ]);
  testGlyphs('TJ of nothing', `${at(10, 20)} 7 TJ <0001> Tj`, [['一', 10, 20]]);
  testGlyphs('character spacing', `2 Tc ${at(10, 20)} <00010002> Tj`, [
    ['一', 10, 20],
    ['二', 17, 20],
  ]);
  testGlyphs('stretched', `200 Tz ${at(10, 20)} <00010002> Tj`, [
    ['一', 10, 20],
    ['二', 20, 20],
  ]);
  testGlyphs('raised', `1 Ts ${at(10, 20)} <0001> Tj`, [['一', 10, 19]]);
  testGlyphs(
    'the next line',
    `7 TL ${at(10, 20)} <0001> Tj T* <0002> Tj`,
    [['一', 10, 20]],
    [['二', 10, 27]],
  );
  testGlyphs(
    'leading set by TD',
    `${at(10, 20)} 0 -7 TD <0001> Tj T* <0002> Tj`,
    [['一', 10, 27]],
    [['二', 10, 34]],
  );
  testGlyphs(
    "the next line by '",
    `7 TL ${at(10, 20)} <0001> ' <0002> '`,
    [['一', 10, 27]],
    [['二', 10, 34]],
  );
  testGlyphs('the next line by "', `7 TL ${at(10, 20)} 9 2 <00010002> "`, [
    ['一', 10, 27],
    ['二', 17, 27],
  ]);
  testGlyphs(
    'a step back begins a run',
    `${at(10, 20)} <0001> Tj ${at(9, 20)} <0002> Tj`,
    [['一', 10, 20]],
    [['二', 9, 20]],
  );
  testGlyphs('half a code is none', `${at(10, 20)} <000100> Tj`, [['一', 10, 20]]);
  testGlyphs('without a font there is nothing', `/None 5 Tf ${at(10, 20)} <0001> Tj`);
  testGlyphs('what is no string is not shown', `${at(10, 20)} 7 Tj`);
  testGlyphs('an unknown code has no text', `${at(10, 20)} <00030001> Tj`, [
    ['', 10, 20],
    ['一', 15, 20],
  ]);

  function testRuns(name: string, content: string, ...expected: string[]): void {
    test(name, async () => {
      expect((await read(content)).runs.map(({ text }) => text)).toEqual(expected);
    });
  }

  const set = (text: string) => `BT /F 5 Tf ${at(10, 20)} ${text} ET\n`;
  testRuns('another colour begins a run', set('<0001> Tj 1 0 0 rg <0002> Tj'), '一', '二');
  testRuns('another size begins a run', set('<0001> Tj /F 6 Tf <0002> Tj'), '一', '二');
  testRuns(
    'another text object begins a run',
    set('<0001> Tj') + set('5 0 Td <0002> Tj'),
    '一',
    '二',
  );
  testRuns(
    'actual text stands for its glyphs',
    set('/Span<</ActualText <FEFF2F6F>>>BDC <00010002> Tj EMC <0001> Tj'),
    '⽯一',
  );
  testRuns(
    'actual text within a mark',
    `/P <</Lang (a)>> BDC ${set('/Span<</ActualText (ab)>>BDC <0001> Tj EMC <0002> Tj')} EMC`,
    'ab二',
  );
  testRuns('a mark without properties', `/P BMC ${set('<0001> Tj')} EMC EMC`, '一');

  test('word spacing is for one-byte blanks', async () => {
    const { runs } = await read(`BT /S 5 Tf 3 Tw ${at(10, 20)} (! !) Tj /F 5 Tf <00200001> Tj ET`);
    expect(runs.map(({ glyphs }) => glyphs.map(({ x }) => x))).toEqual([
      [10, 15, 20.5],
      [25.5, 28],
    ]);
  });

  test('the box of a font that lacks the character', async () => {
    const { runs } = await read(set('<00000001> Tj'));
    expect(runs[0]?.glyphs.map(({ missing }) => missing)).toEqual([true, undefined]);
  });

  test('a slant changes neither size nor direction', async () => {
    const { runs } = await read('BT /F 5 Tf 1 0 .25 -1 10 20 Tm <0001> Tj ET');
    expect(runs).toMatchObject([{ size: 14.1732, width: 5 }]);
    expect(runs[0]).not.toHaveProperty('rotated');
  });

  test('of size 0 has scale 1', async () => {
    expect((await read('BT /F 0 Tf <0001> Tj ET')).runs).toMatchObject([{ size: 0, scale: 1 }]);
  });

  describe('turned', () => {
    function testTurned(angle: number, matrix: string, emSquare: number[]): void {
      test(`by ${angle} degrees`, async () => {
        const { runs } = await read(`BT /F 5 Tf ${matrix} 50 50 Tm <00010001> Tj ET`);
        const [run] = runs;
        expect(run).toMatchObject({ text: '一一', rotated: angle, x: 50, baseline: 50, width: 10 });
        const glyph = run?.glyphs[0];
        const box = run && glyph && emBox(run, glyph);
        expect(
          box && [box.x, box.y, box.width, box.height].map((n) => Math.round(n * 100) / 100),
        ).toEqual(emSquare);
      });
    }

    testTurned(90, '0 1 1 0', [49.4, 50, 5, 5]);
    testTurned(180, '-1 0 0 1', [45, 49.4, 5, 5]);
    testTurned(270, '0 -1 -1 0', [45.6, 45, 5, 5]);
  });

  describe('cut by a clip', () => {
    function testCut(name: string, clip: string, cut: true | undefined, text = '<0001>'): void {
      test(name, async () => {
        const { runs } = await read(`${clip} re W n ${set(`${text} Tj`)}`);
        expect(runs[0]?.clipped).toBe(cut);
      });
    }

    // The em square spans 10–15 mm across and 15.6–20.6 mm down.
    testCut('not at all', '0 0 99 99', undefined);
    testCut('by its air', '11 0 99 99', undefined);
    testCut('on its left', '11.5 0 99 99', true);
    testCut('on its right', '0 0 13.5 99', true);
    testCut('below', '0 0 99 19', true);
    testCut('blanks are not seen', '0 0 12 99', undefined, '<0020>');
    testCut('what has no text may be', '0 0 12 99', true, '<0003>');
  });
});
