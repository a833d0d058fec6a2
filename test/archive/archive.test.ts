import { copyFile, cp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatManifest, manifestOf, parseManifest } from '../../src/archive/manifest.ts';
import type { Archive } from '../../src/archive/outcome.ts';
import { verify } from '../../src/archive/verify.ts';
import { readManuscripts } from '../../src/entries/manuscripts.ts';
import { Failure } from '../../src/finding/failure.ts';
import { severityOf } from '../../src/finding/finding.ts';
import { findWorkspace } from '../../src/workspace/workspace.ts';
import { issue, type Office, openOffice } from './office.ts';

const three = {
  'briefs/2019/60.md': issue('60/600', '2019-12-30'),
  'briefs/2020/1.md': issue('1/601', '2020-01-05'),
  'briefs/2020/2.md': issue('2/602', '2020-01-12'),
};

const below = async ({ root }: Office, folder = 'archive'): Promise<string[]> => {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(root, folder).length + 1))
    .sort();
};

const bytesOf = async (office: Office, folder = 'archive'): Promise<Record<string, string>> => {
  const paths = await below(office, folder);
  const read = (path: string) => readFile(join(office.root, folder, path), 'latin1');
  return Object.fromEntries(
    await Promise.all(paths.map(async (path) => [path, await read(path)] as const)),
  );
};

const latin1 = (text: string): string => Buffer.from(text).toString('latin1');

const rulesOf = ({ issues }: Archive): string[] =>
  issues.flatMap(({ source, file }) => file.messages.map(({ ruleId }) => `${source} ${ruleId}`));

