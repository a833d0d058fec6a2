import { chmod, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { formatManifest, parseManifest } from '../../src/archive/manifest.ts';
import { formatSums } from '../../src/archive/sums.ts';
import { verify } from '../../src/archive/verify.ts';
import { repair, startAnew } from '../../src/archive/verify-problems.ts';
import { issue, type Office, openOffice } from './office.ts';
import { pdfOf } from './sample.ts';

let office: Office;
let folder: string;

beforeAll(async () => {
  office = await openOffice({
    'briefs/2020/1.md': issue('1/601', '2020-01-05'),
    'briefs/2020/2.md': issue('2/602', '2020-01-12'),
  });
  folder = join(office.root, 'archive');
});

afterAll(() => office[Symbol.asyncDispose]());

beforeEach(async () => {
  await rm(folder, { recursive: true, force: true });
  await office.publish();
});

/** `path status` of every file that is not as published. */
async function faults(): Promise<string[]> {
  const { files } = await verify({ cwd: office.root });
  return files
    .filter(({ status }) => status !== 'ok')
    .map(({ path, status, problem }) => `${path} ${status} ${problem?.rule}`);
}

async function flipBit(path: string, at: number): Promise<void> {
  const bytes = await readFile(join(folder, path));
  const place = (at + bytes.length) % bytes.length;
  bytes[place] = (bytes[place] ?? 0) ^ 1;
  await writeFile(join(folder, path), bytes);
}

test('an archive as it was published', async () => {
  const verification = await verify({ cwd: office.root });
  expect(verification.folder).toBe('archive');
  expect(verification.files.map(({ path, status, pages }) => [path, status, pages])).toEqual([
    ['2020/1.html', 'ok', undefined],
    ['2020/1.pdf', 'ok', 2],
    ['2020/2.html', 'ok', undefined],
    ['2020/2.pdf', 'ok', 2],
    ['SHA256SUMS', 'ok', undefined],
    ['catalogue/2020.csv', 'ok', undefined],
    ['catalogue/2020.html', 'ok', undefined],
    ['catalogue/2020.pdf', 'ok', 2],
    ['catalogue/all.csv', 'ok', undefined],
    ['catalogue/all.pdf', 'ok', 2],
    ['catalogue/index.html', 'ok', undefined],
    ['index.html', 'ok', undefined],
    ['manifest.json', 'ok', undefined],
    [expect.stringMatching(/^site\/assets\/catalogue-[0-9a-f]{10}\.css$/), 'ok', undefined],
  ]);
});

describe('one bit of one file', () => {
  const paths = [
    '2020/1.html',
    '2020/2.pdf',
    'SHA256SUMS',
    'catalogue/all.csv',
    'catalogue/all.pdf',
    'index.html',
    'manifest.json',
  ];
  // Among the digits of a checksum, in a name, at the start and at the end.
  const rows = paths.flatMap((path) => [0, 7, 40, -3].map((at) => [path, at] as const));
  test.each(rows)('%s at %i: it is named, and no other', async (path, at) => {
    await flipBit(path, at);
    const named = await faults();
    expect(named).toHaveLength(1);
    expect(named[0]).toMatch(new RegExp(`^${path} (changed|unsound) `));
  });

  test('each bit of the manifest', async () => {
    const { length } = await readFile(join(folder, 'manifest.json'));
    for (let at = 0; at < length; at += 31) {
      await flipBit('manifest.json', at);
      expect(await faults()).toEqual(['manifest.json changed verify-changed']);
      await flipBit('manifest.json', at);
    }
    expect(await faults()).toEqual([]);
  });
});

test('of a folder in the place of a file it says to move it', async () => {
  await rm(join(folder, 'index.html'));
  await mkdir(join(folder, 'index.html'));
  const { files } = await verify({ cwd: folder, folder: '.' });
  const found = files.find(({ path }) => path === 'index.html');
  expect(found?.problem?.advice?.en).toMatch(/^Move the folder out/);
});

describe('what else may happen', () => {
  test.each<[string, () => Promise<unknown>, string[]]>([
    ['a file is gone', () => rm(join(folder, '2020/1.pdf')), ['2020/1.pdf missing verify-missing']],
    [
      'a folder stands in its place',
      async () => {
        await rm(join(folder, 'index.html'));
        await mkdir(join(folder, 'index.html'));
      },
      ['index.html unreadable verify-unreadable'],
    ],
    [
      'a PDF is cut short',
      async () => {
        const pdf = await readFile(join(folder, '2020/1.pdf'));
        await writeFile(join(folder, '2020/1.pdf'), pdf.subarray(0, 300));
      },
      ['2020/1.pdf unsound verify-pdf'],
    ],
    [
      'a PDF is another one',
      async () => writeFile(join(folder, '2020/1.pdf'), await pdfOf(3)),
      ['2020/1.pdf changed verify-changed'],
    ],
    [
      'something was put in',
      () => writeFile(join(folder, '2020/3.pdf'), ''),
      ['2020/3.pdf extra verify-extra'],
    ],
    [
      'the manifest is gone: the checksums speak',
      async () => {
        await rm(join(folder, 'manifest.json'));
        await writeFile(join(folder, 'index.html'), '改');
      },
      ['index.html changed verify-changed', 'manifest.json missing verify-missing'],
    ],
    [
      'the checksums are gone',
      () => rm(join(folder, 'SHA256SUMS')),
      ['SHA256SUMS missing verify-missing'],
    ],
    [
      'the manifest cannot be read',
      async () => {
        await rm(join(folder, 'manifest.json'));
        await mkdir(join(folder, 'manifest.json'));
        await writeFile(join(folder, 'index.html'), '改');
      },
      ['index.html changed verify-changed', 'manifest.json unreadable verify-unreadable'],
    ],
  ])('%s', async (_, happen, named) => {
    await happen();
    expect(await faults()).toEqual(named);
    await office.publish();
    expect((await faults()).filter((fault) => !fault.includes('extra'))).toEqual([]);
  });

  test('the pages on record are others', async () => {
    const path = join(folder, 'manifest.json');
    const manifest = parseManifest(await readFile(path, 'utf8'));
    if (manifest === undefined) throw new Error('no manifest');
    const files = manifest.files.map((file) => ({ ...file, pages: file.pages && file.pages + 1 }));
    await writeFile(path, formatManifest({ ...manifest, files }));
    await writeFile(join(folder, 'SHA256SUMS'), formatSums({ ...manifest, files }));
    expect(await faults()).toEqual([
      '2020/1.pdf pages verify-pages',
      '2020/2.pdf pages verify-pages',
      'catalogue/2020.pdf pages verify-pages',
      'catalogue/all.pdf pages verify-pages',
    ]);
  });

  test('what systems leave in folders is passed over', async () => {
    for (const name of ['.DS_Store', 'Thumbs.db', 'desktop.ini']) {
      await writeFile(join(folder, name), '');
    }
    expect(await faults()).toEqual([]);
  });

  test('a record of a file elsewhere is not followed', async () => {
    await rm(join(folder, 'manifest.json'));
    await writeFile(join(folder, 'SHA256SUMS'), `${'0'.repeat(64)}  ../brief.config.yaml\n`);
    expect((await faults()).filter((fault) => fault.includes('config'))).toEqual([]);
  });
});

describe('with a damaged manifest no healthy file is called extra', () => {
  const rewrite = async (name: string, change: (text: string) => string): Promise<void> => {
    const path = join(folder, name);
    await writeFile(path, change(await readFile(path, 'utf8')));
  };
  const crlf = (text: string): string => text.replaceAll('\n', '\r\n');

  test.each<[string, (sums: string) => string]>([
    ['with CR LF', crlf],
    ['empty', () => ''],
    ['without a line', (sums) => sums.replace(/.* 2020\/2\.pdf\n/, '')],
    ['with a damaged line', (sums) => sums.replace(/(.*) ( 2020\/2\.pdf)/, '$1$2')],
    ['cut short', (sums) => sums.slice(0, 150)],
  ])('and checksums %s', async (name, damage) => {
    await rewrite('manifest.json', crlf);
    await rewrite('SHA256SUMS', damage);
    // A line that is gone leaves no trace.
    const sums = name === 'without a line' ? [] : ['SHA256SUMS changed verify-changed'];
    expect(await faults()).toEqual([...sums, 'manifest.json changed verify-changed']);
    await office.publish();
    expect(await faults()).toEqual([]);
  });

  test('and checksums with CR LF: a file that was changed is named', async () => {
    await rewrite('manifest.json', crlf);
    await rewrite('SHA256SUMS', crlf);
    await writeFile(join(folder, 'index.html'), '改');
    expect(await faults()).toEqual([
      'SHA256SUMS changed verify-changed',
      'index.html changed verify-changed',
      'manifest.json changed verify-changed',
    ]);
  });

  test('checksums with CR LF beside a sound manifest', async () => {
    await rewrite('SHA256SUMS', crlf);
    await writeFile(join(folder, 'index.html'), '改');
    await writeFile(join(folder, 'own.txt'), '');
    expect(await faults()).toEqual([
      'SHA256SUMS changed verify-changed',
      'index.html changed verify-changed',
      'own.txt extra verify-extra',
    ]);
  });
});

describe('with a damaged manifest and no checksums the advice works', () => {
  const adviceOf = async () =>
    (await verify({ cwd: office.root })).files.map(({ path, problem }) => [path, problem?.advice]);

  test('while the manifest still names files: they are published anew, and nothing else goes', async () => {
    const path = join(folder, 'manifest.json');
    await writeFile(path, (await readFile(path, 'utf8')).replaceAll('\n', '\r\n'));
    await rm(join(folder, 'SHA256SUMS'));
    await writeFile(join(folder, '2020/own.txt'), '别删');
    expect(await adviceOf()).toEqual([
      ['SHA256SUMS', repair],
      ['manifest.json', repair],
    ]);
    await office.publish();
    expect(await faults()).toEqual(['2020/own.txt extra verify-extra']);
  });

  test('when it names none: the folder is renamed', async () => {
    await writeFile(join(folder, 'manifest.json'), '\0\0\0');
    await rm(join(folder, 'SHA256SUMS'));
    expect(await adviceOf()).toEqual([
      ['SHA256SUMS', startAnew],
      ['manifest.json', startAnew],
    ]);
    await expect(office.publish()).rejects.toMatchObject({ code: 'usage' });
    await rename(folder, join(office.root, 'old'));
    await office.publish();
    expect(await faults()).toEqual([]);
    await rm(join(office.root, 'old'), { recursive: true });
  });
});

// Root may look into every folder, and Windows knows no such permission.
test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
  'a folder that cannot be looked into is named, and all that should be in it',
  async () => {
    await chmod(join(folder, '2020'), 0);
    const named = await faults();
    await chmod(join(folder, '2020'), 0o755);
    expect(named).toEqual(
      ['2020', '2020/1.html', '2020/1.pdf', '2020/2.html', '2020/2.pdf'].map(
        (path) => `${path} unreadable verify-unreadable`,
      ),
    );
  },
);

