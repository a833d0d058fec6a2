export type PdfLibrary = typeof import('@cantoo/pdf-lib');

/** Imports the PDF library (about 300 ms the first time): call it early, beside the browser's launch. */
export function loadPdfLibrary(): Promise<PdfLibrary> {
  return import('@cantoo/pdf-lib');
}
