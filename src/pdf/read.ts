import type { PDFDict, PDFPage } from '@cantoo/pdf-lib';
import type { PdfDocument } from './document.ts';
import type { Face } from './face.ts';
import { readFace } from './font.ts';
import { interpret } from './interpret.ts';
import { readLinks, readOutline } from './navigate.ts';
import { decoded, textAt, valueAt } from './objects.ts';
import type { InfoKey, PageReading, PdfInfo, PdfReading } from './reading.ts';
import { markRepeats } from './repeats.ts';
import { sheetOf } from './sheet.ts';
import { readTags, type TagLookup } from './tags.ts';

/** Reads what stands where. The boxes are those of the moment: finish the PDF first to read the final ones. */
export function readPdf(doc: PdfDocument): PdfReading {
  const tagOf = readTags(doc);
  const faces = new Map<PDFDict, Face>();
  const faceOf = (dict: PDFDict) => {
    const face = faces.get(dict) ?? readFace(doc, dict);
    faces.set(dict, face);
    return face;
  };
  const pages = doc.file.getPages().map((page) => readPage(doc, page, faceOf, tagOf));
  markRepeats(pages);
  const lang = textAt(doc, doc.file.catalog, 'Lang');
  return {
    pages,
    fonts: [...faces.values()].map(({ font }) => font),
    info: readInfo(doc),
    ...(lang === undefined ? {} : { lang }),
    tagged: valueAt(doc, doc.file.catalog, 'StructTreeRoot') !== undefined,
    outline: readOutline(doc),
  };
}

function readPage(
  doc: PdfDocument,
  page: PDFPage,
  faceOf: (dict: PDFDict) => Face,
  tagOf: TagLookup,
): PageReading {
  const { width, height, base, shown, resources } = sheetOf(doc, page);
  const reading: PageReading = {
    width,
    height,
    ...(shown && { shown }),
    runs: [],
    rules: [],
    shapes: [],
    images: [],
    links: readLinks(doc, page.node, base),
  };
  const scene = { doc, faceOf, tagOf: (mcid: number) => tagOf(page.ref, mcid), found: reading };
  interpret(scene, contentOf(doc, page), resources, base);
  return reading;
}

/** The content of a page: one stream or several, which are read as one (ISO 32000-1 7.8.2). */
export function contentOf(doc: PdfDocument, page: PDFPage): Uint8Array {
  const { PDFArray, PDFRawStream } = doc.lib;
  const contents = valueAt(doc, page.node, 'Contents');
  const parts = contents instanceof PDFArray ? contents.asArray() : contents ? [contents] : [];
  const streams = parts
    .map((part) => doc.file.context.lookup(part))
    .filter((part) => part instanceof PDFRawStream);
  const [only] = streams;
  if (only && streams.length === 1) return decoded(doc, only);
  return Buffer.concat(streams.flatMap((stream) => [decoded(doc, stream), Buffer.from('\n')]));
}

function readInfo(doc: PdfDocument): PdfInfo {
  const dict = doc.file.context.lookup(doc.file.context.trailerInfo.Info);
  const info: PdfInfo = {};
  if (!(dict instanceof doc.lib.PDFDict)) return info;
  for (const [key, name] of infoNames) {
    const text = textAt(doc, dict, name);
    if (text !== undefined) info[key] = text;
  }
  return info;
}

/** The entries of the Info dictionary (ISO 32000-1 14.3.3). */
export const infoNames: readonly (readonly [InfoKey, string])[] = [
  ['title', 'Title'],
  ['author', 'Author'],
  ['subject', 'Subject'],
  ['keywords', 'Keywords'],
  ['creator', 'Creator'],
  ['producer', 'Producer'],
  ['creationDate', 'CreationDate'],
  ['modDate', 'ModDate'],
];
