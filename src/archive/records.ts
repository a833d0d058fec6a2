import { isInside, textAt } from './folder.ts';
import { type Manifest, manifestName, parseManifest, sumsName } from './manifest.ts';
import type { FileVerdict } from './outcome.ts';
import { notAnArchive } from './problems.ts';
import { formatSums, parseSums } from './sums.ts';
import { fileChanged, fileMissing } from './verify-problems.ts';

/** What a file of an archive should be. */
export interface Expected {
  path: string;
  sha256: string;
  /** Of a PDF; null where that is not known. */
  pages: number | null;
}

/**
 * Reads what an archive should hold: from its manifest, or from its checksums where the manifest is
 * damaged. `faults` are the verdicts on those two files themselves.
 * @throws Failure `usage` where there is neither
 */
export async function readRecords(
  folder: string,
): Promise<{ expected: Expected[]; faults: FileVerdict[] }> {
  const text = await textAt(folder, manifestName);
  const sums = await textAt(folder, sumsName);
  if (text === undefined && sums === undefined) throw notAnArchive(folder);
  const manifest = parseManifest(text ?? '');
  const expected = manifest?.files ?? sumsOf(sums ?? '');
  return {
    // A record that was tampered with must not make brief read anything outside the archive.
    expected: expected.filter(({ path }) => isInside(folder, path)),
    faults: [verdictOnManifest(text, manifest), verdictOnSums(sums, manifest)],
  };
}

function sumsOf(sums: string): Expected[] {
  const listed = parseSums(sums).filter(({ path }) => path !== manifestName);
  return listed.map((sum) => ({ ...sum, pages: null }));
}

function verdictOnManifest(text: string | undefined, manifest: Manifest | undefined): FileVerdict {
  const path = manifestName;
  if (text === undefined) return { path, status: 'missing', problem: fileMissing() };
  if (manifest === undefined) return { path, status: 'changed', problem: fileChanged() };
  return { path, status: 'ok' };
}

/** Without a manifest the checksums are the only witness, and are believed as far as they can be read. */
function verdictOnSums(sums: string | undefined, manifest: Manifest | undefined): FileVerdict {
  const path = sumsName;
  if (sums === undefined) return { path, status: 'missing', problem: fileMissing() };
  const isSound = manifest === undefined ? isLegible(sums) : formatSums(manifest) === sums;
  return isSound ? { path, status: 'ok' } : { path, status: 'changed', problem: fileChanged() };
}

function isLegible(sums: string): boolean {
  return parseSums(sums).length === sums.split('\n').length - 1;
}
