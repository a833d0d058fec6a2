import type { FileHandle } from 'node:fs/promises';
import { openPlain } from '../workspace/plain-file.ts';
import { type GlyphOf, readCmap } from './cmap.ts';
import { type FaceNames, readNames } from './names.ts';
import { type Directory, readDirectories, readTable } from './sfnt.ts';

/** Why a face cannot reach the press. */
export type Flaw =
  /** The file cannot be opened. */
  | 'unreadable'
  /** Not a font, or a damaged one. */
  | 'broken'
  /** WOFF2, which hides its tables. */
  | 'woff2'
  /** PostScript outlines: Chromium prints them as Type 3. */
  | 'cff'
  /** A variable font: Chromium prints it as Type 3. */
  | 'variable'
  /** No outlines, no Unicode map, or another table missing that Chromium's font checker asks for. */
  | 'incomplete'
  /** Its licence bits (OS/2 fsType) forbid embedding, embedding a part, or embedding outlines. */
  | 'restricted';

/** One face as the tables of its file describe it; its outlines stay on disk. */
export interface Typeface {
  path: string;
  /** Place in a collection (.ttc); 0 in other files. */
  index: number;
  names: FaceNames;
  directory: Directory;
  glyphOf: GlyphOf;
  flaw?: Flaw;
}

/**
 * Reads every face of a font file, only the tables that say what it is (a few reads, whatever its size).
 * Never throws: a file that cannot be read gives one face with its flaw.
 */
export async function readTypefaces(path: string): Promise<Typeface[]> {
  let file: FileHandle;
  try {
    file = await openPlain(path);
  } catch {
    return [flawed(path, 'unreadable')];
  }
  try {
    const directories = await readDirectories(file);
    if (directories.length === 0) return [flawed(path, await kindOfStranger(file))];
    const faces: Typeface[] = [];
    for (const [index, directory] of directories.entries()) {
      faces.push(await readTypeface(file, { path, index, directory }));
    }
    return faces;
  } catch {
    // Whatever goes wrong past opening the file (an early end, a false length, bad deflate) is the font's own fault.
    return [flawed(path, 'broken')];
  } finally {
    await file.close();
  }
}

async function readTypeface(
  file: FileHandle,
  place: Pick<Typeface, 'path' | 'index' | 'directory'>,
): Promise<Typeface> {
  const { directory } = place;
  const table = async (tag: string): Promise<Buffer | undefined> => {
    const span = directory.get(tag);
    return span && readTable(file, span);
  };
  const [name, os2, cmap] = [await table('name'), await table('OS/2'), await table('cmap')];
  const names = name === undefined ? nameless : readNames(name);
  const glyphOf = cmap && readCmap(cmap);
  const { size } = await file.stat();
  const flaw =
    flawOf(directory, os2?.readUInt16BE(8), glyphOf) ??
    (isWhole(directory, size) ? undefined : 'broken');
  return { ...place, names, glyphOf: glyphOf ?? noGlyph, ...(flaw && { flaw }) };
}

function flawOf(
  directory: Directory,
  fsType: number | undefined,
  glyphOf: GlyphOf | undefined,
): Flaw | undefined {
  if (directory.has('CFF ') || directory.has('CFF2')) return 'cff';
  if (directory.has('fvar')) return 'variable';
  if (glyphOf === undefined || !required.every((tag) => directory.has(tag))) return 'incomplete';
  return ((fsType ?? 0) & forbidding) === 0 ? undefined : 'restricted';
}

/** Whether the file holds what its directory says it does: half a file, as of a broken download, does not. */
function isWhole(directory: Directory, size: number): boolean {
  return required.every((tag) => {
    const span = directory.get(tag);
    return span !== undefined && span.offset + span.packed <= size;
  });
}

/** What Chromium's font checker (OTS) asks of a TrueType font. */
const required = ['OS/2', 'cmap', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'name', 'post'];

/** OS/2 fsType bits: restricted licence, no subsetting, bitmap embedding only. */
const forbidding = 0x0002 | 0x0100 | 0x0200;

const nameless: FaceNames = { all: [], human: '', postScript: '', copyright: '' };

const noGlyph: GlyphOf = () => 0;

async function kindOfStranger(file: FileHandle): Promise<Flaw> {
  const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0);
  return buffer.toString('latin1') === 'wOF2' ? 'woff2' : 'broken';
}

function flawed(path: string, flaw: Flaw): Typeface {
  return { path, index: 0, names: nameless, directory: new Map(), glyphOf: noGlyph, flaw };
}
