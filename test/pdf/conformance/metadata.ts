import type { PdfDocument } from '../../../src/pdf/document.ts';
import {
  arrayAt,
  decoded,
  dictAt,
  nameAt,
  numberAt,
  streamAt,
  textAt,
} from '../../../src/pdf/objects.ts';
import type { PdfInfo, PdfReading } from '../../../src/pdf/reading.ts';

/** Metadata (ISO 19005-2 6.6, ISO 14289-1 5) and the meaning of colours (6.2.3). */
export function checkMetadata(doc: PdfDocument, { info }: PdfReading): string[] {
  const stream = streamAt(doc, doc.file.catalog, 'Metadata');
  if (!stream) return ['6.6.2.1 no metadata', ...checkIntent(doc)];
  const packet = Buffer.from(stream.contents).toString('utf8');
  return [
    ...(nameAt(doc, stream.dict, 'Filter') === undefined ? [] : ['6.6.2.1 packed']),
    ...(nameAt(doc, stream.dict, 'Subtype') === 'XML' ? [] : ['6.6.2.1 no XML']),
    ...checkPacket(packet),
    ...checkAgreement(info, packet),
    ...checkIntent(doc),
  ];
}

function checkPacket(packet: string): string[] {
  const wrong: string[] = [];
  const head = /^<\?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"\?>\n/;
  if (!head.test(packet)) wrong.push('6.6.2.1 packet head');
  if (!/<\?xpacket end="[rw]"\?>$/.test(packet)) wrong.push('6.6.2.1 packet end');
  if (packet.includes('\uFFFD')) wrong.push('6.6.2.1 not UTF-8');
  wrong.push(...checkXml(packet));
  if (textOf(packet, 'pdfaid:part') !== '2') wrong.push('6.6.4 part');
  if (textOf(packet, 'pdfaid:conformance') !== 'A') wrong.push('6.6.4 conformance');
  if (textOf(packet, 'pdfuaid:part') !== '1') wrong.push('UA 5 part');
  if (itemOf(packet, 'dc:title') === undefined) wrong.push('UA 7.1 no title');
  return [...wrong, ...checkSchemas(packet)];
}

/** Well-formed: each element closed in order, each prefix declared, nothing unescaped. */
function checkXml(packet: string): string[] {
  const open: string[] = [];
  const wrong: string[] = [];
  for (const [, close, name = '', empty] of packet.matchAll(
    /<(\/?)([\w:]+)(?:\s[^<>]*?)?(\/?)>/g,
  )) {
    if (close && open.pop() !== name) wrong.push(`6.6.2.1 </${name}>`);
    if (!close && !empty) open.push(name);
    const prefix = name.split(':')[0] ?? '';
    if (!packet.includes(`xmlns:${prefix}="`)) wrong.push(`6.6.2.1 prefix ${prefix}`);
  }
  if (open.length > 0) wrong.push(`6.6.2.1 open ${open}`);
  const texts = packet.replace(/<\?[^?]*\?>/g, '').replace(/<\/?[\w:]+(?:\s[^<>]*?)?\/?>/g, '');
  if (/[<>]|&(?!(?:amp|lt|gt);)|[^\P{Cc}\n]/u.test(texts)) wrong.push('6.6.2.1 unescaped');
  return wrong;
}

/** Properties of schemas that XMP and PDF/A do not define must be described in the packet. */
function checkSchemas(packet: string): string[] {
  const [, extensions = ''] =
    /<pdfaExtension:schemas>(.*)<\/pdfaExtension:schemas>/s.exec(packet) ?? [];
  const rest = packet.replace(extensions, '');
  const known = /^(?:x|rdf|dc|xmp|pdf|pdfaid|pdfaExtension)$/;
  return [...rest.matchAll(/<(\w+):(\w+)[\s>]/g)].flatMap(([, prefix = '', name]) => {
    if (known.test(prefix)) return [];
    const uri = new RegExp(`xmlns:${prefix}="([^"]+)"`).exec(packet)?.[1];
    const schema = extensions
      .split('<pdfaSchema:schema>')
      .find((part) => part.includes(`<pdfaSchema:prefix>${prefix}<`));
    const described =
      schema?.includes(`<pdfaSchema:namespaceURI>${uri}<`) &&
      new RegExp(
        `<pdfaProperty:name>${name}</pdfaProperty:name><pdfaProperty:valueType>(?:Text|Integer)</pdfaProperty:valueType><pdfaProperty:category>(?:in|ex)ternal</pdfaProperty:category><pdfaProperty:description>[^<]+<`,
      ).test(schema);
    return described ? [] : [`6.6.2.3 ${prefix}:${name}`];
  });
}

/** The Info dictionary says the same as the packet (ISO 19005-2 6.6.3). */
function checkAgreement(info: PdfInfo, packet: string): string[] {
  const date = (text: string | undefined) =>
    text && `D:${text.slice(0, 19).replace(/[^\d]/g, '')}${text.slice(19).replace(':', "'")}'`;
  const pairs: [string, string | undefined, string | undefined][] = [
    ['Title', info.title, itemOf(packet, 'dc:title')],
    ['Author', info.author, itemOf(packet, 'dc:creator')],
    ['Subject', info.subject, itemOf(packet, 'dc:description')],
    ['Keywords', info.keywords, textOf(packet, 'pdf:Keywords')],
    ['Creator', info.creator, textOf(packet, 'xmp:CreatorTool')],
    ['Producer', info.producer, textOf(packet, 'pdf:Producer')],
    ['CreationDate', info.creationDate, date(textOf(packet, 'xmp:CreateDate'))],
    ['ModDate', info.modDate, date(textOf(packet, 'xmp:ModifyDate'))],
  ];
  return pairs.flatMap(([key, one, other]) =>
    one === other ? [] : [`6.6.3 ${key}: ${one} ≠ ${other}`],
  );
}

/** The text of a simple property. */
export function textOf(packet: string, name: string): string | undefined {
  const text = new RegExp(`<${name}>([^<]*)</${name}>`).exec(packet)?.[1];
  return text?.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** The first item of a list. */
export function itemOf(packet: string, name: string): string | undefined {
  const [, list = ''] = new RegExp(`<${name}>(.*?)</${name}>`, 's').exec(packet) ?? [];
  return textOf(list.replace(' xml:lang="x-default"', ''), 'rdf:li');
}

function checkIntent(doc: PdfDocument): string[] {
  const intents = arrayAt(doc, doc.file.catalog, 'OutputIntents');
  const intent = intents?.size() === 1 ? dictAt(doc, intents, 0) : undefined;
  const profile = intent && streamAt(doc, intent, 'DestOutputProfile');
  if (!intent || !profile) return ['6.2.3 no output intent'];
  const bytes = Buffer.from(decoded(doc, profile));
  return [
    ...(nameAt(doc, intent, 'S') === 'GTS_PDFA1' ? [] : ['6.2.3 intent type']),
    ...(textAt(doc, intent, 'OutputConditionIdentifier') ? [] : ['6.2.3 intent name']),
    ...(numberAt(doc, profile.dict, 'N') === 3 ? [] : ['6.2.3 N']),
    ...(bytes.readUInt32BE(0) === bytes.length ? [] : ['6.2.3 profile size']),
    ...(bytes[8] === 2 ? [] : ['6.2.3 profile version']),
    ...(bytes.toString('latin1', 12, 24) === 'mntrRGB XYZ ' ? [] : ['6.2.3 profile class']),
    ...(bytes.toString('latin1', 36, 40) === 'acsp' ? [] : ['6.2.3 profile signature']),
  ];
}
