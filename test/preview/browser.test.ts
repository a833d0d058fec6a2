import { renameSync, truncateSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { PNG } from 'pngjs';
import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { openPdf } from '../../src/pdf/document.ts';
import { readPdf } from '../../src/pdf/read.ts';
import { readingText } from '../../src/pdf/text.ts';
import type { PreviewOptions } from '../../src/preview/preview.ts';
import { issue, openSitting, type Sitting } from './sitting.ts';
import { openViewer } from './viewer.ts';

/** The preview as an editor has it open beside the manuscript. */
let viewer: Browser;

beforeAll(async () => {
  viewer = await openViewer();
});

afterAll(() => viewer.close());

describe('what is saved is seen', () => {
  test('a manuscript, with scroll and zoom as they were', async () => {
    const { sitting, page } = await look();
    await page.select('#zoom', '75');
    await scrollTo(page, 700);
    const before = await seen(page);
    sitting.save('briefs/52.md', issue('这一句是刚才改的。'));
    await changed(page, before);
    expect(await printed(sitting)).toContain('这一句是刚才改的。');
    expect(await scrollOf(page)).toBe(700);
    expect(await page.$eval('select', ({ value }) => value)).toBe('75');
    expect(await page.$eval('.sheet', ({ clientWidth }) => clientWidth)).toBe(595);
  });

  test('a picture, a template, its style, the configuration, one after the other', async () => {
    const { sitting, page } = await look({
      'briefs/52.md': issue('', '\n![](a.png)\n'),
      'briefs/a.png': picture(200),
      'brief.config.yaml': 'masthead: 云岭简报\npublisher: 办\ntemplate: own\n',
      'templates/own/template.yaml': 'extends: official\nstyles: [own.css]\n',
      'templates/own/own.css': '.masthead { color: #0000ff }',
    });
    expect(await shares(page, 'blue')).toBe(true);
    const save = async (name: string, content: string | Uint8Array) => {
      const before = await seen(page);
      sitting.save(name, content);
      await changed(page, before);
    };
    await save('briefs/a.png', picture(90));
    await save('templates/own/own.css', '.masthead { color: #00c000 }');
    expect(await shares(page, 'green')).toBe(true);
    await save('templates/own/template.yaml', 'extends: official\n');
    expect(await shares(page, 'green')).toBe(false);
    await save('brief.config.yaml', 'masthead: 山城简报\npublisher: 办\ntemplate: own\n');
    expect(await printed(sitting)).toMatch(/^山城简报/);
  });

  test('by an editor that puts a new file in its place, and by one that empties it first', async () => {
    const { sitting, page } = await look();
    const path = join(sitting.folder, 'briefs/52.md');
    let before = await seen(page);
    renameSync(sitting.save('briefs/.52.md.swp', issue('换上来的。')), path);
    await changed(page, before);
    expect(await printed(sitting)).toContain('换上来的。');
    before = await seen(page);
    const begun = performance.now();
    truncateSync(path);
    await wait(60);
    const isTold = await page.$eval('#trouble', (box) => box.checkVisibility());
    // It is waited for 200 ms; where the machine has let more go by, it is right to tell.
    if (performance.now() - begun < 200) expect(isTold).toBe(false);
    sitting.save('briefs/52.md', issue('写回来的。'));
    await changed(page, before);
    expect(await printed(sitting)).toContain('写回来的。');
  });

  test('the last of many saves', async () => {
    const { sitting, page } = await look();
    const before = await seen(page);
    for (let turn = 1; turn <= 12; turn += 1) {
      sitting.save('briefs/52.md', issue(`第${turn}次保存。`));
      await wait(15);
    }
    await changed(page, before);
    await vi.waitFor(async () => expect(await printed(sitting)).toContain('第12次保存。'), waiting);
  });

  test('fewer and more pages', async () => {
    const { sitting, page } = await look();
    const count = () => page.$$eval('.sheet', ({ length }) => length);
    const many = await count();
    sitting.save('briefs/52.md', issue().replace(/\n\n甲第1段.*/s, '\n'));
    await vi.waitFor(async () => expect(await count()).toBe(1), waiting);
    sitting.save('briefs/52.md', issue());
    await vi.waitFor(async () => expect(await count()).toBe(many), waiting);
  });

  test('in every tab, each at its issue', async () => {
    const files = { 'briefs/52.md': issue(), 'briefs/53.md': issue('五十三') };
    const { sitting, page } = await look(files, { files: ['briefs/52.md'] });
    const second = await visit(sitting);
    const third = await visit(sitting);
    await third.click('#issue-list li:first-child a');
    await third.waitForSelector('.sheet:first-child[data-shown]');
    expect(await third.$eval('h1', ({ textContent }) => textContent)).toBe('53');
    const [one, two, other] = await Promise.all([page, second, third].map(seen));
    expect(two).toBe(one);
    sitting.save('briefs/52.md', issue('两个窗口都看见。'));
    await page.bringToFront();
    await changed(page, one);
    await second.bringToFront();
    await changed(second, two);
    expect(await seen(third)).toBe(other);
    sitting.save('briefs/53.md', issue('五十三又改了。'));
    await third.bringToFront();
    await changed(third, other);
  });
});

describe('a click', () => {
  test('on the page leads to the line of the manuscript, and to the editor', async () => {
    const { sitting, page } = await look();
    await page.click('#marks');
    const line =
      issue()
        .split('\n')
        .findIndex((text) => text.startsWith('丁第4段')) + 1;
    await clickText(page, line);
    await page.waitForSelector('#lines li[aria-current]');
    const current = await page.$eval('#lines li[aria-current] .text', (text) => text.textContent);
    expect(current).toMatch(/^丁第4段/);
    expect(await page.$eval('#place-name', ({ textContent }) => textContent)).toMatch(
      new RegExp(`^briefs/52\\.md:${line}:\\d+$`),
    );
    const link = await page.$eval('#open-editor', (a) => a.getAttribute('href') ?? '');
    expect(link).toMatch(new RegExp(`^vscode://file/.*/briefs/52\\.md:${line}:\\d+$`));
    expect(decodeURIComponent(link)).toContain(sitting.folder);
  });

  test('on what the manuscript does not say leads nowhere, and says so', async () => {
    const { page } = await look();
    const box = await page.$eval('.sheet', (sheet) => sheet.getBoundingClientRect().toJSON());
    await page.mouse.click(box.x + 8, box.y + 8);
    expect(await page.$eval('#toast', ({ textContent }) => textContent)).toContain(
      '不是稿件里写的',
    );
  });

  test('on a finding leads to its place on the pages', async () => {
    const { sitting, page } = await look({
      'briefs/52.md': issue('', '\n最后有个逗号,在这里。\n'),
    });
    await page.waitForSelector('.finding');
    await page.evaluate(() => {
      const all = [...document.querySelectorAll('button.finding')];
      const wanted = all.find((each) => each.textContent?.includes('应是全角'));
      if (wanted instanceof HTMLElement) wanted.click();
    });
    await page.waitForSelector('.found');
    const pages = await page.$$eval('.sheet', ({ length }) => length);
    const at = await page.$$eval('.sheet', (all) =>
      all.findIndex((each) => each.querySelector('.found')),
    );
    expect(at).toBe(pages - 1);
    await vi.waitFor(async () => {
      const inView = await page.$eval('.found', (box) => {
        const { top, bottom } = box.getBoundingClientRect();
        return top > 0 && bottom < innerHeight;
      });
      expect(inView).toBe(true);
    }, waiting);
    // The comma itself: in the right place to half a millimetre, and no wider than a character.
    const { x, width } = await page.$eval('.found', (box) => box.getBoundingClientRect().toJSON());
    const scale = await page.$eval('.sheet', ({ clientWidth }) => clientWidth / 210);
    const left = await page.$eval('.sheet', (sheet) => sheet.getBoundingClientRect().x);
    expect(width / scale).toBeLessThan(6);
    // Two characters of indent, 最后有个逗号 before it.
    expect((x - left) / scale).toBeCloseTo(28 + (2 + 6) * (156 / 28), -0.5);
    // On other pages something else would stand there.
    sitting.save('briefs/52.md', issue('别处改了。', '\n最后有个逗号,在这里。\n'));
    await page.waitForFunction(() => document.querySelector('.found') === null);
  });

  test('on a finding about a blank, which is not printed, leads to what stands around it', async () => {
    const { page } = await look({ 'briefs/52.md': issue('自 2018年以来。') });
    await page.waitForSelector('.finding');
    await page.click('.finding');
    await page.waitForSelector('.found');
    const spots = await page.$$eval('.found', (all) =>
      all.map((box) => box.getBoundingClientRect().x),
    );
    expect(spots).toHaveLength(2);
    expect(await page.$$eval('.mark.warning', ({ length }) => length)).toBe(2);
  });

  test('on a line of the manuscript leads to the page', async () => {
    const { page } = await look();
    await page.click('#source-tab');
    const line =
      issue()
        .split('\n')
        .findIndex((text) => text.startsWith('丁第24段')) + 1;
    await page.$eval(`#lines li:nth-child(${line}) button`, (button) => button.click());
    await page.waitForSelector('.found');
    expect(
      await page.$$eval('.sheet', (all) => all.findIndex((each) => each.querySelector('.found'))),
    ).toBeGreaterThan(0);
  });
});

test('what is broken keeps the last good pages and says what, where and the way out; mended, it goes on', async () => {
  const { sitting, page } = await look();
  const before = await seen(page);
  await scrollTo(page, 300);
  sitting.save('briefs/52.md', issue('', '\n![图](没有.png)\n'));
  await page.waitForFunction(() => document.querySelector('#trouble')?.checkVisibility());
  const said = await page.$eval('div#trouble', ({ innerText }) => innerText);
  expect(said).toMatch(/稿件有错误，下面还是 \d+:\d+:\d+ 的版面/);
  expect(said).toMatch(/第 59 行.*没有\.png/);
  expect(await page.$$eval('#trouble p', (all) => all.length)).toBeGreaterThan(1);
  expect(await seen(page)).toBe(before);
  expect(await scrollOf(page)).toBe(300);
  expect(
    await page.$eval('#download', (a) => [a.hasAttribute('href'), a.hasAttribute('aria-disabled')]),
  ).toEqual([false, true]);
  // The old pages still lead to the lines as they now are.
  await page.waitForFunction(() => document.querySelector('.finding.error'));
  await clickText(page, 13);
  expect(await page.$eval('#place-name', ({ textContent }) => textContent)).toContain(':13:');
  sitting.save('briefs/没有.png', picture(40));
  await changed(page, before);
  expect(await page.$eval('#trouble', (box) => box.checkVisibility())).toBe(false);
  expect(await page.$eval('#download', (a) => a.getAttribute('href'))).toBe(
    '/pdf?issue=briefs%2F52.md',
  );
});

test('a line of the manuscript bears the gravest of what was found in it, and the time is that of the print', async () => {
  const { sitting, page } = await look({ 'briefs/52.md': issue('逗号,在前，自 2018年以来。') });
  await page.waitForSelector('.finding');
  const grades = await page.$$eval('.finding', (all) => all.map(({ className }) => className));
  expect(grades).toEqual(['finding error', 'finding warning']);
  expect(
    await page.$$eval('#lines li.error, #lines li.warning', (all) =>
      all.map(({ className }) => className),
    ),
  ).toEqual(['error']);
  const status = () => page.$eval('#status', ({ textContent }) => textContent ?? '');
  const said = await status();
  expect(said).toMatch(/^\d+:\d+:\d+ 更新，用时 \d+ 毫秒$/);
  // A tab that comes back a second later is told of the same pages.
  await wait(1100);
  const again = await visit(sitting);
  expect(await again.$eval('#status', ({ textContent }) => textContent)).toBe(await status());
});

test('the grid is 28 by 22 over the type area', async () => {
  const { page } = await look();
  const boxes = () =>
    page.evaluate(() => {
      const [grid, sheet] = ['.grid', '.sheet'].map((name) =>
        document.querySelector(name)?.getBoundingClientRect().toJSON(),
      );
      const style = getComputedStyle(document.querySelector('.grid') ?? document.body);
      return { grid, sheet, size: style.backgroundSize, shown: style.display };
    });
  expect((await boxes()).shown).toBe('none');
  await page.click('#grid');
  const { grid, sheet, size } = await boxes();
  const mm = sheet.width / 210;
  expect((grid.x - sheet.x) / mm).toBeCloseTo(28, 1);
  expect((grid.y - sheet.y) / mm).toBeCloseTo(37, 1);
  expect([grid.width / mm / 156, grid.height / mm / 225].map((each) => each.toFixed(3))).toEqual([
    '1.000',
    '1.000',
  ]);
  const [cell = 0, line = 0] = size.split(' ').map(Number.parseFloat);
  expect(grid.width / cell).toBeCloseTo(28, 1);
  expect(grid.height / line).toBeCloseTo(22, 1);
});

test('visible pages are drawn at the size they are seen at, others when they are come to', async () => {
  const { page } = await look();
  await page.select('#zoom', '200');
  await page.waitForFunction(() => document.querySelector('img')?.naturalWidth === 1587);
  const drawn = () =>
    page.$$eval('.sheet', (all) => all.map((each) => each.querySelector('img') !== null));
  expect((await drawn()).at(-1)).toBe(false);
  await scrollTo(page, 1e6);
  await vi.waitFor(async () => expect((await drawn()).at(-1)).toBe(true), waiting);
});

describe('for everybody', () => {
  test.each([480, 800, 1440])(
    'at %i pixels nothing sticks out, and axe finds nothing',
    async (width) => {
      const { sitting, page } = await look(
        { 'briefs/52.md': issue('逗号,'), 'briefs/51.md': issue() },
        { files: ['briefs/52.md'] },
      );
      await page.setViewport({ width, height: 800 });
      await page.waitForSelector('.finding');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        width,
      );
      expect(await violations(page)).toEqual([]);
      await page.click('#source-tab');
      await page.click('#lines button');
      sitting.save('briefs/52.md', issue('', '\n![图](没有.png)\n'));
      await page.waitForFunction(() => document.querySelector('#trouble')?.checkVisibility());
      expect(await violations(page)).toEqual([]);
    },
  );

  test('with the keyboard alone', async () => {
    const { page } = await look({ 'briefs/52.md': issue('逗号,在这里。') });
    await page.waitForSelector('.finding');
    const walk = async (wanted: string) => {
      for (let step = 0; step < 40; step += 1) {
        await page.keyboard.press('Tab');
        if (await page.evaluate((name) => document.activeElement?.matches(name), wanted)) return;
      }
      throw new Error(`${wanted} is not come to`);
    };
    await walk('.skip');
    await page.keyboard.press('Enter');
    await page.keyboard.press('PageDown');
    await vi.waitFor(async () => expect(await scrollOf(page)).toBeGreaterThan(100), waiting);
    await walk('#findings-tab');
    await page.keyboard.press('ArrowRight');
    expect(await page.$eval('#source', (body) => body.checkVisibility())).toBe(true);
    await page.keyboard.press('ArrowLeft');
    await walk('.finding');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.found');
    await walk('#open-editor');
  });

  test('in English', async () => {
    const { page } = await look(undefined, { language: 'en' });
    expect(await page.$eval('html', ({ lang }) => lang)).toBe('en');
    expect(await page.$eval('#download', ({ textContent }) => textContent)).toBe('Download PDF');
    const words = await page.$eval('body > header', (head) => head.textContent ?? '');
    expect(words).not.toMatch(/\p{Script=Han}/u);
  });
});

