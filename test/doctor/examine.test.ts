import { describe, expect, test } from 'vitest';
import { countVerdicts, examine, type Probe } from '../../src/doctor/examine.ts';
import { type Item, same } from '../../src/doctor/item.ts';
import { Failure } from '../../src/finding/failure.ts';

const title = { zh: '某处', en: 'Somewhere' };
const fine: Item = { id: 'network', verdict: 'ok', text: same('fine'), facts: {} };

async function lookedAt(look: Probe['look'], limit = 10_000): Promise<Item[]> {
  const { sections } = await examine([{ title, look }], { limit });
  return sections.flatMap(({ items }) => items);
}

describe('a probe', () => {
  const rows: [string, Probe['look'], Partial<Item>][] = [
    ['that finds something', async () => [fine], fine],
    [
      'that throws',
      () => Promise.reject(new Error('out of luck\n  at stack')),
      {
        id: 'unexamined',
        verdict: 'warning',
        text: {
          zh: '“某处”没有检查完：Error: out of luck',
          en: 'Somewhere: not examined: Error: out of luck',
        },
        facts: { subject: 'Somewhere' },
      },
    ],
    [
      'that throws at once',
      () => {
        throw new TypeError('odd');
      },
      { id: 'unexamined', verdict: 'warning' },
    ],
    [
      'that meets a broken set-up',
      () => Promise.reject(new Failure('usage', { zh: '读不了', en: 'unreadable' })),
      { id: 'unexamined', verdict: 'problem', text: { zh: '读不了', en: 'unreadable' } },
    ],
  ];
  for (const [what, look, expected] of rows) {
    test(what, async () => {
      const items = await lookedAt(look);
      expect(items).toEqual([expect.objectContaining(expected)]);
    });
  }

  test('that hangs is left behind', async () => {
    const [item] = await lookedAt(() => new Promise(() => {}), 20);
    expect(item).toMatchObject({ id: 'unexamined', verdict: 'warning' });
    expect(item?.text.zh).toContain('等了1秒没有结果');
    expect(item?.advice?.zh).toContain('再运行一次');
  });
});

test('one that fails stops none of the others', async () => {
  const bad: Probe = { title, look: () => Promise.reject(new Error('bad')) };
  const good: Probe = { title, look: async () => [fine, fine] };
  const diagnosis = await examine([bad, good, bad], { limit: 1000 });
  expect(countVerdicts(diagnosis)).toEqual({ ok: 2, warning: 2, problem: 0 });
  expect(diagnosis.sections.map(({ items }) => items.length)).toEqual([1, 2, 1]);
});

test('an interrupt ends it', async () => {
  const stop = new AbortController();
  const seen: string[] = [];
  const first: Probe = {
    title,
    look: async () => {
      stop.abort(new Error('stop'));
      return [fine];
    },
  };
  const second: Probe = { title, look: async () => [fine].filter(() => seen.push('second')) };
  const examining = examine([first, second], { limit: 1000, signal: stop.signal });
  await expect(examining).rejects.toThrow('stop');
  expect(seen).toEqual([]);
});
