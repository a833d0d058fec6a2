import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { PDFName } from '@cantoo/pdf-lib';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build } from '../../src/build/build.ts';
import { ownFile } from '../../src/own-files.ts';
import { openPdf, type PdfDocument } from '../../src/pdf/document.ts';
import { readPdf } from '../../src/pdf/read.ts';
import { distribution, manuscript } from '../layout/print.ts';
import { violations } from './conformance/violations.ts';

/** All that a manuscript can hold, much of it awkward for whoever reads the structure. */
const everything = manuscript(
  `【工作动态】

> 编者按：**重点**与*强调*。

# 云岭市“三个一”活动 <纪实> & 其他

正文有[网址](https://example.gov.cn/a?b=1&c=2)，有脚注[^1]，又有一个[^2]。

### 跳过一级的标题

1. 第一项
2. 第二项
   - 里层一
   - 里层二

- 单独一项

> 引用一段。

![一片半透明的红色](红.png)

图1 有说明的图

![](红.png)

| 区 | 数 |
| -- | -- |
| 城关区 | 10 |
| 云溪区 | 20 |

<!-- 横排 -->

| 序号 | 单位 | 一月 | 二月 | 三月 |
| -- | -- | -- | -- | -- |
${'| 1 | 城关区 | 10 | 20 | 30 |\n'.repeat(12)}

# 第二篇

## 一、直接从第二级起

正文。

[^1]: 脚注一。

    脚注一的第二段。

[^2]: 脚注二。`,
  `series: 增刊\n${distribution}`,
);

let folder: string;
let samples: Map<string, Uint8Array>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'brief-archive-'));
  const own = join(folder, 'own');
  await mkdir(own);
  await writeFile(join(own, 'everything.md'), everything);
  await writeFile(join(own, '红.png'), translucent());
  samples = new Map([
    ...(await printed({ cwd: ownFile('.'), files: [] })),
    ...(await printed({ cwd: own, files: ['everything.md'] })),
  ]);
}, 120_000);

afterAll(() => rm(folder, { recursive: true }));

type Damage = (doc: PdfDocument) => void;

function catalog(change: (dict: PdfDocument['file']['catalog']) => void): Damage {
  return ({ file }) => change(file.catalog);
}

/** Gives a key of all dictionaries that hold some text another name, or takes it away. */
function everywhere(key: string, text: string, name: string): Damage {
  return ({ file, lib }) => {
    for (const [, object] of file.context.enumerateIndirectObjects()) {
      const dict = object instanceof lib.PDFRawStream ? object.dict : object;
      if (!(dict instanceof lib.PDFDict) || !String(dict).includes(text)) continue;
      if (name === '') dict.delete(PDFName.of(key));
      else dict.set(PDFName.of(key), PDFName.of(name));
    }
  };
}

function translucent(): Buffer {
  const png = new PNG({ width: 60, height: 30 });
  for (let at = 0; at < png.data.length; at += 4) png.data.set([200, 0, 0, at % 256], at);
  return PNG.sync.write(png);
}

async function printed(
  options: Pick<Parameters<typeof build>[0], 'cwd' | 'files' | 'pdfProfile'>,
): Promise<[string, Uint8Array][]> {
  const { outcomes } = await build({
    ...options,
    env: process.env,
    out: join(folder, `out-${options.pdfProfile ?? 'usual'}`),
    formats: ['pdf'],
    timeout: 60_000,
  });
  return Promise.all(
    outcomes.map(async ({ source, outputs, file }) => {
      const [output] = outputs;
      if (output === undefined) throw new Error(file.messages.map(String).join('\n'));
      return [source, await readFile(resolve(options.cwd, output.path))] as const;
    }),
  );
}

test('every sample is PDF/A-2a and PDF/UA-1 without being asked to be', async () => {
  expect(samples.size).toBeGreaterThanOrEqual(10);
  for (const [name, bytes] of samples) expect(await violations(bytes), name).toEqual([]);
});

