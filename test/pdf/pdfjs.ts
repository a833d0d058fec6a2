import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A glyph run as another reader sees it, in mm from the top left of the page. */
export interface ForeignRun {
  text: string;
  x: number;
  baseline: number;
  /** pt. */
  size: number;
  font: string;
}

/** Opens a PDF with pdf.js, a reader that shares no code with ours. */
export async function openPdfjs(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  // It takes the bytes away: give it a copy. Its warnings are about the fonts of the machine.
  return getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
}

export async function foreignRuns(file: PDFDocumentProxy, number: number): Promise<ForeignRun[]> {
  const page = await file.getPage(number);
  const [left = 0, , , top = 0] = page.view;
  // Loads the fonts.
  await page.getOperatorList();
  const { items } = await page.getTextContent({ disableNormalization: true });
  return items.flatMap((item) => {
    if (!('transform' in item) || item.str.trim() === '') return [];
    const [a, b, c, d, e, f] = item.transform.map(Number);
    const name: unknown = page.commonObjs.get(item.fontName)?.name;
    return [
      {
        text: item.str,
        x: mm((e ?? 0) - left),
        baseline: mm(top - (f ?? 0)),
        size: Math.hypot(c ?? 0, d ?? 0) || Math.hypot(a ?? 0, b ?? 0),
        font: String(name).replace(/^[A-Z]{6}\+/, ''),
      },
    ];
  });
}

function mm(points: number): number {
  return (points * 25.4) / 72;
}
