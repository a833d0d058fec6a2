import { describe, expect, test } from 'vitest';
import {
  type BrowserFacts,
  judgeBrowser,
  judgeSandbox,
  judgeTrial,
  trialFailed,
} from '../../src/doctor/browser.ts';
import { judgeCaches } from '../../src/doctor/cache.ts';
import type { FaceFacts } from '../../src/doctor/face-facts.ts';
import { judgeFace } from '../../src/doctor/fonts.ts';
import { judgeNetwork } from '../../src/doctor/network.ts';
import { compareVersions, judgeSystem } from '../../src/doctor/system.ts';
import { type Attempt, judgeWriting } from '../../src/doctor/write.ts';
import { Failure } from '../../src/finding/failure.ts';
import { sandboxOff } from '../../src/press/browser/problems.ts';

describe('the system', () => {
  test.each([
    ['20.19.0', 'ok'],
    ['22.1.0', 'ok'],
    ['20.18.9', 'warning'],
    ['18.20.4', 'warning'],
  ])('Node %s: %s', (node, verdict) => {
    const [, item] = judgeSystem({
      brief: '1.0.0',
      node,
      oldestNode: '20.19',
      system: 'Windows 11 Pro',
      platform: 'win32',
      arch: 'x64',
      processors: 4,
      memory: 2 ** 33,
      freeMemory: 2 ** 30,
    });
    expect(item).toMatchObject({ id: 'node', verdict, facts: { version: node, oldest: '20.19' } });
    expect(item?.advice !== undefined).toBe(verdict !== 'ok');
  });

  test.each([
    ['20.19', '20.19.0', 0],
    ['9.0.0', '10.0.0', -1],
    ['20.19.1', '20.19', 1],
  ])('%s against %s', (one, other, sign) => {
    expect(Math.sign(compareVersions(one, other))).toBe(sign);
  });
});

describe('the browser', () => {
  const facts: BrowserFacts = {
    path: '/opt/chrome',
    version: '147.0.1.2',
    kind: 'chrome',
    origin: 'installed',
    by: null,
    ms: 449,
    unpacked: false,
    sandbox: true,
    sandboxCause: null,
    passed: [],
  };

  test.each<[Partial<BrowserFacts>, RegExp]>([
    [{}, /^浏览器 Chrome 147\.0\.1\.2，0\.4秒启动\|\/opt\/chrome（装在电脑上）$/],
    [{ by: 'BRIEF_BROWSER', origin: 'given' }, /由BRIEF_BROWSER指定/],
    [
      { unpacked: true, origin: 'npm', kind: 'headless-shell' },
      /Chromium.*第一次使用.*随 brief 安装/,
    ],
    [{ passed: [{ zh: '没有用甲', en: 'not used' }] }, /\|没有用甲$/],
  ])('%j', (more, expected) => {
    const { text, details = [], verdict } = judgeBrowser({ ...facts, ...more });
    expect([text, ...details].map(({ zh }) => zh).join('|')).toMatch(expected);
    expect(verdict).toBe('ok');
  });

  test.each<[string, boolean, 'root' | 'asked' | 'container' | null, string]>([
    ['on', true, null, 'ok'],
    ['off for root', false, 'root', 'warning'],
    ['off because it was asked for', false, 'asked', 'warning'],
    ['off in a container, which stands in for it', false, 'container', 'ok'],
  ])('its sandbox: %s', (_, sandbox, sandboxCause, verdict) => {
    const off = sandboxCause === null ? undefined : sandboxOff(sandboxCause);
    const item = judgeSandbox({ sandbox, sandboxCause }, off);
    expect(item).toMatchObject({ verdict, facts: { on: sandbox, cause: sandboxCause } });
    expect(item.advice !== undefined).toBe(verdict !== 'ok');
  });

  test.each([
    ['all there', 1, '字', '字', 'ok'],
    ['no text', 1, '', '字', 'problem'],
    ['other text', 1, '□', '字', 'problem'],
    ['two pages', 2, '字', '字', 'problem'],
    ['nothing to be set', 1, '', '', 'ok'],
  ])('its trial page: %s', (_, pages, text, expected, verdict) => {
    const item = judgeTrial({ ms: 100, pages, text, expected, families: ['仿宋'] });
    expect(item).toMatchObject({ verdict, facts: { legible: verdict === 'ok', pages } });
    expect(item.advice !== undefined).toBe(verdict !== 'ok');
  });

  test.each<[unknown, RegExp, RegExp]>([
    [new Error('Target closed\n at x'), /印出试印的一页：Error: Target closed$/, /换一个浏览器/],
    [new Failure('usage', { zh: '字体坏了', en: 'font' }), /：字体坏了$/, /照上面说的改好/],
  ])('a trial that fails: %s', (error, text, advice) => {
    const item = trialFailed(error);
    expect(item.verdict).toBe('problem');
    expect(item.text.zh).toMatch(text);
    expect(item.advice?.zh).toMatch(advice);
  });
});

