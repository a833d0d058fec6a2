import { basename, extname, join, resolve } from 'node:path';
import { writeWhole } from '../build/write.ts';
import { Failure } from '../finding/failure.ts';
import { inspect, loadPdf } from './inspect.ts';
import type { InspectedFile, Inspection } from './outcome.ts';
import { pictureUnwritten } from './problems.ts';

export interface InspectFilesOptions {
  cwd: string;
  /** As they were named; `-` is standard input. */
  files: readonly string[];
  stdin: () => Promise<Uint8Array>;
  /** Folder for pictures of every page; none are drawn without it. */
  png?: string;
  signal: AbortSignal;
}

/**
 * Inspects files one after another; one that cannot be inspected does not keep the others from it.
 * @throws {Failure} `write`, when a picture cannot be written
 * @throws the signal's reason
 */
export async function inspectFiles({
  cwd,
  files,
  stdin,
  png,
  signal,
}: InspectFilesOptions): Promise<InspectedFile[]> {
  const inspected: InspectedFile[] = [];
  const stems = new Set<string>();
  for (const source of files) {
    try {
      const bytes = source === '-' ? await stdin() : await loadPdf(resolve(cwd, source), signal);
      const inspection = await inspect(bytes, { signal });
      const pictures =
        png === undefined
          ? []
          : await draw(bytes, inspection, join(png, stemOf(source, stems)), cwd, signal);
      inspected.push({ source, inspection, pictures });
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof Failure) || error.code !== 'usage') throw error;
      inspected.push({ source, failure: error, pictures: [] });
    }
  }
  return inspected;
}

/** Gives the paths as the command named them. */
async function draw(
  bytes: Uint8Array,
  inspection: Inspection,
  stem: string,
  cwd: string,
  signal: AbortSignal,
): Promise<string[]> {
  const { drawPictures } = await import('./picture/picture.ts');
  const paths: string[] = [];
  for await (const { page, png } of drawPictures(bytes, inspection, { signal })) {
    const path = `${stem}-${page}.png`;
    const drafts = [{ path: resolve(cwd, path), data: png }];
    await writeWhole(drafts, { signal, hurry: true }).catch((error: unknown) => {
      signal.throwIfAborted();
      throw pictureUnwritten(path, error);
    });
    paths.push(path);
  }
  return paths;
}

/**
 * The name of the pictures of a file; files of one name in several folders are told apart, and of names that Windows
 * and macOS take for one.
 */
function stemOf(source: string, taken: Set<string>): string {
  const stem = source === '-' ? 'stdin' : basename(source, extname(source));
  const seen = (name: string) => name.normalize('NFC').toLowerCase();
  let name = stem;
  for (let count = 2; taken.has(seen(name)); count += 1) name = `${stem}(${count})`;
  taken.add(seen(name));
  return name;
}
