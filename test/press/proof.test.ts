import { describe, expect, test } from 'vitest';
import { setA4 } from '../../src/pdf/a4.ts';
import { openPdf } from '../../src/pdf/document.ts';
import { readPdf } from '../../src/pdf/read.ts';
import type { PageReading, PdfReading, TextRun } from '../../src/pdf/reading.ts';
import { type Expectation, proof } from '../../src/press/proof.ts';
import { fixtureBytes } from '../pdf/documents.ts';
import { faceNames, sources } from '../pdf/sheets.ts';

type Sheet = keyof typeof sources;

async function readSheet(name: Sheet): Promise<PdfReading> {
  const doc = await openPdf(await fixtureBytes(name));
  setA4(doc);
  return readPdf(doc);
}

function expectationOf(name: Sheet, pages: number): Expectation {
  const fonts = Object.values(faceNames);
  return { pages, bodySize: 16, fonts, text: sources[name].text };
}

const bulletin = await readSheet('bulletin');
const planned: Expectation = {
  ...expectationOf('bulletin', 4),
  colophonFoot: 262,
  unnumbered: [],
};

test('a good print passes', () => {
  expect(proof(bulletin, planned)).toEqual([]);
});

describe('real prints gone wrong', () => {
  function testPrint(name: Sheet, ...expected: [rule: string, zh: string][]): void {
    test(name, async () => {
      const problems = proof(await readSheet(name), expectationOf(name, 1));
      expect(problems.map(({ rule, text }) => [rule, text.zh])).toEqual(expected);
    });
  }

  testPrint('wide', ['proof-shrunk', '有内容比版心宽，浏览器把全部页面缩小到了71%']);
  testPrint(
    'outside',
    ['proof-text-cut', '第1页“提升服务”有一部分被切掉了'],
    ['proof-text-outside', '第1页“全面提升”排到了版心外'],
  );
  testPrint(
    'faults',
    ['proof-font-type', '第1页起，“提升”的字体NotoSerifSC-Regular没有按TrueType嵌入'],
    ['proof-glyph-missing', '第1页“全□区”处有字印成了空框'],
    ['proof-text-strange', '第1页起，“⼀”看着对，复制和检索时却是别的字'],
    ['proof-text-missing', '第1页“全”之后少了“U+E000”'],
  );
});

/** Checks the bulletin after something in its reading was changed, or something else expected. */
function testFault(
  name: string,
  fault: { reading?: (reading: PdfReading) => void; expected?: Partial<Expectation> },
  ...expected: [rule: string, zh: string, en: string][]
): void {
  test(name, () => {
    const reading = structuredClone(bulletin);
    fault.reading?.(reading);
    const problems = proof(reading, { ...planned, ...fault.expected });
    const found = problems.map(({ rule, text }) => [rule, text.zh, text.en]);
    expect(found).toEqual(
      expected.map(([rule, zh, en]) => [
        rule,
        expect.stringContaining(zh),
        expect.stringContaining(en),
      ]),
    );
    for (const { severity, advice } of problems) {
      expect(severity).toBe('error');
      expect(advice?.zh).toMatch(/\p{Script=Han}/u);
      expect(advice?.en).toMatch(/^[A-Z]/);
    }
  });
}

/** The page with a number from 1. */
function pageOf(reading: PdfReading, number: number): PageReading {
  const page = reading.pages[number - 1];
  if (!page) throw new Error(`there is no page ${number}`);
  return page;
}

function runOf(reading: PdfReading, number: number, text: string): TextRun {
  const run = pageOf(reading, number).runs.find((candidate) => candidate.text === text);
  if (!run) throw new Error(`“${text}” is not on page ${number}`);
  return run;
}

function moveRun(run: TextRun, x: number, y: number): void {
  run.x += x;
  run.baseline += y;
  for (const glyph of run.glyphs) {
    glyph.x += x;
    glyph.y += y;
  }
}

function setText(run: TextRun, text: string): void {
  run.text = text;
}

