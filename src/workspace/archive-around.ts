import { dirname, join } from 'node:path';
import { Failure } from '../finding/failure.ts';
import { readPlain } from './plain-file.ts';

/** Where an archive says what it holds. */
export const manifestName = 'manifest.json';
export const sumsName = 'SHA256SUMS';

/**
 * Sees that a folder is no archive that has been published, nor in one: nothing belongs there but what is published.
 * @param root of the workspace, above which nothing is looked for; what is elsewhere is looked for to the top
 * @throws Failure `usage` where it is
 */
export async function refuseInArchive(folder: string, root?: string): Promise<void> {
  if (folder === root) return;
  if (await isArchive(folder)) throw insideArchive(folder);
  await refuseBelowArchive(folder, root);
}

/**
 * Sees that a folder, which may well be an archive itself, is in no other one.
 * @param root as for `refuseInArchive`
 * @throws Failure `usage` where it is
 */
export async function refuseBelowArchive(folder: string, root?: string): Promise<void> {
  const above = dirname(folder);
  // Above a whole drive, `E:\`, there is nothing.
  if (above !== folder) await refuseInArchive(above, root);
}

/** By either record: the other may be damaged or gone. Others have files of these names too. */
async function isArchive(folder: string): Promise<boolean> {
  const [manifest, sums] = await Promise.all([
    textAt(join(folder, manifestName)),
    textAt(join(folder, sumsName)),
  ]);
  const isOurs = /^\{\s*"version":\s*\d+,\s*"tools":\s*\{\s*"brief"/.test(manifest);
  return isOurs || sums.includes(`  ${manifestName}\n`);
}

async function textAt(path: string): Promise<string> {
  const bytes = await readPlain(path).catch(() => undefined);
  return bytes?.toString() ?? '';
}

function insideArchive(archive: string): Failure {
  return new Failure('usage', {
    zh: `${archive} 是已经发布的存档，里面只能有发布的文件，所以什么也没有写。请换一个在它外面的文件夹：用 -o 写明，或者到那里去运行`,
    en: `${archive} is a published archive and must hold nothing but what was published, so nothing was written. Choose a folder outside of it: name it with -o, or run brief there`,
  });
}
