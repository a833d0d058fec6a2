import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Draft } from '../build/write.ts';
import { asset, ownText } from './style.ts';

/** The library as its authors packed it for a page, its licence with it, and brief's own part. */
export async function searchScript(): Promise<Draft> {
  const library = dirname(createRequire(import.meta.url).resolve('@leeoniya/ufuzzy/package.json'));
  const [licence, packed, own] = await Promise.all([
    readFile(join(library, 'LICENSE'), 'utf8'),
    readFile(join(library, 'dist', 'uFuzzy.iife.min.js'), 'utf8'),
    ownText('search.js'),
  ]);
  return asset('search', 'js', `/*!\n${licence.trim()}\n*/\n${packed.trim()}\n${own}`);
}
