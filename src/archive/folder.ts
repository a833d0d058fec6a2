import { isAbsolute, join, resolve } from 'node:path';
import { reasonOf } from '../build/problems.ts';
import type { Bilingual } from '../finding/finding.ts';
import { manifestName, sumsName } from '../workspace/archive-around.ts';
import { isWithin } from '../workspace/path-policy.ts';
import { readPlain } from '../workspace/plain-file.ts';
import { codeOf } from '../workspace/system-error.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type ManifestFile, parseManifest, salvageManifest } from './manifest.ts';
import { isOwnPlace } from './places.ts';
import { archiveUnreadable, folderForeign, folderTaken } from './problems.ts';
import { parseSums, type Sum } from './sums.ts';
import { isBare } from './walk.ts';

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
  /** What is ours below the folder; by the checksums alone, of no known size. */
  files: ManifestFile[];
  /** Names of the issues that were published: `2020/2161`. */
  issues: Set<string>;
  /** There is nothing in the folder but what the system leaves, or no folder. */
  isNew: boolean;
}

/**
 * Reads what was published, by the manifest, or by what it and the checksums still name where it is damaged.
 * @throws Failure `usage` where the folder is full of something else, or cannot be read
 */
export async function readPublished(folder: string): Promise<Published> {
  const record = await recordAt(folder, manifestName);
  const sums = await recordAt(folder, sumsName);
  const files = filesOnRecord(record, sums);
  if (files !== undefined) return { files, issues: issuesOf(files), isNew: false };
  const why = record.why ?? sums.why;
  if (why !== undefined) throw archiveUnreadable(folder, why);
  if (!(await isEmpty(folder))) throw folderForeign(folder);
  return { files: [], issues: new Set(), isNew: true };
}

/** What was published by the manifest and the checksums of a folder; undefined where no archive has these. */
export function filesOnRecord(
  record: ArchiveRecord,
  sums: ArchiveRecord,
): ManifestFile[] | undefined {
  const manifest = parseManifest(record.text ?? '');
  if (manifest !== undefined) return manifest.files;
  const salvaged = salvageManifest(record.text ?? '');
  const listed = parseSums(sums.text ?? '');
  // Others write files of that name too: what they list must not be taken for ours, and deleted.
  const isOurs = salvaged.length > 0 || listed.some(({ path }) => path === manifestName);
  if (!isOurs) return undefined;
  const named = [...salvaged, ...filesOfSums(listed)];
  return [...new Map(named.map((file) => [file.path, file])).values()];
}

function filesOfSums(sums: readonly Sum[]): ManifestFile[] {
  return sums
    .filter(({ path }) => path !== manifestName)
    .map((sum) => ({ ...sum, bytes: 0, source: sourceBySums(sum.path), pages: null }));
}

/**
 * The name of the issue stands for its manuscript, of which the checksums say no more. A run that is
 * stopped hands it on to the next in the manifest.
 */
function sourceBySums(path: string): string | null {
  return /\.(?:html|pdf)$/.test(path) && !isOwnPlace(path) ? nameOf(path) : null;
}

/** The name of the issue that a file is of. */
export function nameOf(path: string): string {
  return path.replace(/\.[^./]*$/, '');
}

/** The PDFs of issues among published files; those of the catalogue are of none. */
export function bulletinsIn(files: readonly ManifestFile[]): ManifestFile[] {
  return files.filter(({ path, source }) => source !== null && path.endsWith('.pdf'));
}

function issuesOf(files: readonly ManifestFile[]): Set<string> {
  return new Set(files.flatMap(({ path, source }) => (source === null ? [] : nameOf(path))));
}

/** A manifest that was tampered with must not make brief touch anything outside the archive. */
export function isInside(folder: string, path: string): boolean {
  return !isAbsolute(path) && isWithin(folder, resolve(folder, path));
}

/** What an archive says of itself in one of its files. */
export interface ArchiveRecord {
  text?: string;
  /** Why it cannot be read, though it is there. */
  why?: Bilingual;
}

/** Reads the manifest, or the checksums; nothing where there is no such file. */
export async function recordAt(folder: string, name: string): Promise<ArchiveRecord> {
  try {
    return { text: (await readPlain(join(folder, name))).toString() };
  } catch (error) {
    const isNone = codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR';
    return isNone ? {} : { why: reasonOf(error) };
  }
}

async function isEmpty(folder: string): Promise<boolean> {
  try {
    return await isBare(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return true;
    throw archiveUnreadable(folder, reasonOf(error));
  }
}
