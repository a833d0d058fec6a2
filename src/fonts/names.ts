/** What a face calls itself. */
export interface FaceNames {
  /** Every family, full and PostScript name it bears, in any language: what it is recognised by. */
  all: string[];
  /** The name people know it by: Chinese when it has one, its weight included (霞鹜文楷 Light). */
  human: string;
  /** The name a PDF shows; ASCII without spaces; empty when it has none. */
  postScript: string;
  copyright: string;
}

/** Reads a `name` table. Throws RangeError on a cut-off table. */
export function readNames(table: Buffer): FaceNames {
  const records = readRecords(table);
  const named = (id: number): NameRecord[] =>
    records.filter((record) => record.id === id).sort((a, b) => a.rank - b.rank);
  const [full, family] = [named(nameIds.full)[0], named(nameIds.family)[0]];
  const human = full && family && family.rank < full.rank ? family : (full ?? family);
  const all = [nameIds.family, nameIds.full, nameIds.postScript, nameIds.typographicFamily];
  return {
    all: [...new Set(all.flatMap((id) => named(id).map((record) => record.text)))],
    human: (human?.text ?? '').replace(/[ -](?:Regular|常规|標準|标准)$/u, ''),
    postScript: asciiOf(named(nameIds.postScript).at(-1)?.text ?? ''),
    copyright: named(nameIds.copyright).at(-1)?.text ?? '',
  };
}

/**
 * Writes the `name` table of a subset: HarfBuzz drops every name that is not American English, which leaves many a
 * Chinese face nameless in the PDF. `postScript` is ASCII.
 */
export function writeNames(postScript: string, copyright: string): Buffer {
  const texts: [id: number, text: string][] = [
    [nameIds.copyright, copyright],
    [nameIds.family, postScript],
    [nameIds.style, 'Regular'],
    [nameIds.unique, postScript],
    [nameIds.full, postScript],
    [nameIds.version, 'Version 1.0'],
    [nameIds.postScript, postScript],
  ];
  const storage = 6 + 12 * texts.length;
  const header = Buffer.alloc(storage);
  header.writeUInt16BE(texts.length, 2);
  header.writeUInt16BE(storage, 4);
  const strings: Buffer[] = [];
  let offset = 0;
  for (const [index, [id, text]] of texts.entries()) {
    const string = Buffer.from(text, 'utf16le').swap16();
    for (const [field, value] of [3, 1, 0x0409, id, string.length, offset].entries()) {
      header.writeUInt16BE(value, 6 + 12 * index + 2 * field);
    }
    strings.push(string);
    offset += string.length;
  }
  return Buffer.concat([header, ...strings]);
}

const nameIds = {
  copyright: 0,
  family: 1,
  style: 2,
  unique: 3,
  full: 4,
  version: 5,
  postScript: 6,
  typographicFamily: 16,
} as const;

interface NameRecord {
  id: number;
  /** Chinese first, English last. */
  rank: number;
  text: string;
}

function readRecords(table: Buffer): NameRecord[] {
  const storage = table.readUInt16BE(4);
  const records: NameRecord[] = [];
  for (let i = 0; i < table.readUInt16BE(2); i += 1) {
    const at = 6 + 12 * i;
    const platform = table.readUInt16BE(at);
    const start = storage + table.readUInt16BE(at + 10);
    const bytes = table.subarray(start, start + table.readUInt16BE(at + 8));
    const text = decode(platform, table.readUInt16BE(at + 2), bytes).trim();
    if (text === '') continue;
    const rank = rankOf(platform, table.readUInt16BE(at + 4));
    records.push({ id: table.readUInt16BE(at + 6), rank, text });
  }
  return records;
}

/** Windows Simplified Chinese, Macintosh Simplified Chinese, other Chinese, other, English. */
function rankOf(platform: number, language: number): number {
  if (platform === 3) {
    if (language === 0x0804) return 0;
    if ((language & 0x3ff) === 0x04) return 2;
    return (language & 0x3ff) === 0x09 ? 4 : 3;
  }
  if (platform === 1) return language === 33 ? 1 : 4;
  return 3;
}

function decode(platform: number, encoding: number, bytes: Buffer): string {
  if (platform === 1) {
    return encoding === 25 ? new TextDecoder('gb18030').decode(bytes) : bytes.toString('latin1');
  }
  // PRC: GBK with its single bytes widened to two.
  if (platform === 3 && encoding === 3) {
    return new TextDecoder('gb18030').decode(bytes.filter((byte) => byte !== 0));
  }
  return Buffer.from(bytes.subarray(0, bytes.length & ~1))
    .swap16()
    .toString('utf16le');
}

/** PostScript names are printable ASCII without delimiters (OpenType `name`, id 6). */
function asciiOf(name: string): string {
  return name.replace(/[^!-~]|[[\](){}<>/%]/gu, '').slice(0, 63);
}