test('more tabs than a browser keeps connections for', async () => {
  const { sitting, page } = await look();
  const hide = (each: Page, hidden: boolean) =>
    each.evaluate((value) => {
      Object.defineProperty(document, 'hidden', { value, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }, hidden);
  for (let count = 0; count < 7; count += 1) await hide(await visit(sitting), true);
  await hide(page, true);
  const before = await seen(page);
  sitting.save('briefs/52.md', issue('没有人看的时候改的。'));
  await wait(100);
  await hide(page, false);
  await changed(page, before);
});

test('what holds as long as the preview runs stays in sight', async () => {
  const { preview } = await openSitting();
  const page = await newPage();
  // Four seconds, after which what is said goes, in a fortieth of the time.
  await page.evaluateOnNewDocument(() => {
    const { setTimeout: later } = window;
    Object.assign(window, { setTimeout: (work: () => void, ms = 0) => later(work, ms / 40) });
  });
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (!request.url().includes('/events')) return request.continue();
    const body = 'event: note\ndata: "系统不再报告文件的变化"\n\n';
    return request.respond({ contentType: 'text/event-stream', body });
  });
  await page.goto(preview.address);
  const toast = () => page.$eval('#toast', ({ textContent }) => textContent);
  await vi.waitFor(async () => expect(await toast()).toBe('系统不再报告文件的变化'), waiting);
  await wait(300);
  expect(await toast()).toBe('系统不再报告文件的变化');
});

