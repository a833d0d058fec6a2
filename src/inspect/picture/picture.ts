import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { PageSize } from '../measures/measures.ts';
import type { Inspection } from '../outcome.ts';
import { pdfBroken } from '../problems.ts';
import { type Canvas, cut } from './canvas.ts';
import { drawOverlay } from './overlay.ts';

/** A page as a PNG file, with the layout and its deviations drawn in. */
export interface Picture {
  page: number;
  png: Uint8Array;
}

/**
 * Draws an inspected PDF page by page. The renderer is loaded here and not before: it takes 4 MB.
 * @throws {Failure} `usage`, when the renderer cannot open what could be measured
 */
export async function* drawPictures(
  bytes: Uint8Array,
  { measures, rows }: Inspection,
  { signal }: { signal?: AbortSignal } = {},
): AsyncGenerator<Picture> {
  const [{ PDFiumLibrary }, { PNG }] = await Promise.all([
    import('@hyzyla/pdfium'),
    import('pngjs'),
  ]);
  const library = await PDFiumLibrary.init({ wasmBinary: await readWebAssembly() });
  try {
    const document = await library.loadDocument(bytes).catch((cause: unknown) => {
      throw pdfBroken(cause);
    });
    try {
      for (const [index, size] of measures.pages.entries()) {
        signal?.throwIfAborted();
        const drawn = await document
          .getPage(index)
          .render({ scale: pixelsPerPt, render: 'bitmap' });
        const canvas = canvasOf(drawn, size);
        drawOverlay(canvas, index + 1, size, rows);
        const { width, height } = canvas;
        const png = new PNG({ width, height });
        png.data = canvas.data;
        yield { page: index + 1, png: PNG.sync.write(png, quick) };
      }
    } finally {
      document.destroy();
    }
  } finally {
    library.destroy();
  }
}

/** The page itself: the renderer draws what a screen would show, with the edges that are to be cut off. */
function canvasOf(
  { data, width, height }: { data: Uint8Array; width: number; height: number },
  page: PageSize,
): Canvas {
  const shown = page.shown ?? { x: 0, y: 0, ...page };
  const drawn = { data: Buffer.from(data), width, height, scale: width / shown.width };
  return page.shown ? cut(drawn, { ...page, x: -shown.x, y: -shown.y }) : drawn;
}

/** A third of the time that pngjs takes by itself, and the files are smaller: pages are mostly white. */
const quick = { filterType: 0, deflateLevel: 6, deflateStrategy: 0 } as const;

/** 150 dots to the inch: characters stay legible on a screen. */
const pixelsPerPt = 150 / 72;

/** The bundle has no file beside itself for the renderer to find. */
async function readWebAssembly(): Promise<ArrayBuffer> {
  const path = createRequire(import.meta.url).resolve('@hyzyla/pdfium/pdfium.wasm');
  const file = await readFile(path);
  const copy = new ArrayBuffer(file.length);
  new Uint8Array(copy).set(file);
  return copy;
}
