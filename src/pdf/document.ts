import type { PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { Failure } from '../finding/failure.ts';
import { loadPdfLibrary, type PdfLibrary } from './library.ts';
import { parsePlain } from './parse.ts';
import type { Statements } from './statements.ts';

/** A PDF in memory, opened once and shared by reading and finishing. */
export interface PdfDocument {
  readonly lib: PdfLibrary;
  readonly file: PDFDocument;
  readonly memory?: Memory;
}

/** What was asked of a document before, as reading and finishing ask the same. */
export interface Memory {
  /** The library looks for escapes in a name each time it is asked for it. */
  readonly names: Map<string, PDFName>;
  readonly unpacked: WeakMap<PDFRawStream, Uint8Array>;
  /** What ToUnicode CMaps say (ISO 32000-1 9.10.3). */
  readonly texts: WeakMap<PDFRawStream, ReadonlyMap<number, string>>;
  /** Of content that was read, by its bytes: to mark it, it need not be gone through again. */
  readonly statements: WeakMap<Uint8Array, Statements>;
}

/**
 * Opens the bytes of a PDF.
 * @throws {Failure} `browser`, when the bytes are not a whole PDF.
 */
export async function openPdf(bytes: Uint8Array): Promise<PdfDocument> {
  const lib = await loadPdfLibrary();
  try {
    const names = new Map<string, PDFName>();
    const file = (await parsePlain(lib, bytes, names)) ?? (await parseAny(lib, bytes));
    if (file.getPageCount() === 0) throw new Error('the PDF has no pages');
    // The library makes do without a trailer, and finds most of what a file cut short has lost.
    const info = file.context.lookup(file.context.trailerInfo.Info);
    if (!(info instanceof lib.PDFDict)) throw new Error('the PDF has no trailer');
    const memory = {
      names,
      ...{ unpacked: new WeakMap(), texts: new WeakMap(), statements: new WeakMap() },
    };
    return { lib, file, memory };
  } catch (cause) {
    throw new Failure(
      'browser',
      {
        zh: '浏览器交出的PDF不完整，读不出来。\n怎么办：再运行一次；仍然如此的，请换一个浏览器（Chrome、Edge或Chromium）。',
        en: 'The browser returned a PDF that cannot be read.\nWhat to do: run brief again; if it still fails, use another browser (Chrome, Edge or Chromium).',
      },
      { cause },
    );
  }
}

function parseAny(lib: PdfLibrary, bytes: Uint8Array): Promise<PDFDocument> {
  return lib.PDFDocument.load(bytes, {
    updateMetadata: false,
    throwOnInvalidObject: true,
    parseSpeed: lib.ParseSpeeds.Fastest,
  });
}