describe('pages', () => {
  testFault('too many', { expected: { pages: 3 } }, [
    'proof-page-count',
    '有4页，应为3页',
    '4 pages instead of 3',
  ]);
  testFault('too few', { expected: { pages: 5 } }, [
    'proof-page-count',
    '有4页，应为5页',
    '4 pages instead of 5',
  ]);

  const sized = (number: number, width: number, height: number) => (reading: PdfReading) => {
    Object.assign(pageOf(reading, number), { width, height });
  };
  testFault('as Chromium rounds them', { reading: sized(2, 209.889, 297.011) }, [
    'proof-page-size',
    '第2页不是A4纸：209.89×297.01毫米',
    'Page 2 is not A4 but 209.89 × 297.01 mm',
  ]);
  testFault('of another format', { reading: sized(4, 215.9, 279.4) }, [
    'proof-page-size',
    '第4页',
    'Page 4',
  ]);
  testFault('0.04 mm off', { reading: sized(1, 210.04, 296.96) });
  testFault('turned, 0.06 mm off', { reading: sized(3, 297, 209.94) }, [
    'proof-page-size',
    '第3页',
    'Page 3',
  ]);
});

describe('scale and size', () => {
  const scaled = (scale: number) => (reading: PdfReading) => {
    for (const run of reading.pages.flatMap(({ runs }) => runs)) {
      if (run.tag) run.scale = scale;
    }
  };
  testFault('a shrunk sheet', { reading: scaled(0.9) }, ['proof-shrunk', '缩小到了90%', 'to 90%']);
  testFault('a little', { reading: scaled(0.99) }, ['proof-shrunk', '缩小到了99%', 'to 99%']);
  testFault('rounding', { reading: scaled(1.0001) });
  testFault(
    'a shrunk sheet is one problem, wherever it put the colophon',
    {
      reading: (reading) => {
        scaled(0.9)(reading);
        pageOf(reading, 4).rules = [];
      },
    },
    ['proof-shrunk', '90%', '90%'],
  );
  test('a shrunk sheet may be the doing of a template', () => {
    const reading = structuredClone(bulletin);
    scaled(0.9)(reading);
    const [problem] = proof(reading, planned);
    expect(problem?.advice?.zh).toContain('模板改过的');
    expect(problem?.advice?.en).toContain('template');
  });
  testFault('a small part that was scaled on purpose', {
    reading: (reading) => {
      runOf(reading, 1, '提升服务').scale = 0.5;
    },
  });
  testFault('text that is not tagged does not count', {
    reading: (reading) => {
      const [run] = pageOf(reading, 1).runs;
      const glyphs = Array.from({ length: 2000 }, () => ({ text: '', x: 100, y: 100, width: 0 }));
      if (run) reading.pages[0]?.runs.push({ ...run, text: '', scale: 0.5, glyphs });
    },
  });
  testFault('text of another size', { expected: { bodySize: 15 } }, [
    'proof-body-size',
    '没有一处文字是15磅，最多的是16磅',
    'No text is 15 pt; most of it is 16 pt',
  ]);
  testFault('nothing tagged', {
    reading: (reading) => {
      for (const page of reading.pages) page.runs = page.runs.filter(({ tag }) => !tag);
    },
    expected: { text: '', bodySize: 14 },
  });
});

describe('fonts', () => {
  const changed = (change: object) => (reading: PdfReading) => {
    Object.assign(reading.fonts[1] ?? {}, change);
  };
  const foreign = [
    'proof-font-foreign',
    '第1页起，“一、夯实基础二横页”用了别的字体',
    'From page 1, “一、夯实基础二横页”',
  ] as const;
  testFault('one that was not given', { expected: { fonts: [faceNames.text] } }, [...foreign]);
  const kind = [
    'proof-font-type',
    `“一、夯实基础二横页”的字体${faceNames.head}没有按TrueType嵌入`,
    'not embedded as TrueType',
  ] as const;
  testFault('Type 3', { reading: changed({ type: 'Type3' }) }, [...kind]);
  testFault('not embedded', { reading: changed({ embedded: false }) }, [...kind]);
  testFault('other outlines', { reading: changed({ truetype: false }) }, [...kind]);
  testFault('embedded whole', { reading: changed({ subset: false }) }, [...kind]);
  testFault('without text', { reading: changed({ toUnicode: false }) }, [...kind]);
  testFault('without a name', { reading: changed({ name: '', type: 'Type3' }) }, [
    'proof-font-type',
    '一、夯实',
    '一、夯实',
  ]);
});

