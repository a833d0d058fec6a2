import { describe, expect, test } from 'vitest';
import { listenForInterrupt } from '../../src/cli/interrupt.ts';
import { fakeProcess } from './fake-process.ts';

describe('listenForInterrupt', () => {
  test('quiet until a signal comes', () => {
    const interrupt = listenForInterrupt(fakeProcess([]), () => {});
    expect(interrupt.code()).toBeUndefined();
    expect(interrupt.signal.aborted).toBe(false);
  });

  test.each([
    ['SIGHUP', 129],
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('the first %s says so, then aborts', (signal, code) => {
    const fake = fakeProcess([]);
    const order: string[] = [];
    const interrupt = listenForInterrupt(fake, () => order.push('said'));
    interrupt.signal.addEventListener('abort', () => order.push('aborted'));
    fake.send(signal);
    expect(order).toEqual(['said', 'aborted']);
    expect(interrupt.code()).toBe(code);
    expect(fake.exits).toEqual([]);
  });

  test('the second exits at once with the code of the first', () => {
    const fake = fakeProcess([]);
    let said = 0;
    listenForInterrupt(fake, () => {
      said += 1;
    });
    fake.send('SIGINT');
    fake.send('SIGTERM');
    expect(fake.exits).toEqual([130]);
    expect(said).toBe(1);
  });

  test('closed, it hears nothing', () => {
    const fake = fakeProcess([]);
    const interrupt = listenForInterrupt(fake, () => {});
    interrupt.close();
    expect([fake.listeners('SIGINT'), fake.listeners('SIGTERM')]).toEqual([0, 0]);
  });
});
