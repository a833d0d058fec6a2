import { setTimeout } from 'node:timers/promises';
import { Failure } from '../finding/failure.ts';
import type { Bilingual } from '../finding/finding.ts';
import type { Item, Verdict } from './item.ts';

/** Something to be looked at, and how. What it throws is reported in its place. */
export interface Probe {
  title: Bilingual;
  look(): Promise<Item[]>;
}

/** What a probe found. */
export interface Section {
  title: Bilingual;
  items: Item[];
}

export interface Diagnosis {
  sections: Section[];
  /** Time it took. */
  ms: number;
}

/**
 * Looks at everything, one after the other, so that what one takes does not count for another. A probe
 * that fails, or takes longer than `limit` (ms), says so and stops none of the others.
 * @throws the signal's reason when interrupted
 */
export async function examine(
  probes: readonly Probe[],
  { limit, signal }: { limit: number; signal?: AbortSignal },
): Promise<Diagnosis> {
  const start = performance.now();
  const sections: Section[] = [];
  for (const { title, look } of probes) {
    const items = await within(look, limit).catch((error: unknown) => [unexamined(title, error)]);
    signal?.throwIfAborted();
    sections.push({ title, items });
  }
  return { sections, ms: Math.round(performance.now() - start) };
}

/** How many items have a verdict. */
export function countVerdicts({ sections }: Diagnosis): Record<Verdict, number> {
  const counts = { ok: 0, warning: 0, problem: 0 };
  for (const { verdict } of sections.flatMap(({ items }) => items)) counts[verdict] += 1;
  return counts;
}

async function within(look: Probe['look'], limit: number): Promise<Item[]> {
  const over = new AbortController();
  const late = setTimeout(limit, undefined, { signal: over.signal }).then(() => {
    throw tooLong(limit);
  });
  // It ends by being aborted when the probe was in time.
  late.catch(() => undefined);
  try {
    return await Promise.race([look(), late]);
  } finally {
    over.abort();
  }
}

function tooLong(limit: number): Failure {
  const seconds = Math.ceil(limit / 1000);
  return new Failure('internal', {
    zh: `等了${seconds}秒没有结果，可能是网络盘断开，或磁盘太忙`,
    en: `no answer within ${seconds} s; a network drive may be unavailable, or a disk too busy`,
  });
}

/** A broken set-up stops a build; what a probe itself fell over may not. */
function unexamined(title: Bilingual, error: unknown): Item {
  const isSetUp = error instanceof Failure && error.code !== 'internal';
  const [first = ''] = String(error).split('\n');
  const why = error instanceof Failure ? error.text : { zh: first, en: first };
  return {
    id: 'unexamined',
    verdict: isSetUp ? 'problem' : 'warning',
    text: isSetUp
      ? why
      : { zh: `“${title.zh}”没有检查完：${why.zh}`, en: `${title.en}: not examined: ${why.en}` },
    advice: isSetUp
      ? {
          zh: '按上面说的改好，再运行一次 brief doctor',
          en: 'Fix that and run brief doctor again',
        }
      : {
          zh: '再运行一次 brief doctor；仍然如此，把 brief doctor --report json 的结果发给维护人员',
          en: 'Run brief doctor again; if it still fails, report the output of brief doctor --report json',
        },
    facts: { subject: title.en },
  };
}
