import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, test } from 'vitest';
import {
  formatManifest,
  manifestOf,
  parseManifest,
  salvageManifest,
} from '../../src/archive/manifest.ts';
import { formatSums, isLegible, parseSums } from '../../src/archive/sums.ts';

const file = (path: string, text = '') => ({
  path,
  bytes: text.length,
  sha256: createHash('sha256').update(text).digest('hex'),
  source: null,
  pages: null,
});

describe('the manifest', () => {
  const manifest = manifestOf(
    [file('b.pdf'), file('a.html')],
    ['Skia/PDF m147', 'Skia/PDF m99', undefined, 'Skia/PDF m147', 'another'],
  );

  test('is in order and names the Chromiums', () => {
    expect(manifest.files.map(({ path }) => path)).toEqual(['a.html', 'b.pdf']);
    expect(manifest.tools.chromium).toEqual([99, 147]);
  });

  test('is read back as it was written', () => {
    expect(parseManifest(formatManifest(manifest))).toEqual(manifest);
    expect(parseManifest(formatManifest(manifestOf([], [])))).toEqual(manifestOf([], []));
  });

  test.each<[string, (text: string) => string]>([
    ['empty', () => ''],
    ['no JSON', (text) => text.slice(1)],
    ['of another kind', () => '{"version":1}'],
    ['of another version', (text) => text.replace('"version": 1', '"version": 2')],
    ['changed', (text) => text.replace('b.pdf', 'c.pdf')],
    ['laid out otherwise', (text) => JSON.stringify(JSON.parse(text))],
    ['with a number for a path', (text) => text.replace('"a.html"', '1')],
    ['with nothing for a file', (text) => text.replace(/\{"path":"a.html".*\}/, 'null')],
    ['without tools', (text) => text.replace(/"tools": .*,/, '"tools": [],')],
    ['with odd tools', (text) => text.replace('[99,147]', '99')],
  ])('%s is none', (_, damage) => {
    const text = formatManifest(manifest);
    expect(damage(text)).not.toBe(text);
    expect(parseManifest(damage(text))).toBeUndefined();
  });

  test.each<[string, (text: string) => string, string[]]>([
    ['laid out otherwise', (text) => JSON.stringify(JSON.parse(text)), ['a.html', 'b.pdf']],
    ['with CR LF', (text) => text.replaceAll('\n', '\r\n'), ['a.html', 'b.pdf']],
    ['with a damaged line', (text) => text.replace('"path":"a.html"', '"path:"a.html"'), ['b.pdf']],
    ['cut short', (text) => text.slice(0, text.indexOf('b.pdf')), ['a.html']],
    ['empty', () => '', []],
    ['that is none', () => '{\n  "name": "app",\n  "icons": [\n    {"path":"a.png"}\n  ]\n}\n', []],
  ])('%s still names what is whole', (_, damage, named) => {
    const text = damage(formatManifest(manifest));
    expect(salvageManifest(text).map(({ path }) => path)).toEqual(named);
  });
});

describe('the checksums', () => {
  const manifest = manifestOf([file('年/一.pdf', '一'), file('a\\b\n.html')], []);

  test('are read back as they were written, the manifest among them', () => {
    const own = createHash('sha256').update(formatManifest(manifest)).digest('hex');
    expect(parseSums(formatSums(manifest))).toEqual([
      ...manifest.files.slice(0, 1).map(({ path, sha256 }) => ({ path, sha256 })),
      { path: 'manifest.json', sha256: own },
      ...manifest.files.slice(1).map(({ path, sha256 }) => ({ path, sha256 })),
    ]);
  });

  test('are legible as they were written, and no other way', () => {
    const sums = formatSums(manifest);
    const others = ['', `${sums}\n`, sums.slice(0, -1), sums.replaceAll('\n', '\r\n'), `x${sums}`];
    expect([sums, ...others].map(isLegible)).toEqual([true, ...others.map(() => false)]);
    expect(parseSums(sums.replaceAll('\n', '\r\n'))).toEqual(parseSums(sums));
  });

  test('lines that are none are passed over', () => {
    expect(parseSums(`\nx\n00  a\n${'0'.repeat(64)}  cut`)).toEqual([]);
  });

  test.runIf(process.platform === 'linux')('sha256sum takes them', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'brief-sums-'));
    try {
      const plain = manifestOf([file('一.pdf', '一'), file('a b.html', '')], []);
      await writeFile(join(folder, '一.pdf'), '一');
      await writeFile(join(folder, 'a b.html'), '');
      await writeFile(join(folder, 'manifest.json'), formatManifest(plain));
      await writeFile(join(folder, 'SHA256SUMS'), formatSums(plain));
      const said = execFileSync('sha256sum', ['-c', '--strict', 'SHA256SUMS'], { cwd: folder });
      expect(String(said).match(/: OK/g)).toHaveLength(3);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
