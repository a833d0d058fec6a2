import process from 'node:process';
import { type Browser, launch } from 'puppeteer';
import {
  chromiumFiles,
  chromiumPackage,
  unpackFonts,
} from '../../src/press/browser/npm-chromium.ts';
import { openBrowser } from '../../src/press/browser/open.ts';
import { inContainer } from '../../src/press/browser/sandbox.ts';
import { readMachine } from '../../src/workspace/machine.ts';

/** A browser to look with: the one that prints reaches no address. */
export async function openViewer(): Promise<Browser> {
  const machine = readMachine(process.env);
  const container = inContainer(machine.env);
  const { path, sandbox, ...printer } = await openBrowser({
    ...machine,
    container,
    timeout: 60_000,
  });
  await printer[Symbol.asyncDispose]();
  const packed = chromiumPackage();
  const own = packed && {
    libraries: chromiumFiles(packed, machine.cacheFolder).libraries,
    fonts: await unpackFonts(packed, machine.cacheFolder),
  };
  const start = (env: Record<string, string | undefined>) =>
    launch({
      executablePath: path,
      headless: /shell|chromium$/.test(path) ? 'shell' : true,
      args: ['--disable-gpu', '--disable-dev-shm-usage', ...(sandbox ? [] : ['--no-sandbox'])],
      env: { ...process.env, ...(own && { FONTCONFIG_FILE: own.fonts }), ...env },
    });
  // Its own libraries only where the system lacks them.
  return start({}).catch(() => start({ LD_LIBRARY_PATH: own?.libraries }));
}
