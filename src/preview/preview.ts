import { reasonOf } from '../build/problems.ts';
import type { Problem } from '../finding/finding.ts';
import type { Language } from '../report/language.ts';
import { readMachine } from '../workspace/machine.ts';
import { sourceDate } from '../workspace/source-date.ts';
import { openBench } from './bench.ts';
import { openDesk } from './desk.ts';
import type { OpenIssue } from './issue.ts';
import { openPainter } from './painter.ts';
import { watchLost } from './problems.ts';
import { answer } from './routes.ts';
import { openServer } from './server.ts';
import { openTabs } from './tabs.ts';
import { watchFolder } from './watch.ts';

/** What `preview` is asked for. */
export interface PreviewOptions {
  cwd: string;
  env: Record<string, string | undefined>;
  /** Manuscripts as given; none means those of the workspace. */
  files: string[];
  language: Language;
  template?: string;
  /** Path of a browser that prints, as given by `--browser`. */
  browser?: string;
  /** 0 for any free one. */
  port: number;
  signal: AbortSignal;
  /** Called before the Chromium from npm is unpacked, once per machine; it takes some seconds. */
  onUnpack?: () => void;
}

/** A preview that is running, until it is disposed of. */
export interface Preview extends AsyncDisposable {
  /** Where a browser finds it; whoever has it may look. */
  address: string;
  /** Of the issue shown first, as shown to people. */
  source: string;
}

/**
 * Opens a preview of issues on this machine.
 * @throws Failure `usage` when there is nothing to show, the port is taken or SOURCE_DATE_EPOCH is no number, `browser` when there is none to print
 */
export async function openPreview(options: PreviewOptions): Promise<Preview> {
  const opened: AsyncDisposable[] = [];
  const keep = <T extends AsyncDisposable>(part: T): T => {
    opened.push(part);
    return part;
  };
  const close = async (): Promise<void> => {
    await Promise.allSettled(opened.splice(0).map((part) => part[Symbol.asyncDispose]()));
  };
  try {
    return { ...(await openParts(options, keep)), [Symbol.asyncDispose]: close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** What is kept is closed in the end. */
type Keep = <T extends AsyncDisposable>(part: T) => T;

async function openParts(
  { cwd, env, files, language, port, signal, template, ...options }: PreviewOptions,
  keep: Keep,
): Promise<Omit<Preview, keyof AsyncDisposable>> {
  // Said here, not in place of pages that could not be had however often the manuscript was saved.
  sourceDate(env);
  const machine = readMachine(env);
  const bench = keep(
    openBench(machine, { ...options, signal, timeout: printTimeout, pages: machine.processors }),
  );
  const painter = keep(openPainter());
  const given = { cwd, env, language, signal, ...(template !== undefined && { template }) };
  const desk = await openDesk(files, { ...given, bench, painter });
  const tabs = openTabs(desk);
  keep(
    watchFolder({
      ...desk.ground,
      onChange: (paths) => {
        desk.change(paths);
        tabs.tellList();
      },
      onLost: (error) => tabs.tellAll(sentence(watchLost(reasonOf(error)), language)),
    }),
  );
  keep(every(second, desk.look));
  const server = keep(
    await openServer(port, (response, url) => answer(response, url, { desk, tabs, language })),
  );
  if ((await bench.press()) === undefined) throw bench.browserFailure();
  const first = await desk.find(desk.first.id);
  if (first !== undefined) warm(first.issue);
  return { address: server.address, source: desk.first.source };
}

/**
 * The first prints take longer than those that follow: one is made while the browser opens the page, and
 * one more before anything is saved.
 */
async function warm(issue: OpenIssue): Promise<void> {
  const stop = issue.watch(() => undefined);
  await issue.idle();
  issue.change();
  await issue.idle();
  stop();
}

function every(ms: number, work: () => void): AsyncDisposable {
  const timer = setInterval(work, ms);
  return { [Symbol.asyncDispose]: async () => clearInterval(timer) };
}

function sentence({ text, advice }: Problem, language: Language): string {
  return [text[language], advice?.[language]].join(language === 'zh' ? '。' : '. ');
}

const second = 1000;
/** For one print, ms. */
const printTimeout = 60_000;
