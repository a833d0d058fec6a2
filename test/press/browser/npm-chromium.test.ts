import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { brotliCompressSync, constants } from 'node:zlib';
import { pack } from 'tar-fs';
import { describe, expect, test } from 'vitest';
import {
  type ChromiumPackage,
  chromiumFiles,
  chromiumPackage,
  unpackChromium,
  unpackFonts,
} from '../../../src/press/browser/npm-chromium.ts';
import { put, scratch } from './scratch.ts';

/** A package laid out as the real one, with 3 MB of digits for a program. */
async function smallPackage(): Promise<ChromiumPackage> {
  const folder = scratch();
  const tar = async (name: string) => compress(await buffer(pack(join(folder, name))));
  put(join(folder, 'libraries/lib/libnss3.so'), 'library');
  put(join(folder, 'faces/fonts/Open_Sans/OpenSans-Regular.ttf'), 'face');
  put(join(folder, 'faces/fonts.conf'), 'a configuration for somewhere else');
  put(join(folder, 'bin/al2023.tar.br'), await tar('libraries'));
  put(join(folder, 'bin/fonts.tar.br'), await tar('faces'));
  put(join(folder, 'bin/chromium.br'), compress(program));
  return { folder, version: '1.2.3' };
}

const compress = (content: string | Uint8Array) =>
  brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } });

const program = Array.from({ length: 500_000 }, (_, index) => index).join('');

describe('the package', () => {
  test('is found, with its version', () => {
    const found = chromiumPackage();
    expect(existsSync(join(found?.folder ?? '', 'bin/chromium.br'))).toBe(true);
    expect(found?.version).toMatch(/^\d+\.\d+\.\d+$/);
  });

  test('is optional', () => {
    expect(chromiumPackage(join(scratch(), 'main.js'))).toBeUndefined();
  });

  test('goes to a folder of its version', () => {
    expect(chromiumFiles({ folder: '/p', version: '147.0.0' }, '/cache')).toEqual({
      program: join('/cache/chromium-147.0.0/chromium'),
      libraries: join('/cache/chromium-147.0.0/lib'),
    });
  });
});

describe('unpacking Chromium', () => {
  test('gives the program and its libraries, once', async () => {
    const source = await smallPackage();
    const cache = scratch();
    const starts: string[] = [];
    await unpackChromium(source, cache, { onStart: () => starts.push('first') });
    await unpackChromium(source, cache, { onStart: () => starts.push('second') });
    const files = chromiumFiles(source, cache);
    expect(starts).toEqual(['first']);
    expect(readFileSync(files.program, 'utf8')).toBe(program);
    expect(readFileSync(join(files.libraries, 'libnss3.so'), 'utf8')).toBe('library');
    if (process.platform !== 'win32') expect(statSync(files.program).mode & 0o111).not.toBe(0);
    // As root, too: not some user of this machine who happens to have the packer's number.
    expect(statSync(join(files.libraries, 'libnss3.so')).uid).toBe(statSync(cache).uid);
  });

  test('comes out whole when several are at it', async () => {
    const source = await smallPackage();
    const cache = scratch();
    await Promise.all([1, 2, 3].map(() => unpackChromium(source, cache)));
    expect(readdirSync(cache)).toEqual(['chromium-1.2.3']);
    expect(readFileSync(chromiumFiles(source, cache).program, 'utf8')).toBe(program);
  });

  test('leaves nothing when interrupted', async () => {
    const cache = scratch();
    const interrupt = new AbortController();
    const unpacking = unpackChromium(await smallPackage(), cache, {
      signal: interrupt.signal,
      onStart: () => interrupt.abort(),
    });
    await expect(unpacking).rejects.toThrow('aborted');
    expect(readdirSync(cache)).toEqual([]);
  });

  test('leaves nothing when the package is damaged', async () => {
    const source = await smallPackage();
    const cache = scratch();
    put(join(source.folder, 'bin/chromium.br'), compress(program).subarray(0, 1000));
    await expect(unpackChromium(source, cache)).rejects.toThrow();
    expect(readdirSync(cache)).toEqual([]);
  });

  test('is done again when the program has been taken away', async () => {
    const source = await smallPackage();
    const cache = scratch();
    await unpackChromium(source, cache);
    rmSync(chromiumFiles(source, cache).program);
    await unpackChromium(source, cache);
    expect(readFileSync(chromiumFiles(source, cache).program, 'utf8')).toBe(program);
  });
});

test('unpacking the faces gives a configuration that names them and nothing else', async () => {
  const cache = scratch();
  const configuration = await unpackFonts(await smallPackage(), cache);
  const folder = join(cache, 'chromium-fonts-1.2.3');
  expect(configuration).toBe(join(folder, 'fonts.conf'));
  const named = [...readFileSync(configuration, 'utf8').matchAll(/<dir prefix="relative">(.*?)</g)];
  expect(named.map(([, name]) => name)).toEqual(['fonts']);
  expect(readFileSync(join(folder, 'fonts/Open_Sans/OpenSans-Regular.ttf'), 'utf8')).toBe('face');
});