describe('publishing', () => {
  test('puts everything into one folder', async () => {
    await using office = await openOffice(three);
    const done = await office.publish();
    expect(done).toMatchObject({
      status: 'published',
      folder: 'archive',
      changes: { written: 19, unchanged: 0, removed: 0 },
    });
    expect(done.issues.map(({ status, pages }) => [status, pages])).toEqual([
      ['published', 2],
      ['published', 2],
      ['published', 2],
    ]);
    expect(await below(office)).toEqual([
      '2019/60.html',
      '2019/60.pdf',
      '2020/1.html',
      '2020/1.pdf',
      '2020/2.html',
      '2020/2.pdf',
      'SHA256SUMS',
      'catalogue/2019.csv',
      'catalogue/2019.html',
      'catalogue/2019.pdf',
      'catalogue/2020.csv',
      'catalogue/2020.html',
      'catalogue/2020.pdf',
      'catalogue/all.csv',
      'catalogue/all.pdf',
      'catalogue/index.html',
      'index.html',
      'manifest.json',
      expect.stringMatching(/^site\/assets\/catalogue-[0-9a-f]{10}\.css$/),
    ]);
    const files = await bytesOf(office);
    expect(files['2020/1.html']).toBe(latin1('site 第1期（总第601期）'));
    expect(files['2020/1.pdf']).toMatch(/^%PDF/);
    expect(files['index.html']).toBe(latin1('<title>云岭简报</title>\ncatalogue/index.html'));
    expect((await verify({ cwd: office.root })).files.every(({ status }) => status === 'ok')).toBe(
      true,
    );
  });

  test('the manifest says what each file is made of', async () => {
    await using office = await openOffice(three);
    await office.publish();
    const text = await readFile(join(office.root, 'archive/manifest.json'), 'utf8');
    const manifest = parseManifest(text);
    expect(manifest?.tools.chromium).toEqual([147]);
    const { size } = await stat(join(office.root, 'archive/2020/1.pdf'));
    expect(manifest?.files.find(({ path }) => path === '2020/1.pdf')).toMatchObject({
      bytes: size,
      source: 'briefs/2020/1.md',
      pages: 2,
    });
    expect(manifest?.files.find(({ path }) => path === '2020/1.html')).toMatchObject({
      source: 'briefs/2020/1.md',
      pages: null,
    });
    expect(manifest?.files.find(({ path }) => path === 'index.html')?.source).toBeNull();
  });

  test('twice gives the same bytes and writes nothing', async () => {
    await using office = await openOffice(three);
    await office.publish();
    const first = await bytesOf(office);
    expect((await office.publish()).changes).toEqual({ written: 0, unchanged: 19, removed: 0 });
    await office.publish({ out: 'elsewhere' });
    expect(await bytesOf(office)).toEqual(first);
    expect(await bytesOf(office, 'elsewhere')).toEqual(first);
  });

  test('mends what is damaged, missing or half-written', async () => {
    await using office = await openOffice(three);
    await office.publish();
    const whole = await bytesOf(office);
    const at = (path: string) => join(office.root, 'archive', path);
    const pdf = await readFile(at('2020/1.pdf'));
    pdf[20] = (pdf[20] ?? 0) ^ 1;
    await writeFile(at('2020/1.pdf'), pdf);
    await writeFile(at('catalogue/all.csv'), '');
    await writeFile(at('manifest.json'), '{');
    await office.remove('archive/2020/2.html');
    expect((await office.publish()).changes.written).toBe(4);
    expect(await bytesOf(office)).toEqual(whole);
  });

  test('takes a withdrawn issue out, and nothing that is not its own', async () => {
    await using office = await openOffice(three);
    await office.publish();
    await office.write('archive/2019/own.txt', '别删');
    await office.remove('briefs/2019/60.md');
    expect((await office.publish()).changes.removed).toBe(5);
    const left = await below(office);
    expect(left.filter((path) => path.includes('2019'))).toEqual(['2019/own.txt']);
  });

  test('takes an empty folder with it', async () => {
    await using office = await openOffice(three);
    await office.publish();
    await office.remove('briefs/2019/60.md');
    await office.publish();
    expect(await readdir(join(office.root, 'archive'))).not.toContain('2019');
  });

  test('a manifest that names files elsewhere harms none', async () => {
    await using office = await openOffice({ ...three, 'precious.txt': '要紧' });
    await office.publish();
    await office.remove('archive/manifest.json');
    const listed = ['manifest.json', '../precious.txt'];
    await office.write(
      'archive/SHA256SUMS',
      listed.map((path) => `${'0'.repeat(64)}  ${path}\n`).join(''),
    );
    expect((await office.publish()).changes.removed).toBe(0);
    expect(await readFile(join(office.root, 'precious.txt'), 'utf8')).toBe('要紧');
  });

  test('a folder with checksums of somebody else is none of ours', async () => {
    const sums = `${'0'.repeat(64)}  debian.iso\n`;
    await using office = await openOffice({
      ...three,
      'archive/SHA256SUMS': sums,
      'archive/debian.iso': '要紧',
    });
    await expect(office.publish()).rejects.toMatchObject({ code: 'usage' });
    expect(await readFile(join(office.root, 'archive/debian.iso'), 'utf8')).toBe('要紧');
    expect(await readFile(join(office.root, 'archive/SHA256SUMS'), 'utf8')).toBe(sums);
  });

  test('into a folder that holds only what systems and version control leave', async () => {
    await using office = await openOffice({
      ...three,
      'archive/.DS_Store': '',
      'archive/.git/config': '',
      'archive/2020/Thumbs.db': '',
    });
    expect((await office.publish()).status).toBe('published');
    expect(await below(office)).toContain('.git/config');
  });

  test('into a folder of which a run that was killed at once has said nothing yet', async () => {
    const draft = '.manifest.json.abcdef-1-mik2v9x0-x7k2p9.tmp';
    await using office = await openOffice({ ...three, [`archive/${draft}`]: '{"ver' });
    expect((await office.publish()).status).toBe('published');
    expect(await below(office)).not.toContain(draft);
  });

  test('with an address come a feed and a sitemap, without state secrets', async () => {
    await using office = await openOffice({
      ...three,
      'briefs/2020/3.md': issue('3/603', '2020-01-20', 'secrecy: 秘密★1年\n'),
      'brief.config.yaml':
        '简报名称: 云岭简报\n编发单位: 云岭市文明办\n网址: https://example.gov.cn/jb\n',
    });
    const done = await office.publish();
    expect(rulesOf(done)).toEqual(['briefs/2020/3.md archive-secret']);
    const feed = await readFile(join(office.root, 'archive/feed.xml'), 'utf8');
    const map = await readFile(join(office.root, 'archive/sitemap.xml'), 'utf8');
    for (const text of [feed, map]) {
      expect(text).toContain('https://example.gov.cn/jb/2020/2.html');
      expect(text).not.toContain('2020/3');
    }
  });
});

