import { existsSync, readdirSync, readFileSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fillOnce } from '../../../src/press/browser/fill-once.ts';
import { put, scratch } from './scratch.ts';

describe('a folder filled once', () => {
  test('is whole, and its parents are made', async () => {
    const folder = join(scratch(), 'a/b');
    await fillOnce(folder, async (draft) => {
      put(join(draft, 'file'), 'content');
      expect(existsSync(folder)).toBe(false);
    });
    expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('content');
    expect(readdirSync(join(folder, '..'))).toEqual(['b']);
  });

  test('is not filled again', async () => {
    const folder = scratch();
    await fillOnce(folder, () => Promise.reject(new Error('filled again')));
  });

  test('is not there at all after a failure', async () => {
    const parent = scratch();
    const filling = fillOnce(join(parent, 'kept'), async (draft) => {
      put(join(draft, 'half'));
      throw new Error('disk full');
    });
    await expect(filling).rejects.toThrow('disk full');
    expect(readdirSync(parent)).toEqual([]);
  });

  test('is the first one’s when two are at it', async () => {
    const parent = scratch();
    const folder = join(parent, 'kept');
    await fillOnce(folder, async (draft) => {
      put(join(draft, 'by'), 'second');
      await fillOnce(folder, async (inner) => void put(join(inner, 'by'), 'first'));
    });
    expect(readFileSync(join(folder, 'by'), 'utf8')).toBe('first');
    expect(readdirSync(parent)).toEqual(['kept']);
  });

  test('clears away drafts of the dead, not of the living', async () => {
    const parent = scratch();
    const old = new Date(Date.now() - 11 * 60_000);
    put(join(parent, 'kept-1.draft-dead/file'));
    put(join(parent, 'kept-2.draft-living/file'));
    put(join(parent, 'kept-1/file'));
    for (const name of ['kept-1.draft-dead', 'kept-1']) utimesSync(join(parent, name), old, old);
    await fillOnce(join(parent, 'kept-2'), async () => {});
    expect(readdirSync(parent).sort()).toEqual(['kept-1', 'kept-2', 'kept-2.draft-living']);
  });
});
