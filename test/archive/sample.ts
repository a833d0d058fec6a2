import { PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { parseDate } from '../../src/brief/date.ts';
import type { CivilDate } from '../../src/brief/fields.ts';
import type { ArchiveEntry } from '../../src/entries/entry.ts';

/** A day that must be one. */
export function dayOf(text: string): CivilDate {
  const date = parseDate(text);
  if (typeof date === 'string') throw new Error(`${text}: ${date}`);
  return date;
}

/** A published issue like any other, but for what is given. */
export function entryOf({
  fields = {},
  ...rest
}: Partial<Omit<ArchiveEntry, 'fields'>> & {
  fields?: Partial<ArchiveEntry['fields']>;
} = {}): ArchiveEntry {
  return {
    source: 'briefs/2161.md',
    name: '2161',
    number: '第52期（总第2161期）',
    columns: ['文明创建'],
    titles: ['厚植文明沃土'],
    text: '全市各级文明单位坚持为民服务。',
    pages: 5,
    outputs: [
      { format: 'html', path: '2161.html', file: '/out/2161.html', bytes: 4, sha256: '00' },
      { format: 'pdf', path: '2161.pdf', file: '/out/2161.pdf', bytes: 4, sha256: '11' },
    ],
    ...rest,
    fields: {
      masthead: '云岭市精神文明建设简报',
      issue: '52',
      total: '2161',
      year: 2020,
      series: '正刊',
      publisher: '云岭市文明办',
      date: { year: 2020, month: 11, day: 5 },
      ...fields,
    },
  };
}

/** A small PDF of so many pages, as Chromium signs them. */
export async function pdfOf(
  pages: number,
  { useObjectStreams = true, utf16 = false } = {},
): Promise<Buffer> {
  const document = await PDFDocument.create({ updateMetadata: false });
  for (let page = 0; page < pages; page += 1) document.addPage();
  const producer = 'Skia/PDF m147';
  const info = document.context.obj({});
  info.set(
    PDFName.of('Producer'),
    utf16 ? PDFHexString.fromText(producer) : PDFString.of(producer),
  );
  document.context.trailerInfo.Info = document.context.register(info);
  return Buffer.from(await document.save({ useObjectStreams }));
}