describe('what leaves the archive', () => {
  test.each<[string, (office: Office) => Promise<void>, string[]]>([
    ['nothing', async () => undefined, []],
    [
      'nothing, while some are printed otherwise',
      async ({ write }) => {
        await write(
          'briefs/2019/60.md',
          `${issue('60/600', '2019-12-30')}\n改。\n\n改。\n\n改。\n`,
        );
        await write('briefs/2020/2.md', issue('2/602', '2020-01-12'));
      },
      ['archive-replaced 2019/60、2020/2'],
    ],
    [
      'nothing, while an issue comes',
      ({ write }) => write('briefs/2020/3.md', issue('3/603', '2020-01-19')),
      [],
    ],
    [
      'an issue whose manuscript is gone',
      (office) => office.remove('briefs/2020/1.md'),
      ['archive-withdrawn 2020/1'],
    ],
    [
      'nothing with a folder that is renamed',
      ({ root }) => rename(join(root, 'briefs/2020'), join(root, 'briefs/二〇二〇')),
      [],
    ],
    [
      'nothing with all manuscripts moved, each changed as well',
      async ({ root, write }) => {
        await rm(join(root, 'briefs'), { recursive: true });
        await write('briefs/去年/60.md', `${issue('60/600', '2019-12-30')}\n改。\n`);
        await write('briefs/第1期.md', `${issue('1/601', '2020-01-05')}\n改。\n`);
        await write('briefs/第2期.md', issue('2/602', '2020-01-13'));
      },
      [],
    ],
    [
      'an issue whose number goes to another that was there',
      async ({ remove, write }) => {
        await remove('briefs/2020/1.md');
        await write('briefs/2020/2.md', issue('1/601', '2020-01-05'));
      },
      ['archive-withdrawn 2020/1', 'archive-replaced 2020/2'],
    ],
    [
      'a folder that is gone',
      ({ root }) => rm(join(root, 'briefs/2020'), { recursive: true }),
      ['archive-withdrawn 2020/1、2020/2'],
    ],
  ])('is named: %s', async (_, happen, named) => {
    await using office = await openOffice({
      ...three,
      // No two PDFs are alike.
      'briefs/2020/1.md': `${issue('1/601', '2020-01-05')}\n又一段。\n`,
      'briefs/2020/2.md': `${issue('2/602', '2020-01-12')}\n又一段。\n\n再一段。\n`,
    });
    await office.publish();
    await happen(office);
    const { notes } = await office.publish();
    expect(notes.map(({ rule, text }) => `${rule} ${text.zh.split('：')[1]}`)).toEqual(named);
    // What is only information is not shown.
    for (const { severity } of notes) expect(severity).toBe('warning');
    expect((await office.publish()).notes).toEqual([]);
  });
});

