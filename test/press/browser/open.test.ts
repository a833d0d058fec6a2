import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import {
  type OpenBrowser,
  type OpenOptions,
  openBrowser,
} from '../../../src/press/browser/open.ts';
import {
  cacheFolder,
  fakeBrowser,
  noneLeft,
  processesWith,
  put,
  runsNpmChromium,
  scratch,
} from './scratch.ts';

/** A machine with nothing but the Chromium from npm; `root` keeps its sandbox off wherever tests run. */
function machine(folder: string, more: Partial<OpenOptions> = {}): OpenOptions {
  return {
    env: { PATH: join(folder, 'bin') },
    platform: process.platform,
    arch: process.arch,
    home: join(folder, 'home'),
    cacheFolder,
    temporaryFolder: scratch(),
    root: true,
    container: false,
    timeout: 30_000,
    ...more,
  };
}

async function open(options: OpenOptions): Promise<OpenBrowser> {
  const opened = await openBrowser(options);
  onTestFinished(() => opened.kill());
  return opened;
}

const dispose = (opened: OpenBrowser) => opened[Symbol.asyncDispose]();

describe.runIf(runsNpmChromium)('the Chromium from npm', () => {
  test('opens, prints, and goes without a trace', async () => {
    const options = machine(scratch());
    const { temporaryFolder } = options;
    const listeners = process.listenerCount('exit');
    const opened = await open(options);
    expect(opened.version).toMatch(/^\d{3}\.\d+\.\d+\.\d+$/);
    const page = await opened.browser.newPage();
    await page.setContent('<p>text</p>');
    const pdf = await page.pdf();
    expect(Buffer.from(pdf).toString('latin1', 0, 5)).toBe('%PDF-');
    expect(processesWith(temporaryFolder)).not.toEqual([]);
    await dispose(opened);
    await noneLeft(temporaryFolder);
    expect(readdirSync(temporaryFolder)).toEqual([]);
    expect(process.listenerCount('exit')).toBe(listeners);
  });

  test('says that root has no sandbox', async () => {
    const opened = await open(machine(scratch()));
    expect(opened.sandbox).toBe(false);
    expect(opened.notes.map(({ rule }) => rule)).toContain('sandbox-off');
    await dispose(opened);
  });

  test('knows no face but its own, so that text a page has no face for is not set in the system’s', async () => {
    const opened = await open(machine(scratch()));
    const page = await opened.browser.newPage();
    await page.setContent('<p style="font-family:serif">简报 text</p>');
    const fonts = Buffer.from(await page.pdf())
      .toString('latin1')
      .match(/\/FontName \/[^\s/]+/g);
    expect(fonts?.map((name) => name.replace(/.*\+/, ''))).toEqual(['OpenSans-Regular']);
    await dispose(opened);
  });

  test('reaches no network', async () => {
    const opened = await open(machine(scratch()));
    const server = createServer((_, response) => response.end()).listen(0, '127.0.0.1');
    onTestFinished(() => void server.close());
    await once(server, 'listening');
    const asked = vi.fn();
    server.on('request', asked);
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : 0;
    const page = await opened.browser.newPage();
    const failed: (string | undefined)[] = [];
    page.on('requestfailed', (request) => failed.push(request.failure()?.errorText));
    await page.setContent(
      `<img src="http://127.0.0.1:${port}/"><img src="http://localhost:${port}/">`,
    );
    expect(failed).toEqual(['net::ERR_NAME_NOT_RESOLVED', 'net::ERR_NAME_NOT_RESOLVED']);
    expect(asked).not.toHaveBeenCalled();
    await dispose(opened);
  });

  test('is ended at once, with its profile, when the process is about to end', async () => {
    const options = machine(scratch());
    await open(options);
    const last = process.listeners('exit').at(-1);
    last?.(0);
    expect(readdirSync(options.temporaryFolder)).toEqual([]);
    await noneLeft(options.temporaryFolder);
  });

  test('a crash does not keep it from being disposed of', async () => {
    const options = machine(scratch());
    const opened = await open(options);
    for (const id of processesWith(options.temporaryFolder)) process.kill(Number(id), 'SIGKILL');
    await dispose(opened);
    expect(readdirSync(options.temporaryFolder)).toEqual([]);
  });

  test('steps in for installed browsers that fail, and says why they did', async () => {
    const folder = scratch();
    const lacking = fakeBrowser(
      join(folder, 'bin/google-chrome-stable'),
      'echo "error while loading shared libraries: libnss3.so: cannot open" >&2; exit 127',
    );
    const snap = fakeBrowser(join(folder, 'bin/chromium-browser'), 'exec /snap/bin/chromium "$@"');
    const opened = await open(machine(folder));
    const passed = opened.notes.filter(({ rule }) => rule === 'browser-passed-over');
    expect(passed.map(({ text }) => text.en)).toEqual(
      expect.arrayContaining([
        `The browser ${lacking} was not used: the system lacks libnss3.so`,
        expect.stringContaining(snap),
      ]),
    );
    await dispose(opened);
  });

  test('is opened by path as well', async () => {
    const first = await open(machine(scratch()));
    await dispose(first);
    const named = await open(machine(scratch(), { given: first.path }));
    expect(named.path).toBe(first.path);
    expect(named.version).toBe(first.version);
    await dispose(named);
  });
});

