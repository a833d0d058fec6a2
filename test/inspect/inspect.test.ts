import { describe, expect, test } from 'vitest';
import { inspect } from '../../src/inspect/inspect.ts';
import { expectations } from '../../src/inspect/judgement/expectations.ts';
import type { Inspection, Row } from '../../src/inspect/outcome.ts';
import { type Change, drawBulletin, fitting } from './bulletin-pdf.ts';

async function inspected(change: Change): Promise<Inspection> {
  return inspect(await drawBulletin(change));
}

function rowOf({ rows }: Inspection, id: string): Row {
  const row = rows.find((one) => one.id === id);
  if (row === undefined) throw new Error(`there is no row ${id}`);
  return row;
}

function idsOf({ rows }: Inspection, verdict: Row['verdict']): string[] {
  return rows.filter((row) => row.verdict === verdict).map(({ id }) => id);
}

describe('a bulletin drawn to measure', async () => {
  const inspection = await inspected({});

  test('fits in everything', () => {
    expect(idsOf(inspection, 'deviates')).toEqual([]);
    expect(idsOf(inspection, 'unknown')).toEqual([]);
    expect(inspection.fits).toBe(true);
    expect(inspection.pages).toBe(3);
  });

  test('every expectation is judged, numbered from 1', () => {
    expect(inspection.rows.map(({ id }) => id)).toEqual(Object.keys(expectations));
    expect(inspection.rows.map(({ number }) => number)).toEqual(
      inspection.rows.map((_, index) => index + 1),
    );
  });

  test.each([
    ['margin-top', 37],
    ['margin-left', 28],
    ['area-width', 156],
    ['area-foot', 262],
    ['characters', 28],
    ['lines', 22],
    ['body-size', 16],
    ['body-pitch', 28.99],
    ['folio-size', 14],
    ['folio-distance', 7],
    ['masthead-size', 40],
    ['masthead-centre', 0],
    ['red-rule-width', 156],
    ['red-rule-thickness', 0.8],
    ['red-rule-gap', 4],
    ['title-size', 22],
    ['title-centre', 0],
    ['tail-foot', 262],
    ['tail-width', 156],
  ])('%s is %d', (id, value) => {
    expect(rowOf(inspection, id).value).toBeCloseTo(value, 1);
  });

  test.each([
    ['body-face', '仿宋（FangSong）'],
    ['heading-1', '黑体（SimHei）'],
    ['heading-2', '楷体（KaiTi）'],
    ['folio-dashes', '— 1 —'],
    ['folio-side', '第1页居右，空4.9mm'],
    ['issue', '第５２期，正中'],
    ['date', '云岭市办公室 2026年1月5日'],
    ['masthead', '云岭工作简报，#e02121，小标宋'],
    ['tail', '3条线，报、送'],
    ['tail-weights', '0.35、0.25、0.35mm'],
    ['page-size', '210.0×297.0mm'],
    ['text-readable', '全部可以'],
  ])('%s: %s', (id, measured) => {
    expect(rowOf(inspection, id).measured.zh).toBe(measured);
  });
});