describe('refusing', () => {
  test.each<[string, Record<string, string>, string[]]>([
    [
      'two issues under one number',
      { ...three, 'briefs/2020/2b.md': issue('2/603', '2020-01-13') },
      ['briefs/2020/2.md ledger-issue-repeated', 'briefs/2020/2b.md ledger-issue-repeated'],
    ],
    [
      'an issue in the place of the front page',
      { ...three, 'briefs/index.md': issue('3/603', '2020-01-20') },
      ['briefs/index.md archive-name'],
    ],
    [
      'an issue in the place of the catalogue, whatever the case',
      { ...three, 'briefs/Catalogue/x.md': issue('3/603', '2020-01-20') },
      ['briefs/Catalogue/x.md archive-name'],
    ],
    ...['feed.xml', 'sitemap.xml', 'manifest.json', 'SHA256SUMS', 'index.html'].map(
      (name): [string, Record<string, string>, string[]] => [
        `a folder in the place of ${name}`,
        { ...three, [`briefs/${name}/x.md`]: issue('3/603', '2020-01-20') },
        [`briefs/${name}/x.md archive-name`],
      ],
    ),
  ])('%s', async (_, files, rules) => {
    await using office = await openOffice(files);
    const done = await office.publish();
    expect(done.status).toBe('refused');
    expect(rulesOf(done)).toEqual(rules);
    expect(await readdir(office.root)).toEqual(['brief.config.yaml', 'briefs']);
  });

  test.each(['2020/3.pdf', '2020/3.html/扫描件.jpg', '2021'])(
    '%s of somebody else in the place of an issue to come is told before anything is built',
    async (path) => {
      await using office = await openOffice(three);
      await office.publish();
      const before = await bytesOf(office);
      await office.write(`archive/${path}`, '别人的');
      await office.write('briefs/2020/3.md', issue('3/603', '2020-01-20'));
      await office.write('briefs/2021/1.md', issue('1/604', '2021-01-20'));
      await expect(office.publish()).rejects.toMatchObject({ code: 'usage' });
      expect(await readdir(join(office.root, 'out/2020'))).not.toContain('3.pdf');
      await rm(join(office.root, 'archive', path));
      expect(await bytesOf(office)).toEqual(before);
    },
  );

  test('a PDF that somebody has copied there once it was built is taken', async () => {
    await using office = await openOffice(three);
    office.refused.add('2020/2.md');
    await office.publish();
    office.refused.clear();
    await office.publish({ out: 'elsewhere' });
    await copyFile(join(office.root, 'out/2020/2.pdf'), join(office.root, 'archive/2020/2.pdf'));
    expect((await office.publish()).status).toBe('published');
  });

  test('the archive of another workspace is left as it is', async () => {
    await using office = await openOffice(three);
    await office.publish();
    const before = await bytesOf(office);
    await using other = await openOffice({
      'briefs/壹.md': `${issue('1', '2021-01-05')}\n又一段。\n`,
    });
    const out = join(office.root, 'archive');
    await expect(other.publish({ out })).rejects.toMatchObject({ code: 'usage' });
    expect(await bytesOf(office)).toEqual(before);
  });

  test('the archive of another workspace is, too, where its issues have the same names', async () => {
    const ours = { 'brief.config.yaml': '简报名称: 云岭 & <专报>\n编发单位: 云岭市文明办\n' };
    const longer = (text: string) => `${text}\n又一段。\n`;
    const same = Object.fromEntries(
      Object.entries(three).map(([path, text]) => [path, longer(text)]),
    );
    await using office = await openOffice(three);
    await office.publish();
    const before = await bytesOf(office);
    await using other = await openOffice({ ...same, ...ours });
    const out = join(office.root, 'archive');
    await expect(other.publish({ out })).rejects.toMatchObject({
      code: 'usage',
      text: { zh: expect.stringContaining('像是别处的存档') },
    });
    expect(await bytesOf(office)).toEqual(before);
    // Its own may be called otherwise from one day to the next, and may forget what it was made of.
    await other.publish();
    await other.write('brief.config.yaml', '简报名称: 云岭通讯\n编发单位: 云岭市文明办\n');
    for (const [path, text] of Object.entries(same)) await other.write(path, longer(text));
    expect((await other.publish()).status).toBe('published');
    await rm(join(other.root, 'out'), { recursive: true });
    for (const [path, text] of Object.entries(three)) await other.write(path, text);
    expect((await other.publish()).status).toBe('published');
  });

  test('an office that keeps two archives may be renamed in both, and a third stays another one’s', async () => {
    await using office = await openOffice(three);
    const [stick, server] = [join(office.root, '优盘'), join(office.root, '服务器')];
    for (const out of [stick, server]) await office.publish({ out });
    await office.write('brief.config.yaml', '简报名称: 云岭通讯\n编发单位: 云岭市文明办\n');
    for (const [path, text] of Object.entries(three))
      await office.write(path, `${text}\n又一段。\n`);
    for (const out of [stick, server]) {
      expect((await office.publish({ out })).status).toBe('published');
    }
    // On the same letter of a drive, say.
    await using other = await openOffice(three);
    await other.publish();
    await rm(stick, { recursive: true });
    await cp(join(other.root, 'archive'), stick, { recursive: true });
    await expect(office.publish({ out: stick })).rejects.toMatchObject({ code: 'usage' });
  });

  test('gaps are published, with a warning', async () => {
    await using office = await openOffice({
      ...three,
      'briefs/2020/9.md': issue('9/609', '2020-03-01'),
    });
    const done = await office.publish();
    expect(done.status).toBe('published');
    expect(rulesOf(done)).toEqual([
      'briefs/2020/9.md ledger-total-gap',
      'briefs/2020/9.md ledger-issue-gap',
    ]);
  });

  test.each<[string, { check?: string; numbers: string }, Archive['status'], string[]]>([
    [
      'gaps that the office does not mind',
      { check: 'ledger-total-gap: 不查, ledger-issue-gap: 提示', numbers: '9/609' },
      'published',
      ['2020/9.md ledger-issue-gap info'],
    ],
    [
      'a gap that the office holds to be an error',
      { check: 'ledger-total-gap: 错误', numbers: '3/609' },
      'refused',
      ['2020/9.md ledger-total-gap error'],
    ],
    [
      'a gap that the manuscript explains',
      { numbers: '9 # brief-disable-line ledger-issue-gap/603' },
      'published',
      [],
    ],
    [
      'one number twice, whatever office and manuscript say',
      { check: 'ledger-issue-repeated: 不查', numbers: '2 # brief-disable-line/603' },
      'refused',
      ['2020/2.md ledger-issue-repeated error', '2020/9.md ledger-issue-repeated error'],
    ],
  ])('%s', async (_, { check, numbers }, status, said) => {
    await using office = await openOffice({
      ...three,
      'briefs/2020/9.md': issue(numbers, '2020-03-01'),
    });
    const settings = check === undefined ? '' : `check: { ${check} }\n`;
    await office.write(
      'brief.config.yaml',
      `简报名称: 云岭简报\n编发单位: 云岭市文明办\n${settings}`,
    );
    const done = await office.publish();
    const found = done.issues.flatMap(({ source, file }) =>
      file.messages.map((each) => `${source.slice(7)} ${each.ruleId} ${severityOf(each)}`),
    );
    expect([done.status, found]).toEqual([status, said]);
  });

  test('an issue that was never published and fails does not keep the others', async () => {
    await using office = await openOffice(three);
    office.refused.add('2020/2.md');
    const done = await office.publish();
    expect(done.status).toBe('published');
    expect(rulesOf(done)).toEqual(['briefs/2020/2.md refused']);
    expect(done.issues.map(({ status }) => status)).toEqual([
      'published',
      'published',
      'unpublished',
    ]);
    expect(await below(office)).not.toContain('2020/2.pdf');
  });

  test('an issue that is in the archive and fails leaves it as it was', async () => {
    await using office = await openOffice(three);
    await office.publish();
    const before = await bytesOf(office);
    office.refused.add('2020/2.md');
    await office.write('briefs/2020/1.md', issue('1/601', '2020-01-06'));
    const done = await office.publish();
    expect(done.status).toBe('refused');
    expect(rulesOf(done)).toEqual(['briefs/2020/2.md refused', 'briefs/2020/2.md archive-lost']);
    expect(await bytesOf(office)).toEqual(before);
  });

  test('an issue whose PDF is not sound', async () => {
    await using office = await openOffice(three);
    office.spoiled.add('2020/2.md');
    const done = await office.publish();
    expect(done.status).toBe('published');
    expect(rulesOf(done)).toEqual(['briefs/2020/2.md archive-pdf']);
    expect(await below(office)).not.toContain('2020/2.html');
  });

  test.each([{ missing: 'browser' }, { unwritten: true }] as const)(
    'a build with %j',
    async (ends) => {
      await using office = await openOffice(three);
      office.ends = ends;
      expect(await office.publish()).toMatchObject({ status: 'refused', ...ends });
      expect(await readdir(office.root)).not.toContain('archive');
    },
  );

  test('a configuration with an error', async () => {
    await using office = await openOffice({ ...three, 'brief.config.yaml': '网址: 无\n' });
    const done = await office.publish();
    expect(done).toMatchObject({ status: 'refused', issues: [] });
    expect(done.configurations.map(({ source }) => source)).toEqual(['brief.config.yaml']);
  });

  test.each<[string, string]>([
    ['the folder of outputs', 'out'],
    ['below the manuscripts', 'briefs/archive'],
    ['the workspace', '.'],
    ['above it', '..'],
  ])('to publish into %s', async (_, out) => {
    await using office = await openOffice(three);
    await expect(office.publish({ out })).rejects.toMatchObject({ code: 'usage' });
  });

  test('not where everything lies in the workspace itself', async () => {
    await using office = await openOffice({
      'briefs/1.md': issue('1/601', '2020-01-05'),
      'brief.config.yaml': '简报名称: 云岭简报\n编发单位: 云岭市文明办\n文件夹:\n  稿件: .\n',
    });
    expect((await office.publish({ check: true })).issues).toHaveLength(1);
  });

  test.each(['archive/2026', 'archive/2020'])('to publish into another: %s', async (out) => {
    await using office = await openOffice(three);
    await office.publish();
    await expect(office.publish({ out })).rejects.toMatchObject({ code: 'usage' });
    const { files } = await verify({ cwd: office.root });
    expect(files.filter(({ status }) => status !== 'ok')).toEqual([]);
  });

  test('to publish among other files', async () => {
    await using office = await openOffice({ ...three, 'elsewhere/letter.txt': '信' });
    await expect(office.publish({ out: 'elsewhere' })).rejects.toThrow(Failure);
    expect(await readdir(join(office.root, 'elsewhere'))).toEqual(['letter.txt']);
  });

  test.each(['letter.txt', 'letter.txt/archive'])('to publish into a file: %s', async (out) => {
    await using office = await openOffice({ ...three, 'letter.txt': '信' });
    await expect(office.publish({ out })).rejects.toMatchObject({ code: 'usage' });
    expect(await readFile(join(office.root, 'letter.txt'), 'utf8')).toBe('信');
  });

  test('where there is no workspace, or nothing in it', async () => {
    await using office = await openOffice({});
    await expect(office.publish()).rejects.toThrow('no manuscripts');
    await office.remove('brief.config.yaml');
    await expect(office.publish()).rejects.toThrow('brief.config.yaml');
  });

  test('stopped before anything is written', async () => {
    await using office = await openOffice(three);
    await expect(office.publish({ signal: AbortSignal.abort() })).rejects.toThrow('abort');
    expect(await readdir(office.root)).toEqual(['brief.config.yaml', 'briefs']);
  });

  test('where a file cannot be written', async () => {
    await using office = await openOffice({
      ...three,
      'archive/manifest.json': formatManifest(manifestOf([], [])),
      'archive/SHA256SUMS/x': '挡路',
    });
    await expect(office.publish()).rejects.toMatchObject({ code: 'write' });
  });
});

