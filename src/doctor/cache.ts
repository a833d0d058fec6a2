import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Item } from './item.ts';
import { megabytes } from './write.ts';

/** A folder of what brief can make again. */
export interface CacheFacts {
  folder: string;
  files: number;
  bytes: number;
}

/** How large the caches are: brief's own, and that of the outputs. */
export async function examineCaches(folders: readonly string[]): Promise<Item[]> {
  return [judgeCaches(await Promise.all(folders.map(measureFolder)))];
}

/** Its files and their sizes, all levels; nothing where there is no such folder. */
export async function measureFolder(folder: string): Promise<CacheFacts> {
  const total: CacheFacts = { folder, files: 0, bytes: 0 };
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => []);
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    // It may go while we look.
    const stats = await lstat(join(entry.parentPath, entry.name)).catch(() => undefined);
    total.files += 1;
    total.bytes += stats?.size ?? 0;
  }
  return total;
}

export function judgeCaches(caches: readonly CacheFacts[]): Item {
  const bytes = caches.reduce((sum, cache) => sum + cache.bytes, 0);
  const size = megabytes(bytes);
  return {
    id: 'cache',
    verdict: 'ok',
    text: {
      zh: bytes === 0 ? '还没有缓存' : `缓存共${size}，可以随时删除，下次会重新做`,
      en:
        bytes === 0
          ? 'No cache yet'
          : `The caches hold ${size}; you can delete them, brief makes them again`,
    },
    details: caches
      .filter(({ files }) => files > 0)
      .map((cache) => ({
        zh: `${cache.folder}：${cache.files}个文件，${megabytes(cache.bytes)}`,
        en: `${cache.folder}: ${cache.files} files, ${megabytes(cache.bytes)}`,
      })),
    facts: { caches: caches.map((cache) => ({ ...cache })) },
  };
}
