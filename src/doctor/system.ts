import { freemem, type as kernel, release, version as systemVersion, totalmem } from 'node:os';
import process from 'node:process';
import manifest from '../../package.json' with { type: 'json' };
import type { Machine } from '../workspace/machine.ts';
import type { Item } from './item.ts';

/** brief itself and what it runs on. */
export interface SystemFacts {
  brief: string;
  /** As `20.19.0`. */
  node: string;
  /** The oldest Node that brief is made for. */
  oldestNode: string;
  /** As people know it. */
  system: string;
  platform: string;
  arch: string;
  processors: number;
  /** Bytes. */
  memory: number;
  freeMemory: number;
}

export function readSystem({ platform, arch, processors }: Machine): SystemFacts {
  return {
    brief: manifest.version,
    node: process.versions.node,
    oldestNode: manifest.engines.node.replace(/^\D+/, ''),
    // Only Windows calls itself there what people call it.
    system: platform === 'win32' ? systemVersion() : `${kernel()} ${release()}`,
    platform,
    arch,
    processors,
    memory: totalmem(),
    freeMemory: freemem(),
  };
}

export function judgeSystem(facts: SystemFacts): Item[] {
  const { brief, node, oldestNode, ...machine } = facts;
  const { system, arch, processors, memory } = machine;
  const gigabytes = (memory / 2 ** 30).toFixed(1);
  const isOld = compareVersions(node, oldestNode) < 0;
  return [
    {
      id: 'brief',
      verdict: 'ok',
      text: { zh: `brief ${brief}`, en: `brief ${brief}` },
      facts: { version: brief },
    },
    {
      id: 'node',
      verdict: isOld ? 'warning' : 'ok',
      text: isOld
        ? {
            zh: `Node.js ${node} 太旧，brief 要 ${oldestNode} 以上`,
            en: `Node.js ${node} is older than ${oldestNode}`,
          }
        : { zh: `Node.js ${node}`, en: `Node.js ${node}` },
      ...(isOld && {
        advice: {
          zh: `请管理员安装 Node.js ${oldestNode} 以上的版本（nodejs.org 的 LTS 版即可）`,
          en: `Install Node.js ${oldestNode} or later, such as the LTS version of nodejs.org`,
        },
      }),
      facts: { version: node, oldest: oldestNode },
    },
    {
      id: 'system',
      verdict: 'ok',
      text: {
        zh: `${system}（${arch}），${processors}个处理器，内存${gigabytes} GB`,
        en: `${system} (${arch}), ${processors} processors, ${gigabytes} GB of memory`,
      },
      facts: { ...machine },
    },
  ];
}

/** By the numbers of two versions, from the left. */
export function compareVersions(one: string, other: string): number {
  const [a, b] = [one, other].map((version) => version.split('.').map(Number));
  for (const index of [0, 1, 2]) {
    const difference = (a?.[index] ?? 0) - (b?.[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
