import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type DoctorOptions, doctor } from '../../src/doctor/doctor.ts';
import { type Item, itemIds } from '../../src/doctor/item.ts';
import { ownResolve } from '../../src/fonts/bundled.ts';
import { basics, sfntOf, temporaryFolder, tinyTables } from '../fonts/fixtures.ts';
import { cacheFolder, runsNpmChromium } from '../press/browser/scratch.ts';
import { bareMachine, bringNothing, machineIn } from './machine.ts';

const configuration = 'masthead: 云岭简报\npublisher: 云岭市文明办\nphone: "55550001"\n';

/** An office of some files, looked at on a machine that has no font and no browser unless told. */
async function examined(
  files: Record<string, string | Uint8Array>,
  more: (folder: string) => Partial<DoctorOptions> = () => ({}),
): Promise<{ items: Item[]; office: string }> {
  const folder = await temporaryFolder();
  const office = join(folder, 'office');
  mkdirSync(office);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(office, name)), { recursive: true });
    writeFileSync(join(office, name), content);
  }
  const { sections } = await doctor({
    cwd: office,
    machine: bareMachine(folder),
    resolve: bringNothing,
    ...more(folder),
  });
  const items = sections.flatMap((section) => section.items);
  for (const item of items) {
    expect(itemIds).toContain(item.id);
    if (item.verdict !== 'ok') expect(item.advice, item.text.zh).toBeDefined();
  }
  return { items, office };
}

function itemsOf(items: readonly Item[], id: Item['id']): Item[] {
  return items.filter((item) => item.id === id);
}

async function brokenOutlines(): Promise<Buffer> {
  const tables = await tinyTables('songti', basics);
  tables.delete('glyf');
  return sfntOf(tables.set('CFF ', Buffer.alloc(16)));
}

describe.runIf(runsNpmChromium)('a machine that has what it takes', () => {
  const real = (folder: string) => ({
    machine: machineIn(folder, { cacheFolder }),
    resolve: ownResolve,
  });

  test('can build: the browser has printed a page', async () => {
    const files = { 'brief.config.yaml': configuration, 'briefs/1.md': '' };
    const { items, office } = await examined(files, real);
    expect(items.filter(({ verdict }) => verdict === 'problem')).toEqual([]);
    expect(itemsOf(items, 'unexamined')).toEqual([]);
    const [browser] = itemsOf(items, 'browser');
    expect(browser?.facts['version']).toMatch(/^\d+\./);
    const [trial] = itemsOf(items, 'trial');
    expect(trial?.facts).toMatchObject({ pages: 1, legible: true });
    expect(trial?.facts['families']).toHaveLength(5);
    expect(itemsOf(items, 'font').map(({ facts }) => facts['role'])).toHaveLength(5);
    expect(itemsOf(items, 'configuration')[0]?.facts).toMatchObject({
      path: join(office, 'brief.config.yaml'),
      keys: ['masthead', 'publisher', 'phone'],
      issues: 1,
    });
    expect(JSON.stringify(items)).not.toContain('55550001');
    expect(readdirSync(office).sort()).toEqual(['brief.config.yaml', 'briefs']);
  });

  test('a font file damaged past its headers is told by the trial', async () => {
    const font = sfntOf(await tinyTables('songti', basics));
    // All its tables are there, but one is blank.
    const start = font.readUInt32BE(font.indexOf('head') + 8);
    font.fill(0, start, start + font.readUInt32BE(font.indexOf('head') + 12));
    const files = { 'brief.config.yaml': '', 'fonts/仿宋.ttf': font };
    const { items } = await examined(files, real);
    const [trial] = itemsOf(items, 'trial');
    expect(trial).toMatchObject({ verdict: 'problem', facts: { legible: false } });
    expect(trial?.text.zh).toContain('仿宋.ttf');
  });
});

describe('a machine that has nothing', () => {
  test('is told of every lack, with what to do', async () => {
    const { items } = await examined({});
    expect(itemsOf(items, 'unexamined')).toEqual([]);
    const [browser] = itemsOf(items, 'browser');
    expect(browser?.verdict).toBe('problem');
    expect(browser?.text.zh).toContain('没有能用的浏览器');
    expect(browser?.details?.map(({ zh }) => zh).join('\n')).toContain('安装Chrome或Edge');
    const fonts = itemsOf(items, 'font');
    expect(fonts.map(({ verdict }) => verdict)).toEqual(Array(5).fill('problem'));
    expect(itemsOf(items, 'configuration')[0]).toMatchObject({
      verdict: 'warning',
      facts: { path: null },
    });
  });

  test('a browser that was named and is not there', async () => {
    const { items } = await examined({}, () => ({ browser: '/nowhere/chrome' }));
    const [browser] = itemsOf(items, 'browser');
    expect(browser?.verdict).toBe('problem');
    expect(browser?.text.zh).toContain('--browser指定的浏览器不能用');
  });
});

