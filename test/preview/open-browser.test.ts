import { expect, test } from 'vitest';
import { openInBrowser } from '../../src/preview/open-browser.ts';

const address = 'http://127.0.0.1:8021/?token=a&b"c$(d)';

test.each([
  ['Windows', 'win32', {}, ['rundll32.exe', 'url.dll,FileProtocolHandler', address]],
  ['macOS', 'darwin', {}, ['open', address]],
  ['X11', 'linux', { DISPLAY: ':0' }, ['xdg-open', address]],
  ['Wayland', 'linux', { WAYLAND_DISPLAY: 'wayland-0' }, ['xdg-open', address]],
])('%s: the address is one argument, whatever is in it', (_, platform, env, command) => {
  const started: string[][] = [];
  const start = (program: string, words: string[]) => void started.push([program, ...words]);
  expect(openInBrowser(address, { platform, env }, start)).toBe(true);
  expect(started).toEqual([command]);
});

test('without a desktop nothing is started', () => {
  const start = () => expect.unreachable();
  expect(openInBrowser(address, { platform: 'linux', env: { DISPLAY: '' } }, start)).toBe(false);
});

test('a program that is not there does no harm', async () => {
  const env = { DISPLAY: ':0' };
  expect(openInBrowser(address, { platform: 'linux', env })).toBe(true);
  await new Promise((resolve) => setTimeout(resolve, 100));
});
