import {
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { readFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { PNG } from 'pngjs';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { Failure } from '../../src/finding/failure.ts';
import { openBench } from '../../src/preview/bench.ts';
import { openIssue } from '../../src/preview/issue.ts';
import { openPainter } from '../../src/preview/painter.ts';
import type { Details, State } from '../../src/preview/state.ts';
import { readMachine } from '../../src/workspace/machine.ts';
import { openOffice } from '../build/office.ts';
import { issue, openSitting, type Sitting } from './sitting.ts';

describe('whoever asks', () => {
  test('comes in by the address, which is then without the token', async () => {
    const { preview } = await openSitting();
    const first = await fetch(preview.address, { redirect: 'manual' });
    expect(first.status).toBe(303);
    expect(first.headers.get('location')).toBe('/');
    const cookie = first.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^brief-preview-\d+=\S{32}; Path=\/; HttpOnly; SameSite=Strict$/);
    const { origin } = new URL(preview.address);
    expect((await fetch(origin)).status).toBe(401);
    const [pair = ''] = cookie.split(';');
    const page = await fetch(origin, { headers: { cookie: pair } });
    expect(page.status).toBe(200);
    expect(await page.text()).not.toContain(pair.split('=')[1]);
  });

  test('is refused by everything but the page itself, and learns nothing', async () => {
    const { preview, ask } = await openSitting();
    const { origin } = new URL(preview.address);
    for (const path of [
      '/',
      '/events',
      '/pdf',
      '/assets/preview.js',
      '/pages/x/1?width=500',
      '/no',
    ]) {
      expect((await fetch(`${origin}${path}`)).status).toBe(401);
      expect((await ask(path, { headers: { origin: 'http://evil.example' } })).status).toBe(403);
      expect((await ask(path, { method: 'POST' })).status).toBe(405);
      expect(await statusOf(preview.address, path, 'evil.example')).toBe(400);
    }
    const refused = await ask('/', { headers: { origin: 'http://evil.example' } });
    expect(await refused.text()).toBe('');
    expect(refused.headers.get('access-control-allow-origin')).toBeNull();
  });

  test('is told nothing that another site could use', async () => {
    const { ask } = await openSitting();
    for (const path of ['/', '/assets/preview.js', '/no']) {
      const { headers } = await ask(path);
      expect(headers.get('content-security-policy')).toMatch(
        /default-src 'none'; script-src 'self';/,
      );
      expect(headers.get('content-security-policy')).not.toContain('unsafe');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cache-control')).toBe('no-store');
    }
  });
});

/** As a page would be answered whose name leads to this machine. */
function statusOf(address: string, path: string, host: string): Promise<number | undefined> {
  const { port } = new URL(address);
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, headers: { host } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    asked.on('error', reject).end();
  });
}

test('names lead nowhere but to the issues of the list', async () => {
  const outside = mkdtempSync(join(tmpdir(), 'brief-outside-'));
  onTestFinished(() => rmSync(outside, { recursive: true }));
  writeFileSync(join(outside, 'secret.md'), issue('机密'));
  const { ask, folder } = await openSitting();
  symlinkSync(join(outside, 'secret.md'), join(folder, 'briefs', 'linked.md'));
  symlinkSync(outside, join(folder, 'briefs', 'folder'));
  const names = [
    '../secret.md',
    '..%2fsecret.md',
    'briefs/../../secret.md',
    'briefs/linked.md',
    'briefs/folder/secret.md',
    join(outside, 'secret.md'),
    'brief.config.yaml',
    'briefs/52.md/',
    'BRIEFS/52.md',
    '',
  ];
  for (const name of names) {
    const query = `issue=${encodeURIComponent(name)}`;
    for (const path of [`/?${query}`, `/events?${query}`, `/pdf?${query}`]) {
      expect([path, (await ask(path)).status]).toEqual([path, 404]);
    }
  }
  const paths = [
    '/assets/../../package.json',
    '/assets/..%2f..%2fpackage.json',
    '/assets/painter-thread.js',
    '/assets/',
    '/package.json',
    '//etc/passwd',
    '/pages/0/1?width=500',
  ];
  for (const path of paths) expect([path, await statusWith(path)]).toEqual([path, 404]);
  async function statusWith(path: string) {
    return (await ask(path)).status;
  }
});