test('the samples hold what there is to check', async () => {
  const docs = await Promise.all([...samples.values()].map(openPdf));
  const readings = docs.map(readPdf);
  const pages = readings.flatMap((reading) => reading.pages);
  const objects = docs.flatMap(({ file }) => file.context.enumerateIndirectObjects().map(String));
  expect(pages.some(({ width, height }) => width > height)).toBe(true);
  expect(pages.flatMap(({ links }) => links).map(({ url }) => url)).toContain(
    'https://example.gov.cn/a?b=1&c=2',
  );
  expect(pages.flatMap(({ images }) => images).length).toBeGreaterThanOrEqual(4);
  for (const key of ['/SMask', '/S /LBody', '/S /Figure', '/S /Table', '/S /Strong', '/S /H3'])
    expect(
      objects.some((object) => object.includes(key)),
      key,
    ).toBe(true);
});

test('none and 2u are what they say', async () => {
  const cwd = join(folder, 'own');
  const [[, none] = []] = await printed({ cwd, files: ['everything.md'], pdfProfile: 'none' });
  const [[, plain] = []] = await printed({ cwd, files: ['everything.md'], pdfProfile: '2u' });
  const accessible = /^(?:UA|6\.7|6\.6\.4 conformance)/;
  const found = await violations(none ?? new Uint8Array());
  expect(found).toContain('6.6.2.1 no metadata');
  expect(found).toContain('6.2.3 no output intent');
  const rest = await violations(plain ?? new Uint8Array());
  expect(rest).toContain('6.6.4 conformance');
  expect(rest.filter((text) => !accessible.test(text))).toEqual([]);
});

