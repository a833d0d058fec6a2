import { digest } from '../build/cache/digest.ts';
import { compareText } from '../entries/chronology.ts';
import { version } from '../own-files.ts';

/** A file of the archive as it was published. */
export interface ManifestFile {
  /** Below the folder of the archive, with `/`. */
  path: string;
  bytes: number;
  /** Lower-case hexadecimal. */
  sha256: string;
  /** Path of the manuscript below the workspace, with `/`; null for what was made of the whole archive. */
  source: string | null;
  /** Of a PDF; null for all else. */
  pages: number | null;
}

/** What was published, with what. It names no time and no machine: the same issues give the same bytes. */
export interface Manifest {
  version: 1;
  tools: {
    brief: string;
    /** Major versions of the Chromiums that printed the PDFs, lowest first. */
    chromium: number[];
  };
  /** By path. */
  files: ManifestFile[];
}

/** @param producers what made the PDFs, as they say: `Skia/PDF m147` */
export function manifestOf(
  files: readonly ManifestFile[],
  producers: readonly (string | undefined)[],
): Manifest {
  const majors = producers.map((producer) => Number(/\bm(\d+)$/.exec(producer ?? '')?.[1]));
  const known = new Set(majors.filter((major) => Number.isInteger(major)));
  return {
    version: 1,
    tools: { brief: version, chromium: [...known].sort((one, other) => one - other) },
    files: files
      .map(({ path, bytes, sha256, source, pages }) => ({ path, bytes, sha256, source, pages }))
      .sort((one, other) => compareText(one.path, other.path)),
  };
}

/** As JSON, a file a line, closed by a checksum of its own, so that it can be told damaged. */
export function formatManifest({ version, tools, files }: Manifest): string {
  const lines = files.map((file) => `    ${JSON.stringify(file)}`);
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
  const body = `{\n  "version": ${version},\n  "tools": ${JSON.stringify(tools)},\n  "files": ${list}`;
  return `${body},\n  "sha256": "${digest(body)}"\n}\n`;
}

/** Reads a manifest; undefined where it is damaged, or not of this kind. */
export function parseManifest(text: string): Manifest | undefined {
  const manifest = parsed(text);
  return manifest !== undefined && formatManifest(manifest) === text ? manifest : undefined;
}

/**
 * The files that a damaged manifest still names: all, where it was only laid out anew, else those whose
 * lines are whole. Nothing but a manifest of brief's names any.
 */
export function salvageManifest(text: string): ManifestFile[] {
  return parsed(text)?.files ?? text.split('\n').flatMap(fileOnLine);
}

function fileOnLine(line: string): ManifestFile | [] {
  try {
    const value: unknown = JSON.parse(line.trim().replace(/,$/, ''));
    return isManifestFile(value) ? value : [];
  } catch {
    return [];
  }
}

function parsed(text: string): Manifest | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (!isManifest(value)) return undefined;
    const { version, tools, files } = value;
    return { version, tools, files };
  } catch {
    return undefined;
  }
}

function isManifest(value: unknown): value is Manifest {
  if (!isRecord(value) || value['version'] !== 1 || !isRecord(value['tools'])) return false;
  const { brief, chromium } = value['tools'];
  if (typeof brief !== 'string' || !Array.isArray(chromium)) return false;
  return Array.isArray(value['files']) && value['files'].every(isManifestFile);
}

function isManifestFile(value: unknown): value is ManifestFile {
  if (!isRecord(value)) return false;
  const { path, bytes, sha256, source, pages } = value;
  return (
    typeof path === 'string' &&
    typeof bytes === 'number' &&
    typeof sha256 === 'string' &&
    (source === null || typeof source === 'string') &&
    (pages === null || typeof pages === 'number')
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
