import type { PDFPage } from '@cantoo/pdf-lib';
import type { PdfDocument } from '../pdf/document.ts';
import { loadPdfLibrary, type PdfLibrary } from '../pdf/library.ts';
import { readPdf } from '../pdf/read.ts';
import type { PdfReading } from '../pdf/reading.ts';
import { fileEmpty, notPdf, pdfBroken, pdfLocked, pdfTruncated } from './problems.ts';

/**
 * Reads a PDF of whatever origin; one that is locked against changes, but not against reading, too.
 * @throws {Failure} `usage`, saying plainly why it cannot be read
 */
export async function readForeignPdf(bytes: Uint8Array): Promise<PdfReading> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (buffer.length === 0) throw fileEmpty();
  // Mail gateways put lines before the head; readers look through the first kilobyte.
  if (!buffer.subarray(0, 1024).includes('%PDF-')) throw notPdf();
  // Every PDF ends by saying where its objects are (ISO 32000-1 7.5.5); a little may have been put after it.
  if (!buffer.subarray(-4096).includes('startxref')) throw pdfTruncated();
  const document = await open(bytes);
  try {
    return readPdf(document);
  } catch (cause) {
    throw pdfBroken(cause);
  }
}

async function open(bytes: Uint8Array): Promise<PdfDocument> {
  const lib = await loadPdfLibrary();
  const load = (options: { password?: string }) =>
    lib.PDFDocument.load(bytes, {
      updateMetadata: false,
      parseSpeed: lib.ParseSpeeds.Fastest,
      ...options,
    });
  try {
    const file = await load({}).catch((error: unknown) => {
      // Locked against changes only: the password to open it is empty.
      if (error instanceof lib.EncryptedPDFError) return load({ password: '' });
      throw error;
    });
    if (file.getPageCount() === 0) throw new Error('the PDF has no pages');
    if (file.getPages().some((page) => hasLost(lib, page))) {
      throw new Error('a page has lost its content');
    }
    return { lib, file };
  } catch (cause) {
    throw isLocked(cause) ? pdfLocked() : pdfBroken(cause);
  }
}

/**
 * The library makes do with what it finds: a page that has lost its content would pass for a blank one. It may be in
 * several parts (ISO 32000-1 7.7.3.3).
 */
function hasLost({ PDFName, PDFArray }: PdfLibrary, { node }: PDFPage): boolean {
  const contents = PDFName.of('Contents');
  const whole = node.lookup(contents);
  const parts = whole instanceof PDFArray ? whole.asArray() : [node.get(contents)];
  return parts.some((part) => part !== undefined && !node.context.lookup(part));
}

/** The library has no class for it. */
function isLocked(error: unknown): boolean {
  return error instanceof Error && /password/i.test(error.message);
}
