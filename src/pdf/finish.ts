import { createHash } from 'node:crypto';
import { setA4 } from './a4.ts';
import { archive } from './archive.ts';
import { pdfDate } from './dates.ts';
import type { PdfDocument } from './document.ts';
import { renumberElements } from './ids.ts';
import type { Imprint } from './imprint.ts';
import { structureElements } from './tags.ts';
import { writePdf } from './write.ts';

/**
 * Finishes a PDF printed by Chromium and gives its bytes: exact A4 (GB/T 9704-2012 5.1), who and what
 * it is, what its profile asks for, and nothing left that changes between two prints of one issue. The
 * document itself is changed too, so that reading it afterwards reads what is in the bytes.
 */
export async function finishPdf(doc: PdfDocument, given: Imprint): Promise<Uint8Array> {
  const imprint = cleaned(given);
  setA4(doc);
  const elements = structureElements(doc);
  renumberElements(doc, elements);
  setInfo(doc, imprint);
  setCatalog(doc, imprint);
  archive(doc, imprint, elements);
  const { context } = doc.file;
  const placeholder = doc.lib.PDFHexString.of('0'.repeat(idLength));
  context.trailerInfo.ID = context.obj([placeholder, placeholder]);
  const bytes = writePdf(doc);
  sign(bytes);
  return bytes;
}

/** Texts that the Info dictionary and XML can hold alike: they must agree (ISO 19005-2 6.6.3). */
function cleaned(imprint: Imprint): Imprint {
  const { title, author, subject, keywords, issue, total, series } = imprint;
  return {
    ...imprint,
    ...{ title: clean(title), author: clean(author), subject: clean(subject) },
    ...{ keywords: keywords.map(clean) },
    ...{ issue: issue && clean(issue), total: total && clean(total) },
    ...{ series: series && clean(series) },
  };
}

function clean(text: string): string {
  const unprintable = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu;
  return text.replace(/\s+/g, ' ').replace(unprintable, '').trim();
}

function setInfo(doc: PdfDocument, imprint: Imprint): void {
  const { PDFDict, PDFName, PDFHexString, PDFString } = doc.lib;
  const { context } = doc.file;
  const info = context.lookup(context.trailerInfo.Info);
  if (!(info instanceof PDFDict)) return;
  const texts = {
    Title: imprint.title,
    Author: imprint.author,
    Subject: imprint.subject,
    Keywords: imprint.keywords.join(', '),
    Creator: imprint.creator,
  };
  for (const [key, text] of Object.entries(texts)) {
    if (text === '') info.delete(PDFName.of(key));
    else info.set(PDFName.of(key), PDFHexString.fromText(text));
  }
  const date = PDFString.of(pdfDate(imprint.date));
  info.set(PDFName.of('CreationDate'), date);
  info.set(PDFName.of('ModDate'), date);
}

function setCatalog(doc: PdfDocument, imprint: Imprint): void {
  const { PDFName, PDFString } = doc.lib;
  const { catalog } = doc.file;
  catalog.set(PDFName.of('Lang'), PDFString.of(imprint.lang));
  catalog.getOrCreateViewerPreferences().setDisplayDocTitle(true);
}

/**
 * Writes the file identifier (ISO 32000-1 14.4): a digest of the bytes with zeros in its place. SHA-256
 * cut to the usual 16 bytes, for MD5 is missing from Node builds under FIPS.
 */
function sign(bytes: Uint8Array): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const id = createHash('sha256').update(buffer).digest('hex').slice(0, idLength);
  const placeholder = '0'.repeat(idLength);
  // Both stand in the trailer, at the end: searching from there passes over the whole content.
  for (let copies = 2; copies > 0; copies -= 1) {
    buffer.write(id, buffer.lastIndexOf(placeholder), 'latin1');
  }
}

/** Hexadecimal digits of a file identifier. */
const idLength = 32;