test('when it has ended, the page says so', async () => {
  const { sitting, page } = await look();
  await sitting.close();
  await page.waitForFunction(() =>
    document.querySelector('#status')?.textContent?.includes('预览已经停止'),
  );
});

test('another site in the same browser sees nothing of it', async () => {
  const { sitting } = await look();
  const page = await newPage();
  await page.goto('data:text/html,<title>evil</title>');
  const { origin } = new URL(sitting.preview.address);
  const got = await page.evaluate(async (address) => {
    const answer = await fetch(`${address}/pdf`, { credentials: 'include', mode: 'no-cors' }).then(
      ({ type, status }) => `${type} ${status}`,
      () => 'refused',
    );
    const framed = document.createElement('iframe');
    framed.src = address;
    const image = new Image();
    image.src = `${address}/pages/x/1?width=500`;
    const drawn = await image.decode().then(
      () => true,
      () => false,
    );
    document.body.append(framed);
    await new Promise((resolve) => framed.addEventListener('load', resolve));
    return { answer, drawn };
  }, origin);
  // Its Cross-Origin-Resource-Policy keeps even the refusal from being read.
  expect(got).toEqual({ answer: 'refused', drawn: false });
  const frame = page.frames().find((each) => each !== page.mainFrame());
  expect(await frame?.evaluate(() => document.querySelector('#sheets'))).toBeNull();
});

