import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { onTestFinished } from 'vitest';
import { openPreview, type Preview, type PreviewOptions } from '../../src/preview/preview.ts';

/** A preview of an office of its own; both are gone when the test is over. */
export interface Sitting {
  folder: string;
  preview: Preview;
  /** Saves a file below the folder. */
  save(name: string, content: string | Uint8Array): string;
  /** An answer of the server to somebody who has the cookie, or what the headers say instead. */
  ask(path: string, init?: RequestInit): Promise<Response>;
  close(): Promise<void>;
}

export async function openSitting(
  files: Readonly<Record<string, string | Uint8Array>> = { 'briefs/52.md': issue() },
  options: Partial<PreviewOptions> = {},
): Promise<Sitting> {
  const folder = mkdtempSync(join(tmpdir(), 'brief-preview-'));
  const save = (name: string, content: string | Uint8Array): string => {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return path;
  };
  const removed = () => rmSync(folder, { recursive: true, force: true });
  onTestFinished(removed);
  for (const [name, content] of Object.entries({ 'brief.config.yaml': office, ...files })) {
    save(name, content);
  }
  const controller = new AbortController();
  const preview = await openPreview({
    cwd: folder,
    env: process.env,
    files: [],
    language: 'zh',
    port: 0,
    signal: controller.signal,
    ...options,
  });
  const close = async () => {
    controller.abort();
    await preview[Symbol.asyncDispose]();
  };
  onTestFinished(close);
  const { origin, searchParams } = new URL(preview.address);
  const cookie = `brief-preview-${new URL(origin).port}=${searchParams.get('token')}`;
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(`${origin}${path}`, {
      redirect: 'manual',
      ...init,
      headers: { cookie, ...init.headers },
    });
  return { folder, preview, save, ask, close };
}

/** An issue of several pages, whose first paragraph can be changed. */
export function issue(first = '全市各级文明单位坚持为民服务。', more = '', extra = ''): string {
  const paragraphs = Array.from(
    { length: 24 },
    (_, index) => `${han(index)}第${index + 1}段，${phrases}。`,
  );
  return `---\nissue: 52\ntotal: 2161\ndate: 2020-11-05\n${extra}---\n\n# 城市文明建设见成效\n\n${first}\n\n${paragraphs.join('\n\n')}\n${more}`;
}

/** Different ones: of one phrase typed over and over `word-doubled` would tell. */
const phrases = [
  ...['推动城乡精神生活共同提高', '压实各方责任确保如期完成', '坚持以群众满意为根本标准'],
  ...['把好事办到居民的家门口来', '健全上下联动的工作新机制', '组织志愿者走进社区和学校'],
].join('');

function han(index: number): string {
  return '甲乙丙丁戊己庚辛壬癸'.charAt(index % 10);
}

const office = `masthead: 云岭简报
publisher: 云岭市文明办
phone: "55550001"
`;
