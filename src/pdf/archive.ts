import { deflateSync } from 'node:zlib';
import type { PDFPage } from '@cantoo/pdf-lib';
import type { PdfDocument } from './document.ts';
import { readHeads } from './heads.ts';
import { srgbProfile } from './icc.ts';
import type { Imprint } from './imprint.ts';
import { markPage } from './marks.ts';
import { targetOf } from './navigate.ts';
import { arrayAt, dictAt, nameAt, textAt } from './objects.ts';
import { setStructure } from './structure.ts';
import type { Element } from './tags.ts';
import { xmpPacket } from './xmp.ts';

/**
 * Makes a PDF what its profile promises: with `2u` metadata and the meaning of its colours (ISO 19005-2),
 * with `2a` also a structure that is whole and says what is not part of the text (ISO 14289-1).
 */
export function archive(doc: PdfDocument, imprint: Imprint, elements: readonly Element[]): void {
  if (imprint.profile === 'none') return;
  setMetadata(doc, imprint);
  setOutputIntent(doc);
  if (imprint.profile === '2u') return;
  setStructure(doc, elements);
  const headOf = readHeads(doc, elements);
  for (const page of doc.file.getPages()) {
    describeLinks(doc, page);
    markPage(doc, page, headOf);
  }
}

/** Not compressed, so that any program finds it (ISO 19005-1 6.7.2; level 2 would allow it). */
function setMetadata(doc: PdfDocument, imprint: Imprint): void {
  const { PDFDict, PDFName } = doc.lib;
  const { context, catalog } = doc.file;
  const info = context.lookup(context.trailerInfo.Info);
  const producer = info instanceof PDFDict ? textAt(doc, info, 'Producer') : undefined;
  const packet = Buffer.from(xmpPacket(imprint, producer ?? ''), 'utf8');
  const stream = context.stream(packet, { Type: 'Metadata', Subtype: 'XML' });
  catalog.set(PDFName.of('Metadata'), context.register(stream));
}

/** Says what Chromium's bare RGB means (ISO 19005-2 6.2.3). */
function setOutputIntent(doc: PdfDocument): void {
  const { PDFName, PDFString } = doc.lib;
  const { context, catalog } = doc.file;
  const stream = context.stream(packedProfile, { N: 3, Filter: 'FlateDecode' });
  const name = PDFString.of('sRGB IEC61966-2.1');
  const intent = context.obj({ Type: 'OutputIntent', S: 'GTS_PDFA1' });
  intent.set(PDFName.of('OutputConditionIdentifier'), name);
  intent.set(PDFName.of('Info'), name);
  intent.set(PDFName.of('RegistryName'), PDFString.of('http://www.color.org'));
  intent.set(PDFName.of('DestOutputProfile'), context.register(stream));
  catalog.set(PDFName.of('OutputIntents'), context.obj([intent]));
}

/** Says in words where each link leads, and that the tab key follows the structure (ISO 14289-1 7.18). */
function describeLinks(doc: PdfDocument, { node }: PDFPage): void {
  const { PDFName, PDFHexString } = doc.lib;
  const annotations = arrayAt(doc, node, 'Annots');
  if (!annotations) return;
  node.set(PDFName.of('Tabs'), PDFName.of('S'));
  for (const index of annotations.asArray().keys()) {
    const annotation = dictAt(doc, annotations, index);
    if (!annotation || nameAt(doc, annotation, 'Subtype') !== 'Link') continue;
    const { url, page } = targetOf(doc, annotation);
    const words = url ?? (page === undefined ? '链接' : `第${page}页`);
    annotation.set(PDFName.of('Contents'), PDFHexString.fromText(words));
  }
}

/** The same in every PDF, so packed but once. */
const packedProfile = deflateSync(srgbProfile());