describe('one thing changed, and what is said of it', () => {
  function testChange(name: string, change: Change, ...deviating: string[]): void {
    test(name, async () => {
      const inspection = await inspected(change);
      expect(idsOf(inspection, 'deviates')).toEqual(deviating);
      const bound = inspection.rows.filter(
        ({ authority, verdict }) => authority === 'standard' && verdict === 'deviates',
      );
      expect(inspection.fits).toBe(bound.length === 0);
      for (const row of inspection.rows) {
        if (row.verdict !== 'deviates') continue;
        for (const { page, box } of row.at) {
          expect(page).toBeGreaterThan(0);
          expect(page).toBeLessThanOrEqual(inspection.pages);
          expect(box.width).toBeGreaterThan(0);
        }
      }
    });
  }

  testChange('Letter paper', { width: 215.9, height: 279.4 }, 'page-size');
  testChange('a little too large', { width: 211 }, 'page-size');
  testChange('top margin 30 mm', { top: 30 }, 'margin-top');
  testChange('top margin 38 mm, within tolerance', { top: 37.9 });
  testChange(
    'left margin 25 mm',
    { left: 25, evenLeft: 25 },
    ...['margin-left', 'text-inside', 'masthead-centre', 'issue', 'title-centre'],
  );
  testChange('mirrored for printing on both sides', { evenLeft: 26 });
  testChange('even pages shifted otherwise', { evenLeft: 31 }, 'margin-left', 'text-inside');
  testChange(
    'a narrow measure',
    { measure: 150 },
    'area-width',
    'masthead-centre',
    'issue',
    'title-centre',
    'tail-width',
  );
  test('where no line is turned, nothing tells how wide it is', async () => {
    const inspection = await inspected({ short: 6 });
    expect(idsOf(inspection, 'deviates')).toEqual([]);
    expect(idsOf(inspection, 'unknown')).toEqual(['margin-left', 'area-width', 'characters']);
    expect(rowOf(inspection, 'folio-side').measured.zh).toBe('第1页居右，空4.9mm');
  });

  testChange('27 characters', { characters: 27 }, 'characters');
  testChange('20 lines', { pitch: 225 / 20, lines: 20 }, 'lines', 'body-pitch');
  testChange('text below the type area', { lines: 23 }, 'area-foot', 'lines');
  testChange('4号 text', { size: 14 }, 'body-size');
  testChange('宋体 text', { faces: { text: 'SimSun' } }, 'body-face');
  testChange('a face of a style made up', { faces: { text: 'FangSong,Bold' } });
  testChange('grey text', { ink: '0.4 g' }, 'body-color', 'colors');
  testChange('仿宋 for level 1', { faces: { level1: 'FangSong_GB2312' } }, 'heading-1');
  testChange('黑体 for level 2', { faces: { level2: 'SimHei' } }, 'heading-2');
  testChange('no page numbers', { folio: undefined }, 'folio');
  testChange('none on page 2', { folio: (page) => (page === 2 ? '' : `— ${page} —`) }, 'folio');
  testChange('none on the colophon’s page', { folio: (page) => (page === 3 ? '' : `— ${page} —`) });
  testChange('numbers that start at 5', { folio: (page) => `— ${page + 4} —` }, 'folio');
  testChange('numbers out of order', { folio: (page) => `— ${page === 3 ? 7 : page} —` }, 'folio');
  testChange('hyphens for dashes', { folio: (page) => `- ${page} -` }, 'folio-dashes');
  testChange('numbers in the middle', { folioSide: () => 'centre' }, 'folio-side');
  testChange('all numbers right', { folioSide: () => 'right' }, 'folio-side');
  testChange('numbers of 五号', { folioSize: 10.5 }, 'folio-size', 'folio-side');
  testChange('numbers too near', { folioBelow: 4 }, 'folio-distance');
  testChange('numbers in 黑体', { faces: { folio: 'SimHei' } }, 'folio-face');
  testChange('a black name', { masthead: { size: 40, ink: '0 g', off: 0 } }, 'masthead');
  testChange('a small name', { masthead: { size: 22, ink: '1 0 0 rg', off: 0 } }, 'masthead-size');
  testChange(
    'a name off the middle',
    { masthead: { size: 40, ink: '1 0 0 rg', off: 5 } },
    'masthead-centre',
  );
  testChange('the printer’s red', { masthead: { size: 40, ink: '0 0.8 0.8 0 k', off: 0 } });
  testChange('no name', { masthead: undefined }, 'masthead');
  testChange('no issue number', { issue: '特刊' }, 'issue');
  testChange('issue number off the middle', { issueOff: 4 }, 'issue');
  testChange('no red rule', { rule: undefined }, 'red-rule');
  testChange(
    'a blue rule',
    { rule: { ink: '0 0 1 rg', width: 156, thickness: 0.8, gap: 4 } },
    'red-rule',
    'colors',
  );
  testChange(
    'a short rule',
    { rule: { ink: '1 0 0 rg', width: 120, thickness: 0.8, gap: 4 } },
    'red-rule-width',
  );
  testChange(
    'a hair for a rule',
    { rule: { ink: '1 0 0 rg', width: 156, thickness: 0.1, gap: 4 } },
    'red-rule-thickness',
  );
  testChange(
    'a rule far below',
    { rule: { ink: '1 0 0 rg', width: 156, thickness: 0.8, gap: 9 } },
    'red-rule-gap',
  );
  testChange('a small title', { title: { size: 20, off: 0 } }, 'title-size');
  testChange('a title off the middle', { title: { size: 22, off: -6 } }, 'title-centre');
  testChange('titles in 黑体', { faces: { title: 'SimHei' } }, 'masthead', 'title-face');
  testChange('no colophon', { tail: undefined }, 'tail');
  testChange(
    'a colophon above the foot',
    { tail: { foot: 250, weights: [0.35, 0.25, 0.35], ink: '0 g', contacts: true } },
    'tail-foot',
  );
  testChange(
    'rules of one weight',
    { tail: { foot: 262, weights: [1, 1, 1], ink: '0 g', contacts: true } },
    'tail-weights',
  );
  testChange(
    'red rules',
    { tail: { foot: 262, weights: [0.35, 0.25, 0.35], ink: '1 0 0 rg', contacts: true } },
    'tail',
  );
  testChange(
    'no contacts',
    { tail: { foot: 262, weights: [0.35, 0.25, 0.35], ink: '0 g', contacts: false } },
    'tail-contacts',
  );
  testChange('fonts left out', { embedded: false }, 'fonts-embedded');
  testChange(
    'a character that its face lacks',
    { extra: ['', '', '\nBT /text 5.644 Tf 1 0 0 -1 50 150 Tm <4E0000004E00> Tj ET'] },
    'glyphs',
  );
  testChange('a green note', { extra: ['\n0 0.5 0 rg 30 200 100 0.3 re f'] }, 'colors');
});

