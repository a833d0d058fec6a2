import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { readVersion } from '../../src/cli/version.ts';

const folders: string[] = [];

/** A folder with a package.json of this content, ending in a slash. */
function packageOf(manifest: unknown): URL {
  const folder = mkdtempSync(join(tmpdir(), 'brief-version-'));
  folders.push(folder);
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  return pathToFileURL(`${folder}/`);
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

describe('readVersion', () => {
  test('of this program', () => {
    const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
    expect(readVersion()).toBe(JSON.parse(manifest).version);
  });

  test.each(['src/cli/version.ts', 'dist/src/cli/version.js'])('from %s', (path) => {
    expect(readVersion(new URL(path, packageOf({ version: '1.2.3' })))).toBe('1.2.3');
  });

  test.each([[{}], [null], ['text']])('none in %j', (manifest) => {
    expect(readVersion(new URL('src/cli/version.ts', packageOf(manifest)))).toBe('');
  });
});