describe('characters', () => {
  testFault(
    'an empty box the PDF has text for',
    {
      reading: (reading) => {
        Object.assign(runOf(reading, 1, '提升服务').glyphs[1] ?? {}, { missing: true });
      },
    },
    ['proof-glyph-missing', '第1页“提升服务”处有字印成了空框', 'On page 1, at “提升服务”'],
  );

  testFault(
    'radicals that look like characters',
    {
      reading: (reading) => setText(runOf(reading, 1, '甲'), '⽥'),
      expected: { text: sources.bulletin.text.replace('号甲', '号田') },
    },
    ['proof-text-strange', '第1页起，“⽥”看着对', 'From page 1, “⽥”'],
  );
  testFault(
    'compatibility ideographs',
    {
      reading: (reading) => setText(runOf(reading, 4, '附注'), '附\uf97e'),
    },
    ['proof-text-strange', '第4页起，“\uf97e”', 'From page 4'],
  );
  testFault(
    'the mark of what could not be read',
    {
      reading: (reading) => setText(runOf(reading, 4, '附注'), '附\ufffd'),
    },
    ['proof-text-strange', '\ufffd', '\ufffd'],
  );
  testFault('radicals that the manuscript has itself', {
    reading: (reading) => setText(runOf(reading, 4, '附注'), '⽥'),
    expected: { text: sources.bulletin.text.replace('附注', '⽥') },
  });
});

describe('text', () => {
  const { text } = sources.bulletin;
  testFault('blanks do not count', {
    expected: { text: `${text.replace('服务', '服\u3000\n务')} ` },
  });
  testFault('nor what has no shape', {
    expected: { text: text.replace('服务', '服\u00ad\u200b务') },
  });
  testFault('an accent may be one with its letter', {
    reading: (reading) => setText(runOf(reading, 4, '附注'), '\u00e9'),
    expected: { text: text.replace('附注', 'e\u0301') },
  });
  testFault('page numbers are not part of it', { expected: { text: `—1—${text}` } }, [
    'proof-text-missing',
    '第1页“”之后少了“—1—”',
    'On page 1, after “”, “—1—” is missing',
  ]);
  testFault(
    'a part missing',
    {
      reading: (reading) => setText(runOf(reading, 1, '始终坚持'), '始持'),
    },
    [
      'proof-text-missing',
      '第1页“全面启动以来,全区始”之后少了“终坚”',
      'after “全面启动以来,全区始”, “终坚” is missing',
    ],
  );
  testFault('the end missing', { expected: { text: `${text}完` } }, [
    'proof-text-missing',
    '第4页“横排甲乙附注报:全区”之后少了“完”',
    '“完” is missing',
  ]);
  testFault(
    'all of it missing',
    {
      reading: (reading) => {
        for (const page of reading.pages) page.runs = [];
      },
      expected: { fonts: Object.values(faceNames), unnumbered: [1, 2, 3, 4] },
    },
    ['proof-text-missing', '“工作简报提升服务一、夯实基础自2018年……”', '……”'],
  );
  testFault(
    'a part too much',
    {
      reading: (reading) => setText(runOf(reading, 4, '附注'), '附加注'),
    },
    [
      'proof-text-extra',
      '第4页“、横页横排横排甲乙附”之后多了“加”',
      '“加” is printed but does not belong there',
    ],
  );
  testFault(
    'another character',
    {
      reading: (reading) => setText(runOf(reading, 4, '附注'), '附记'),
    },
    ['proof-text-changed', '之后应为“注”，印出的是“记”', '“记” is printed instead of “注”'],
  );
  testFault(
    'another order',
    {
      reading: (reading) => setText(runOf(reading, 1, '始终坚持'), '坚持始终'),
    },
    [
      'proof-text-changed',
      '应为“始终坚持”，印出的是“坚持始终”',
      '“坚持始终” is printed instead of “始终坚持”',
    ],
  );
  testFault(
    'words written from right to left, as they stand on the paper',
    {
      reading: (reading) => setText(runOf(reading, 1, '始终坚持'), '坚רוגיוא持'),
      expected: { text: text.replace('始终坚持', '坚אויגור持') },
    },
    ['proof-text-turned', '第1页的“אויגור”从右往左写', 'On page 1, “אויגור” is right-to-left text'],
  );
  testFault(
    'a head missing on its first page',
    {
      reading: (reading) => {
        for (const run of pageOf(reading, 1).runs) if (run.text === '区') run.text = '';
      },
    },
    ['proof-text-missing', '少了“区”', '“区” is missing'],
  );
});

