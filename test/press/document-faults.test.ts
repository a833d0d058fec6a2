import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { catalogueSheet, catalogueUsage } from '../../src/archive/catalogue-sheet.ts';
import { openShelf } from '../../src/fonts/shelf.ts';
import { inContainer } from '../../src/press/browser/sandbox.ts';
import {
  type DocumentPress,
  openDocumentPress,
  type PlainSheet,
} from '../../src/press/document.ts';
import { readMachine } from '../../src/workspace/machine.ts';
import { namedIn, noneLeft, scratch } from './browser/scratch.ts';
import { catalogueImprint, catalogueRows } from './catalogue.ts';

const machine = readMachine(process.env);
const imprint = catalogueImprint('云岭简报归档文件目录');

describe.runIf(process.platform === 'linux')('a browser that fails meanwhile', () => {
  let long: PlainSheet;
  let short: PlainSheet;
  let whole: Uint8Array;

  beforeAll(async () => {
    const shelf = await openShelf(machine);
    const sheetOf = async (count: number): Promise<PlainSheet> => {
      const text = { title: imprint.title, rows: catalogueRows(count) };
      return catalogueSheet(text, await shelf.dress(catalogueUsage(text)));
    };
    [long, short] = await Promise.all([sheetOf(700), sheetOf(70)]);
    await using press = await pressIn(machine.temporaryFolder);
    whole = (await press.print(long, imprint)).pdf;
  });

  test.each([
    ['whole', '--user-data-dir'],
    ['in the page alone', '--type=renderer'],
  ])('killed, %s: it is printed once more, the same, and what comes after', async (_, name) => {
    const folder = scratch();
    await using failing = await pressIn(folder);
    const prints = [failing.print(long, imprint), failing.print(short, imprint)];
    await endWhilePrinting(folder, name);
    const [first, second] = await Promise.all(prints);
    expect([first?.problems, second?.problems]).toEqual([[], []]);
    expect(first && Buffer.compare(first.pdf, whole)).toBe(0);
    await failing[Symbol.asyncDispose]();
    await noneLeft(folder);
  });

  test('slow, but not ten times as slow as it may be with a bulletin: it is waited for', async () => {
    const folder = scratch();
    await using slow = await pressIn(folder, 1000);
    const browser = namedIn(folder, '--user-data-dir');
    const printing = slow.print(long, imprint);
    await endWhilePrinting(folder, '--user-data-dir', 'SIGSTOP');
    await wait(2500);
    for (const id of browser) process.kill(Number(id), 'SIGCONT');
    expect(Buffer.compare((await printing).pdf, whole)).toBe(0);
    expect(namedIn(folder, '--user-data-dir')).toEqual(browser);
  });

  test('killed twice: it is not printed', async () => {
    const folder = scratch();
    await using failing = await pressIn(folder);
    const printing = failing.print(long, imprint);
    const rejected = expect(printing).rejects.toMatchObject({ code: 'browser' });
    await endWhilePrinting(folder, '--user-data-dir');
    await endWhilePrinting(folder, '--user-data-dir');
    await rejected;
  });
});

/** A press whose processes can be told from all others. */
async function pressIn(folder: string, timeout = 60_000): Promise<DocumentPress> {
  const container = inContainer(machine.env);
  return openDocumentPress({ ...machine, container, timeout, temporaryFolder: folder });
}

/** Ends what of a browser is named, or stops it, while a document is on a page beside the one it opens with. */
async function endWhilePrinting(
  folder: string,
  name: string,
  by: 'SIGKILL' | 'SIGSTOP' = 'SIGKILL',
): Promise<void> {
  const pages = () => namedIn(folder, '--type=renderer');
  await expect.poll(() => pages().length, often).toBeGreaterThan(1);
  const open = pages();
  const ids = namedIn(folder, name);
  expect(ids).not.toEqual([]);
  for (const id of ids) process.kill(Number(id), by);
  if (by === 'SIGSTOP') return;
  // Those left without their browser are not to be taken for the next one's.
  await expect.poll(() => pages().filter((id) => open.includes(id)), often).toEqual([]);
}

const often = { interval: 5, timeout: 20_000 };
