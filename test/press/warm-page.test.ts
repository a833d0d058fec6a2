import process from 'node:process';
import { expect, test } from 'vitest';
import { openBrowser } from '../../src/press/browser/open.ts';
import { inContainer } from '../../src/press/browser/sandbox.ts';
import { openPage, show } from '../../src/press/warm-page.ts';
import { readMachine } from '../../src/workspace/machine.ts';

test('nothing is left of loading faces but the faces', async () => {
  const machine = readMachine(process.env);
  const container = inContainer(machine.env);
  await using browser = await openBrowser({ ...machine, container, timeout: 30_000 });
  const warm = await openPage(browser.browser);
  const bytes = async () => (await warm.session.send('Runtime.getHeapUsage')).usedSize;
  const before = await bytes();
  const data = new Uint8Array(8 * 1024 * 1024);
  const leaf = { title: '题', css: '', body: '<p>文</p>', faces: [] };
  await show(warm, leaf, { fresh: true, faces: [{ family: 'brief-fangsong', data }] });
  // As base64 alone they were 11 MB.
  expect((await bytes()) - before).toBeLessThan(2 * 1024 * 1024);
});
