import { basename, extname } from 'node:path';
import { watch as watchFiles } from 'chokidar';
import { isWithin } from '../workspace/path-policy.ts';
import { codeOf } from '../workspace/system-error.ts';

/** Files being watched. */
export interface Watch extends AsyncDisposable {
  /** When changes are told from now on. */
  ready: Promise<void>;
}

export interface WatchOptions {
  /** What lies below it is watched; absolute. */
  root: string;
  /** Nothing an issue is made of lies below it; absolute. */
  out?: string;
  /** Levels of folders below the root. */
  depth?: number;
  onChange: (paths: string[]) => void;
  onLost: (error: unknown) => void;
}

/** Tells of changed files below a folder, those of one save together. */
export function watchFolder({ root, out, depth, onChange, onLost }: WatchOptions): Watch {
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const tell = () => {
    timer = undefined;
    const paths = [...changed];
    changed.clear();
    onChange(paths);
  };
  const watcher = watchFiles(root, {
    ignoreInitial: true,
    // A save by renaming is waited for here, more shortly than there.
    atomic: false,
    // What may not be read is nothing an issue is made of.
    ignorePermissionErrors: true,
    ...(depth !== undefined && { depth }),
    ignored: (path, stats) => path !== root && isIgnored(path, out, stats?.isFile() ?? false),
  });
  watcher.on('all', (event, path) => {
    if (event === 'addDir' || event === 'unlinkDir') return;
    changed.add(path);
    timer ??= setTimeout(tell, together);
  });
  watcher.on('error', (error) => {
    // One link that leads back to itself is not followed; all else is told of as before.
    if (codeOf(error) !== 'ELOOP') onLost(error);
  });
  return {
    ready: new Promise((resolve) => {
      watcher.once('ready', resolve);
    }),
    [Symbol.asyncDispose]: async () => {
      clearTimeout(timer);
      await watcher.close();
    },
  };
}

/** Of a workspace with thousands of published issues only what an issue may be made of is watched. */
function isIgnored(path: string, out: string | undefined, isFile: boolean): boolean {
  const name = basename(path);
  if (/^[.~]/.test(name) || name === 'node_modules') return true;
  if (out !== undefined && isWithin(out, path)) return true;
  return isFile && !kinds.has(extname(name).toLowerCase());
}

const kinds = new Set([
  ...['.md', '.yaml', '.yml', '.css'],
  ...['.png', '.jpg', '.jpeg', '.gif', '.webp', '.svg', '.bmp', '.tif', '.tiff', '.avif'],
  ...['.ttf', '.otf', '.ttc', '.otc', '.woff', '.woff2'],
]);

/** What comes within so many ms is one save. */
const together = 8;
