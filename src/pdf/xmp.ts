import { xmpDate } from './dates.ts';
import type { Imprint } from './imprint.ts';
import type { PdfProfile } from './profile.ts';

/**
 * The metadata of a PDF as an XMP packet (ISO 16684-1, ISO 19005-2 6.6.2), saying what the Info dictionary
 * says and more; `producer` as it stands there. Schemas that PDF/A does not know are described in it.
 */
export function xmpPacket(imprint: Imprint, producer: string): string {
  const { profile, issue = '', total = '', series = '' } = imprint;
  const numbers = properties('bulletin', { issue, total, series });
  const described = [
    ...(profile === '2a' ? [accessibilitySchema] : []),
    ...(numbers.length > 0 ? [bulletinSchema] : []),
  ];
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    `<rdf:Description rdf:about="" ${namespaces}>`,
    ...claims(profile),
    ...dublinCore(imprint),
    ...properties('xmp', { CreatorTool: imprint.creator, ...dates(imprint.date) }),
    ...properties('pdf', { Producer: producer, Keywords: imprint.keywords.join(', ') }),
    ...numbers,
    ...element('pdfaExtension:schemas', list('Bag', described.map(schemaItem))),
    '</rdf:Description>',
    '</rdf:RDF>',
    '</x:xmpmeta>',
    '<?xpacket end="w"?>',
  ].join('\n');
}

function claims(profile: PdfProfile): string[] {
  const level = profile === '2a' ? 'A' : 'U';
  return [
    ...properties('pdfaid', { part: '2', conformance: level }),
    ...(profile === '2a' ? properties('pdfuaid', { part: '1' }) : []),
  ];
}

/** Dublin Core, as XMP types it (ISO 16684-1 8.3). */
function dublinCore(imprint: Imprint): string[] {
  const { title, author, subject, keywords, lang, date } = imprint;
  const inLanguage = (text: string) =>
    text === '' ? [] : [`<rdf:li xml:lang="x-default">${escaped(text)}</rdf:li>`];
  const items = (texts: readonly string[]) =>
    texts.filter((text) => text !== '').map((text) => `<rdf:li>${escaped(text)}</rdf:li>`);
  return [
    ...element('dc:format', ['application/pdf']),
    ...element('dc:title', list('Alt', inLanguage(title))),
    ...element('dc:description', list('Alt', inLanguage(subject))),
    ...element('dc:creator', list('Seq', items([author]))),
    ...element('dc:publisher', list('Bag', items([author]))),
    ...element('dc:subject', list('Bag', items(keywords))),
    ...element('dc:language', list('Bag', items([lang]))),
    ...element('dc:date', list('Seq', items([xmpDate(date)]))),
  ];
}

function dates(date: Date): Record<string, string> {
  const text = xmpDate(date);
  return { CreateDate: text, ModifyDate: text, MetadataDate: text };
}

/** Simple properties of one schema; what is empty is left out. */
function properties(prefix: string, texts: Record<string, string>): string[] {
  return Object.entries(texts).flatMap(([name, text]) =>
    element(`${prefix}:${name}`, text === '' ? [] : [escaped(text)]),
  );
}

function element(name: string, content: readonly string[]): string[] {
  return content.length === 0 ? [] : [`<${name}>${content.join('')}</${name}>`];
}

function list(kind: 'Alt' | 'Bag' | 'Seq', items: readonly string[]): string[] {
  return items.length === 0 ? [] : element(`rdf:${kind}`, items);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

interface Schema {
  name: string;
  prefix: string;
  properties: Record<string, readonly [type: string, description: string]>;
}

const accessibilitySchema: Schema = {
  name: 'PDF/UA identification schema',
  prefix: 'pdfuaid',
  properties: { part: ['Integer', 'Part of ISO 14289 that the file conforms to'] },
};

const bulletinSchema: Schema = {
  name: 'Bulletin schema',
  prefix: 'bulletin',
  properties: {
    issue: ['Text', 'Number of the issue within its year (期号)'],
    total: ['Text', 'Number of the issue since the first one (总期号)'],
    series: ['Text', 'Series of the issue (刊别): 正刊, 增刊, 专刊 or 合刊'],
  },
};

/** A schema in the PDF/A extension schema container (ISO 19005-2 6.6.2.3.3). */
function schemaItem({ name, prefix, properties }: Schema): string {
  const described = Object.entries(properties).map(([property, [type, description]]) =>
    resource({
      'pdfaProperty:name': property,
      'pdfaProperty:valueType': type,
      'pdfaProperty:category': 'internal',
      'pdfaProperty:description': description,
    }),
  );
  return resource(
    {
      'pdfaSchema:schema': name,
      'pdfaSchema:namespaceURI': uris[prefix] ?? '',
      'pdfaSchema:prefix': prefix,
    },
    element('pdfaSchema:property', list('Seq', described)),
  );
}

function resource(fields: Record<string, string>, more: readonly string[] = []): string {
  const parts = Object.entries(fields).flatMap(([name, text]) => element(name, [text]));
  return `<rdf:li rdf:parseType="Resource">${[...parts, ...more].join('')}</rdf:li>`;
}

const uris: Record<string, string> = {
  dc: 'http://purl.org/dc/elements/1.1/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  pdf: 'http://ns.adobe.com/pdf/1.3/',
  pdfaid: 'http://www.aiim.org/pdfa/ns/id/',
  pdfuaid: 'http://www.aiim.org/pdfua/ns/id/',
  bulletin: 'urn:x-brief:bulletin:1#',
  pdfaExtension: 'http://www.aiim.org/pdfa/ns/extension/',
  pdfaSchema: 'http://www.aiim.org/pdfa/ns/schema#',
  pdfaProperty: 'http://www.aiim.org/pdfa/ns/property#',
};

const namespaces = Object.entries(uris)
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ');
