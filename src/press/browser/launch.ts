import { setTimeout } from 'node:timers/promises';
import { type Browser, type ConnectionTransport, loadDriver } from './driver.ts';
import { environmentFor, flagsFor, lacksSharedMemory } from './flags.ts';
import { type BrowserProcess, startProcess } from './process.ts';
import { makeProfile, type Profile } from './profile.ts';
import { diagnose, isOld, policySign, type Reason } from './reason.ts';
import type { Way } from './way.ts';

export interface LaunchOptions {
  env: Record<string, string | undefined>;
  platform: NodeJS.Platform;
  /** Where the browser's profile is made. */
  temporaryFolder: string;
  /** How long the browser may take over an answer, ms; 0 for any time. */
  timeout: number;
  /** A fontconfig file, Linux only. */
  fonts?: string;
  signal?: AbortSignal;
}

/** A browser that came up. */
export interface Launched {
  browser: Browser;
  /** As `147.0.7727.24`. */
  version: string;
  /** Asks the browser to close and ends it if it will not; leaves neither process nor file. */
  close(): Promise<void>;
  /** The same at once, for when the process is about to end. */
  kill(): void;
}

/**
 * Starts a program and makes sure that it is a browser we can use. Gives the reason when it is not;
 * throws the reason of an aborted signal, and a `Failure` when there is nowhere to write.
 */
export async function launch(way: Way, options: LaunchOptions): Promise<Launched | Reason> {
  const profile = await makeProfile(options.temporaryFolder);
  const started = await start(way, options, profile).catch(failureOf);
  if ('why' in started) {
    await profile.remove();
    return started;
  }
  const kill = () => {
    started.kill();
    profile.removeNow();
  };
  // However Node ends, by an error or a second Ctrl-C, the browser must not outlive it.
  process.once('exit', kill);
  const end = async () => {
    started.kill();
    await within(patience, started.ended);
    await profile.remove();
    process.off('exit', kill);
  };
  const met = await meet(started, options).catch(async (error: unknown) => {
    await end();
    throw error;
  });
  if ('why' in met) {
    await end();
    return met;
  }
  return { ...met, kill, close: () => close(met.browser, started).then(end) };
}

/** How long a browser that was told to go may take, ms. */
const patience = 2000;

async function start(
  way: Way,
  options: LaunchOptions,
  { folder }: Profile,
): Promise<BrowserProcess> {
  const { env, platform } = options;
  const sharedMemory = !(await lacksSharedMemory(platform));
  const flags = flagsFor({ ...way, sharedMemory, profile: folder });
  const surroundings = environmentFor({ ...options, ...way, env, platform, profile: folder });
  return startProcess(way.path, flags, surroundings, platform);
}

/** Windows refuses some files on the spot, where other systems report a failed start. */
function failureOf(error: NodeJS.ErrnoException): Reason {
  return diagnose({ code: null, signal: null, failure: error.code ?? error.message, words: '' });
}

/** A browser that has not come up by then never will, however long printing may take, ms. */
const longest = 30_000;

type Meeting = Pick<Launched, 'browser' | 'version'>;

/** Waits for whichever comes first: an understanding, the browser's end, or the end of our patience. */
async function meet(
  started: BrowserProcess,
  { timeout, signal }: LaunchOptions,
): Promise<Meeting | Reason> {
  const limit = Math.min(timeout || longest, longest);
  const silent = { why: 'silent', seconds: Math.ceil(limit / 1000) } as const;
  const over = new AbortController();
  const stop = signal === undefined ? over.signal : AbortSignal.any([over.signal, signal]);
  try {
    return await Promise.race([
      converse(started, timeout),
      started.ended.then(diagnose),
      started.said(policySign).then(() => ({ why: 'policy' }) as const),
      setTimeout(limit, silent, { signal: stop }),
    ]);
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  } finally {
    over.abort();
  }
}

/** Asks for the version before the driver takes over, which need not understand an old browser. */
async function converse(
  { transport, kill, ended }: BrowserProcess,
  timeout: number,
): Promise<Meeting | Reason> {
  // The driver takes as long to load as the browser to start.
  const [version, { connect }] = await Promise.all([askVersion(transport), loadDriver()]);
  if (version !== undefined && isOld(version)) return { why: 'old', version };
  const browser =
    version === undefined
      ? undefined
      : await connect({ transport, protocolTimeout: timeout, defaultViewport: null }).catch(
          () => {},
        );
  if (version !== undefined && browser) return { browser, version };
  kill();
  return diagnose(await ended);
}

/** The version, as `147.0.7727.24`; undefined when the browser says something else or hangs up. */
function askVersion(transport: ConnectionTransport): Promise<string | undefined> {
  const answer = new Promise<string | undefined>((resolve) => {
    transport.onmessage = (message) => resolve(/"product":"[^"/]*\/([\d.]+)/.exec(message)?.[1]);
    transport.onclose = () => resolve(undefined);
  });
  // The driver counts its own messages from 1.
  transport.send('{"id":0,"method":"Browser.getVersion"}');
  return answer;
}

async function close(browser: Browser, { ended }: BrowserProcess): Promise<void> {
  // It cannot be asked when it has crashed: then there is nothing to wait for either.
  browser.close().catch(() => {});
  await within(patience, ended);
}

async function within(ms: number, event: Promise<unknown>): Promise<void> {
  await Promise.race([event, setTimeout(ms, undefined, { ref: false })]);
}
