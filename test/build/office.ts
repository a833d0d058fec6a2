import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { onTestFinished } from 'vitest';
import { build } from '../../src/build/build.ts';
import type { Build, BuildOptions } from '../../src/build/outcome.ts';

/** An office in a folder of its own. */
export interface Office {
  folder: string;
  /** Puts a file below the folder, with its folders. */
  put(name: string, content: string | Uint8Array): string;
  run(options?: Partial<BuildOptions>): Promise<Build>;
  /** The files below a folder, hidden ones too. */
  list(name: string): string[];
  remove(): void;
}

export function openOffice(configuration = plain): Office {
  const folder = mkdtempSync(join(tmpdir(), 'brief-office-'));
  const put: Office['put'] = (name, content) => {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return path;
  };
  put('brief.config.yaml', configuration);
  return {
    folder,
    put,
    run: (options = {}) =>
      build({
        cwd: folder,
        env: process.env,
        files: [],
        formats: ['html', 'pdf'],
        timeout: 60_000,
        ...options,
      }),
    list: (name) =>
      readdirSync(join(folder, name), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => entry.name)
        .sort(),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** An office with so many issues, gone when the test is over. */
export function officeOf(count: number): Office {
  const office = openOffice();
  onTestFinished(office.remove);
  for (let number = 1; number <= count; number += 1) {
    office.put(`briefs/${number}.md`, issueText(number));
  }
  return office;
}

export function issueText(number: number, extra = '', body = ''): string {
  return `---\nissue: ${number}\ntotal: ${number}\ndate: 2020-11-05\n${extra}---\n\n# 第${number}期的题目\n\n全市各级文明单位坚持为民服务。\n${body}`;
}

/** What became of each issue: `1 built manuscript`. */
export function told({ outcomes }: Build): string[] {
  return outcomes.map(({ source, status, reason = '' }) => {
    const name = source.replace(/^briefs\/|\.md$/g, '');
    return `${name} ${status} ${reason}`.trim();
  });
}

export const plain = `masthead: 云岭简报
publisher: 云岭市文明办
phone: "55550001"
`;