describe('the configuration', () => {
  test.each([
    ['with an error', 'masthead: 简报\nmasthead: 又一个\n', 'problem'],
    ['that is no YAML', '简报名称: “云岭\n  - x\n: :', 'problem'],
    ['that is sound', configuration, 'ok'],
    ['that is empty', '', 'ok'],
  ])('%s', async (_, text, verdict) => {
    const { items } = await examined({ 'brief.config.yaml': text });
    const [item] = itemsOf(items, 'configuration');
    expect(item?.verdict).toBe(verdict);
    const messages = item?.facts['messages'];
    expect(Array.isArray(messages) && messages.length > 0).toBe(verdict !== 'ok');
    if (verdict !== 'ok') expect(item?.details?.[0]?.zh).toMatch(/^第\d+行：./);
  });

  test('each key is told by its name, of settled rules which', async () => {
    const text = '发送范围:\n  报: 省文明办\n检查:\n  ledger-total-gap: 不查\n  dash-form: 不查\n';
    const { items } = await examined({ 'brief.config.yaml': text });
    expect(itemsOf(items, 'configuration')[0]?.details?.[0]?.zh).toBe(
      '各期通用的项目：发送范围.报、检查.ledger-total-gap、检查.dash-form',
    );
  });

  test('that cannot be read is a problem, and the rest goes on', async () => {
    const { items } = await examined({ 'brief.config.yaml/x': '' });
    const [item] = itemsOf(items, 'unexamined');
    expect(item).toMatchObject({ verdict: 'problem', facts: { subject: 'Configuration' } });
    expect(item?.text.zh).toContain('读不了设置文件');
    expect(itemsOf(items, 'network')).toHaveLength(1);
  });
});

describe('the template', () => {
  test.each([
    ['that comes with brief', {}, 'ok', '模板“official”可以用'],
    [
      'of the office',
      {
        'brief.config.yaml': '模板: 蓝线\n',
        'templates/蓝线/template.yaml': 'extends: official\n',
      },
      'ok',
      '模板“蓝线”可以用',
    ],
    ['that is not there', { 'brief.config.yaml': '模板: 蓝线\n' }, 'problem', '没有模板“蓝线”'],
    [
      'that cannot be read',
      { 'templates/official/template.yaml': 'extend: official\n' },
      'problem',
      '没有“extend”这一项',
    ],
  ])('%s', async (_, files, verdict, said) => {
    const { items } = await examined({ 'brief.config.yaml': '', ...files });
    const [item] = itemsOf(items, 'template');
    expect(item).toMatchObject({ verdict, text: { zh: expect.stringContaining(said) } });
  });
});

test('a CFF font of the office’s is told of, with what it would cost', async () => {
  const { items } = await examined({
    'brief.config.yaml': '',
    'fonts/仿宋.otf': await brokenOutlines(),
  });
  const [item] = itemsOf(items, 'font-file');
  expect(item).toMatchObject({ verdict: 'warning', facts: { flaw: 'cff', origin: 'workspace' } });
  expect(item?.text.zh).toContain('Type 3');
  expect(item?.details?.at(-1)?.zh).toContain('检索');
  expect(item?.advice?.zh).toContain('TrueType');
});

test('an output folder that takes nothing is a problem', async () => {
  const { items, office } = await examined({
    'brief.config.yaml': 'folders:\n  out: file/out\n',
    file: '',
  });
  const out = itemsOf(items, 'write').find(({ facts }) => facts['role'] === 'out');
  expect(out).toMatchObject({
    verdict: 'problem',
    facts: { folder: join(office, 'file/out'), writable: false },
  });
  expect(existsSync(join(office, 'out'))).toBe(false);
});

test('an interrupt ends it', async () => {
  const signal = AbortSignal.abort(new Error('stop'));
  await expect(examined({}, () => ({ signal }))).rejects.toThrow('stop');
});
