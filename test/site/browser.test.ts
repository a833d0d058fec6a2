import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { HTTPRequest } from 'puppeteer/lib/esm/puppeteer/puppeteer-core-browser.js';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { formatDate } from '../../src/brief/date.ts';
import type { ArchiveEntry } from '../../src/entries/entry.ts';
import { openPdf } from '../../src/pdf/document.ts';
import { readPdf } from '../../src/pdf/read.ts';
import type { Page } from '../../src/press/browser/driver.ts';
import { type OpenBrowser, openBrowser } from '../../src/press/browser/open.ts';
import { inContainer } from '../../src/press/browser/sandbox.ts';
import { arrange } from '../../src/site/arrange.ts';
import { readMachine } from '../../src/workspace/machine.ts';
import { chineseShown, sessionOf } from './chinese-shown.ts';
import { type SampleSite, sampleSite } from './sample.ts';

/** The site as people meet it: from a disk and from a web server. */
let site: SampleSite;
let opened: OpenBrowser;
let page: Page;
let troubles: string[];
/** Requests for what matches it come to nothing. */
let outage: RegExp | undefined;
/** How long a face is on its way, ms. */
let lateness: number;
const bases = { disk: '', server: 'http://archive.example/' };

beforeAll(async () => {
  site = await sampleSite(60);
  const machine = readMachine(process.env);
  opened = await openBrowser({ ...machine, container: inContainer(machine.env), timeout: 60_000 });
  bases.disk = `${pathToFileURL(site.folder)}/`;
});

afterAll(async () => {
  await opened[Symbol.asyncDispose]();
  await site[Symbol.asyncDispose]();
});

beforeEach(async () => {
  page = await opened.browser.newPage();
  troubles = [];
  outage = undefined;
  lateness = 0;
  await page.setRequestInterception(true);
  page.on('request', answerRequest);
  page.on('console', (message) => troubles.push(message.text()));
  page.on('pageerror', (error) => troubles.push(String(error)));
  page.on('requestfailed', (request) => troubles.push(request.url()));
});

afterEach(async () => {
  await page.close();
  // A policy that forbids what the page needs, a file that is not there, a script that breaks.
  expect(troubles).toEqual([]);
});

describe.each(['disk', 'server'] as const)('from a %s', (kind) => {
  test('a reader comes from the front page to an issue, its neighbours and back', async () => {
    await visit(kind, 'index.html');
    expect(await texts('h1')).toEqual(['云岭市精神文明建设简报']);
    expect(await texts('.issues li')).toHaveLength(20);
    expect(await shownFace('h1')).toEqual(['NotoSerifSC-SemiBold']);
    await follow('nav[aria-label="年份"] a');
    expect(await texts('h1')).toEqual(['2020年']);
    expect(await texts('.issues li')).toHaveLength(15);
    await follow('.titles a');
    const newest = arrange(site.entries).entries[0];
    expect(await texts('.number')).toEqual(numbersOf(newest));
    await follow('a[rel="prev"]');
    expect(await texts('.number')).toEqual(numbersOf(arrange(site.entries).entries[1]));
    await follow('a[rel="next"]');
    expect(await texts('.number')).toEqual(numbersOf(newest));
    await follow('.archive-bar a');
    expect(new URL(page.url()).pathname).toMatch(/\/index\.html$/);
  });

  test('a bulletin is set in the shared faces', async () => {
    await visit(kind, site.entries[7]?.outputs[0]?.path ?? '');
    expect(await shownFace('.masthead')).toEqual(['NotoSerifSC-SemiBold']);
    expect(await shownFace('.text p')).toContainEqual(expect.stringMatching(/^LXGWWenKai.*Light$/));
  });

  // brief's own browser stands on one Latin face there, like a machine that has none for Chinese.
  test.runIf(process.platform === 'linux').each([
    ['front', () => 'index.html', 80],
    ['year', () => 'site/2018.html', 60],
    ['search', () => 'site/search.html', 8],
    ['bulletin', () => site.entries[7]?.outputs[0]?.path ?? '', 8],
  ])('without a face for Chinese the %s page has no blank', async (_, path, least) => {
    lateness = 100;
    await visit(kind, path());
    const shown = await chineseShown(page, 'h1, h2, p, a, span, button:not([hidden])');
    forgetInspector();
    expect(shown.length).toBeGreaterThanOrEqual(least);
    expect(shown.filter(({ set, characters }) => set < characters)).toEqual([]);
  });

  test('what is typed is found, in its sentence, newest first', async () => {
    await visit(kind, 'site/search.html');
    await ask('皮影戏传承');
    const found = arrange(site.entries).entries.filter(({ text }) => text.includes('皮影戏传承'));
    expect(found.length).toBeGreaterThan(5);
    expect(await texts('#found')).toEqual([`找到${found.length}期`]);
    expect(await texts('#hits time')).toEqual(found.map(({ fields }) => formatDate(fields.date)));
    expect(await texts('#hits .sentence')).toEqual(
      found.map(({ text }) => /(?<=。).*。/.exec(text)?.[0]),
    );
    expect(await texts('#hits li:first-child mark')).toEqual(['皮影戏传承', '皮影戏传承']);
    await follow('#hits a');
    expect(await texts('.bulletin .number')).toEqual(numbersOf(found[0]));
    await page.goBack();
    await page.waitForSelector('#hits li');
    expect(await page.$eval('input', ({ value }) => value)).toBe('皮影戏传承');
  });

  test('year and column narrow what is found', async () => {
    await visit(kind, 'site/search.html');
    await ask('居民普遍满意');
    expect(await texts('#found')).toEqual(['找到60期']);
    await page.select('select[name="year"]', '2018');
    await answered('找到15期');
    expect(new Set((await texts('#hits time')).map((day) => day.slice(0, 5)))).toEqual(
      new Set(['2018年']),
    );
    await page.select('select[name="column"]', '志愿服务');
    await answered('找到5期');
    expect(new Set(await texts('#hits .facts span'))).toEqual(new Set(['【志愿服务】']));
  });
});