/** Opens a preview and a tab that shows it. */
async function look(
  files?: Record<string, string | Uint8Array>,
  options?: Partial<PreviewOptions>,
) {
  const sitting = await openSitting(files, options);
  return { sitting, page: await visit(sitting) };
}

async function newPage(): Promise<Page> {
  const page = await viewer.newPage();
  onTestFinished(() => page.close().catch(() => undefined));
  return page;
}

async function visit({ preview }: Sitting): Promise<Page> {
  const page = await newPage();
  page.on('pageerror', (error) => expect.unreachable(String(error)));
  await page.setViewport({ width: 1280, height: 800 });
  // What is come to is there at once.
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  await page.goto(preview.address);
  await page.waitForSelector('.sheet:first-child[data-shown]');
  await page.waitForSelector('body[data-turn]');
  return page;
}

/** Which edition the first page shows. */
function seen(page: Page): Promise<string> {
  return page.$eval(
    '.sheet:first-child[data-shown]',
    (sheet) => sheet.getAttribute('data-shown') ?? '',
  );
}

async function changed(page: Page, before: string | undefined): Promise<void> {
  await page.waitForFunction(
    (old) =>
      document.querySelector('.sheet:first-child[data-shown]')?.getAttribute('data-shown') !== old,
    {},
    before ?? '',
  );
}