describe('only checking', () => {
  test('of bytes that are no text nothing else is said', async () => {
    await using office = await openOffice({ ...three, 'briefs/2020/3.md': '\0' });
    const done = await office.publish({ check: true });
    expect(rulesOf(done)).toEqual(['briefs/2020/3.md file-kind']);
  });

  test('nor of a manuscript that cannot be read', async () => {
    await using office = await openOffice(three);
    const workspace = await findWorkspace(office.root);
    if (workspace === undefined) throw new Error('no workspace');
    const gone = join(office.root, 'briefs/2020/3.md');
    const [manuscript] = await readManuscripts(workspace, [gone], { cwd: office.root });
    expect(manuscript?.readings.map(({ ruleId }) => ruleId)).toEqual(['manuscript-unreadable']);
  });

  test('says all findings and touches nothing', async () => {
    await using office = await openOffice({
      ...three,
      'briefs/2020/2b.md': issue('2/602', '2020-01-13'),
      'briefs/2020/3.md': issue('x', '2020-13-01'),
    });
    const done = await office.publish({ check: true });
    expect(done.status).toBe('checked');
    expect(rulesOf(done)).toEqual([
      'briefs/2020/2.md ledger-total-repeated',
      'briefs/2020/2.md ledger-issue-repeated',
      'briefs/2020/2b.md ledger-total-repeated',
      'briefs/2020/2b.md ledger-issue-repeated',
      'briefs/2020/3.md field-shape',
      'briefs/2020/3.md date-invalid',
    ]);
    expect(await readdir(office.root)).toEqual(['brief.config.yaml', 'briefs']);
  });

  test('findings stand at the key, with the text around them', async () => {
    await using office = await openOffice({
      'briefs/1.md': issue('1/1', '2020-01-01'),
      'briefs/2.md': issue('2/1', '2020-01-02'),
    });
    const done = await office.publish({ check: true });
    const [, { file } = { file: undefined }] = done.issues;
    expect(file?.messages[0]).toMatchObject({
      ruleId: 'ledger-total-repeated',
      line: 3,
      column: 8,
    });
    expect(String(file).split('\n')[2]).toBe('total: 1');
  });
});
