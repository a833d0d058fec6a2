import { digest } from '../build/cache/digest.ts';
import { compareText } from '../entries/chronology.ts';
import { manifestName } from '../workspace/archive-around.ts';
import { formatManifest, type Manifest } from './manifest.ts';

/** A path of the archive and the SHA-256 of its bytes. */
export interface Sum {
  path: string;
  sha256: string;
}

/**
 * The checksums of all files of an archive, its manifest among them, as `sha256sum -c SHA256SUMS` takes
 * them (https://www.gnu.org/software/coreutils/manual/html_node/md5sum-invocation.html).
 */
export function formatSums(manifest: Manifest): string {
  const own = digest(formatManifest(manifest));
  return [...manifest.files, { path: manifestName, sha256: own }]
    .sort((one, other) => compareText(one.path, other.path))
    .map(lineOf)
    .join('');
}

function lineOf({ path, sha256 }: Sum): string {
  // A name with a line break is written with escapes, and its line says so at its start.
  const isOdd = /[\\\n\r]/.test(path);
  return `${isOdd ? '\\' : ''}${sha256}  ${isOdd ? escaped(path) : path}\n`;
}

/** Whether checksums read as they were written: to the letter, and with the manifest among them. */
export function isLegible(text: string): boolean {
  const sums = parseSums(text);
  return sums.some(({ path }) => path === manifestName) && sums.map(lineOf).join('') === text;
}

/** Reads them back, with any line ends; lines that are none are passed over. */
export function parseSums(text: string): Sum[] {
  // Without its end a line may have been cut short, and name another file.
  const lines = text.split(/\r?\n/).slice(0, -1);
  return lines.flatMap((line) => {
    const [, odd, sha256, path] = /^(\\?)([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? [];
    if (sha256 === undefined || path === undefined) return [];
    return [{ path: odd === '\\' ? unescaped(path) : path, sha256 }];
  });
}

function escaped(path: string): string {
  return path.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
}

function unescaped(path: string): string {
  return path.replace(/\\(.)/g, (_, letter: string) => ({ n: '\n', r: '\r' })[letter] ?? letter);
}
