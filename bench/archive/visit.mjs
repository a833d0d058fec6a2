import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launch } from '../peers/chromium.mjs';
import { countIn, readManuscripts } from './manuscripts.mjs';

/** Opens a published archive from disk in the browser that printed it: the way to an issue, and searches. */
export async function visit(workspace, count, browser) {
  const chromium = await launch(browser);
  try {
    const page = await chromium.newPage();
    const base = `${pathToFileURL(join(workspace, 'archive'))}/`;
    const opened = await walk(page, base, count);
    const texts = await readManuscripts(workspace);
    return { version: await chromium.version(), opened, ...(await search(page, base, texts)) };
  } finally {
    await chromium.close();
  }
}

/** From the front page to the newest year, its first issue, and the issue before that. */
async function walk(page, base, count) {
  const steps = [];
  const step = async (name, go, selector) => {
    const start = performance.now();
    await go();
    await page.waitForSelector(selector);
    steps.push({ name, ms: performance.now() - start });
  };
  const follow = (selector) => () => Promise.all([page.waitForNavigation(), page.click(selector)]);
  await step('the front page', () => page.goto(`${base}index.html`), '.issues li');
  const sum = await page.$eval('.sum', ({ textContent }) => textContent);
  if (!sum.includes(`共${count}期`)) throw new Error(`the front page says “${sum}”`);
  await step('the newest year', follow('nav[aria-label="年份"] a'), '.issues li');
  await step('its newest issue', follow('.titles a'), '.bulletin');
  await step('the issue before', follow('a[rel="prev"]'), '.bulletin');
  return steps;
}

/** Asks for words one after another; every answer is held against the manuscripts. */
async function search(page, base, texts) {
  await page.goto(`${base}site/search.html`);
  const searches = [];
  // The first question has the text loaded, and does not count among the others.
  const first = await ask(page, words[0]);
  for (const asked of words) {
    const { times, answer } = await askOften(page, asked);
    const expected = countIn(texts, asked);
    const said = Number(/^找到(\d+)期/.exec(answer)?.[1] ?? 0);
    if (said !== expected) throw new Error(`“${asked}”: found ${said}, not ${expected}`);
    await expectShown(page, asked, expected);
    searches.push({ asked, found: said, times });
  }
  return { firstMs: first.ms, searches };
}

/** A hit is shown in its sentence, in which what was asked for is marked: of several words, one at least. */
async function expectShown(page, asked, found) {
  const marks = await page.$$eval('#hits li:first-child .sentence mark', (all) =>
    all.map(({ textContent }) => textContent),
  );
  if (found > 0 && !asked.split(' ').some((word) => marks.includes(word))) {
    throw new Error(`“${asked}” is not marked in its sentence`);
  }
}

/** What stands in nearly all issues, in some, in hardly any, in none; one word and several. */
const words = ['志愿者', '碑刻拓印', '宗祖', '家风家训 皮影戏 评弹说书', '社区食堂和养老驿站'];

/** A machine does other things too: the middle one of several counts. */
async function askOften(page, asked) {
  const times = [];
  let answer = '';
  for (let round = 1; round <= 5; round += 1) {
    const { ms, answer: said } = await ask(page, asked);
    times.push(ms);
    answer = said;
  }
  return { times, answer };
}

/** From the question to the picture of its answer. */
function ask(page, asked) {
  return page.evaluate(async (question) => {
    const form = document.querySelector('form[data-parts]');
    const found = document.getElementById('found');
    const answered = new Promise((resolve) => {
      new MutationObserver((_, observer) => {
        if (!/^(找到|没有找到)/.test(found.textContent)) return;
        observer.disconnect();
        resolve();
      }).observe(found, { childList: true, characterData: true, subtree: true });
    });
    form.elements.q.value = question;
    const start = performance.now();
    form.requestSubmit();
    await answered;
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return { ms: performance.now() - start, answer: found.textContent };
  }, asked);
}
