import { describe, expect, test } from 'vitest';
import { startOfDay } from '../../src/pdf/dates.ts';
import { openPdf } from '../../src/pdf/document.ts';
import { finishPdf } from '../../src/pdf/finish.ts';
import type { Imprint } from '../../src/pdf/imprint.ts';
import { readPdf } from '../../src/pdf/read.ts';
import { fixtureBytes, makeDocument, openFixture } from './documents.ts';
import { openPdfjs } from './pdfjs.ts';

const imprint: Imprint = {
  title: '工作简报第52期',
  author: '综合处',
  subject: '提升服务',
  keywords: ['简报', '服务'],
  date: startOfDay({ year: 2020, month: 11, day: 5 }),
  creator: 'brief 0.1.0',
  lang: 'zh-CN',
  profile: '2a',
};

const raw = await fixtureBytes('bulletin');
const document = await openPdf(raw);
const before = readPdf(document);
const finished = await finishPdf(document, imprint);
const source = Buffer.from(finished).toString('latin1');

describe('what another reader finds', async () => {
  const [file, rawFile] = [await openPdfjs(finished), await openPdfjs(raw)];
  const bare = await finishPdf(await openPdf(raw), { ...imprint, profile: 'none' });
  const bareFile = await openPdfjs(bare);

  test('properties', async () => {
    const { info } = await file.getMetadata();
    expect(info).toMatchObject({
      Title: imprint.title,
      Author: imprint.author,
      Subject: imprint.subject,
      Keywords: '简报, 服务',
      Creator: 'brief 0.1.0',
      Producer: expect.stringContaining('Skia'),
      CreationDate: "D:20201105000000+08'00'",
      ModDate: "D:20201105000000+08'00'",
      Language: 'zh-CN',
    });
    expect(await file.getViewerPreferences()).toMatchObject({ DisplayDocTitle: true });
  });

  test('the bookmarks, tags and links that Chromium made', async () => {
    expect(await file.getOutline()).toHaveLength(1);
    expect(await titles(file)).toEqual(await titles(rawFile));
    expect(await file.getMarkInfo()).toMatchObject({ Marked: true });
    for (let number = 1; number <= rawFile.numPages; number += 1) {
      const [page, rawPage] = [await file.getPage(number), await rawFile.getPage(number)];
      const barePage = await bareFile.getPage(number);
      expect(await barePage.getStructTree()).toEqual(await rawPage.getStructTree());
      expect((await page.getAnnotations()).map(({ url, dest, rect }) => [url, dest, rect])).toEqual(
        (await rawPage.getAnnotations()).map(({ url, dest, rect }) => [url, dest, rect]),
      );
    }
    expect(rawFile.numPages).toBe(4);
  });

  test('exact A4', async () => {
    const views = [];
    for (let number = 1; number <= 4; number += 1) views.push((await file.getPage(number)).view);
    const sizes = views.map(([left = 0, bottom = 0, right = 0, top = 0]) => [
      right - left,
      top - bottom,
    ]);
    for (const [index, [width, height]] of sizes.entries()) {
      expect(width).toBeCloseTo(index === 2 ? 841.89 : 595.276, 6);
      expect(height).toBeCloseTo(index === 2 ? 595.276 : 841.89, 6);
    }
  });
});

async function titles(file: Awaited<ReturnType<typeof openPdfjs>>): Promise<string[]> {
  const outline = await file.getOutline();
  return outline.flatMap(({ title, items }) => [title, ...items.map((item) => item.title)]);
}

