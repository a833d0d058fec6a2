import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import manifest from '../package.json' with { type: 'json' };

/** The version of this program. */
export const version: string = manifest.version;

/**
 * What tells this make of brief from any other: what is kept between runs is good for one make only. The
 * version does not, where an office takes brief from its repository.
 */
export const makeOfBrief: string = `${version} ${markOfBundle()}`;

/** It lies beside the bundle (`rolldown.config.js`); the sources, for those who work on them, have none. */
function markOfBundle(): string {
  try {
    return readFileSync(new URL('make.txt', import.meta.url), 'utf8');
  } catch {
    return '';
  }
}

/** A file or folder that comes with brief (`templates`); absolute. */
export function ownFile(name: string): string {
  // src/ and dist/ both lie one folder below the root, and the bundle has no folders.
  return fileURLToPath(new URL(`../${name}`, import.meta.url));
}