describe('ink', () => {
  const whiten = (reading: PdfReading) => {
    const run = pageOf(reading, 2).runs.find(({ tag }) => tag);
    if (run) run.color = '#ffffff';
  };

  test('white on white paper does not show', () => {
    const reading = structuredClone(bulletin);
    whiten(reading);
    expect(proof(reading, planned).map(({ rule }) => rule)).toEqual(['proof-text-pale']);
  });

  test.each([
    ['#c00000', []],
    ['#f0f0f0', ['proof-text-pale']],
  ])('white on %s', (color, rules) => {
    const reading = structuredClone(bulletin);
    whiten(reading);
    pageOf(reading, 2).rules.push({ x: 20, y: 30, width: 170, height: 240, color });
    expect(proof(reading, planned).map(({ rule }) => rule)).toEqual(rules);
  });

  test('white on a picture is left alone', () => {
    const reading = structuredClone(bulletin);
    whiten(reading);
    pageOf(reading, 2).images.push({ x: 20, y: 30, width: 170, height: 240 });
    expect(proof(reading, planned)).toEqual([]);
  });
});

describe('places', () => {
  const moved = (number: number, text: string, x: number, y: number) => (reading: PdfReading) => {
    moveRun(runOf(reading, number, text), x, y);
  };
  const outside = (number: number, text: string) =>
    [
      'proof-text-outside',
      `第${number}页“${text}”排到了版心外`,
      `On page ${number}, “${text}”`,
    ] as [string, string, string];

  testFault('to the right', { reading: moved(4, '附注', 134.5, 0) }, outside(4, '附注'));
  testFault('not quite to the right', { reading: moved(4, '附注', 133.9, 0) });
  testFault('to the left', { reading: moved(4, '附注', -12, 0) }, outside(4, '附注'));
  testFault('above', { reading: moved(4, '附注', 0, -4) }, outside(4, '附注'));
  testFault('below', { reading: moved(4, '报:全区', 0, 4) }, outside(4, '报:全区'));
  testFault(
    'below on a turned page',
    { reading: moved(3, '横排 横排', 0, 139) },
    outside(3, '横排 横排'),
  );
  testFault(
    'beside on a turned page',
    { reading: moved(3, '横排 横排', -12, 0) },
    outside(3, '横排 横排'),
  );
  testFault('a blank that hangs over', {
    reading: (reading) => {
      runOf(reading, 4, '附注').glyphs.push({ text: ' ', x: 184, y: 44, width: 5 });
    },
  });
  testFault('what CSS adds may stand anywhere on the paper', { reading: moved(1, '前', -20, 0) });
  testFault(
    'a long text is told by its beginning',
    {
      reading: moved(1, '自2018年全面启动以来,全区', 100, 0),
    },
    outside(1, '自2018年全面启动以来……'),
  );
  testFault(
    'only the first of a page is told',
    {
      reading: (reading) => {
        moved(4, '附注', -12, 0)(reading);
        moved(4, '报:全区', -12, 0)(reading);
      },
    },
    outside(4, '附注'),
  );

  testFault(
    'text that is cut',
    {
      reading: (reading) => {
        const run = runOf(reading, 4, '附注');
        moveRun(run, -12, 0);
        run.clipped = true;
      },
    },
    ['proof-text-cut', '第4页“附注”有一部分被切掉了', 'On page 4, “附注” is partly cut off'],
  );

  const beyond: [string, string, string] = [
    'proof-beyond-paper',
    '第2页有内容超出纸面',
    'On page 2, something extends beyond the paper',
  ];
  const adding =
    (kind: 'rules' | 'shapes' | 'images', x: number, y: number) => (reading: PdfReading) => {
      pageOf(reading, 2)[kind].push({ x, y, width: 10, height: 10, color: '#ffffff' });
    };
  testFault('a rule off the paper', { reading: adding('rules', 200.6, 50) }, beyond);
  testFault('a shape off the paper', { reading: adding('shapes', 50, 287.6) }, beyond);
  testFault('a picture off the paper', { reading: adding('images', -0.6, 50) }, beyond);
  testFault('a background a little over the paper', { reading: adding('rules', 200.4, 50) });
  testFault('a page number off the paper', { reading: moved(2, '2', 0, 30) }, beyond);
});

