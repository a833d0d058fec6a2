import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A file or folder that comes with brief (`package.json`, `templates`); absolute. */
export function ownFile(name: string): string {
  // The compiled program lies in dist/, one folder deeper than its source.
  const fromSource = new URL(`../${name}`, import.meta.url);
  const fromDist = new URL(`../../${name}`, import.meta.url);
  return fileURLToPath(existsSync(fromSource) ? fromSource : fromDist);
}
