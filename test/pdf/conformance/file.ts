import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib';
import type { PdfDocument } from '../../../src/pdf/document.ts';
import { arrayAt, dictAt, nameAt, numberAt, numbersAt, valueAt } from '../../../src/pdf/objects.ts';

/** Bytes, objects and whatever must not be in the file at all (ISO 19005-2 6.1, 6.2.5–6.2.10, 6.3–6.5). */
export function checkFile(doc: PdfDocument, bytes: Uint8Array): string[] {
  return [...checkBytes(bytes), ...checkTrailer(doc), ...checkCatalog(doc), ...checkObjects(doc)];
}

function checkBytes(bytes: Uint8Array): string[] {
  const source = Buffer.from(bytes).toString('latin1');
  const wrong: string[] = [];
  if (!/^%PDF-1\.[0-7]\r?\n%[\x80-\xff]{4}/.test(source)) wrong.push('6.1.2 header');
  if (!/%%EOF(?:\r|\n|\r\n)?$/.test(source)) wrong.push('6.1.3 something after the end');
  if (/\bstream\r(?!\n)/.test(source)) wrong.push('6.1.7.1 stream keyword');
  return wrong;
}

function checkTrailer({ file }: PdfDocument): string[] {
  const { ID, Encrypt } = file.context.trailerInfo;
  const ids = ID instanceof PDFArray ? ID.asArray() : [];
  const given =
    ids.length === 2 && ids.every((id) => id instanceof PDFHexString && id.sizeInBytes() > 2);
  return [...(given ? [] : ['6.1.3 no ID']), ...(Encrypt ? ['6.1.3 encrypted'] : [])];
}

function checkCatalog(doc: PdfDocument): string[] {
  const { catalog } = doc.file;
  const banned = ['AA', 'OpenAction', 'AcroForm', 'Requirements', 'NeedsRendering', 'OCProperties'];
  const names = dictAt(doc, catalog, 'Names');
  const inNames = ['JavaScript', 'EmbeddedFiles', 'AlternatePresentations'];
  return [
    ...banned.filter((key) => valueAt(doc, catalog, key)).map((key) => `6.5 ${key}`),
    ...inNames.filter((key) => names && valueAt(doc, names, key)).map((key) => `6.8 ${key}`),
  ];
}

function checkObjects(doc: PdfDocument): string[] {
  const objects = doc.file.context.enumerateIndirectObjects();
  return objects.flatMap(([, object]) => [
    ...checkLimits(object),
    ...(object instanceof PDFRawStream ? checkStream(doc, object) : []),
    ...dictsIn(object).flatMap((dict) => checkDict(doc, dict)),
  ]);
}

/** All dictionaries in an object, itself among them, references not followed. */
function dictsIn(object: PDFObject): PDFDict[] {
  if (object instanceof PDFRawStream) return dictsIn(object.dict);
  if (object instanceof PDFArray) return object.asArray().flatMap(dictsIn);
  return object instanceof PDFDict ? [object, ...object.values().flatMap(dictsIn)] : [];
}

/** Limits of what an object is made of (ISO 19005-2 6.1.6, 6.1.13). */
function checkLimits(object: PDFObject): string[] {
  const parts = partsOf(object);
  return parts.length > 0 ? parts.flatMap(checkLimits) : checkLimit(object, object.toString());
}

function partsOf(object: PDFObject): PDFObject[] {
  if (object instanceof PDFRawStream) return [object.dict];
  if (object instanceof PDFArray) return object.asArray();
  return object instanceof PDFDict ? object.entries().flat() : [];
}

function checkLimit(object: PDFObject, text: string): string[] {
  if (object instanceof PDFName && text.length > 128) return ['6.1.13 long name'];
  if (object instanceof PDFString && text.length > 32767) return ['6.1.13 long string'];
  if (object instanceof PDFHexString && !/^<(?:[\da-f]{2})*>$/i.test(text)) return ['6.1.6 hex'];
  const size = object instanceof PDFNumber ? Math.abs(object.asNumber()) : 1;
  if (Number.isInteger(size) && size > 2147483647) return ['6.1.13 large integer'];
  return size !== 0 && size < 1.175e-38 ? ['6.1.13 small number'] : [];
}

