import { fileURLToPath } from 'node:url';
import manifest from '../package.json' with { type: 'json' };

/** The version of this program. */
export const version: string = manifest.version;

/** A file or folder that comes with brief (`templates`); absolute. */
export function ownFile(name: string): string {
  // src/ and dist/ both lie one folder below the root, and the bundle has no folders.
  return fileURLToPath(new URL(`../${name}`, import.meta.url));
}
