import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Failure } from '../../src/finding/failure.ts';
import { inspect } from '../../src/inspect/inspect.ts';
import { drawBulletin, drawFile, drawWith } from './bulletin-pdf.ts';

async function failureOf(input: Uint8Array | string): Promise<Failure> {
  const error: unknown = await inspect(input).catch((thrown: unknown) => thrown);
  if (error instanceof Failure) return error;
  throw new Error('it was inspected');
}

const bytes = Buffer.from(await drawBulletin());

/** A picture of a page, of one grey pixel, as large as the page. */
async function scan(hiddenText: string): Promise<Uint8Array> {
  return drawWith((file, lib) => {
    const page = file.addPage([595.28, 841.89]);
    const image = file.context.stream(deflateSync(Buffer.from([128])), {
      Type: 'XObject',
      Subtype: 'Image',
      Width: 1,
      Height: 1,
      ColorSpace: 'DeviceGray',
      BitsPerComponent: 8,
      Filter: 'FlateDecode',
    });
    const font = {
      Subtype: 'Type0',
      BaseFont: 'Song',
      Encoding: 'UniGB-UCS2-H',
      DescendantFonts: [{}],
    };
    const resources = { XObject: { I: file.context.register(image) }, Font: { F: font } };
    const content = `q 595 0 0 842 0 0 cm /I Do Q ${hiddenText}`;
    page.node.set(lib.PDFName.of('Resources'), file.context.obj(resources));
    page.node.set(lib.PDFName.of('Contents'), file.context.register(file.context.stream(content)));
  });
}

describe('what cannot be inspected is said plainly, with a way out', () => {
  function testUnreadable(
    name: string,
    input: () => Promise<Uint8Array | string> | Uint8Array | string,
    said: RegExp,
  ): void {
    test(name, async () => {
      const failure = await failureOf(await input());
      expect(failure.code).toBe('usage');
      expect(failure.text.zh).toMatch(said);
      expect(failure.text.zh).toMatch(/\n怎么办：.*。$/);
      expect(failure.text.en).toMatch(/\nWhat to do: .*\.$/);
    });
  }

  testUnreadable('an empty file', () => new Uint8Array(), /^这是空文件/);
  testUnreadable('a Word document', () => Buffer.from('PK\u0003\u0004 word'), /^这不是PDF/);
  testUnreadable('a PDF cut short', () => bytes.subarray(0, bytes.length - 30), /^PDF不完整/);
  testUnreadable('half a PDF', () => bytes.subarray(0, bytes.length / 2), /^PDF不完整/);
  testUnreadable(
    'a head and an end',
    () => Buffer.from('%PDF-1.7\nstartxref\n0\n%%EOF\n'),
    /^PDF坏了/,
  );
  testUnreadable(
    'no such file',
    () => '/no/such.pdf',
    /^文件“\/no\/such\.pdf”读不出来：没有这个文件或文件夹。/,
  );
  testUnreadable(
    'names that a shell of Windows has left to us',
    () => '/no/*.pdf',
    /不能用“\*”和“\?”代替文件名，请把要检查的文件一个一个写出来。$/,
  );
  testUnreadable('a folder', () => tmpdir(), /读不出来：这是文件夹，不是文件。/);
  testUnreadable('a page that cannot be unpacked', damaged, /^PDF坏了/);
  testUnreadable('a page whose content is gone', emptied, /^PDF坏了/);
  testUnreadable('a page that has lost a part of its content', halved, /^PDF坏了/);
  testUnreadable('a scan', () => scan(''), /^这是扫描件：1页都是图片/);
  testUnreadable(
    'a scan with text recognised behind it',
    () => scan('BT 3 Tr /F 16 Tf 90 700 Td <4E004E8C> Tj ET'),
    /^这是扫描件：1页都是图片/,
  );
  testUnreadable(
    'blank pages',
    () => drawWith((file) => void file.addPage()),
    /^PDF的各页都是空白/,
  );
  testUnreadable('text that lies on its side', sideways, /^PDF里的字都横着或倒着/);
  testUnreadable('a password to open it', () => locked('secret'), /^PDF设了打开密码/);
});

/** A bulletin whose pages have all been turned. */
async function sideways(): Promise<Uint8Array> {
  const file = await drawFile();
  const { degrees } = await import('@cantoo/pdf-lib');
  for (const page of file.getPages()) page.setRotation(degrees(90));
  return file.save();
}

/** A page whose content is not in the file. */
async function emptied(): Promise<Uint8Array> {
  return drawWith((file, lib) => {
    file.addPage().node.set(lib.PDFName.of('Contents'), lib.PDFRef.of(999));
  });
}

/** A bulletin with a page of whose content a second part is not in the file. */
async function halved(): Promise<Uint8Array> {
  const file = await drawFile();
  const { PDFName, PDFRef } = await import('@cantoo/pdf-lib');
  const { node } = file.getPage(0);
  const first = node.get(PDFName.of('Contents'));
  if (!(first instanceof PDFRef)) throw new Error('it has one part');
  node.set(PDFName.of('Contents'), file.context.obj([first, PDFRef.of(999)]));
  return file.save();
}

/** A page whose content says it is packed and is not. */
async function damaged(): Promise<Uint8Array> {
  return drawWith((file, lib) => {
    const page = file.addPage();
    const stream = file.context.stream('nonsense', { Filter: 'FlateDecode' });
    page.node.set(lib.PDFName.of('Contents'), file.context.register(stream));
  });
}

async function locked(userPassword: string): Promise<Uint8Array> {
  const file = await drawFile();
  file.encrypt({ userPassword, ownerPassword: 'owner', permissions: { modifying: false } });
  return file.save();
}

describe('what can', () => {
  test('a PDF locked against changes only', async () => {
    const { rows } = await inspect(await locked(''));
    expect(rows.find(({ id }) => id === 'body-face')?.measured.zh).toBe('仿宋（FangSong）');
  });

  test('a PDF with lines before its head and after its end', async () => {
    const wrapped = Buffer.concat([Buffer.from('mail\n'), bytes, Buffer.from('\n\n')]);
    expect((await inspect(wrapped)).fits).toBe(true);
  });

  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'brief-inspect-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('a path', async () => {
    const path = join(folder, '简报.pdf');
    await writeFile(path, bytes);
    expect((await inspect(path)).pages).toBe(3);
  });

  test('a scan with a text page is inspected, and the scan spoken of', async () => {
    const file = await drawFile();
    const lib = await import('@cantoo/pdf-lib');
    const [page] = await file.copyPages(await lib.PDFDocument.load(await scan('')), [0]);
    if (page) file.addPage(page);
    const { rows } = await inspect(await file.save());
    const row = rows.find(({ id }) => id === 'text-readable');
    expect(row).toMatchObject({ verdict: 'deviates', measured: { zh: '1页是图片' } });
  });
});