function checkStream(doc: PdfDocument, { dict, contents }: PDFRawStream): string[] {
  const filters = arrayAt(doc, dict, 'Filter')?.asArray().map(String) ?? [
    `/${nameAt(doc, dict, 'Filter') ?? 'FlateDecode'}`,
  ];
  const known = ['/FlateDecode', '/DCTDecode'];
  return [
    ...filters.filter((filter) => !known.includes(filter)).map((filter) => `6.1.7.2 ${filter}`),
    ...keysOf(dict, ['F', 'FFilter', 'FDecodeParms']).map((key) => `6.1.7.1 ${key}`),
    ...(numberAt(doc, dict, 'Length') === contents.length ? [] : ['6.1.7.1 Length']),
  ];
}

function checkDict(doc: PdfDocument, dict: PDFDict): string[] {
  const action = nameAt(doc, dict, 'S') ?? '';
  const blend = nameAt(doc, dict, 'BM') ?? 'Normal';
  return [
    ...(blendModes.has(blend) ? [] : [`6.2.10 ${blend}`]),
    ...(['JavaScript', 'Launch'].includes(action) ? [`6.5.1 ${action}`] : []),
    ...(nameAt(doc, dict, 'Subtype') === 'Image' ? checkImage(doc, dict) : []),
    ...(nameAt(doc, dict, 'Type') === 'Annot' ? checkAnnotation(doc, dict) : []),
    ...(nameAt(doc, dict, 'Type') === 'Page' ? checkPage(doc, dict) : []),
    ...keysOf(dict, ['TR', 'HTP', 'OPI', 'PS', 'Alternates', 'XFA']).map((key) => `6.2 ${key}`),
  ];
}

function keysOf(dict: PDFDict, keys: readonly string[]): string[] {
  return keys.filter((key) => dict.has(PDFName.of(key)));
}

function checkImage(doc: PdfDocument, image: PDFDict): string[] {
  const says = (key: string) => String(valueAt(doc, image, key) ?? '');
  const bits = numberAt(doc, image, 'BitsPerComponent') ?? 8;
  return [
    ...(says('Interpolate') === 'true' ? ['6.2.8 Interpolate'] : []),
    ...([1, 2, 4, 8, 16].includes(bits) ? [] : ['6.2.8 bits']),
    ...(says('ColorSpace').includes('CMYK') ? ['6.2.4.3 CMYK picture'] : []),
  ];
}

function checkAnnotation(doc: PdfDocument, annotation: PDFDict): string[] {
  const flags = numberAt(doc, annotation, 'F') ?? 0;
  const [hidden, print] = [1 | 2 | 32 | 256, 4];
  return [
    ...(nameAt(doc, annotation, 'Subtype') === 'Link' ? [] : ['6.3.1 not a link']),
    ...((flags & print) !== 0 && (flags & hidden) === 0 ? [] : ['6.3.2 flags']),
    ...(annotation.has(PDFName.of('AA')) ? ['6.5.2 AA'] : []),
  ];
}

function checkPage(doc: PdfDocument, page: PDFDict): string[] {
  const [left = 0, bottom = 0, right = 0, top = 0] = numbersAt(doc, page, 'MediaBox');
  const sizes = [right - left, top - bottom];
  return [
    ...(sizes.every((size) => size >= 3 && size <= 14400) ? [] : ['6.1.13 page size']),
    ...keysOf(page, ['AA', 'PresSteps']).map((key) => `6.10 ${key}`),
    ...(dictAt(doc, page, 'Resources') ? [] : ['6.2.2 resources inherited']),
  ];
}

const blendModes = new Set([
  ...'Normal Compatible Multiply Screen Overlay Darken Lighten ColorDodge ColorBurn'.split(' '),
  ...'HardLight SoftLight Difference Exclusion Hue Saturation Color Luminosity'.split(' '),
]);
