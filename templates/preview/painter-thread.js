/* Draws pages of PDFs with PDFium on a thread of its own; `src/preview/painter.ts` starts it. */
import process from 'node:process';
import { parentPort, workerData } from 'node:worker_threads';
import { constants, crc32, deflateSync } from 'node:zlib';
import { PDFiumLibrary } from '@hyzyla/pdfium';

const library = PDFiumLibrary.init();
/** A point of bare paper, alpha first. */
const white = 0xffffffff;
const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
/** Documents by number; they are opened when a page of theirs is first asked for. */
const documents = new Map();

/** One after the other, in the order they came: PDFium does one thing at a time. */
let last = Promise.resolve();
parentPort?.on('message', (message) => {
  last = last.then(() => obey(message));
});

async function obey({ order, document, pdf, page, width }) {
  // Orders given before the end may still be waiting here.
  if (Atomics.load(workerData.ending, 0) === 1) process.exit();
  if (order !== undefined) return answer(order, document, page, width);
  if (pdf !== undefined) return documents.set(document, { pdf });
  documents.get(document)?.opened?.destroy();
  return documents.delete(document);
}

async function answer(order, document, page, width) {
  try {
    const picture = await draw(document, page, width);
    parentPort?.postMessage({ order, picture }, [picture.buffer]);
  } catch (error) {
    parentPort?.postMessage({ order, error: String(error) });
  }
}

async function draw(number, page, width) {
  const document = documents.get(number);
  document.opened ??= await (await library).loadDocument(document.pdf);
  if (page > document.opened.getPageCount()) throw new RangeError(`there is no page ${page}`);
  const sheet = document.opened.getPage(page - 1);
  const { originalWidth, originalHeight } = sheet.getOriginalSize();
  const height = Math.round((width * originalHeight) / originalWidth);
  const { data, ...size } = await sheet.render({ width, height, scale: 1, render: 'bitmap' });
  return toPng(data, size);
}

/**
 * A quick PNG: grey where the page is, as most are, and packed only as far as white goes. To hand over
 * the bare pixels (BMP) takes longer, for the browser has to move 4 MB about.
 */
function toPng(pixels, { width, height }) {
  const points = new Uint32Array(pixels.buffer, pixels.byteOffset, width * height);
  const grey = packGrey(points, width, height);
  const rows = grey ?? packColour(points, width, height);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, grey ? 0 : 2], 8);
  const packed = deflateSync(rows, { level: 1, strategy: constants.Z_RLE });
  const parts = [chunk('IHDR', head), chunk('IDAT', packed), chunk('IEND', Buffer.alloc(0))];
  // Of its own memory, which can be handed over.
  return new Uint8Array(Buffer.concat([signature, ...parts]));
}

/** One byte a point, each row after a 0; undefined where there is a colour. */
function packGrey(points, width, height) {
  const rows = Buffer.alloc(height * (width + 1), 0xff);
  let from = 0;
  let to = 0;
  for (let y = 0; y < height; y += 1) {
    rows[to] = 0;
    to += 1;
    for (let x = 0; x < width; x += 1) {
      const point = points[from];
      if (point !== white) {
        const red = point & 0xff;
        if (red !== ((point >>> 8) & 0xff) || red !== ((point >>> 16) & 0xff)) return undefined;
        rows[to] = red;
      }
      from += 1;
      to += 1;
    }
  }
  return rows;
}

/** Three bytes a point: red, green, blue. */
function packColour(points, width, height) {
  const rows = Buffer.alloc(height * (3 * width + 1), 0xff);
  let from = 0;
  let to = 0;
  for (let y = 0; y < height; y += 1) {
    rows[to] = 0;
    to += 1;
    for (let x = 0; x < width; x += 1) {
      const point = points[from];
      if (point !== white) {
        rows[to] = point & 0xff;
        rows[to + 1] = (point >>> 8) & 0xff;
        rows[to + 2] = (point >>> 16) & 0xff;
      }
      from += 1;
      to += 3;
    }
  }
  return rows;
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
