import { stat } from 'node:fs/promises';
import type { Bilingual } from '../finding/finding.ts';
import { manifestName, sumsName } from '../workspace/archive-around.ts';
import { type ArchiveRecord, filesOnRecord, isInside, recordAt } from './folder.ts';
import { type Manifest, parseManifest } from './manifest.ts';
import type { FileVerdict } from './outcome.ts';
import { archiveMissing, archiveUnreadable, notAnArchive } from './problems.ts';
import { formatSums, isLegible, parseSums } from './sums.ts';
import { fileChanged, fileMissing, fileUnreadable, repair, startAnew } from './verify-problems.ts';

/** What a file of an archive should be. */
export interface Expected {
  path: string;
  sha256: string;
  /** Of a PDF; null where that is not known. */
  pages: number | null;
}

/** What an archive says of itself. */
export interface Records {
  expected: Expected[];
  /** `expected` is known to be all: what else there is was not published. */
  isComplete: boolean;
  /** The verdicts on the records themselves. */
  faults: FileVerdict[];
}

/**
 * Reads what an archive should hold: from its manifest, or from its checksums where the manifest is
 * damaged. Only the manifest has a checksum of its own, so only it is known to be complete.
 * @throws Failure `usage` where there is neither, or neither can be read
 */
export async function readRecords(folder: string): Promise<Records> {
  const record = await recordAt(folder, manifestName);
  const sums = await recordAt(folder, sumsName);
  if (record.text === undefined && sums.text === undefined) {
    const why = record.why ?? sums.why;
    if (why !== undefined) throw archiveUnreadable(folder, why);
    throw (await isThere(folder)) ? notAnArchive(folder) : archiveMissing(folder);
  }
  const manifest = parseManifest(record.text ?? '');
  const expected = manifest?.files ?? sumsOf(sums.text ?? '');
  const advice = filesOnRecord(record, sums) === undefined ? startAnew : repair;
  return {
    // A record that was tampered with must not make brief read anything outside the archive.
    expected: expected.filter(({ path }) => isInside(folder, path)),
    isComplete: manifest !== undefined,
    faults: [verdictOnManifest(record, manifest, advice), verdictOnSums(sums, manifest, advice)],
  };
}

function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

function sumsOf(sums: string): Expected[] {
  const listed = parseSums(sums).filter(({ path }) => path !== manifestName);
  return listed.map((sum) => ({ ...sum, pages: null }));
}

function verdictOnManifest(
  record: ArchiveRecord,
  manifest: Manifest | undefined,
  advice: Bilingual,
): FileVerdict {
  return verdictOn(manifestName, record, () => manifest !== undefined, advice);
}

/** Without a manifest the checksums are the only witness, and are believed as far as they can be read. */
function verdictOnSums(
  record: ArchiveRecord,
  manifest: Manifest | undefined,
  advice: Bilingual,
): FileVerdict {
  const isSound = (sums: string): boolean =>
    manifest === undefined ? isLegible(sums) : formatSums(manifest) === sums;
  return verdictOn(sumsName, record, isSound, advice);
}

function verdictOn(
  path: string,
  { text, why }: ArchiveRecord,
  isSound: (text: string) => boolean,
  advice: Bilingual,
): FileVerdict {
  if (why !== undefined) return { path, status: 'unreadable', problem: fileUnreadable(why) };
  if (text === undefined) return { path, status: 'missing', problem: fileMissing(advice) };
  return isSound(text)
    ? { path, status: 'ok' }
    : { path, status: 'changed', problem: fileChanged(advice) };
}
