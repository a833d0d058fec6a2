import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { bundledFaces, ownResolve } from '../../src/fonts/bundled.ts';
import { type FontBytes, openHarfbuzz } from '../../src/fonts/harfbuzz.ts';
import type { Role } from '../../src/fonts/roles.ts';
import { type Directory, parseSfnt, planSfnt } from '../../src/fonts/sfnt.ts';
import { sourceOf } from '../../src/fonts/source.ts';
import { readTypefaces, type Typeface } from '../../src/fonts/typeface.ts';

export type Tables = Map<string, Buffer>;

/** Characters every face that carries a role must hold, as `holdsBasics` asks. */
export const basics = '0123456789一中国的这发展，。“” ';

/** The file of the bundled face that plays a role. */
export function bundledFile(role: Role): string {
  const face = bundledFaces.find((candidate) => candidate.role === role);
  return ownResolve(`${face?.package}/${face?.file}`);
}

/** A tiny real font: the bundled face of a role, cut down to some characters. */
export async function tinyTables(role: Role, characters: string): Promise<Tables> {
  const [typeface] = await readTypefaces(bundledFile(role));
  if (typeface === undefined) throw new Error('no bundled face');
  const folder = await temporaryFolder();
  const cutter = await (await openHarfbuzz()).load(sourceOf(typeface, folder));
  return tablesOf(cutter.cut(new Set(characters), []));
}

/** A tiny font under names of its own. */
export async function tinyFont(role: Role, characters: string, names: Name[]): Promise<Buffer> {
  const tables = await tinyTables(role, characters);
  tables.set('name', nameTable(names));
  return sfntOf(tables);
}

/** A font held in memory already. */
export function inMemory(font: Uint8Array): FontBytes {
  return { size: font.length, readInto: async (target) => target.set(font) };
}

/** The bytes of a face, read where nothing else is. */
export async function readSource(face: Typeface, cacheFolder: string): Promise<Buffer> {
  const { size, readInto } = sourceOf(face, cacheFolder);
  const font = Buffer.alloc(size);
  await readInto(font);
  return font;
}

export function tablesOf(font: Buffer): Tables {
  return new Map(
    [...parseSfnt(font)].map(([tag, { offset, length }]) => [
      tag,
      Buffer.from(font.subarray(offset, offset + length)),
    ]),
  );
}

export function sfntOf(tables: Tables): Buffer {
  const plan = planSfnt(directoryOf(tables));
  const font = Buffer.alloc(plan.size);
  plan.header.copy(font);
  for (const [tag, table] of tables) table.copy(font, plan.places.get(tag));
  return font;
}

function directoryOf(tables: Tables): Directory {
  return new Map(
    [...tables].map(([tag, { length }]) => [
      tag,
      { offset: 0, length, packed: length, checksum: 0 },
    ]),
  );
}

/** A collection (.ttc) of stand-alone fonts. */
export function collectionOf(fonts: Buffer[]): Buffer {
  const header = Buffer.alloc(12 + 4 * fonts.length);
  header.write('ttcf', 'latin1');
  header.writeUInt32BE(0x00010000, 4);
  header.writeUInt32BE(fonts.length, 8);
  let offset = header.length;
  const moved = fonts.map((font, index) => {
    header.writeUInt32BE(offset, 12 + 4 * index);
    const copy = Buffer.from(font);
    for (let i = 0; i < copy.readUInt16BE(4); i += 1) {
      const entry = 12 + 16 * i + 8;
      copy.writeUInt32BE(copy.readUInt32BE(entry) + offset, entry);
    }
    offset += copy.length;
    return copy;
  });
  return Buffer.concat([header, ...moved]);
}

export interface Name {
  platform: number;
  encoding: number;
  language: number;
  id: number;
  bytes: Buffer;
}

/** Names as a Windows font of Chinese and English bears them. */
export function namesOf(chinese: string, english: string, postScript: string): Name[] {
  return [
    windowsName(0x0804, 1, chinese),
    windowsName(0x0804, 4, chinese),
    windowsName(0x0409, 1, english),
    windowsName(0x0409, 4, english),
    windowsName(0x0409, 6, postScript),
  ];
}

export function windowsName(language: number, id: number, text: string): Name {
  const bytes = Buffer.from(text, 'utf16le').swap16();
  return { platform: 3, encoding: 1, language, id, bytes };
}

export function nameTable(names: Name[]): Buffer {
  const header = Buffer.alloc(6 + 12 * names.length);
  header.writeUInt16BE(names.length, 2);
  header.writeUInt16BE(header.length, 4);
  let offset = 0;
  for (const [i, { platform, encoding, language, id, bytes }] of names.entries()) {
    const fields = [platform, encoding, language, id, bytes.length, offset];
    for (const [j, field] of fields.entries()) header.writeUInt16BE(field, 6 + 12 * i + 2 * j);
    offset += bytes.length;
  }
  return Buffer.concat([header, ...names.map(({ bytes }) => bytes)]);
}

/** A folder that goes away with the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'brief-fonts-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A folder of files that goes away with the test. */
export async function folderOf(files: Record<string, Buffer | string>): Promise<string> {
  const folder = await temporaryFolder();
  for (const [name, content] of Object.entries(files)) {
    await writeFile(path.join(folder, name), content);
  }
  return folder;
}
