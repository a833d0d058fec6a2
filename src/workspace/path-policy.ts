import { stat } from 'node:fs/promises';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { realPath } from './real-path.ts';

/** A file that may be read, by its real path; or why it may not. */
export type Verdict =
  | { ok: true; path: string }
  | { ok: false; why: 'outside' | 'missing' | 'not-a-file' };

/**
 * Judges a path that a manuscript names: only files that really lie below the workspace may be read,
 * whatever the way there (`..`, symbolic links, drives, shares, URLs, percent signs). The verdict is the
 * same on every system. Read what the verdict names, not what was written.
 * @param root absolute path of the workspace
 * @param path as written, with `/` or `\`, or absolute
 * @param from absolute path of the folder that a relative path starts from
 */
export async function insideWorkspace(root: string, path: string, from = root): Promise<Verdict> {
  const literal = await judge(root, path, from);
  if (literal.ok || literal.why !== 'missing') return literal;
  const decoded = percentDecoded(path);
  return decoded === path ? literal : judge(root, decoded, from);
}

async function judge(root: string, path: string, from: string): Promise<Verdict> {
  if (path.includes('\0') || isElsewhere(path)) return refused('outside');
  const base = await lookAt(root);
  if (base === undefined) return refused('missing');

  const target = resolve(from, portable(path));
  // Judged before the disk is touched: on Windows even a look at a share sends credentials.
  const home = [root, base.path].find((folder) => isWithin(folder, target));
  if (home === undefined) return refused('outside');
  if (relative(home, target).split(sep).some(isDevice)) return refused('not-a-file');

  const found = await lookAt(target);
  if (found === undefined) return refused('missing');
  if (!isWithin(base.path, found.path)) return refused('outside');
  return found.isFile ? { ok: true, path: found.path } : refused('not-a-file');
}

function refused(why: 'outside' | 'missing' | 'not-a-file'): Verdict {
  return { ok: false, why };
}

/** A URL, a drive of Windows (on other systems too), or a drive’s own working folder (`C:a.png`). */
function isElsewhere(path: string): boolean {
  return /^[a-z][a-z\d+.-]*:/i.test(path) && !isAbsolute(path);
}

/** Backslashes of a relative path as slashes: Windows editors write them. */
function portable(path: string): string {
  return isAbsolute(path) ? path : path.replaceAll('\\', '/');
}

/** Whether a path is the folder itself or lies below it, going by the names alone. */
export function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** Names that are devices on Windows in every folder, with any extension. */
function isDevice(name: string): boolean {
  return /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³]) *(?:[.:].*)?$/i.test(name);
}

/** What really is at a path, links followed. */
async function lookAt(path: string): Promise<{ path: string; isFile: boolean } | undefined> {
  try {
    const real = await realPath(path);
    return { path: real, isFile: (await stat(real)).isFile() };
  } catch {
    return undefined;
  }
}

function percentDecoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