test.each([
  ['words in any order', '普遍满意 云岭区', '找到10期'],
  ['full-width digits', '参加 全区２０个', '找到1期'],
  ['marks are no words', '“垃圾分类”，', '找到9期'],
  ['a word of the number', '总第17期', '找到1期'],
  ['a sentence to the letter', '"垃圾分类，居民"', '找到9期'],
  ['the same words apart', '"居民，垃圾分类"', '没有找到，请换个词再试'],
  ['what is nowhere', '不存在的词', '没有找到，请换个词再试'],
  ['nothing but marks', '.*', '请输入汉字、字母或数字'],
  ['nothing', ' ', ''],
])('%s: %s', async (_, words, answer) => {
  await visit('disk', `site/search.html?q=${encodeURIComponent(words)}`);
  if (answer !== '') await answered(answer);
  expect(await texts('#found')).toEqual([answer]);
});

test('the text is loaded when a search asks for it, and of one year when that is enough', async () => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await visit('server', 'site/search.html?year=2018');
  const parts = () => asked.filter((url) => url.includes('/text-'));
  expect(parts()).toEqual([]);
  await ask('居民');
  expect(parts()).toEqual([expect.stringContaining('text-2018-')]);
});

test('a part that cannot be loaded is said, and asked for again', async () => {
  await visit('server', 'site/search.html');
  outage = /text-2018/;
  await page.type('input', '居民');
  await answered('读不到检索用的文件：assets/text-2018-');
  expect(troubles).toHaveLength(2);
  troubles = [];
  outage = undefined;
  await page.keyboard.press('Enter');
  await answered('找到60期');
});

test('what looks like markup in a title is shown, and no more', async () => {
  await visit('disk', 'site/search.html');
  await ask('img');
  expect(await texts('#hits .title')).toEqual([site.entries[5]?.titles[0]]);
  expect(await texts('#hits .title mark')).toEqual(['img']);
  expect(await page.$$('#hits img')).toEqual([]);
});

test('a title comes before a text; a long sentence is cut around the word', async () => {
  await visit('disk', 'site/search.html');
  const long = `${'长'.repeat(200)}奇文${'句'.repeat(200)}。`;
  await handOver((index) => [
    { title: `甲${index}`, text: long },
    { title: `奇文${index}`, text: '短句。' },
  ]);
  await ask('奇文');
  expect(await texts('#hits .title')).toEqual([
    ...['奇文0', '奇文1', '奇文2', '奇文3'],
    ...['甲0', '甲1', '甲2', '甲3'],
  ]);
  const sentences = await texts('#hits .sentence');
  expect(sentences[0]).toBe('短句。');
  expect(sentences[4]).toBe(`……${'长'.repeat(40)}奇文${'句'.repeat(78)}……`);
});

