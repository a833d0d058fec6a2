import type { PDFCatalog, PDFDict, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import type { PdfLibrary } from './library.ts';
import { latin1 } from './strings.ts';
import { expect, readDict, readObject, refOf, type Syntax, skipBlanks, Unusual } from './syntax.ts';

/**
 * Parses a PDF that is written as Chromium writes one: object after object, one table of references
 * that is true, no comments. Undefined for any other, which is left to the library: this takes a third of
 * its time, for it need not expect the worst at every byte.
 */
export async function parsePlain(
  lib: PdfLibrary,
  bytes: Uint8Array,
  names: Map<string, PDFName>,
): Promise<PDFDocument | undefined> {
  const file = await lib.PDFDocument.create({ updateMetadata: false });
  const { context } = file;
  for (const [ref] of context.enumerateIndirectObjects()) context.delete(ref);
  const syntax: Syntax = { lib, bytes, source: latin1(bytes), at: 0, context, names, refs: [] };
  try {
    readFile(syntax);
    settleCatalog(syntax, file.catalog);
    return file;
  } catch {
    // Unusual, or too deep for the stack: the library says what is wrong, if anything is.
    return undefined;
  }
}

/** The parts of a file (ISO 32000-1 7.5). */
function readFile(syntax: Syntax): void {
  readHeader(syntax);
  while (!syntax.source.startsWith('xref', syntax.at)) {
    readIndirectObject(syntax);
    skipBlanks(syntax);
  }
  pass(syntax, /xref[\d \r\nnf]+trailer[ \r\n]*(?=<<)/y);
  readTrailer(syntax);
  pass(syntax, /[ \r\n]*startxref[ \r\n]+\d+[ \r\n]+%%EOF[ \r\n]*$/y);
}

function readHeader(syntax: Syntax): void {
  const [, major, minor] = pass(syntax, /%PDF-(\d)\.(\d)[\r\n]+%[\x80-\xff]+[\r\n]+/y);
  syntax.context.header = syntax.lib.PDFHeader.forVersion(Number(major), Number(minor));
}

function readIndirectObject(syntax: Syntax): void {
  const { lib, context } = syntax;
  const [, number] = pass(syntax, /([1-9]\d*) 0 obj(?=[ \r\n<[])/y);
  const ref = refOf(syntax, Number(number));
  const object = readObject(syntax);
  skipBlanks(syntax);
  const isStream = object instanceof lib.PDFDict && syntax.source.startsWith('stream', syntax.at);
  context.assign(ref, isStream ? readStream(syntax, object) : object);
  expect(syntax, 'endobj');
}

function readStream(syntax: Syntax, dict: PDFDict): PDFRawStream {
  const { lib, bytes } = syntax;
  const length = dict.get(lib.PDFName.Length);
  const type = dict.get(lib.PDFName.Type);
  const isContainer = type === lib.PDFName.of('ObjStm') || type === lib.PDFName.of('XRef');
  if (isContainer || !(length instanceof lib.PDFNumber)) throw new Unusual();
  pass(syntax, /stream\r?\n/y);
  const start = syntax.at;
  syntax.at += length.asNumber();
  const contents = bytes.subarray(start, syntax.at);
  expect(syntax, 'endstream');
  return lib.PDFRawStream.of(dict, contents);
}

function readTrailer(syntax: Syntax): void {
  const { lib, context } = syntax;
  const trailer = readDict(syntax);
  const [Size, Root, Info, ID] = ['Size', 'Root', 'Info', 'ID'].map((key) =>
    trailer.get(lib.PDFName.of(key)),
  );
  if (trailer.has(lib.PDFName.of('Encrypt'))) throw new Unusual();
  context.trailerInfo = {
    ...(Size instanceof lib.PDFNumber && { Size }),
    ...(Root && { Root }),
    ...(Info && { Info }),
    ...(ID && { ID }),
  };
}

/** Puts the catalog that was read into the one of the document, which cannot be exchanged. */
function settleCatalog({ lib, context }: Syntax, catalog: PDFCatalog): void {
  const { Root } = context.trailerInfo;
  const read = context.lookup(Root);
  if (!(Root instanceof lib.PDFRef && read instanceof lib.PDFCatalog)) throw new Unusual();
  for (const key of catalog.keys()) catalog.delete(key);
  for (const [key, value] of read.entries()) catalog.set(key, value);
  context.assign(Root, catalog);
}

/** Goes past what must come next, and gives its parts. */
function pass(syntax: Syntax, pattern: RegExp): RegExpExecArray {
  pattern.lastIndex = syntax.at;
  const match = pattern.exec(syntax.source);
  if (!match) throw new Unusual();
  syntax.at = pattern.lastIndex;
  return match;
}
