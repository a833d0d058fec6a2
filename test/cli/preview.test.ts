import { existsSync } from 'node:fs';
import process from 'node:process';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { runPreview } from '../../src/cli/preview-action.ts';
import { parsePort } from '../../src/cli/preview-port.ts';
import { run } from '../../src/cli/run.ts';
import { readSettings } from '../../src/cli/settings.ts';
import { openStreams } from '../../src/cli/streams.ts';
import { issueText, openOffice } from '../build/office.ts';
import { type Fake, fakeProcess } from './fake-process.ts';

const waiting = { timeout: 30_000, interval: 20 };

/** The command line in an office of its own. */
function inOffice(argv: string[], issues: readonly number[] = [52]): Fake {
  const office = openOffice();
  onTestFinished(office.remove);
  for (const number of issues) office.put(`briefs/${number}.md`, issueText(number));
  const fake = fakeProcess(argv, { env: { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '' } });
  return Object.assign(fake, { cwd: () => office.folder });
}

describe('brief preview', () => {
  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'says where, serves, and ends by %s',
    async (signal) => {
      const fake = inOffice(['preview', '--no-open']);
      const ended = run(fake);
      await vi.waitFor(() => expect(fake.wrote.stdout).not.toBe(''), waiting);
      expect(fake.wrote.stdout).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{32}\n$/);
      expect(fake.wrote.stderr).toMatch(/^预览 briefs.52\.md，地址：\n请用浏览器打开上面的地址。/);
      const address = fake.wrote.stdout.trim();
      expect((await fetch(address, { redirect: 'manual' })).status).toBe(303);
      fake.send(signal);
      await ended;
      expect(fake.exitCode).toBe(0);
      expect(fake.exits).toEqual([]);
      expect(fake.listeners(signal)).toBe(0);
      await expect(fetch(address)).rejects.toThrow();
    },
  );

  test('opens the browser, once, unless told not to', async () => {
    const fake = inOffice(['preview', '--lang', 'en']);
    const opened: string[] = [];
    const context = {
      process: fake,
      settings: readSettings(fake),
      streams: openStreams(fake),
      tools: {},
    };
    const ended = runPreview([], {}, context, (address) => {
      opened.push(address);
      return true;
    });
    await vi.waitFor(() => expect(opened).toHaveLength(1), waiting);
    expect(`${opened[0]}\n`).toBe(fake.wrote.stdout);
    expect(fake.wrote.stderr).toContain('It is open in your browser');
    fake.send('SIGINT');
    expect(await ended).toBe(0);
  });

  test('ends before it has begun', async () => {
    const fake = inOffice(['preview', '--no-open']);
    const ended = run(fake);
    await vi.waitFor(() => expect(fake.listeners('SIGINT')).toBe(1), waiting);
    fake.send('SIGINT');
    await ended;
    expect([fake.exitCode, fake.wrote]).toEqual([0, { stdout: '', stderr: '' }]);
  });

  test('a SOURCE_DATE_EPOCH that is no number is told before anything is shown', async () => {
    const fake = inOffice(['preview', '--no-open']);
    fake.env['SOURCE_DATE_EPOCH'] = 'soon';
    await run(fake);
    expect([fake.exitCode, fake.wrote.stdout]).toEqual([2, '']);
    expect(fake.wrote.stderr).toContain('SOURCE_DATE_EPOCH');
  });

  test.each([
    ['no manuscripts', ['preview'], [], 2, '里没有稿件'],
    ['one that is not there', ['preview', 'no.md'], [52], 2, '没有稿件“no.md”'],
    ['no port', ['preview', '--port', 'x'], [52], 2, '--port 后面要写'],
    ['a browser that is none', ['preview', '--browser', '/no/browser'], [52], 3, '/no/browser'],
    ['no template', ['preview', '--no-open', '--tempalte', 'a'], [52], 2, '--template'],
  ])('%s', async (_, argv, issues, code, said) => {
    const fake = inOffice(argv, issues);
    await run(fake);
    expect([fake.exitCode, fake.wrote.stdout]).toEqual([code, '']);
    expect(fake.wrote.stderr).toContain(said);
  });
});

test.each(['zh', 'en'])('its help in %s has examples and fits 80 columns', async (language) => {
  const fake = fakeProcess(['preview', '--help', '--lang', language]);
  await run(fake);
  const examples = fake.wrote.stdout.match(/^ {2}brief preview /gm) ?? [];
  expect(examples.length).toBeGreaterThanOrEqual(2);
  const wide = (line: string) =>
    [...line].reduce((sum, char) => sum + (char > '\u2e80' ? 2 : 1), 0);
  expect(fake.wrote.stdout.split('\n').filter((line) => wide(line) > 80)).toEqual([]);
});

test.each([
  ['0', 0],
  ['8021', 8021],
  ['65535', 65_535],
])('port %s', (value, port) => expect(parsePort(value)).toBe(port));

test.each(['65536', '-1', '80a', '', '８０２１', '1e3'])('no port: %s', (value) => {
  expect(() => parsePort(value)).toThrow(/--port/);
});

test('the scripts and the style of the page are part of what is installed', () => {
  for (const name of ['preview.js', 'preview.css', 'painter-thread.js']) {
    expect(existsSync(new URL(`../../templates/preview/${name}`, import.meta.url))).toBe(true);
  }
});
