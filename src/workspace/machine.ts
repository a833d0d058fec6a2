import { availableParallelism, homedir, tmpdir, userInfo } from 'node:os';
import { isAbsolute, join } from 'node:path';
import process from 'node:process';

/** What brief needs to know of the machine and the user, read once at the edge and passed down. */
export interface Machine {
  env: Readonly<Record<string, string | undefined>>;
  platform: NodeJS.Platform;
  arch: string;
  home: string;
  temporaryFolder: string;
  /** Where brief keeps what it can make again: an unpacked Chromium, converted faces. */
  cacheFolder: string;
  /** Whether we run as root (user id 0). */
  root: boolean;
  processors: number;
}

/** Reads the machine; `BRIEF_CACHE` moves the cache. */
export function readMachine(env: Record<string, string | undefined>): Machine {
  const { platform, arch } = process;
  const home = homeFolder();
  return {
    env,
    platform,
    arch,
    home,
    temporaryFolder: tmpdir(),
    cacheFolder: cacheFolderOf(env, platform, home),
    root: process.getuid?.() === 0,
    processors: availableParallelism(),
  };
}

/** A HOME that is empty or relative would be the folder of the workspace. A user may have none at all. */
function homeFolder(): string {
  const stated = homedir();
  if (isAbsolute(stated)) return stated;
  try {
    return userInfo().homedir;
  } catch {
    return tmpdir();
  }
}

/** The user's cache by the habits of the platform. XDG has a relative path ignored. */
export function cacheFolderOf(
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
  home: string,
): string {
  const { BRIEF_CACHE, LOCALAPPDATA, XDG_CACHE_HOME } = env;
  if (BRIEF_CACHE) return BRIEF_CACHE;
  if (platform === 'win32')
    return join(LOCALAPPDATA || join(home, 'AppData', 'Local'), 'brief', 'Cache');
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'brief');
  const isSound = XDG_CACHE_HOME !== undefined && isAbsolute(XDG_CACHE_HOME);
  return join(isSound ? XDG_CACHE_HOME : join(home, '.cache'), 'brief');
}