describe('what cannot be told', () => {
  test('a face whose name says nothing is neither right nor wrong', async () => {
    const inspection = await inspected({ faces: { text: 'F1' } });
    expect(idsOf(inspection, 'unknown')).toContain('body-face');
    expect(inspection.fits).toBe(true);
  });

  test('headings that are not there are not spoken of', async () => {
    const { rows } = await inspected({});
    expect(rows.map(({ id }) => id)).toContain('heading-4');
    const bytes = await drawBulletin({ lines: 3 });
    expect((await inspect(bytes)).rows.map(({ id }) => id)).not.toContain('heading-1');
  });

  test('lines of pages that are never full are counted from their pitch', async () => {
    const inspection = await inspected({ lines: 12 });
    expect(rowOf(inspection, 'lines')).toMatchObject({ value: 22, verdict: 'fits' });
    expect(rowOf(inspection, 'lines').measured.zh).toBe('22行（没有满页，按行距推算）');
  });

  test('lines so far apart that they are measured by their characters', async () => {
    // 21 pitches and a character fill 225 mm (3.2), and the first character stands at 37 mm.
    const pitch = (225 - 5.64) / 21;
    const inspection = await inspected({ pitch, top: 37 - (pitch - 5.64) / 2 });
    expect(rowOf(inspection, 'margin-top')).toMatchObject({ verdict: 'fits' });
    expect(rowOf(inspection, 'margin-top').value).toBeCloseTo(37, 1);
    expect(rowOf(inspection, 'lines').value).toBe(22);
  });
});

describe('titles', () => {
  test('two lines are one title', async () => {
    const lines = ['关于测量', '版式的情况'];
    const { measures } = await inspected({ title: { size: 22, off: 0, lines } });
    expect(measures.titles).toMatchObject([{ text: '关于测量版式的情况', lines: 2, size: 22 }]);
  });

  test('the one farthest off speaks for all', async () => {
    const second = '\nBT /title 6.35 Tf 1 0 0 -1 50 150 Tm <6D4B91CF> Tj ET';
    const inspection = await inspected({ lines: 3, extra: ['', '', second] });
    expect(inspection.measures.titles).toHaveLength(2);
    expect(rowOf(inspection, 'title-size')).toMatchObject({ value: 18, verdict: 'deviates' });
    expect(rowOf(inspection, 'title-size').at).toHaveLength(1);
    expect(rowOf(inspection, 'title-centre').measured.zh).toMatch(/^偏左49\.\dmm$/);
  });
});

describe('what only the eye can read', () => {
  test('text that the file does not tell is measured all the same', async () => {
    const inspection = await inspected({ encoding: 'Identity-H' });
    expect(rowOf(inspection, 'text-readable').measured.zh).toBe('100%的字不能');
    expect(rowOf(inspection, 'characters').value).toBe(28);
    expect(rowOf(inspection, 'body-size').value).toBe(16);
    expect(inspection.rows.map(({ id }) => id)).not.toContain('heading-1');
  });

  test('a name that may be a picture', async () => {
    const picture = '\nq 120 0 0 20 45 45 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q';
    const inspection = await inspected({ masthead: undefined, extra: [picture] });
    expect(rowOf(inspection, 'masthead')).toMatchObject({
      verdict: 'unknown',
      measured: { zh: '可能是图片' },
    });
  });

  test('a numbered paragraph in the type of the text is an item, a short line a heading', async () => {
    const short = await inspected({ faces: { level1: 'FangSong' } });
    expect(rowOf(short, 'heading-1').verdict).toBe('deviates');
    // 一、提高认识。
    const item = '\nBT /text 5.644 Tf 1 0 0 -1 39.29 200 Tm <4E003001636E9AD88BA48BC63002> Tj ET';
    const { measures } = await inspected({ extra: ['', '', item] });
    expect(measures.headings.filter(({ level }) => level === 1)).toHaveLength(1);
  });
});

test('a wish to stop is heard while pages are being read', async () => {
  const bytes = await drawBulletin();
  // What is loaded once leaves room of its own.
  await inspect(bytes);
  const controller = new AbortController();
  const reason = new Error('enough');
  setImmediate(() => controller.abort(reason));
  await expect(inspect(bytes, { signal: controller.signal })).rejects.toBe(reason);
});

test('an aborted inspection gives the signal’s reason', async () => {
  const reason = new Error('enough');
  const aborted = inspect(await drawBulletin(), { signal: AbortSignal.abort(reason) });
  await expect(aborted).rejects.toBe(reason);
});

test('the page the tests begin with is that of the standard', () => {
  expect([fitting.width, fitting.height, fitting.left, fitting.top, fitting.measure]).toEqual([
    210, 297, 28, 37, 156,
  ]);
});
