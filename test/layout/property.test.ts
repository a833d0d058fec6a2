import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build } from '../../src/build/build.ts';
import type { Outcome } from '../../src/build/outcome.ts';
import { severityOf } from '../../src/finding/finding.ts';
import { openPdf } from '../../src/pdf/document.ts';
import { readPdf } from '../../src/pdf/read.ts';
import type { PdfReading } from '../../src/pdf/reading.ts';
import { distribution, hanText, manuscript } from './print.ts';

/**
 * Whatever a manuscript holds, what comes out obeys the page, and what does not come out says why.
 * BRIEF_SEED repeats or varies the run.
 */
const seed = Number(process.env['BRIEF_SEED'] ?? 20201105);

const text = fc.oneof(
  fc.integer({ min: 1, max: 300 }).map(hanText),
  fc.constantFrom(
    '自 2018 年以来，',
    '“引”“号”',
    `https://example.cn/${'x'.repeat(90)}`,
    '……——',
    'Park',
    '30%',
  ),
  fc.string({ unit: 'grapheme-ascii', maxLength: 30 }),
);
const line = fc.array(text, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));

const hostile = fc.constantFrom(
  '<script>document.title="x"</script>',
  '<img src=x onerror=alert(1)>',
  '<iframe src="file:///etc/passwd"></iframe>',
  '<style>@page{size:A3}.bulletin{display:none}</style>',
  '<div style="position:fixed;width:9999px">甲</div>',
  '<table><tr><td>'.repeat(8),
  '<meta http-equiv=refresh content="0;url=http://example.cn">',
  '[甲](javascript:alert(1))',
  '<svg><foreignObject>甲</foreignObject></svg>',
  '<!-- 未完',
  '</main></body><h1>甲</h1>',
  '&#0;&#x110000;\u0007\u202e倒\u202c',
);

const block: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: line },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.integer({ min: 2, max: 6 }), line)
      .map(([n, t]) => `${'#'.repeat(n)} ${t}`),
  },
  { weight: 1, arbitrary: line.map((t) => `# ${t}`) },
  {
    weight: 1,
    arbitrary: fc
      .array(line, { maxLength: 5 })
      .map((items) => items.map((t) => `- ${t}`).join('\n')),
  },
  {
    weight: 1,
    arbitrary: fc
      .array(line, { maxLength: 5 })
      .map((items) => items.map((t, i) => `${i + 1}. ${t}`).join('\n')),
  },
  { weight: 1, arbitrary: line.map((t) => `> ${t}\n> > ${t}`) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 30 }))
      .map(([columns, rows]) => {
        const row = `|${' 单元格 |'.repeat(columns)}`;
        return [row, `|${'---|'.repeat(columns)}`, ...Array<string>(rows).fill(row)].join('\n');
      }),
  },
  { weight: 1, arbitrary: fc.constant('文[^1]。\n\n[^1]: 注。') },
  { weight: 1, arbitrary: fc.constant('# 附件1 名单') },
  { weight: 2, arbitrary: hostile },
);

const anyManuscript = fc
  .tuple(
    fc.array(block, { minLength: 1, maxLength: 30 }),
    fc.integer({ min: 0, max: 60 }),
    fc.constantFrom('', distribution, `${distribution}colophon: even\n`),
  )
  .map(([blocks, paragraphs, extra]) => {
    const filling = Array.from({ length: paragraphs }, () => hanText(250));
    return manuscript([...blocks, ...filling].join('\n\n'), extra);
  });

const samples = fc.sample(anyManuscript, { numRuns: 40, seed });
let folder: string;
let outcomes: Outcome[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'brief-property-'));
  const files = samples.map((_, index) => join(folder, `${index}.md`));
  await Promise.all(samples.map((sample, index) => writeFile(files[index] ?? '', sample)));
  const options = {
    cwd: folder,
    env: process.env,
    files,
    out: join(folder, 'out'),
    timeout: 60_000,
  };
  ({ outcomes } = await build({ ...options, formats: ['html', 'pdf'] }));
}, 240_000);

afterAll(() => rm(folder, { recursive: true }));

test('every manuscript has an outcome, and most come out', () => {
  expect(outcomes).toHaveLength(samples.length);
  expect(outcomes.filter(({ status }) => status === 'built').length).toBeGreaterThan(
    samples.length / 2,
  );
});

describe.each(samples.map((sample, index) => ({ sample, index })))(
  'manuscript $index',
  ({ sample, index }) => {
    test('is answered by rules, in both languages, never by the last resort', () => {
      for (const message of outcomes[index]?.file.messages ?? []) {
        expect(message.ruleId, String(message)).toBeTruthy();
        expect(message.ruleId, String(message)).not.toMatch(/^(?:proof-|print-failed)/);
        expect(message.problem?.text.en).toBeTruthy();
      }
    });

    test('comes out right, or says at a place why not', async () => {
      const outcome = outcomes[index];
      if (outcome?.status === 'built') await expectSound(index, sample);
      else expectReason(outcome, sample);
    });
  },
);

function expectReason(outcome: Outcome | undefined, sample: string): void {
  const messages = outcome?.file.messages ?? [];
  const errors = messages.filter((message) => severityOf(message) === 'error');
  expect(errors.length, sample).toBeGreaterThan(0);
  for (const error of errors) expect(error.place, String(error)).toBeDefined();
}

async function expectSound(index: number, sample: string): Promise<void> {
  const html = await readFile(join(folder, 'out', `${index}.html`), 'utf8');
  expect(html).not.toMatch(
    /<script|<iframe|onerror=|javascript:|http-equiv="refresh"|position:fixed/i,
  );
  const reading = readPdf(await openPdf(await readFile(join(folder, 'out', `${index}.pdf`))));
  for (const page of reading.pages) {
    expect(Math.min(page.width, page.height)).toBeCloseTo(210, 3);
    expect(Math.max(page.width, page.height)).toBeCloseTo(297, 3);
    for (const run of page.runs) expect(run.scale).toBeCloseTo(1, 3);
  }
  for (const font of reading.fonts) {
    expect(font).toMatchObject({ type: 'CIDFontType2', embedded: true });
  }
  if (sample.includes('distribution:')) expectColophon(reading, sample);
}

function expectColophon({ pages }: PdfReading, sample: string): void {
  const rules =
    pages.at(-1)?.rules.filter(({ width, height }) => width > 150 && height < 0.4) ?? [];
  const foot = Math.max(...rules.map(({ y, height }) => y + height));
  expect(Math.abs(foot - 262)).toBeLessThan(0.5);
  if (sample.includes('colophon: even')) expect(pages.length % 2).toBe(0);
}