async function printed({ ask }: Sitting): Promise<string> {
  const answer = await ask('/pdf?issue=briefs%2F52.md');
  const reading = readPdf(await openPdf(new Uint8Array(await answer.arrayBuffer())));
  return readingText(reading)
    .map(({ char }) => char)
    .join('');
}

function scrollTo(page: Page, top: number): Promise<void> {
  return page.$eval('#pages', (frame, to) => frame.scrollTo(0, to), top);
}

function scrollOf(page: Page): Promise<number> {
  return page.$eval('#pages', ({ scrollTop }) => scrollTop);
}

/** Clicks where a line of the manuscript begins on the pages. */
async function clickText(page: Page, line: number): Promise<void> {
  await page.$eval(`#lines li:nth-child(${line})`, (item) => item.click());
  await page.waitForSelector('.found');
  const { x, y } = await page.$eval('.found', (box) => box.getBoundingClientRect().toJSON());
  await page.$eval('#lines li[aria-current]', (item) => item.removeAttribute('aria-current'));
  await page.mouse.click(x + 4, y + 4);
}

/** Whether a good part of what is coloured on the first page is of this colour. */
function shares(page: Page, colour: 'blue' | 'green'): Promise<boolean> {
  return page.$eval(
    '.sheet img',
    (image, wanted) => {
      if (!(image instanceof HTMLImageElement)) return false;
      const canvas = document.createElement('canvas');
      canvas.width = image.naturalWidth;
      canvas.height = image.naturalHeight;
      const context = canvas.getContext('2d');
      context?.drawImage(image, 0, 0);
      const { data = [] } = context?.getImageData(0, 0, canvas.width, canvas.height) ?? {};
      let count = 0;
      for (let at = 0; at < data.length; at += 4) {
        const [red = 0, green = 0, blue = 0] = [data[at], data[at + 1], data[at + 2]];
        const most = wanted === 'blue' ? blue - Math.max(red, green) : green - Math.max(red, blue);
        if (most > 100) count += 1;
      }
      return count > 200;
    },
    colour,
  );
}

async function violations(page: Page): Promise<unknown> {
  const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
  await page.evaluate(await readFile(axe, 'utf8'));
  return page.evaluate(
    'axe.run({ preload: false }).then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes.map(({ html }) => html.slice(0, 90)).join(" | ")))',
  );
}

function picture(width: number): Buffer {
  const png = new PNG({ width, height: 60 });
  png.data.fill(120);
  return PNG.sync.write(png);
}

const waiting = { timeout: 20_000, interval: 20 };
