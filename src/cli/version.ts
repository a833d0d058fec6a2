import { existsSync, readFileSync } from 'node:fs';

/** The version in package.json; `from` is the address of this file in the source or in dist/. */
export function readVersion(from: string | URL = import.meta.url): string {
  // dist/ lies one folder deeper than the source.
  const [near, far] = [new URL('../../package.json', from), new URL('../../../package.json', from)];
  const manifest: unknown = JSON.parse(readFileSync(existsSync(near) ? near : far, 'utf8'));
  const stated = typeof manifest === 'object' && manifest !== null && 'version' in manifest;
  return stated ? String(manifest.version) : '';
}
