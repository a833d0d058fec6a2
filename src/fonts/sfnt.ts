import type { FileHandle } from 'node:fs/promises';
import { promisify } from 'node:util';
import { inflate } from 'node:zlib';

/** Where one table of a face lies in its file, bytes. `packed` is its length on disk: less than `length` when deflated (WOFF). */
export interface Span {
  offset: number;
  length: number;
  packed: number;
  checksum: number;
}

/** The tables of one face, by their four-character tags. */
export type Directory = ReadonlyMap<string, Span>;

/**
 * Reads the table directory of every face in a font file: one for .ttf, .otf and .woff, several for a collection,
 * none for a file of another kind. Throws RangeError when the file ends early.
 */
export async function readDirectories(file: FileHandle): Promise<Directory[]> {
  const { size } = await file.stat();
  const head = await readBytes(file, 0, Math.min(size, firstRead));
  const kind = head.toString('latin1', 0, 4);
  if (kind === 'ttcf') return readCollection(file, head);
  if (kind === 'wOFF') return [parseWoff(await reach(file, head, 44 + 20 * head.readUInt16BE(12)))];
  return sfntKinds.has(kind) ? [await readSfnt(file, head)] : [];
}

/** Reads one table whole, inflated where need be; into `target` when given, which is as long as the table. */
export async function readTable(file: FileHandle, span: Span, target?: Buffer): Promise<Buffer> {
  if (span.packed === span.length) return readBytes(file, span.offset, span.length, target);
  const table = await inflated(await readBytes(file, span.offset, span.packed));
  if (table.length !== span.length) throw new RangeError('a table is not as long as it says');
  if (target === undefined) return table;
  table.copy(target);
  return target;
}

/** The directory of a stand-alone sfnt held in memory. */
export function parseSfnt(bytes: Buffer, at = 0): Directory {
  const directory = new Map<string, Span>();
  for (let i = 0; i < bytes.readUInt16BE(at + 4); i += 1) {
    const entry = at + 12 + 16 * i;
    const length = bytes.readUInt32BE(entry + 12);
    directory.set(tagAt(bytes, entry), {
      checksum: bytes.readUInt32BE(entry + 4),
      offset: bytes.readUInt32BE(entry + 8),
      length,
      packed: length,
    });
  }
  return directory;
}

/** The tables of a stand-alone sfnt held in memory: views of its bytes. Throws RangeError when one ends early. */
export function tablesOf(font: Buffer): Map<string, Buffer> {
  return new Map(
    [...parseSfnt(font)].map(([tag, { offset, length }]) => {
      if (offset + length > font.length)
        throw new RangeError('the font ends before its table does');
      return [tag, font.subarray(offset, offset + length)];
    }),
  );
}

/** A stand-alone sfnt of some tables, without checksums. */
export function sfntOf(tables: ReadonlyMap<string, Buffer>): Buffer {
  const spans = [...tables].map(([tag, { length }]) => {
    return [tag, { offset: 0, length, packed: length, checksum: 0 }] as const;
  });
  const plan = planSfnt(new Map(spans));
  const font = Buffer.alloc(plan.size);
  plan.header.copy(font);
  for (const [tag, table] of tables) table.copy(font, plan.places.get(tag));
  return font;
}

/** The header and directory of a stand-alone sfnt, and where its tables go. */
export interface SfntPlan {
  header: Buffer;
  /** Bytes of the whole font. */
  size: number;
  places: ReadonlyMap<string, number>;
}

/** Lays out a stand-alone TrueType font of the given tables, in the order of their tags. */
export function planSfnt(directory: Directory): SfntPlan {
  const tables = [...directory].sort(([a], [b]) => (a < b ? -1 : 1));
  const header = Buffer.alloc(12 + 16 * tables.length);
  const log = Math.floor(Math.log2(tables.length));
  header.writeUInt32BE(0x00010000, 0);
  header.writeUInt16BE(tables.length, 4);
  header.writeUInt16BE(16 << log, 6);
  header.writeUInt16BE(log, 8);
  header.writeUInt16BE(16 * tables.length - (16 << log), 10);
  const places = new Map<string, number>();
  let size = header.length;
  for (const [index, [tag, { checksum, length }]] of tables.entries()) {
    const entry = 12 + 16 * index;
    header.write(tag, entry, 'latin1');
    header.writeUInt32BE(checksum, entry + 4);
    header.writeUInt32BE(size, entry + 8);
    header.writeUInt32BE(length, entry + 12);
    places.set(tag, size);
    size += align(length);
  }
  return { header, size, places };
}

/** Tables start on four-byte borders. */
export function align(length: number): number {
  return (length + 3) & ~3;
}

const inflated = promisify<Buffer, Buffer>(inflate);

const sfntKinds: ReadonlySet<string> = new Set(['\0\x01\0\0', 'true', 'OTTO']);

/** Holds the directory of any font but the oddest, and of most collections their first. */
const firstRead = 4096;

const mostAtOnce = 2 ** 31 - 1;

async function readCollection(file: FileHandle, head: Buffer): Promise<Directory[]> {
  const offsets = Array.from({ length: head.readUInt32BE(8) }, (_, i) =>
    head.readUInt32BE(12 + 4 * i),
  );
  const directories: Directory[] = [];
  for (const offset of offsets) {
    const start = await readBytes(file, offset, 12);
    directories.push(await readSfnt(file, start, offset));
  }
  return directories;
}

async function readSfnt(file: FileHandle, head: Buffer, offset = 0): Promise<Directory> {
  return parseSfnt(await reach(file, head, 12 + 16 * head.readUInt16BE(4), offset));
}

function parseWoff(bytes: Buffer): Directory {
  const directory = new Map<string, Span>();
  for (let i = 0; i < bytes.readUInt16BE(12); i += 1) {
    const entry = 44 + 20 * i;
    directory.set(tagAt(bytes, entry), {
      offset: bytes.readUInt32BE(entry + 4),
      packed: bytes.readUInt32BE(entry + 8),
      length: bytes.readUInt32BE(entry + 12),
      checksum: bytes.readUInt32BE(entry + 16),
    });
  }
  return directory;
}

function tagAt(bytes: Buffer, at: number): string {
  return bytes.toString('latin1', at, at + 4);
}

/** The bytes from `offset` on, read again only when the first read fell short. */
async function reach(file: FileHandle, head: Buffer, length: number, offset = 0): Promise<Buffer> {
  return head.length >= length ? head : readBytes(file, offset, length);
}

/** Reads some bytes, into `into` when given. Throws RangeError where the file ends early. */
export async function readBytes(
  file: FileHandle,
  offset: number,
  length: number,
  into?: Buffer,
): Promise<Buffer> {
  // Asked for more at once, Node ends the whole process.
  if (length > mostAtOnce) throw new RangeError('a table is longer than any');
  const bytes = into ?? Buffer.allocUnsafe(length);
  let read = 0;
  while (read < length) {
    const { bytesRead } = await file.read(bytes, read, length - read, offset + read);
    if (bytesRead === 0) throw new RangeError('the file ends before its table does');
    read += bytesRead;
  }
  return bytes;
}