describe('writing', () => {
  const why = { code: 'EACCES', text: { zh: '没有权限', en: 'permission denied' } };
  test.each<[string, Attempt, string, RegExp]>([
    ['well', { role: 'out', folder: '/o', free: 2 ** 31 }, 'ok', /\/o 可以写入，磁盘还有2\.0 GB/],
    ['space unknown', { role: 'out', folder: '/o' }, 'ok', /可以写入$/],
    ['nearly full', { role: 'out', folder: '/o', free: 2 ** 20 }, 'warning', /还有1 MB/],
    ['no output', { role: 'out', folder: '/o', why }, 'problem', /没有权限；简报存不下来/],
    ['no temporary files', { role: 'temporary', folder: '/t', why }, 'problem', /浏览器启动不了/],
    ['no cache', { role: 'cache', folder: '/c', why }, 'warning', /会慢一些/],
    ['no workspace', { role: 'workspace', folder: '/w', why }, 'warning', /自动改稿/],
  ])('%s', (_, attempt, verdict, text) => {
    const item = judgeWriting(attempt);
    expect(item.verdict).toBe(verdict);
    expect(item.text.zh).toMatch(text);
    expect(item.advice !== undefined).toBe(verdict !== 'ok');
    expect(item.facts).toMatchObject({
      role: attempt.role,
      writable: attempt.why === undefined,
      code: attempt.why?.code ?? null,
    });
  });
});

describe('a face', () => {
  const face: FaceFacts = {
    family: '方正仿宋_GBK',
    path: '/f/FZFSK.TTF',
    index: 0,
    origin: 'workspace',
    substitute: false,
    outlines: 'truetype',
    licence: 'commercial',
    embedding: 'installable',
    coverage: { gb2312: 6763, gbk: 20902, standard: 7000 },
  };

  test.each([
    ['official', 'ok'],
    ['named', 'ok'],
    ['stand-in', 'warning'],
    ['lent', 'warning'],
  ] as const)('%s: %s', (why, verdict) => {
    const item = judgeFace('fangsong', why, face);
    expect(item.verdict).toBe(verdict);
    expect(item.advice !== undefined).toBe(verdict !== 'ok');
    expect(item.facts).toMatchObject({ role: 'fangsong', why, outlines: 'truetype' });
  });

  test('tells its file, outlines, licence and coverage', () => {
    const { text, details } = judgeFace('fangsong', 'official', face);
    expect(text.zh).toBe('仿宋：方正仿宋_GBK（fonts 文件夹，正式字体）');
    expect(details?.map(({ zh }) => zh)).toEqual([
      '/f/FZFSK.TTF',
      'TrueType 字形；商业字体，以单位的授权为准；可以嵌入；GB2312 6763/6763，GBK 20902/20902，通用规范汉字 7000/8105',
    ]);
  });
});

test('caches are added up; empty ones are not named', () => {
  const item = judgeCaches([
    { folder: '/a', files: 2, bytes: 3 * 2 ** 20 },
    { folder: '/b', files: 0, bytes: 0 },
  ]);
  expect(item.text.zh).toContain('缓存共3 MB');
  expect(item.details?.map(({ zh }) => zh)).toEqual(['/a：2个文件，3 MB']);
  expect(judgeCaches([]).text.zh).toBe('还没有缓存');
});

test('of a proxy only the name is told', () => {
  const item = judgeNetwork({ https_proxy: 'http://me:secret@proxy:8080', NO_PROXY: '', X: 'y' });
  expect(item.facts).toEqual({ proxies: ['https_proxy'] });
  expect(JSON.stringify(item)).not.toContain('secret');
  expect(judgeNetwork({}).details).toBeUndefined();
});