test('no record can be read', async () => {
  for (const name of ['manifest.json', 'SHA256SUMS']) {
    await rm(join(folder, name));
    await mkdir(join(folder, name));
  }
  const refused = { code: 'usage', message: expect.stringContaining('cannot be read') };
  await expect(verify({ cwd: office.root })).rejects.toMatchObject(refused);
  await expect(office.publish()).rejects.toMatchObject(refused);
});

test.each(['.', 'briefs', 'nowhere'])('%s is no archive', async (given) => {
  await expect(verify({ cwd: office.root, folder: given })).rejects.toMatchObject({
    code: 'usage',
  });
});

test('a folder that is not there is not said to lack its records', async () => {
  const error = await verify({ cwd: office.root, folder: 'nowhere' }).catch((thrown) => thrown);
  expect(error.text.zh).toMatch(/^没有 .*nowhere 这个文件夹。/);
  expect(error.text.en).toMatch(/^There is no folder .*nowhere\. /);
});

test('it can be stopped, and writes nothing', async () => {
  const before = await readdir(folder, { recursive: true });
  const stopped = verify({ cwd: office.root, signal: AbortSignal.abort() });
  await expect(stopped).rejects.toThrow('abort');
  expect(await readdir(folder, { recursive: true })).toEqual(before);
});