test.each([
  ['a figure with its point', '12.5%', '甲', '同比增长12.5%。'],
  ['a figure in full width', '１２．５％', '甲', '同比增长12.5%。'],
  ['a figure that is printed in full width', '37.5', '戊', '占３７．５％。'],
  ['a figure with its point between letters', 'pm2.5', '丁', 'PM2.5平均浓度下降。'],
  ['quotes with words beside them', '"五个一"机制', '乙', '推行“五个一”机制。'],
  ['a sentence with the mark that closes it', '见绿', '丙', '“出门见绿。”'],
])('%s: %s', async (_, words, title, sentence) => {
  await visit('disk', 'site/search.html?year=2018');
  await handOver(() => [
    { title: '甲', text: '2018年12月5日。同比增长12.5%。' },
    { title: '乙', text: '12户中有5户，每户2人。推行“五个一”机制。' },
    { title: '丙', text: '他说。“出门见绿。”村民说。' },
    { title: '丁', text: 'PM10为5，PM2为25。PM2.5平均浓度下降。' },
    { title: '戊', text: '37户占5成。占３７．５％。第５．' },
  ]);
  await ask(words);
  expect(await texts('#hits .title')).toEqual([title]);
  expect(await texts('#hits .sentence')).toEqual([sentence]);
});

test('more than a screenful comes when it is asked for', async () => {
  await visit('disk', 'site/search.html');
  await ask('居民');
  expect(await texts('#hits .number')).toHaveLength(50);
  await page.click('#more');
  expect(await texts('#hits .number')).toHaveLength(60);
  expect(await page.$eval('#more', (button) => button.checkVisibility())).toBe(false);
  const place = await page.evaluate(() => {
    return [...document.querySelectorAll('#hits a')].findIndex((link) => link.matches(':focus'));
  });
  expect(place).toBe(50);
});

describe('with the keyboard alone', () => {
  test('past the head to the text', async () => {
    await visit('disk', 'index.html');
    await page.keyboard.press('Tab');
    expect(await focused()).toEqual(['跳到正文', true]);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('q');
  });

  test('a search, a hit, the way out of a bulletin', async () => {
    await visit('disk', 'index.html');
    await page.focus('input');
    await page.keyboard.type('书香校园');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    await answered('找到');
    for (let step = 0; step < 30; step += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(() => document.activeElement?.closest('#hits') !== null)) break;
    }
    expect((await focused())[1]).toBe(true);
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    await page.keyboard.press('Tab');
    expect((await focused())[1]).toBe(true);
  });
});

const pages = [
  ['front', () => 'index.html'],
  ['year', () => 'site/2018.html'],
  ['search', () => `site/search.html?q=${encodeURIComponent('居民')}`],
  ['bulletin', () => site.entries[7]?.outputs[0]?.path ?? ''],
] as const;

describe.each(pages)('the %s page', (name, path) => {
  test.each([320, 375, 768, 1440])(
    'nothing sticks out of a screen %i pixels wide',
    async (width) => {
      await page.setViewport({ width, height: 800 });
      await visit('disk', path());
      if (name === 'search') await answered('找到60期');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        width,
      );
    },
  );

  test('what is to be touched is large enough, and text to be read', async () => {
    await page.setViewport({ width: 375, height: 800, hasTouch: true, isMobile: true });
    await visit('disk', path());
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('nav a, button, input, select')]
        .filter((element) => element.checkVisibility())
        .filter((element) => {
          const { width, height } = element.getBoundingClientRect();
          return width < 24 || height < 24;
        })
        .map(({ outerHTML }) => outerHTML),
    );
    expect(small).toEqual([]);
    const size = await page.evaluate(() =>
      Number.parseFloat(
        getComputedStyle(document.querySelector('main p') ?? document.body).fontSize,
      ),
    );
    expect(size).toBeGreaterThanOrEqual(15);
  });

  test('axe finds nothing', async () => {
    await visit('disk', path());
    if (name === 'search') await answered('找到60期');
    const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
    await page.evaluate(await readFile(axe, 'utf8'));
    const result = await page.evaluate(
      'axe.run({ preload: false }).then(({ violations, passes }) => ({ passed: passes.length, violations: violations.map(({ id, nodes }) => id + ": " + nodes.map(({ html }) => html.slice(0, 90)).join(" | ")) }))',
    );
    expect(result).toEqual({ passed: expect.any(Number), violations: [] });
    expect(result).toHaveProperty(
      'passed',
      expect.toSatisfy((count: number) => count > 15),
    );
  });

  test('it can be read without scripts', async () => {
    await page.setJavaScriptEnabled(false);
    await visit('disk', path());
    const shown = await page.evaluate(() => document.body.innerText);
    expect(shown.includes('这个浏览器没有启用')).toBe(name === 'search');
    expect(shown).toContain(name === 'bulletin' ? '总目录' : '2018年');
  });
});

