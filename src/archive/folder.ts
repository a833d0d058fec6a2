import { readdir, readFile } from 'node:fs/promises';
import { isAbsolute, join, resolve } from 'node:path';
import { isWithin } from '../workspace/path-policy.ts';
import { codeOf } from '../workspace/system-error.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { manifestName, parseManifest, sumsName } from './manifest.ts';
import { folderForeign, folderTaken } from './problems.ts';
import { parseSums } from './sums.ts';
import { lockName } from './walk.ts';

/** The folder of archives in a workspace, where nobody says otherwise. */
export const archiveFolderName = 'archive';

/**
 * Where an archive is published; absolute.
 * @throws Failure `usage` where it would mix with what the office keeps
 */
export function archiveFolder({ root, folders }: Workspace, cwd: string, out?: string): string {
  const folder = out === undefined ? join(root, archiveFolderName) : resolve(cwd, out);
  const mixed = [root, folders.briefs, folders.fonts, folders.templates, folders.out].find(
    // Where everything lies in the workspace itself, so may the archive.
    (other) => isWithin(folder, other) || (other !== root && isWithin(other, folder)),
  );
  if (mixed !== undefined) throw folderTaken(folder, mixed);
  return folder;
}

/** What an earlier run published into a folder. */
export interface Published {
  /** Paths that are ours below the folder. */
  paths: string[];
  /** Manuscripts that were published, below the workspace, with `/`. */
  sources: Set<string>;
  /** There is nothing in the folder, or no folder. */
  isNew: boolean;
}

/**
 * Reads what was published, by the manifest, or by the checksums where the manifest is damaged.
 * @throws Failure `usage` where the folder is full of something else
 */
export async function readPublished(folder: string): Promise<Published> {
  const manifest = parseManifest((await textAt(folder, manifestName)) ?? '');
  if (manifest !== undefined) {
    return {
      paths: manifest.files.map(({ path }) => path),
      sources: new Set(manifest.files.flatMap(({ source }) => source ?? [])),
      isNew: false,
    };
  }
  const sums = await textAt(folder, sumsName);
  const isNew = sums === undefined && (await isEmpty(folder));
  if (sums === undefined && !isNew) throw folderForeign(folder);
  const paths = parseSums(sums ?? '').map(({ path }) => path);
  return { paths, sources: new Set(), isNew };
}

/** A manifest that was tampered with must not make brief touch anything outside the archive. */
export function isInside(folder: string, path: string): boolean {
  return !isAbsolute(path) && isWithin(folder, resolve(folder, path));
}

/** The text of a file; undefined where there is none. */
export async function textAt(folder: string, name: string): Promise<string | undefined> {
  try {
    return await readFile(join(folder, name), 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return undefined;
    throw error;
  }
}

async function isEmpty(folder: string): Promise<boolean> {
  try {
    return (await readdir(folder)).every((name) => name === lockName);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return true;
    throw error;
  }
}
