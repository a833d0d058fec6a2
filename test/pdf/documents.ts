import { readFile } from 'node:fs/promises';
import type { PDFContext, PDFObject } from '@cantoo/pdf-lib';
import { openPdf, type PdfDocument } from '../../src/pdf/document.ts';
import { loadPdfLibrary } from '../../src/pdf/library.ts';

/** The bytes of a print in fixtures/. */
export async function fixtureBytes(name: string): Promise<Uint8Array> {
  return readFile(new URL(`./fixtures/${name}.pdf`, import.meta.url));
}

export async function openFixture(name: string): Promise<PdfDocument> {
  return openPdf(await fixtureBytes(name));
}

/** Parts of a made-up PDF, from objects in the notation of pdf-lib's `context.obj`. */
export interface Parts {
  /** Page content, in user space. */
  content?: string;
  resources?: (context: PDFContext) => Record<string, PDFObject>;
  /** In pt; `[0, 0, 720, 720]` is 254 × 254 mm. */
  mediaBox?: number[];
}

/** A one-page PDF around a content stream. */
export async function makeDocument(parts: Parts = {}): Promise<PdfDocument> {
  const lib = await loadPdfLibrary();
  const file = await lib.PDFDocument.create({ updateMetadata: false });
  const { context } = file;
  const page = file.addPage([720, 720]);
  const resources = parts.resources?.(context) ?? {};
  page.node.set(lib.PDFName.of('MediaBox'), context.obj(parts.mediaBox ?? [0, 0, 720, 720]));
  page.node.set(lib.PDFName.of('Resources'), context.obj(resources));
  page.node.set(lib.PDFName.of('Contents'), context.register(context.stream(parts.content ?? '')));
  return { lib, file };
}

/** The matrix that makes 1 unit 1 mm, from the top left of a page of 254 × 254 mm. */
export const inMillimetres = `${72 / 25.4} 0 0 ${-72 / 25.4} 0 720 cm\n`;
