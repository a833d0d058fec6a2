import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { bundledFaces, ownResolve } from '../../fonts/bundled.ts';
import { fontFolders, listFonts } from '../../fonts/folders.ts';
import { maybeKnown } from '../../fonts/official.ts';
import { findBrowsers } from '../../press/browser/find.ts';
import type { Machine } from '../../workspace/machine.ts';
import { openPlain } from '../../workspace/plain-file.ts';
import type { Office } from '../plan.ts';
import { digest } from './digest.ts';

/**
 * A digest of the fonts there are for an office, known without opening them as fonts: their paths,
 * sizes and beginnings. A font file begins with the checksums of all its tables.
 */
export async function fontsAround({ fonts }: Office, machine: Machine): Promise<string> {
  const system = await Promise.all(fontFolders(machine).map((folder) => listFonts(folder)));
  const files = [
    ...(fonts === undefined ? [] : (await listFonts(fonts, 2)).files),
    ...system.flatMap((listing) => listing.files).filter((file) => maybeKnown(basename(file))),
    ...bundledFaces.flatMap(bundledFile),
  ];
  const beginnings: string[] = [];
  for (const file of files) beginnings.push(`${file} ${await beginningOf(file)}`);
  return digest(beginnings.join('\n'));
}

function bundledFile({ package: name, file }: (typeof bundledFaces)[number]): string[] {
  try {
    return [ownResolve(`${name}/${file}`)];
  } catch {
    return [];
  }
}

async function beginningOf(file: string): Promise<string> {
  try {
    await using handle = await openPlain(file);
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4096), 0, 4096, 0);
    const { size } = await handle.stat();
    return `${size} ${digest(buffer.subarray(0, bytesRead))}`;
  } catch {
    return 'unreadable';
  }
}

/** A digest of the browsers there are, known without starting one: their paths, sizes and times. */
export async function browsersAround(machine: Machine, given?: string): Promise<string> {
  const { env, ...rest } = machine;
  const options = { ...rest, env: { ...env }, ...(given !== undefined && { given }) };
  const { candidates } = await findBrowsers(options);
  const seen = await Promise.all(
    candidates.map(async ({ path, packed }) => {
      // The folder of the one from npm bears its version, and is made when it is first needed.
      const stats = packed ? undefined : await stat(path).catch(() => undefined);
      return [path, stats?.size, stats?.mtimeMs];
    }),
  );
  return digest(JSON.stringify(seen));
}