describe('page numbers', () => {
  const number = (text: string) => (reading: PdfReading) => setText(runOf(reading, 2, '2'), text);
  const wrong = (zh: string, en: string): [string, string, string] => ['proof-page-number', zh, en];
  testFault(
    'wrong',
    { reading: number('7') },
    wrong('第2页的页码应为2，印出的是7', 'Page 2 should have the number 2, but has 7'),
  );
  testFault(
    'lacking',
    { reading: number('') },
    wrong('第2页的页码应为2，印出的是空白', 'but has none'),
  );
  testFault(
    'where there should be none',
    { expected: { unnumbered: [4] } },
    wrong('第4页的页码应空着，印出的是4', 'Page 4 should have no number, but has 4'),
  );
  testFault('lacking where it may lack', {
    reading: (reading) => {
      number('')(reading);
    },
    expected: { unnumbered: [2] },
  });
  test('lacking when nothing was said', () => {
    const reading = structuredClone(bulletin);
    number('')(reading);
    const { unnumbered: _, ...rest } = planned;
    expect(proof(reading, rest)).toEqual([]);
  });
});

describe('the colophon', () => {
  const withRules = (change: (page: PageReading) => void) => (reading: PdfReading) =>
    change(pageOf(reading, 4));
  const lost: [string, string, string] = [
    'proof-colophon-rule',
    '第4页（末页）没有报尾的末条线',
    'lacks the last rule',
  ];
  testFault(
    'too high',
    {
      reading: withRules((page) => {
        for (const rule of page.rules) rule.y -= 0.6;
      }),
    },
    [
      'proof-colophon-place',
      '离纸顶261.41毫米，应为262毫米',
      '261.41 mm from the top instead of 262 mm',
    ],
  );
  testFault('too low', { expected: { colophonFoot: 261.4 } }, [
    'proof-colophon-place',
    '应为261.4毫米',
    '261.4 mm',
  ]);
  testFault('a little off', { expected: { colophonFoot: 261.6 } });
  testFault(
    'without rules',
    {
      reading: withRules((page) => {
        page.rules = [];
      }),
    },
    lost,
  );
  testFault(
    'with red ones',
    {
      reading: withRules((page) => {
        for (const rule of page.rules) rule.color = '#ff0000';
      }),
    },
    [
      'proof-colophon-rule',
      '报尾的末条线应为黑色#000000，印出的是#ff0000',
      'is #ff0000 instead of black',
    ],
  );
  testFault(
    'with red ones elsewhere',
    {
      reading: withRules((page) => {
        for (const rule of page.rules) {
          rule.color = '#ff0000';
          rule.y -= 0.6;
        }
      }),
    },
    lost,
  );
  testFault('with bold ones', {
    reading: withRules((page) => {
      for (const rule of page.rules) {
        rule.y -= 1 - rule.height;
        rule.height = 1;
      }
    }),
  });
  testFault(
    'with short ones',
    {
      reading: withRules((page) => {
        for (const rule of page.rules) rule.width = 90;
      }),
    },
    lost,
  );
  testFault(
    'with thick ones',
    {
      reading: withRules((page) => {
        for (const rule of page.rules) rule.height = 5;
      }),
    },
    lost,
  );

  test('is not looked for where there is none', () => {
    const reading = structuredClone(bulletin);
    pageOf(reading, 4).rules = [];
    const { colophonFoot: _, ...rest } = planned;
    expect(proof(reading, rest)).toEqual([]);
  });

  test('is not looked for without pages', () => {
    const problems = proof({ ...bulletin, pages: [], fonts: [] }, { ...planned, text: '' });
    expect(problems.map(({ rule }) => rule)).toEqual(['proof-page-count']);
  });
});

test.each<[string, Partial<Expectation>, string]>([
  ['proof-font-foreign', { fonts: [faceNames.text] }, 'font-family'],
  ['proof-colophon-place', { colophonFoot: 261.4 }, '检查模板'],
  ['proof-page-count', { pages: 3 }, '检查模板'],
  ['proof-text-missing', { text: `${planned.text}没有印的字` }, '藏起来'],
])('%s may be the doing of a template, which its way out names', (rule, expected, named) => {
  const found = proof(bulletin, { ...planned, ...expected }).find((each) => each.rule === rule);
  expect(found?.advice?.zh).toContain(named);
  expect(found?.advice?.en).toContain('template');
});