test('a picture of a page is asked for in fair sizes', async () => {
  const sitting = await openSitting();
  const state = await stateOf(sitting, ({ shown }) => shown !== undefined);
  const path = `/pages/${state.shown?.digest}`;
  const good = await sitting.ask(`${path}/1?width=600`);
  expect(good.headers.get('content-type')).toBe('image/png');
  const { width, height } = PNG.sync.read(Buffer.from(await good.arrayBuffer()));
  expect([width, height]).toEqual([600, 849]);
  // A draft is kept by no cache.
  expect(good.headers.get('cache-control')).toBe('no-store');
  const bad = [
    '/0?width=600',
    '/99?width=600',
    '/1.5?width=600',
    '/x?width=600',
    '/1',
    '/1?width=9',
  ];
  for (const tail of [...bad, '/1?width=90000', '/1?width=NaN', '/1?width=-600']) {
    expect([tail, (await sitting.ask(`${path}${tail}`)).status]).toEqual([tail, 404]);
  }
});

test('the PDF is to the byte what build writes; while the manuscript has errors there is none', async () => {
  const sitting = await openSitting();
  const { ask, save } = sitting;
  await stateOf(sitting, ({ current }) => current);
  const answer = await ask('/pdf?issue=briefs%2F52.md');
  expect(answer.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''52.pdf");
  // At once: a connection over which nothing is taken is closed.
  const shown = Buffer.from(await answer.arrayBuffer());
  const office = openOffice(await readFile(join(sitting.folder, 'brief.config.yaml'), 'utf8'));
  onTestFinished(office.remove);
  office.put('briefs/52.md', issue());
  await office.run({ formats: ['pdf'] });
  const built = await readFile(join(office.folder, 'out/52.pdf'));
  expect(shown.equals(built)).toBe(true);
  save('briefs/52.md', issue('', '![](没有.png)\n'));
  await stateOf(sitting, ({ current, turn }) => turn > 1 && !current);
  expect((await ask('/pdf')).status).toBe(404);
});

describe('what is told', () => {
  test('findings are those of build and of check, each once and in their order', async () => {
    const sitting = await openSitting({
      'briefs/52.md': issue('市各级文明单位,坚持为民服务。𠮷', '', 'colour: 红\n'),
    });
    const { findings } = await detailsOf(sitting, () => true);
    const rules = findings.map(({ rule }) => rule);
    expect(rules).toContain('key-unknown');
    expect(rules).toContain('mark-width');
    expect(rules.filter((rule) => rule === 'key-unknown')).toHaveLength(1);
    const lines = findings.map(({ line = 0 }) => line);
    expect(lines).toEqual(lines.toSorted((a, b) => a - b));
    const comma = findings.find(({ rule }) => rule === 'mark-width');
    expect(comma).toMatchObject({ severity: 'error', line: 10, column: 8 });
  });

  test('an error in the configuration keeps the pages, and says in which file', async () => {
    const sitting = await openSitting();
    await stateOf(sitting, ({ current }) => current);
    sitting.save('brief.config.yaml', 'masthead: [');
    const state = await stateOf(sitting, ({ turn, current }) => turn > 1 && !current);
    expect(state.shown?.pages.length).toBeGreaterThan(1);
    // What a manuscript lacks because of it is not said.
    expect(new Set(state.errors.map(({ source }) => source))).toEqual(
      new Set(['brief.config.yaml']),
    );
  });

  test('a configuration that cannot be read keeps the pages, and the page can be opened', async () => {
    const sitting = await openSitting();
    const { ask, folder, save } = sitting;
    const office = await readFile(join(folder, 'brief.config.yaml'), 'utf8');
    const good = await stateOf(sitting, ({ current }) => current);
    const remove = () => rmSync(join(folder, 'brief.config.yaml'), { recursive: true });
    const isSaid = (state: State, rule: string) => state.errors.some((each) => each.rule === rule);
    remove();
    await stateOf(sitting, (state) => isSaid(state, 'field-required'));
    save('brief.config.yaml/a.yaml', '');
    const broken = await stateOf(sitting, (state) => isSaid(state, 'set-up-broken'));
    expect(broken.shown?.digest).toBe(good.shown?.digest);
    expect((await ask('/')).status).toBe(200);
    remove();
    await stateOf(sitting, (state) => isSaid(state, 'field-required'));
    save('brief.config.yaml', office);
    await stateOf(sitting, ({ turn, current }) => turn > broken.turn && current);
  });

  test('a manuscript that has gone is said to be, to tabs that come back too, until it comes again', async () => {
    const sitting = await openSitting();
    const { ask, folder, save } = sitting;
    const good = await stateOf(sitting, ({ current }) => current);
    renameSync(join(folder, 'briefs/52.md'), join(folder, 'briefs/53.md'));
    const its = '/events?issue=briefs%2F52.md';
    const gone = await stateOf(sitting, ({ turn, current }) => turn > good.turn && !current, its);
    expect(gone.shown?.digest).toBe(good.shown?.digest);
    expect(gone.errors.map(({ rule }) => rule)).toEqual(['manuscript-unreadable']);
    expect((await ask('/?issue=briefs%2F52.md')).status).toBe(200);
    expect(await (await ask('/')).text()).toContain('<h1>53</h1>');
    save('briefs/52.md', issue('又有了。'));
    await stateOf(sitting, ({ turn, current }) => turn > gone.turn && current, its);
  });

  test('issues that come and go', async () => {
    const sitting = await openSitting();
    const lists = await listsOf(sitting);
    await vi.waitFor(() => expect(lists.at(-1)).toEqual(['52']));
    sitting.save('briefs/2020/100.md', issue());
    sitting.save('briefs/53.md', issue());
    await vi.waitFor(() => expect(lists.at(-1)).toEqual(['2020/100', '53', '52']), waiting);
    rmSync(join(sitting.folder, 'briefs/53.md'));
    await vi.waitFor(() => expect(lists.at(-1)).toEqual(['2020/100', '52']), waiting);
  });

  test.each(['briefs', '.', '..'])('issues that come where outputs go, to %s', async (out) => {
    const sitting = await openSitting({
      'brief.config.yaml': `masthead: 云岭简报\npublisher: 云岭市文明办\nfolders:\n  out: ${out}\n`,
      'briefs/52.md': issue(),
    });
    const lists = await listsOf(sitting);
    await vi.waitFor(() => expect(lists.at(-1)).toEqual(['52']));
    sitting.save('briefs/53.md', issue());
    await vi.waitFor(() => expect(lists.at(-1)).toEqual(['53', '52']), waiting);
  });

  test('those of a folder that was named come and go; one that was named stays', async () => {
    const files = { 'briefs/52.md': issue(), 'else/1.md': issue(), 'else/2.md': issue() };
    const sitting = await openSitting(files, { files: ['else', 'else/1.md'] });
    const lists = await listsOf(sitting);
    await vi.waitFor(() => expect(lists.at(-1)).toEqual(['else/2', 'else/1', '52']));
    sitting.save('else/3.md', issue());
    await vi.waitFor(
      () => expect(lists.at(-1)).toEqual(['else/3', 'else/2', 'else/1', '52']),
      waiting,
    );
    rmSync(join(sitting.folder, 'else'), { recursive: true });
    await vi.waitFor(() => expect(lists.at(-1)).toEqual(['else/1', '52']), waiting);
  });
});

describe('which is shown first', () => {
  test('the one named, wherever it lies, beside those of the workspace', async () => {
    const files = { 'briefs/1.md': issue(), 'else/2.md': issue() };
    const { preview, ask } = await openSitting(files, { files: ['else/2.md'] });
    expect(preview.source).toBe(join('else', '2.md'));
    expect((await ask('/?issue=briefs%2F1.md')).status).toBe(200);
    expect((await ask('/?issue=else%2F2.md')).status).toBe(200);
  });

  test('the one last worked on', async () => {
    const files = { 'briefs/1.md': issue(), 'briefs/2.md': issue(), 'briefs/3.md': issue() };
    const { folder, close } = await openSitting(files);
    await close();
    utimesSync(join(folder, 'briefs/2.md'), new Date(), new Date(Date.now() + 5000));
    const again = await openSitting({}, { cwd: folder });
    expect(again.preview.source).toBe(join('briefs', '2.md'));
  });

  test('of a folder the one last worked on, beside those of the workspace', async () => {
    const files = { 'briefs/a/1.md': issue(), 'briefs/a/2.md': issue(), 'briefs/3.md': issue() };
    const { folder, close } = await openSitting(files);
    await close();
    const inAnHour = new Date(Date.now() + 3_600_000);
    utimesSync(join(folder, 'briefs/3.md'), inAnHour, inAnHour);
    utimesSync(join(folder, 'briefs/a/1.md'), new Date(0), new Date(0));
    const named = await openSitting({}, { cwd: folder, files: ['briefs/a'] });
    expect(named.preview.source).toBe(join('briefs', 'a', '2.md'));
    expect((await named.ask('/?issue=briefs%2F3.md')).status).toBe(200);
    await named.close();
    const both = await openSitting({}, { cwd: folder, files: ['briefs/a/1.md', 'briefs/a'] });
    expect(both.preview.source).toBe(join('briefs', 'a', '1.md'));
  });

  test('without an issue there is nothing to show', async () => {
    await expect(openSitting({})).rejects.toThrow(Failure);
    await expect(openSitting({}, { files: ['no.md'] })).rejects.toThrow(/no\.md.*Check the name/);
    const pattern = openSitting({}, { files: ['briefs/*.md'] });
    await expect(pattern).rejects.toThrow(/name the folder/);
    const empty = openSitting({ 'briefs/1.md': issue(), 'notes/a.txt': '' }, { files: ['notes'] });
    await expect(empty).rejects.toThrow(/There are no manuscripts.*notes/);
    const astray = openSitting({ 'brief.config.yaml': 'folders:\n  briefs: ../notes\n' });
    await expect(astray).rejects.toThrow(/^\S*brief\.config\.yaml:2:11 .*notes/);
  });
});

test('without a name it is the first, or when that has gone, another', async () => {
  const files = { 'briefs/1.md': issue(), 'briefs/2.md': issue() };
  const { ask, folder, preview } = await openSitting(files);
  const first = preview.source.replace(/\D/g, '');
  expect(await (await ask('/')).text()).toContain(`<h1>${first}</h1>`);
  rmSync(join(folder, preview.source));
  expect(await (await ask('/')).text()).toContain(`<h1>${first === '1' ? '2' : '1'}</h1>`);
});

test('a name of whatever characters is shown as it is, and ends no element', async () => {
  const name = `briefs/<!--<script>'"&第 1 期.md`;
  const { ask } = await openSitting({ [name]: issue() });
  const page = await (await ask(`/?issue=${encodeURIComponent(name)}`)).text();
  expect(page).not.toContain('<script>');
  expect(page).toContain('<h1>&#x3C;!--&#x3C;script>');
  const [, facts = ''] = /<script id="facts"[^>]*>(.*?)<\/script>/s.exec(page) ?? [];
  expect(JSON.parse(facts)).toMatchObject({ id: name });
});

test('pages that nobody looks at are put away, and come again', async () => {
  const { folder } = await openSitting();
  const machine = readMachine(process.env);
  const controller = new AbortController();
  const { signal } = controller;
  await using bench = openBench(machine, { timeout: 60_000, pages: 1, signal });
  await using painter = openPainter();
  const path = join(folder, 'briefs/52.md');
  const given = { cwd: folder, env: process.env, language: 'zh' as const };
  const opened = openIssue(path, { ...given, bench, painter, signal, keepFor: 30 });
  const shown = async () => {
    let digest = '';
    const stop = opened.watch(({ kind, data }) => {
      if (kind === 'state') digest = data.shown?.digest ?? '';
    });
    await vi.waitFor(() => expect(digest).not.toBe(''), waiting);
    await opened.idle();
    return { digest, stop };
  };
  const first = await shown();
  expect(opened.painting(first.digest)).toBeDefined();
  first.stop();
  await vi.waitFor(() => expect(opened.painting(first.digest)).toBeUndefined(), waiting);
  expect(opened.download()).toBeUndefined();
  const second = await shown();
  expect(second.digest).toBe(first.digest);
  expect(opened.download()).toBeDefined();
  second.stop();
});

test('a port that is taken is said to be, and nothing is left open', async () => {
  const { preview } = await openSitting();
  const port = Number(new URL(preview.address).port);
  await expect(openSitting(undefined, { port })).rejects.toThrow(`Port ${port} is in use`);
});

test('it ends whoever looks on, and leaves nothing behind', async () => {
  const temporary = mkdtempSync(join(tmpdir(), 'brief-tmp-'));
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = temporary;
  onTestFinished(() => {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
    rmSync(temporary, { recursive: true });
  });
  const sitting = await openSitting();
  expect(readdirSync(temporary).length).toBeGreaterThan(1);
  let ended = 0;
  for (const _ of [1, 2, 3]) {
    await listen(
      sitting,
      '/events',
      () => undefined,
      () => {
        ended += 1;
      },
    );
  }
  sitting.save('briefs/52.md', issue('正在排的时候停止。'));
  await wait(30);
  await sitting.close();
  await vi.waitFor(() => expect(ended).toBe(3));
  await expect(fetch(sitting.preview.address)).rejects.toThrow();
  rmSync(sitting.folder, { recursive: true });
  expect(readdirSync(temporary)).toEqual([]);
});

const waiting = { timeout: 20_000, interval: 20 };

/** The first state an issue is in that is as wanted. */
function stateOf(
  sitting: Sitting,
  isWanted: (state: State) => boolean,
  path = '/events',
): Promise<State> {
  return told(sitting, path, (data) => (isState(data) && isWanted(data) ? data : undefined));
}

function detailsOf(sitting: Sitting, isWanted: (details: Details) => boolean): Promise<Details> {
  return told(sitting, '/events', (data) => (isDetails(data) && isWanted(data) ? data : undefined));
}

function isState(data: unknown): data is State {
  return typeof data === 'object' && data !== null && 'turn' in data && 'current' in data;
}

function isDetails(data: unknown): data is Details {
  return typeof data === 'object' && data !== null && 'turn' in data && 'placed' in data;
}

/** The first thing told that is wanted. */
async function told<T>(
  sitting: Sitting,
  path: string,
  wanted: (data: unknown) => T | undefined,
): Promise<T> {
  let found: T | undefined;
  const stop = await listen(sitting, path, (_, data) => {
    found ??= wanted(data);
  });
  const data = await vi.waitFor(() => {
    if (found === undefined) throw new Error('nothing was told as wanted');
    return found;
  }, waiting);
  stop();
  return data;
}

/** The names of the issues, as often as they are told. */
async function listsOf(sitting: Sitting): Promise<string[][]> {
  const lists: string[][] = [];
  await listen(sitting, '/events', (kind, data) => {
    if (kind === 'issues' && Array.isArray(data)) lists.push(data.map(({ name }) => String(name)));
  });
  return lists;
}

/** Reads a stream of events until it ends or is stopped. */
async function listen(
  { ask }: Sitting,
  path: string,
  use: (kind: string, data: unknown) => void,
  onEnd: () => void = () => undefined,
): Promise<() => void> {
  const controller = new AbortController();
  onTestFinished(() => controller.abort());
  const response = await ask(path, { signal: controller.signal });
  const read = async () => {
    let text = '';
    const decoder = new TextDecoder();
    for await (const chunk of response.body ?? []) {
      text += decoder.decode(chunk, { stream: true });
      const parts = text.split('\n\n');
      text = parts.pop() ?? '';
      for (const part of parts) {
        const [, kind, data] = /^event: (\w+)\ndata: (.*)$/s.exec(part) ?? [];
        if (kind !== undefined && data !== undefined) use(kind, JSON.parse(data));
      }
    }
  };
  read().then(onEnd, onEnd);
  return () => controller.abort();
}
