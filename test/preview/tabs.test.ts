import { createServer, get } from 'node:http';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Desk, Opened } from '../../src/preview/desk.ts';
import type { Listener } from '../../src/preview/issue.ts';
import { openTabs } from '../../src/preview/tabs.ts';

const listed = { id: 'briefs/1.md', name: '1', source: 'briefs/1.md', path: '/office/briefs/1.md' };
const waiting = { timeout: 20_000, interval: 10 };

/** A tab at an issue: it is let in when the desk has found it, and looks on while somebody is watched for. */
async function openTab() {
  const watching = new Set<Listener>();
  const doing = { asked: 0, left: 0, joined: 0 };
  let find: (opened: Opened) => void = () => undefined;
  const found = new Promise<Opened>((resolve) => {
    find = resolve;
  });
  const desk: Pick<Desk, 'find' | 'list'> = {
    find: () => found,
    list: async () => [listed],
  };
  const tabs = openTabs(desk);
  const server = createServer(async (_, response) => {
    doing.asked += 1;
    response.once('close', () => {
      doing.left += 1;
    });
    await tabs.join(response, null);
    doing.joined += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  const request = get({ host: '127.0.0.1', port: address.port });
  request.on('error', () => undefined);
  await vi.waitFor(() => expect(doing.asked).toBe(1), waiting);
  const nothing = () => undefined;
  const issue = {
    watch: (listener: Listener) => {
      watching.add(listener);
      return () => watching.delete(listener);
    },
    change: nothing,
    look: async () => undefined,
    painting: nothing,
    download: nothing,
    idle: async () => undefined,
  };
  return { tabs, request, doing, watching, letIn: () => find({ listed, issue }) };
}

test('a tab that looks on is told, and when it goes nobody is', async () => {
  const { request, doing, watching, letIn } = await openTab();
  letIn();
  await vi.waitFor(() => expect(watching.size).toBe(1), waiting);
  request.destroy();
  await vi.waitFor(() => expect(doing.left).toBe(1), waiting);
  expect(watching.size).toBe(0);
});

test('what is said to all is said once more to those who come later, and no sentence twice', async () => {
  const { tabs, request, letIn } = await openTab();
  for (const note of ['甲', '乙', '甲']) tabs.tellAll(note);
  let told = '';
  request.on('response', (response) => {
    response.setEncoding('utf8').on('data', (text: string) => {
      told += text;
    });
  });
  letIn();
  const notes = () => Array.from(told.matchAll(/^event: note\ndata: "(.)"/gm), ([, note]) => note);
  await vi.waitFor(() => expect(notes()).toEqual(['乙', '甲']), waiting);
  tabs.tellAll('丙');
  await vi.waitFor(() => expect(notes()).toEqual(['乙', '甲', '丙']), waiting);
});

test('one that has gone before it was let in leaves nothing running', async () => {
  vi.useFakeTimers({ toFake: ['setInterval'] });
  onTestFinished(() => void vi.useRealTimers());
  const { request, doing, watching, letIn } = await openTab();
  request.destroy();
  await vi.waitFor(() => expect(doing.left).toBe(1), waiting);
  letIn();
  await vi.waitFor(() => expect(doing.joined).toBe(1), waiting);
  expect([watching.size, vi.getTimerCount()]).toEqual([0, 0]);
});

test('one that takes nothing in is let go before much has piled up', async () => {
  const { request, doing, watching, letIn } = await openTab();
  request.on('response', (response) => response.pause());
  letIn();
  await vi.waitFor(() => expect(watching.size).toBe(1), waiting);
  const state = { turn: 1, current: false, text: 'a'.repeat(8_000_000), errors: [], ms: 1 };
  for (let turn = 0; turn < 60 && doing.left === 0; turn += 1) {
    for (const listener of watching) listener({ kind: 'state', data: state });
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await vi.waitFor(() => expect([doing.left, watching.size]).toEqual([1, 0]), waiting);
});