/** What a checker that finds nothing would not find either. */
describe('the check sees', () => {
  test.each<[string, Damage, string | RegExp]>([
    ['no metadata', catalog((it) => it.delete(PDFName.of('Metadata'))), '6.6.2.1 no metadata'],
    [
      'no intent',
      catalog((it) => it.delete(PDFName.of('OutputIntents'))),
      '6.2.3 no output intent',
    ],
    ['no mark', catalog((it) => it.delete(PDFName.of('MarkInfo'))), '6.7.2.2 Marked'],
    ['no language', catalog((it) => it.delete(PDFName.of('Lang'))), '6.7.4 Lang'],
    ['no tree', catalog((it) => it.delete(PDFName.of('StructTreeRoot'))), '6.7.3.3 no structure'],
    ['an action', catalog((it) => it.set(PDFName.of('AA'), PDFName.of('x'))), '6.5 AA'],
    ['fonts left out', everywhere('FontFile2', '/FontDescriptor', ''), '6.2.11.4.1 not embedded'],
    ['fonts without text', everywhere('ToUnicode', '/Type0', ''), '6.2.11.7.2 no ToUnicode'],
    ['no map', everywhere('CIDToGIDMap', '/CIDFontType2', ''), '6.2.11.3.2 no CIDToGIDMap'],
    ['links that do not print', everywhere('F', '/Annot', ''), '6.3.2 flags'],
    [
      'links without words',
      everywhere('Contents', '/Annot', ''),
      'UA 7.18.5-2 link without Contents',
    ],
    ['links without turn', everywhere('Tabs', '/Type /Page\n', ''), 'UA 7.18.3 Tabs'],
    ['pictures without words', everywhere('Alt', '/S /Figure', ''), 'UA 7.3 no text'],
    ['pictures without a place', everywhere('A', '/S /Figure', ''), 'UA 7.1 figure without BBox'],
    ['text in no paragraph', everywhere('S', '/S /P\n', 'Div'), 'UA 7.1 content in Div'],
    ['unknown types', everywhere('RoleMap', '/StructTreeRoot', ''), '6.7.3.4 Strong is not mapped'],
    ['a level too deep', everywhere('S', '/S /H2', 'H5'), /^UA 7\.4\.2 H5 after H\d$/],
    ['a stray item', everywhere('S', '/S /L\n', 'Div'), 'UA 7.2 LI in Div'],
    ['a bare cell', everywhere('S', '/S /TR', 'Div'), 'UA 7.2 TD in Div'],
    ['a bare body', everywhere('S', '/S /LBody', 'P'), 'UA 7.2 P in LI'],
    ['CMYK', everywhere('ColorSpace', '/Image', 'DeviceCMYK'), '6.2.4.3 CMYK picture'],
    ['LZW', everywhere('Filter', '/Image', 'LZWDecode'), '6.1.7.2 /LZWDecode'],
    ['a blend mode', everywhere('BM', '/BM', 'Bright'), '6.2.10 Bright'],
  ])('%s', async (_, damage, found) => {
    const doc = await openPdf(samples.get('everything.md') ?? new Uint8Array());
    damage(doc);
    const wrong = await violations(await doc.file.save({ addDefaultPage: false }));
    const expected = typeof found === 'string' ? found : expect.stringMatching(found);
    expect(wrong).toContainEqual(expected);
  });

  test.each<[string, (source: string) => string, string]>([
    ['something after the end', (source) => `${source}\n\n.`, '6.1.3 something after the end'],
    [
      'no bytes above 127 at the head',
      (source) => source.replace(/%[\x80-\xff]{4}/, '%abcd'),
      '6.1.2 header',
    ],
    [
      'a level it is not at',
      (source) => source.replace('conformance>A<', 'conformance>B<'),
      '6.6.4 conformance',
    ],
    ['another title', (source) => source.replace('x-default">', 'x-default">x'), '6.6.3 Title'],
    [
      'XML that is none',
      (source) => source.replace('</dc:title>', '</dc:title >&'),
      '6.6.2.1 unescaped',
    ],
    [
      'a property nobody knows',
      (source) => source.replaceAll('bulletin:total', 'bulletin:tatol'),
      '6.6.2.3 bulletin:tatol',
    ],
  ])('%s', async (_, damage, found) => {
    const source = Buffer.from(samples.get('everything.md') ?? '').toString('latin1');
    const wrong = await violations(Buffer.from(damage(source), 'latin1'));
    expect(wrong).toContainEqual(expect.stringContaining(found));
  });

  test.each<[string, (content: string) => string, string]>([
    [
      'text outside marks',
      (text) => text.replace('/Artifact BMC', '/Span BMC'),
      'UA 7.1-3 Tj is not marked',
    ],
    ['a mark left open', (text) => text.replace(/EMC(?!.*EMC)/s, ''), 'marks or states stay open'],
    [
      'a mark without element',
      (text) => text.replace('/MCID 0', '/MCID 999'),
      'MCID without parent',
    ],
    [
      'an artifact in text',
      (text) => text.replace(/(MCID 0 >>BDC)/, '$1 /Artifact BMC EMC'),
      'UA 7.1-1',
    ],
    ['an operator of no PDF', (text) => `${text}\nxyz`, '6.2.2 operator xyz'],
  ])('%s', async (_, damage, found) => {
    const doc = await openPdf(samples.get('everything.md') ?? new Uint8Array());
    const { lib, file } = doc;
    const ref = file.getPage(0).node.get(PDFName.of('Contents'));
    const stream = ref instanceof lib.PDFRef ? file.context.lookup(ref) : undefined;
    if (!(stream instanceof lib.PDFRawStream) || !(ref instanceof lib.PDFRef))
      throw new Error('no content');
    const text = Buffer.from(lib.decodePDFRawStream(stream).decode()).toString('latin1');
    file.context.assign(ref, file.context.stream(Buffer.from(damage(text), 'latin1')));
    expect(await violations(await file.save())).toContainEqual(expect.stringContaining(found));
  });
});
