import { inflateSync } from 'node:zlib';
import type { PDFArray, PDFDict, PDFName, PDFObject, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import type { PdfDocument } from './document.ts';
import { unpredicted } from './predictor.ts';

/** A dictionary or array, asked by key or by index. References are followed. */
type Holder = PDFDict | PDFArray;
type Key = string | number;

/** The dictionary at a key; undefined when there is none or it is something else. So for all below. */
export function dictAt(doc: PdfDocument, holder: Holder, key: Key): PDFDict | undefined {
  const value = valueAt(doc, holder, key);
  return value instanceof doc.lib.PDFDict ? value : undefined;
}

export function arrayAt(doc: PdfDocument, holder: Holder, key: Key): PDFArray | undefined {
  const value = valueAt(doc, holder, key);
  return value instanceof doc.lib.PDFArray ? value : undefined;
}

export function numberAt(doc: PdfDocument, holder: Holder, key: Key): number | undefined {
  const value = valueAt(doc, holder, key);
  return value instanceof doc.lib.PDFNumber ? value.asNumber() : undefined;
}

/** The name at a key, without its slash. */
export function nameAt(doc: PdfDocument, holder: Holder, key: Key): string | undefined {
  const value = valueAt(doc, holder, key);
  return value instanceof doc.lib.PDFName ? nameText(value) : undefined;
}

/** The text of a name; without an escape it is what stands in the file, which the library decodes slowly. */
export function nameText(name: PDFName): string {
  const written = name.asString();
  return written.includes('#') ? name.decodeText() : written.slice(1);
}

/** The text string at a key, decoded. */
export function textAt(doc: PdfDocument, holder: Holder, key: Key): string | undefined {
  const value = valueAt(doc, holder, key);
  const isText = value instanceof doc.lib.PDFString || value instanceof doc.lib.PDFHexString;
  return isText ? value.decodeText() : undefined;
}

export function streamAt(doc: PdfDocument, holder: Holder, key: Key): PDFRawStream | undefined {
  const value = valueAt(doc, holder, key);
  return value instanceof doc.lib.PDFRawStream ? value : undefined;
}

/** The reference itself at a key, not what it refers to. */
export function refAt(doc: PdfDocument, holder: Holder, key: Key): PDFRef | undefined {
  const value = rawAt(doc, holder, key);
  return value instanceof doc.lib.PDFRef ? value : undefined;
}

/** The numbers of the array at a key; empty when there is none. */
export function numbersAt(doc: PdfDocument, holder: Holder, key: Key): number[] {
  const items = arrayAt(doc, holder, key)?.asArray() ?? [];
  return items.map((item) => {
    const value = doc.file.context.lookup(item);
    return value instanceof doc.lib.PDFNumber ? value.asNumber() : 0;
  });
}

/** What stands at a key, references followed. */
export function valueAt(doc: PdfDocument, holder: Holder, key: Key): PDFObject | undefined {
  return doc.file.context.lookup(rawAt(doc, holder, key));
}

/** The bytes of a stream without their compression. */
export function decoded(doc: PdfDocument, stream: PDFRawStream): Uint8Array {
  const bytes = doc.memory?.unpacked.get(stream) ?? unpack(doc, stream);
  doc.memory?.unpacked.set(stream, bytes);
  return bytes;
}

function unpack(doc: PdfDocument, stream: PDFRawStream): Uint8Array {
  if (valueAt(doc, stream.dict, 'Filter') === undefined) return stream.contents;
  const how = paramsOf(doc, stream.dict);
  const plainDeflate = nameAt(doc, stream.dict, 'Filter') === 'FlateDecode' && how === undefined;
  // zlib takes a third of the time of the library’s own decoder.
  if (plainDeflate) return inflate(stream.contents);
  const bytes = doc.lib.decodePDFRawStream(stream).decode();
  return how === undefined ? bytes : unpredictedBy(doc, how, bytes);
}

/** What is said of the last filter, which was the first to be applied. */
function paramsOf(doc: PdfDocument, dict: PDFDict): PDFDict | undefined {
  const list = arrayAt(doc, dict, 'DecodeParms');
  return list ? dictAt(doc, list, list.size() - 1) : dictAt(doc, dict, 'DecodeParms');
}

/** The library passes over it. */
function unpredictedBy(doc: PdfDocument, how: PDFDict, bytes: Uint8Array): Uint8Array {
  const plain = unpredicted(bytes, {
    predictor: numberAt(doc, how, 'Predictor') ?? 1,
    columns: numberAt(doc, how, 'Columns') ?? 1,
    colors: numberAt(doc, how, 'Colors') ?? 1,
    bits: numberAt(doc, how, 'BitsPerComponent') ?? 8,
  });
  if (plain === undefined) throw new Error('a stream is packed as only pictures are');
  return plain;
}

/**
 * Where `endstream` stands on the line of the data, as Ghostscript puts it, the library takes a last byte
 * that happens to be a line end for none of the data: it was of the checksum.
 */
function inflate(contents: Uint8Array): Uint8Array {
  try {
    return inflateSync(contents, { chunkSize });
  } catch (error) {
    for (const lost of ['\r', '\n', '\r\n']) {
      try {
        return inflateSync(Buffer.concat([contents, Buffer.from(lost)]), { chunkSize });
      } catch {
        // It was another, or more is wrong.
      }
    }
    throw error;
  }
}

/** Room for the content of a page in one piece: putting it together from several takes as long as unpacking. */
const chunkSize = 32 * 1024;

function rawAt(doc: PdfDocument, holder: Holder, key: Key): PDFObject | undefined {
  if (holder instanceof doc.lib.PDFArray) {
    return typeof key === 'number' && key < holder.size() ? holder.get(key) : undefined;
  }
  return holder.get(nameOf(doc, String(key)));
}

function nameOf({ lib, memory }: PdfDocument, text: string): PDFName {
  const known = memory?.names.get(text);
  if (known) return known;
  const name = lib.PDFName.of(text);
  memory?.names.set(text, name);
  return name;
}
