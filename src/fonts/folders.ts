import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { entriesIn } from '../workspace/entries.ts';

/** Where to look for the fonts of a machine. */
export interface Machine {
  platform: NodeJS.Platform;
  env: Readonly<Record<string, string | undefined>>;
  /** The user's home folder, absolute. */
  home: string;
}

/**
 * The folders a system, Office and WPS keep fonts in, absolute, those of the user before those of the machine.
 * A `*` segment stands for any folder name (or the rest of one).
 */
export function fontFolders({ platform, env, home }: Machine): string[] {
  if (platform === 'win32') return windowsFolders(env, home);
  return platform === 'darwin' ? macFolders(home) : unixFolders(env, home);
}

/** The font files found in a folder and, to a depth, below it; in the order of their names. */
export interface Listing {
  files: string[];
  /** Folders that exist and could not be listed. */
  unreadable: string[];
}

/** Lists font files (.ttf, .ttc, .otf, .otc, .woff, .woff2). A folder that is not there has none. */
export async function listFonts(pattern: string, depth = 4): Promise<Listing> {
  const listing: Listing = { files: [], unreadable: [] };
  for (const folder of await expand(pattern)) await walk(folder, depth, listing);
  return listing;
}

async function walk(folder: string, depth: number, listing: Listing): Promise<void> {
  const entries = await entriesIn(folder).catch((cause: unknown) => {
    if (!isAbsent(cause)) listing.unreadable.push(folder);
    return [];
  });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const entryPath = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      if (depth > 0) await walk(entryPath, depth - 1, listing);
    } else if (/\.(?:tt[fc]|ot[fc]|woff2?)$/iu.test(entry.name) && !entry.name.startsWith('.')) {
      listing.files.push(entryPath);
    }
  }
}

async function expand(pattern: string): Promise<string[]> {
  const star = /^(.*?)[\\/]([^\\/*]*)\*(?:[\\/](.*))?$/u.exec(pattern);
  if (star === null) return [pattern];
  const [, parent = '', prefix = '', rest] = star;
  const names = await readdir(parent).catch(() => []);
  const folders = names.filter((name) => name.startsWith(prefix)).sort();
  const below = folders.map((name) => path.join(parent, name, rest ?? ''));
  return (await Promise.all(below.map(expand))).flat();
}

function isAbsent(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && /^(?:ENOENT|ENOTDIR)$/u.test(`${cause.code}`);
}

function windowsFolders(env: Machine['env'], home: string): string[] {
  const { join } = path.win32;
  const local = env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local');
  const programs = [env['ProgramFiles'], env['ProgramFiles(x86)'], local];
  return [
    join(local, 'Microsoft', 'Windows', 'Fonts'),
    join(env['WINDIR'] ?? env['SystemRoot'] ?? 'C:\\Windows', 'Fonts'),
    ...programs
      .filter((folder) => folder !== undefined)
      .map((folder) => join(folder, 'Kingsoft', 'WPS Office', '*', 'office6', 'fonts')),
  ];
}

function macFolders(home: string): string[] {
  return [
    path.posix.join(home, 'Library/Fonts'),
    '/Library/Fonts',
    '/System/Library/Fonts',
    '/System/Library/AssetsV2/com_apple_MobileAsset_Font*/*/AssetData',
    '/Applications/Microsoft Word.app/Contents/Resources/DFonts',
    '/Applications/wpsoffice.app/Contents/Resources/office6/fonts',
  ];
}

function unixFolders(env: Machine['env'], home: string): string[] {
  const { join } = path.posix;
  return [
    join(env['XDG_DATA_HOME'] || join(home, '.local/share'), 'fonts'),
    join(home, '.fonts'),
    '/usr/local/share/fonts',
    '/usr/share/fonts',
    '/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol',
    '/opt/kingsoft/wps-office/office6/fonts',
    '/opt/apps/cn.wps.wps-office*/files/kingsoft/wps-office/office6/fonts',
  ];
}
