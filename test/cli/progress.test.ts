import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { isWatched, type ProgressOptions, startProgress } from '../../src/cli/progress.ts';
import { outcome } from '../report/sample.ts';
import { fakeProcess } from './fake-process.ts';

const erase = '\r\u001b[2K';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function start(options: Partial<ProgressOptions> = {}) {
  const written: string[] = [];
  const progress = startProgress({
    language: 'zh',
    mode: 'line',
    width: 80,
    write: (text) => written.push(text),
    ...options,
  });
  return { ...progress, written };
}

function step(done: number, total: number, source = 'briefs/1.md') {
  return { done, total, outcome: outcome(source, '') };
}

describe('a line on a terminal', () => {
  test('a short run of one issue shows nothing', () => {
    const { onProgress, stop, written } = start();
    vi.advanceTimersByTime(900);
    onProgress(step(1, 1));
    stop();
    expect(written).toEqual([]);
  });

  test('after a second it shows, and counts', () => {
    const { stop, written } = start();
    vi.advanceTimersByTime(2000);
    stop();
    expect(written).toEqual([`${erase}正在生成……已用1秒`, `${erase}正在生成……已用2秒`, erase]);
  });

  test('several issues show at once', () => {
    const { onProgress, stop, written } = start({ language: 'en' });
    onProgress(step(1, 3));
    vi.advanceTimersByTime(1000);
    onProgress(step(2, 3, 'briefs/2.md'));
    stop();
    expect(written).toEqual([
      `${erase}building [====--------] 1/3, last briefs/1.md`,
      `${erase}building [====--------] 1/3, 1.0 a second, 2 s left, last briefs/1.md`,
      `${erase}building [========----] 2/3, 2.0 a second, 1 s left, last briefs/2.md`,
      erase,
    ]);
  });

  test('never wraps, nor lets a name steer the terminal', () => {
    const { onProgress, written } = start({ width: 43 });
    onProgress(step(1, 2, '简报\n文件夹/石景山区.md'));
    expect(written).toEqual([`${erase}正在生成 [======------] 1/2，刚排完 简报␊`]);
  });

  test('stopped, it stays silent', () => {
    const { onProgress, stop, written } = start();
    onProgress(step(1, 3));
    stop();
    stop();
    onProgress(step(2, 3));
    vi.advanceTimersByTime(5000);
    expect(written).toHaveLength(2);
  });
});

describe('a log', () => {
  test('a line every ten seconds, never erased', () => {
    const { onProgress, stop, written } = start({ mode: 'log' });
    vi.advanceTimersByTime(9900);
    onProgress(step(1, 3));
    expect(written).toEqual([]);
    vi.advanceTimersByTime(10_100);
    stop();
    expect(written).toEqual([
      '正在生成 1/3，每秒0.1期，约剩20秒，刚排完 briefs/1.md\n',
      '正在生成 1/3，每秒0.1期，约剩40秒，刚排完 briefs/1.md\n',
    ]);
  });

  test.each<[number, number, string]>([
    [100, 1000, '每秒10期，约剩90秒'],
    [20, 1000, '每秒2.0期，约剩8分钟'],
    [999, 1000, '每秒100期，约剩1秒'],
  ])('says how fast and how long: %d of %d', (done, total, said) => {
    const { onProgress, written } = start({ mode: 'log' });
    vi.advanceTimersByTime(9900);
    onProgress(step(done, total));
    vi.advanceTimersByTime(100);
    expect(written).toEqual([`正在生成 ${done}/${total}，${said}，刚排完 briefs/1.md\n`]);
  });

  test('after the last one nothing is said of what is left', () => {
    const { onProgress, written } = start({ mode: 'log' });
    onProgress(step(3, 3));
    vi.advanceTimersByTime(20_000);
    expect(written).toEqual([
      '各期都已排完，正在收尾……已用10秒\n',
      '各期都已排完，正在收尾……已用20秒\n',
    ]);
  });

  test('before the first issue is done', () => {
    const { written } = start({ mode: 'log', language: 'en' });
    vi.advanceTimersByTime(10_000);
    expect(written).toEqual(['building … 10 s\n']);
  });
});

test('nothing', () => {
  const { onProgress, stop, written } = start({ mode: 'none' });
  onProgress(step(1, 3));
  vi.advanceTimersByTime(60_000);
  stop();
  expect(written).toEqual([]);
});

test.each<[string, Record<string, string>, boolean, boolean]>([
  ['a terminal', {}, true, true],
  ['a pipe', {}, false, false],
  ['a dumb terminal', { TERM: 'dumb' }, true, false],
  ['a build server', { CI: 'true' }, true, false],
])('isWatched: %s', (_, env, terminal, watched) => {
  expect(isWatched(fakeProcess([], { env, terminal }))).toBe(watched);
});