test('a page of the index on paper: the issues, without the ways to elsewhere', async () => {
  await visit('disk', 'site/2018.html');
  const { pages: sheets } = readPdf(await openPdf(await page.pdf({ preferCSSPageSize: true })));
  const [sheet] = sheets;
  const text = sheets.flatMap(({ runs }) => runs.map((run) => run.text)).join('');
  expect(sheet?.width).toBeCloseTo(210, 0);
  expect(text.replace(/\s/g, '')).toContain('2018年第10期');
  expect(text).toContain('4页');
  expect(text).not.toMatch(/检索|首页|PDF/);
});

test('a bulletin on paper has no ways out of it', async () => {
  await visit('disk', site.entries[7]?.outputs[0]?.path ?? '');
  const { pages: sheets } = readPdf(await openPdf(await page.pdf({ preferCSSPageSize: true })));
  const text = sheets.flatMap(({ runs }) => runs.map((run) => run.text)).join('');
  expect(text).toContain('普遍满意');
  expect(text).not.toMatch(/总目录|下一期/);
});

interface Handed {
  title: string;
  text: string;
}

/** Issues in place of what the part of each year would hand over. */
async function handOver(issuesOf: (index: number) => Handed[]): Promise<void> {
  const parts = [0, 1, 2, 3].map(issuesOf);
  await page.evaluate((handed) => {
    const record = { number: '', date: '', day: '', columns: [], address: 'a.html' };
    const hand: unknown = Reflect.get(globalThis, 'briefPart');
    if (typeof hand !== 'function') throw new Error('there is no search');
    Reflect.set(globalThis, 'briefPart', (index: number) =>
      hand(
        index,
        handed[index]?.map(({ title, text }) => ({ ...record, titles: [title], text })),
      ),
    );
  }, parts);
}

async function visit(kind: 'disk' | 'server', path: string): Promise<void> {
  const [file = '', query] = path.split('?');
  const address = file.split('/').map(encodeURIComponent).join('/');
  await page.goto(`${bases[kind]}${address}${query === undefined ? '' : `?${query}`}`);
}

/** As a bulletin shows them. */
function numbersOf(entry: ArchiveEntry | undefined): string[] {
  return [`第${entry?.fields.issue}期`, `（总第${entry?.fields.total}期）`];
}

async function follow(selector: string): Promise<void> {
  await Promise.all([page.waitForNavigation(), page.click(selector)]);
}

async function ask(words: string): Promise<void> {
  await page.type('input', words);
  await answered('找到');
}

async function answered(start: string): Promise<void> {
  await page.waitForFunction(
    (text) => document.getElementById('found')?.textContent?.startsWith(text),
    {},
    start,
  );
}

function texts(selector: string): Promise<string[]> {
  return page.$$eval(selector, (found) => found.map(({ textContent }) => textContent.trim()));
}

/** What has the focus, and whether it can be seen that it has. */
function focused(): Promise<[string, boolean]> {
  return page.evaluate((): [string, boolean] => {
    const element = document.activeElement;
    if (element === null) return ['', false];
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const { left, right } = element.getBoundingClientRect();
    const isSeen = right > 0 && left < innerWidth;
    return [
      element.textContent?.trim() ?? '',
      isSeen && outlineStyle === 'solid' && Number.parseFloat(outlineWidth) >= 2,
    ];
  });
}

/** The faces that Chromium set an element in, as it knows them itself. */
async function shownFace(selector: string): Promise<string[]> {
  await page.evaluate(() => document.fonts.ready);
  await using session = await sessionOf(page);
  const { client } = session;
  await client.send('DOM.enable');
  await client.send('CSS.enable');
  const { root } = await client.send('DOM.getDocument', { depth: -1 });
  const { nodeId } = await client.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { fonts } = await client.send('CSS.getPlatformFontsForNode', { nodeId });
  forgetInspector();
  return fonts.map(({ familyName }) => familyName);
}

/** Asked for its rules, the inspector loads a style sheet anew, which a page on a disk forbids it. */
function forgetInspector(): void {
  troubles = troubles.filter((text) => !text.startsWith('Unsafe attempt to load URL'));
}

/** The browser that brief starts reaches no server: its requests are answered as one would. */
async function answerRequest(request: HTTPRequest): Promise<void> {
  const { protocol, pathname } = new URL(request.url());
  if (extname(pathname) === '.woff') await setTimeout(lateness);
  if (protocol !== 'http:') return request.continue();
  if (outage?.test(pathname)) return request.abort();
  const body = await readFile(join(site.folder, decodeURIComponent(pathname))).catch(
    () => undefined,
  );
  if (body === undefined)
    return request.respond({ status: pathname === '/favicon.ico' ? 204 : 404 });
  return request.respond({ body, contentType: types[extname(pathname)] ?? 'text/plain' });
}

const types: Record<string, string> = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.woff': 'font/woff',
};