describe.skipIf(process.platform === 'win32')('when nothing opens', () => {
  /** A machine of another kind, so that no browser of this one is found. */
  const elsewhere = { platform: 'win32', arch: 'arm64' } as const;

  test('the places tried and the ways out are told', async () => {
    const opening = openBrowser(machine(scratch(), elsewhere));
    await expect(opening).rejects.toMatchObject({
      code: 'browser',
      text: { zh: expect.stringContaining('msedge.exe') },
    });
  });

  test('a named browser is not replaced by another', async () => {
    const folder = scratch();
    const path = fakeBrowser(join(folder, 'mine'), 'exit 1');
    const opening = openBrowser(machine(folder, { env: { BRIEF_BROWSER: path } }));
    await expect(opening).rejects.toMatchObject({
      code: 'browser',
      text: { en: expect.stringContaining(`named by BRIEF_BROWSER cannot be used: ${path}`) },
    });
  });

  test('an interrupt is no failure of a browser, and nothing is started after it', async () => {
    const folder = scratch();
    const given = fakeBrowser(join(folder, 'mine'), ': > "$0.started"; exec /bin/sleep 60');
    const options = machine(folder, { given, signal: AbortSignal.abort(new Error('stop')) });
    await expect(openBrowser(options)).rejects.toThrow('stop');
    expect(readdirSync(options.temporaryFolder)).toEqual([]);
    expect(existsSync(`${given}.started`)).toBe(false);
  });
});

// Browsers in /opt are found wherever PATH leads.
const hasAnother = ['/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge'].some(existsSync);

test.runIf(runsNpmChromium && !hasAnother)('a cache that takes nothing is told', async () => {
  const folder = scratch();
  const cacheFolder = join(put(join(folder, 'file')), 'cache');
  await expect(openBrowser(machine(folder, { cacheFolder }))).rejects.toMatchObject({
    text: { en: expect.stringContaining(`could not be unpacked to ${cacheFolder} (ENOTDIR)`) },
  });
});

describe.skipIf(process.platform === 'win32')('the sandbox', () => {
  /** A browser that comes up only without its sandbox, then does not understand the driver. */
  const picky = `case "$*" in
*--no-sandbox*) printf '{"id":0,"result":{"product":"Chrome/109.0.0.0"}}\\0' >&4; exec /bin/sleep 60;;
*) echo "No usable sandbox!" >&2; kill -TRAP $$;;
esac`;

  const rows: [string, Partial<OpenOptions>, string][] = [
    ['is not dropped on a person’s machine', {}, 'BRIEF_NO_SANDBOX=1'],
    ['is dropped in a container', { container: true }, '109.0.0.0'],
    ['is off when asked', { env: { BRIEF_NO_SANDBOX: '1' } }, '109.0.0.0'],
  ];
  for (const [title, options, expected] of rows) {
    test(title, async () => {
      const folder = scratch();
      const given = fakeBrowser(join(folder, 'chrome'), picky);
      const opening = openBrowser(
        machine(folder, { root: false, platform: 'linux', given, ...options }),
      );
      await expect(opening).rejects.toMatchObject({
        text: { zh: expect.stringContaining(expected) },
      });
    });
  }
});
