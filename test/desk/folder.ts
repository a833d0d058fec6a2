import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** An empty folder that is gone when the test is over. */
export interface Folder {
  path: string;
  put(name: string, text: string): void;
  read(name: string): string;
}

export function openFolder(): Folder {
  const path = mkdtempSync(join(tmpdir(), 'brief-desk-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return {
    path,
    put: (name, text) => {
      mkdirSync(dirname(join(path, name)), { recursive: true });
      writeFileSync(join(path, name), text);
    },
    read: (name) => readFileSync(join(path, name), 'utf8'),
  };
}

/** A workspace of an office that states its name, with issues by their front matter. */
export function officeWith(issues: Record<string, string>, configuration = office): Folder {
  const folder = openFolder();
  folder.put('brief.config.yaml', configuration);
  for (const [name, matter] of Object.entries(issues)) {
    folder.put(`briefs/${name}.md`, `---\n${matter}\n---\n\n# 题目\n\n正文。\n`);
  }
  return folder;
}

const office = '简报名称: 云岭简报\n编发单位: 云岭市文明办\n';

/** Front matter from `52 2161 2020-11-05 正刊`; `-` for none. */
export function matterOf(line: string): string {
  const [issue = '-', total = '-', date = '-', series = '-'] = line.split(' ');
  const stated = Object.entries({ 期号: issue, 总期号: total, 日期: date, 刊别: series });
  return stated.flatMap(([key, text]) => (text === '-' ? [] : [`${key}: ${text}`])).join('\n');
}