describe('what we find ourselves', async () => {
  const after = readPdf(await openPdf(finished));

  test('the same in the bytes as in the document they were made of', () => {
    expect(readPdf(document)).toEqual(after);
  });

  test('all text where it was: within 0.02 mm, on turned pages too', () => {
    for (const [index, page] of after.pages.entries()) {
      const was = before.pages[index]?.runs ?? [];
      expect(page.runs.map(({ text }) => text)).toEqual(was.map(({ text }) => text));
      for (const [at, run] of page.runs.entries()) {
        expect(Math.abs(run.x - (was[at]?.x ?? 0))).toBeLessThan(0.02);
        expect(Math.abs(run.baseline - (was[at]?.baseline ?? 0))).toBeLessThan(0.02);
      }
    }
  });

  test('links move with the text', () => {
    const [link] = after.pages[0]?.links ?? [];
    const was = before.pages[0]?.links[0];
    expect(link?.page).toBe(4);
    expect(Math.abs((link?.y ?? 0) - (was?.y ?? 9))).toBeLessThan(0.02);
  });
});

describe('the bytes', () => {
  test('are smaller', () => expect(finished.length).toBeLessThan(raw.length));

  test('say PDF 1.7', () => expect(source.slice(0, 8)).toBe('%PDF-1.7'));

  test('carry an identifier that is not the placeholder', () => {
    const ids = [...(/\/ID \[ <([0-9A-Fa-f]+)> <([0-9A-Fa-f]+)> \]/.exec(source) ?? [])].slice(1);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
    expect(ids[0]).toMatch(/^(?!0{32})[0-9a-f]{32}$/);
  });

  test('are the same each time', async () => {
    const again = await finishPdf(await openPdf(raw), imprint);
    expect(Buffer.compare(again, finished)).toBe(0);
  });

  test('are the same for a print made another day', async () => {
    const later = Buffer.from(raw)
      .toString('latin1')
      .replaceAll(/D:\d{14}/g, 'D:20300101000000');
    expect(later).not.toBe(Buffer.from(raw).toString('latin1'));
    const again = await finishPdf(await openPdf(Buffer.from(later, 'latin1')), imprint);
    expect(Buffer.compare(again, finished)).toBe(0);
  });

  test('are the same for a print with other node ids', async () => {
    // The browser counts its nodes as it comes to them: another order, and holes.
    const renamed = Buffer.from(raw)
      .toString('latin1')
      .replaceAll(
        /node(\d{8})/g,
        (_, id) => `node${String(9e7 - 7 * Number(id)).padStart(8, '0')}`,
      );
    const again = await finishPdf(await openPdf(Buffer.from(renamed, 'latin1')), imprint);
    expect(Buffer.compare(again, finished)).toBe(0);
  });

  test('differ, identifier and all, for another title', async () => {
    const other = await finishPdf(await openPdf(raw), { ...imprint, title: '工作简报第53期' });
    const id = (bytes: Uint8Array) =>
      /\/ID \[ <(\w+)>/.exec(Buffer.from(bytes).toString('latin1'))?.[1];
    expect(id(other)).not.toBe(id(finished));
  });
});

describe('an imprint', () => {
  test('with empty parts leaves them out', async () => {
    const doc = await openFixture('wide');
    await finishPdf(doc, { ...imprint, author: '', keywords: [] });
    const { info } = readPdf(doc);
    expect(info).toMatchObject({ title: imprint.title });
    expect(info).not.toHaveProperty('author');
    expect(info).not.toHaveProperty('keywords');
  });

  test('with an instant shows it on the clock of China', async () => {
    const doc = await openFixture('wide');
    await finishPdf(doc, { ...imprint, date: new Date('2020-12-31T16:30:59.999Z') });
    expect(readPdf(doc).info.creationDate).toBe("D:20210101003059+08'00'");
  });
});

test('a document that says nothing of itself gets what its catalogue needs', async () => {
  const doc = await makeDocument();
  const file = await openPdfjs(await finishPdf(doc, { ...imprint, lang: 'en-GB' }));
  expect(readPdf(doc).info).toEqual({});
  expect(readPdf(doc).lang).toBe('en-GB');
  expect(await file.getViewerPreferences()).toMatchObject({ DisplayDocTitle: true });
});
