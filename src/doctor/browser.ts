import { Failure } from '../finding/failure.ts';
import type { Bilingual } from '../finding/finding.ts';
import type { Dressing } from '../fonts/shelf.ts';
import type { BrowserKind, Candidate } from '../press/browser/candidate.ts';
import { findBrowsers } from '../press/browser/find.ts';
import { type OpenBrowser, type OpenOptions, openBrowser } from '../press/browser/open.ts';
import type { SandboxCause } from '../press/browser/sandbox.ts';
import { planSandbox } from '../press/browser/sandbox.ts';
import { type Item, same } from './item.ts';
import { printTrial, type Trial } from './trial.ts';

/** What is known of the browser once it has been started. */
export interface BrowserFacts {
  path: string;
  /** As `147.0.7727.24`. */
  version: string;
  kind: BrowserKind | null;
  origin: Candidate['origin'] | null;
  /** What named it, where it was named. */
  by: string | null;
  /** Time to start, ms. */
  ms: number;
  /** The Chromium from npm was unpacked for the first time. */
  unpacked: boolean;
  sandbox: boolean;
  sandboxCause: SandboxCause | null;
  /** Browsers seen and not used, with the reasons. */
  passed: Bilingual[];
}

/** Starts the browser that a build would use, and prints a page in it. */
export async function examineBrowser(
  options: OpenOptions,
  dress: () => Promise<Dressing | undefined>,
): Promise<Item[]> {
  const found = await findBrowsers(options);
  let unpacked = false;
  const onUnpack = () => {
    unpacked = true;
  };
  const start = performance.now();
  let opened: OpenBrowser;
  try {
    opened = await openBrowser({ ...options, onUnpack });
  } catch (error) {
    if (error instanceof Failure) return [noBrowser(error, found.tried)];
    throw error;
  }
  await using browser = opened;
  const ms = Math.round(performance.now() - start);
  const { path, version, sandbox, notes } = browser;
  const candidate = found.candidates.find((each) => each.path === path);
  const facts: BrowserFacts = {
    path,
    version,
    kind: candidate?.kind ?? null,
    origin: candidate?.origin ?? null,
    by: found.given?.by ?? null,
    ms,
    unpacked,
    sandbox,
    sandboxCause: sandbox ? null : (planSandbox(options).cause ?? null),
    passed: notes.filter(({ rule }) => rule === 'browser-passed-over').map(({ text }) => text),
  };
  const off = notes.find(({ rule }) => rule === 'sandbox-off');
  const trial = await printTrial(browser.browser, dress, options.timeout).then(
    judgeTrial,
    trialFailed,
  );
  return [judgeBrowser(facts), judgeSandbox(facts, off), trial];
}

export function judgeBrowser(facts: BrowserFacts): Item {
  const { path, version, kind, origin, by, ms, unpacked, passed } = facts;
  const name = kind === null ? same('') : kindWords[kind];
  const seconds = (ms / 1000).toFixed(1);
  const where =
    by === null ? origin && originWords[origin] : { zh: `由${by}指定`, en: `named by ${by}` };
  return {
    id: 'browser',
    verdict: 'ok',
    text: {
      zh: `浏览器 ${name.zh} ${version}，${seconds}秒启动${unpacked ? '（第一次使用，要展开，以后会快）' : ''}`,
      en: `Browser ${name.en} ${version}, started in ${seconds} s${unpacked ? ' (unpacked for the first time)' : ''}`,
    },
    details: [
      where ? { zh: `${path}（${where.zh}）`, en: `${path} (${where.en})` } : same(path),
      ...passed,
    ],
    facts: { path, version, kind, origin, by, ms, unpacked, passed: passed.map(({ en }) => en) },
  };
}

/** The words of a sandbox that is off are the press's own. */
export function judgeSandbox(
  { sandbox, sandboxCause }: Pick<BrowserFacts, 'sandbox' | 'sandboxCause'>,
  off: { text: Bilingual; advice?: Bilingual } | undefined,
): Item {
  const facts = { on: sandbox, cause: sandboxCause };
  if (sandbox || off === undefined) {
    const text = { zh: '浏览器的沙箱开着', en: 'The browser’s sandbox is on' };
    return { id: 'sandbox', verdict: 'ok', text, facts };
  }
  const { text, advice } = off;
  // A container that stands in for it leaves nothing to be done.
  if (advice === undefined) return { id: 'sandbox', verdict: 'ok', text, facts };
  return { id: 'sandbox', verdict: 'warning', text, advice, facts };
}

export function judgeTrial({ ms, pages, text, expected, families }: Trial): Item {
  const isRight = pages === 1 && text === expected;
  const seconds = (ms / 1000).toFixed(1);
  const facts = { ms, pages, legible: isRight, families };
  if (isRight) {
    const text = {
      zh: `试印一页，${families.length}种字体的字都在，用时${seconds}秒`,
      en: `Printed a test page; its text is readable in ${families.length} fonts; ${seconds} s`,
    };
    return { id: 'trial', verdict: 'ok', text, facts };
  }
  return {
    id: 'trial',
    verdict: 'problem',
    text: {
      zh: `试印了${pages}页，读出来的是“${text}”，应该是1页“${expected}”`,
      en: `The test print has ${pages} pages with the text “${text}”, instead of one page with “${expected}”`,
    },
    advice: anotherBrowser,
    facts,
  };
}

/** The browser came up and then did not print, or a face could not be cut. */
export function trialFailed(error: unknown): Item {
  const isOurs = error instanceof Failure;
  const why = isOurs ? error.text : same(String(error).split('\n')[0] ?? '');
  return {
    id: 'trial',
    verdict: 'problem',
    text: {
      zh: `没有印出试印的一页：${why.zh}`,
      en: `No test page could be printed: ${why.en}`,
    },
    advice: isOurs
      ? {
          zh: '照上面说的改好，再运行一次 brief doctor',
          en: 'Fix that and run brief doctor again',
        }
      : anotherBrowser,
    facts: { ms: null, pages: 0, legible: false, families: [] },
  };
}

const anotherBrowser: Bilingual = {
  zh: '再运行一次；仍然如此，请换一个浏览器（Chrome 或 Edge），用 --browser 指定',
  en: 'Run this again; if it still fails, name another browser (Chrome or Edge) with --browser',
};

/** The press's own words: what is wrong, what was seen, where it looked, and the ways out. */
function noBrowser({ text }: Failure, tried: readonly string[]): Item {
  const [zh = '', ...zhRest] = text.zh.split('\n');
  const [en = '', ...enRest] = text.en.split('\n');
  return {
    id: 'browser',
    verdict: 'problem',
    text: { zh, en },
    details: zhRest.map((line, index) => ({ zh: line, en: enRest[index] ?? '' })),
    advice: {
      zh: '照上面说的做，再运行一次 brief doctor',
      en: 'Follow the steps above and run brief doctor again',
    },
    facts: { path: null, tried: [...tried] },
  };
}

const kindWords: Record<BrowserKind, Bilingual> = {
  chrome: same('Chrome'),
  edge: same('Edge'),
  chromium: same('Chromium'),
  'headless-shell': same('Chromium'),
};

const originWords: Record<Candidate['origin'], Bilingual> = {
  given: { zh: '由您指定', en: 'named by you' },
  installed: { zh: '装在电脑上', en: 'installed' },
  puppeteer: { zh: 'puppeteer 下载的', en: 'from puppeteer’s cache' },
  npm: { zh: '随 brief 安装', en: 'comes with brief' },
};
