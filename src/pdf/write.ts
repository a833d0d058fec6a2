import { constants, deflateSync } from 'node:zlib';
import type { PDFObject, PDFRef, PDFStream } from '@cantoo/pdf-lib';
import type { PdfDocument } from './document.ts';
import { nameAt } from './objects.ts';

/**
 * The bytes of a document as PDF 1.7: what may be is packed into object streams (ISO 32000-1 7.5.7), and a
 * cross-reference stream (7.5.8) ends the file. The library itself would go through all objects twice, the
 * first time to count their bytes, and pack them in JavaScript.
 */
export function writePdf(doc: PdfDocument): Uint8Array {
  const { context } = doc.file;
  const out: Output = { parts: [], length: 0, places: new Map([[0, [0, 0, 65535]]]) };
  write(out, header);
  const packed: IndirectObject[] = [];
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (isContainer(doc, object)) continue;
    if (standsFree(doc, ref, object)) writeObject(doc, out, ref, object);
    else packed.push([ref, object]);
  }
  let number = context.largestObjectNumber;
  for (let from = 0; from < packed.length; from += objectsPerStream) {
    number += 1;
    writePacked(out, number, packed.slice(from, from + objectsPerStream));
  }
  writeReferences(doc, out, number + 1);
  return Buffer.concat(out.parts, out.length);
}

type IndirectObject = readonly [ref: PDFRef, object: PDFObject];

interface Output {
  readonly parts: Uint8Array[];
  length: number;
  /** The entries of the cross-reference stream, by object number. */
  readonly places: Map<number, Place>;
}

/** 0: free; 1: at an offset, with a generation; 2: in a stream, with an index (ISO 32000-1 table 18). */
type Place = readonly [type: 0 | 1 | 2, where: number, which: number];

/** What an earlier writer packed its objects and references into: they are packed anew. */
function isContainer(doc: PdfDocument, object: PDFObject): boolean {
  if (!(object instanceof doc.lib.PDFRawStream)) return false;
  return ['ObjStm', 'XRef'].includes(nameAt(doc, object.dict, 'Type') ?? '');
}

/** Streams must; the catalog and the pages do, for the sake of programs that look no further. */
function standsFree({ lib }: PdfDocument, ref: PDFRef, object: PDFObject): boolean {
  return (
    object instanceof lib.PDFStream ||
    object instanceof lib.PDFCatalog ||
    object instanceof lib.PDFPageTree ||
    object instanceof lib.PDFPageLeaf ||
    ref.generationNumber !== 0
  );
}

function writeObject(doc: PdfDocument, out: Output, ref: PDFRef, object: PDFObject): void {
  const { objectNumber, generationNumber } = ref;
  out.places.set(objectNumber, [1, out.length, generationNumber]);
  write(out, `${objectNumber} ${generationNumber} obj\n`);
  if (object instanceof doc.lib.PDFStream) {
    pack(doc, object);
    object.updateDict();
    writeStream(out, object.dict.toString(), object.getContents());
  } else {
    write(out, `${object}`);
  }
  write(out, '\nendobj\n\n');
}

/** What is not compressed yet, but metadata, which any program is to find (ISO 19005-1 6.7.2). */
function pack({ lib }: PdfDocument, stream: PDFStream): void {
  const { PDFName, PDFRawStream } = lib;
  const isPlain = stream instanceof PDFRawStream && !stream.dict.has(PDFName.of('Filter'));
  if (!isPlain || stream.dict.get(PDFName.of('Type')) === PDFName.of('Metadata')) return;
  stream.contents = deflateSync(stream.contents, { level: constants.Z_BEST_SPEED });
  stream.dict.set(PDFName.of('Filter'), PDFName.of('FlateDecode'));
}

function writePacked(out: Output, number: number, objects: readonly IndirectObject[]): void {
  let index = '';
  let content = '';
  for (const [at, [{ objectNumber }, object]] of objects.entries()) {
    out.places.set(objectNumber, [2, number, at]);
    index += `${objectNumber} ${content.length} `;
    content += `${object}\n`;
  }
  const entries = `/Type /ObjStm\n/N ${objects.length}\n/First ${index.length}`;
  writePackedStream(out, number, entries, Buffer.from(index + content, 'latin1'));
}

/** The cross-reference stream, which is the trailer as well, and where it is found. */
function writeReferences(doc: PdfDocument, out: Output, number: number): void {
  const start = out.length;
  out.places.set(number, [1, start, 0]);
  const places = [...out.places].sort(([one], [other]) => one - other);
  const table = Buffer.alloc(places.length * 7);
  for (const [at, [, [type, where, which]]] of places.entries()) {
    table.writeUInt8(type, at * 7);
    table.writeUInt32BE(where, at * 7 + 1);
    table.writeUInt16BE(which, at * 7 + 5);
  }
  const { Root, Info, ID } = doc.file.context.trailerInfo;
  const index = stretches(places.map(([place]) => place)).join(' ');
  const entries =
    `/Type /XRef\n/Size ${number + 1}\n/Root ${Root}\n/Info ${Info}\n/ID ${ID}\n` +
    `/W [ 1 4 2 ]\n/Index [ ${index} ]`;
  writePackedStream(out, number, entries, table);
  write(out, `startxref\n${start}\n%%EOF`);
}

/** Where unbroken stretches of ascending numbers begin, each with its length. */
function stretches(numbers: readonly number[]): number[] {
  const found: number[] = [];
  let length = 0;
  for (const [at, number] of numbers.entries()) {
    length += 1;
    if (numbers[at + 1] === number + 1) continue;
    found.push(number - length + 1, length);
    length = 0;
  }
  return found;
}

function writePackedStream(out: Output, number: number, entries: string, plain: Buffer): void {
  const content = deflateSync(plain);
  out.places.set(number, [1, out.length, 0]);
  write(out, `${number} 0 obj\n`);
  writeStream(out, `<<\n${entries}\n/Filter /FlateDecode\n/Length ${content.length}\n>>`, content);
  write(out, '\nendobj\n\n');
}

function writeStream(out: Output, dict: string, content: Uint8Array): void {
  write(out, `${dict}\nstream\n`);
  out.parts.push(content);
  out.length += content.length;
  write(out, '\nendstream');
}

/** One byte a character. */
function write(out: Output, text: string): void {
  out.parts.push(Buffer.from(text, 'latin1'));
  out.length += text.length;
}

/** Four bytes above 127 tell other programs that this is no text file (ISO 32000-1 7.5.2). */
const header = '%PDF-1.7\n%\x81\x81\x81\x81\n\n';

/** Large enough to pack well; a reader unpacks a stream whole. */
const objectsPerStream = 200;
