import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  inContainer,
  planSandbox,
  type SandboxOptions,
  type SandboxPlan,
} from '../../../src/press/browser/sandbox.ts';
import { put, scratch } from './scratch.ts';

describe('the sandbox', () => {
  const on: SandboxPlan = { on: true, mayDrop: false };
  const off = { on: false, mayDrop: false } as const;
  const rows: [string, Partial<SandboxOptions>, SandboxPlan][] = [
    ['is on', {}, on],
    ['is on for root of macOS', { platform: 'darwin', root: true }, on],
    ['is on on Windows', { platform: 'win32', container: true }, on],
    ['is off for root', { root: true, container: true }, { ...off, cause: 'root' }],
    ['may go in a container', { container: true }, { on: true, mayDrop: true, cause: 'container' }],
    ['is off when asked', { env: { BRIEF_NO_SANDBOX: '1' } }, { ...off, cause: 'asked' }],
    [
      'is off when asked, on any system',
      { env: { BRIEF_NO_SANDBOX: 'yes' }, platform: 'win32' },
      { ...off, cause: 'asked' },
    ],
    ['stays for BRIEF_NO_SANDBOX=0', { env: { BRIEF_NO_SANDBOX: '0' } }, on],
  ];
  for (const [title, options, expected] of rows) {
    test(title, () => {
      const plain = { env: {}, platform: 'linux', root: false, container: false } as const;
      expect(planSandbox({ ...plain, ...options })).toEqual(expected);
    });
  }
});

describe('a container is told', () => {
  const rows: [string, Record<string, string>, Record<string, string>, boolean][] = [
    ['from a machine', {}, { 'proc/1/cgroup': '0::/init.scope\n' }, false],
    ['from a machine without /proc', {}, {}, false],
    ['by the mark of Docker', {}, { '.dockerenv': '' }, true],
    ['by the mark of Podman', {}, { 'run/.containerenv': '' }, true],
    ['by the variable of LXC', { container: 'lxc' }, {}, true],
    ['by the variable of Kubernetes', { KUBERNETES_SERVICE_HOST: '10.0.0.1' }, {}, true],
    ['by its group', {}, { 'proc/1/cgroup': '1:name=systemd:/kubepods/pod1\n' }, true],
  ];
  for (const [title, env, files, expected] of rows) {
    test(title, () => {
      const folder = scratch();
      for (const [path, content] of Object.entries(files)) put(join(folder, path), content);
      expect(inContainer(env, folder)).toBe(expected);
    });
  }
});
