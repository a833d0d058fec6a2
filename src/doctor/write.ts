import { randomUUID } from 'node:crypto';
import { open, rm, rmdir, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { reasonOf } from '../build/problems.ts';
import type { Bilingual } from '../finding/finding.ts';
import { flush } from '../workspace/flush.ts';
import { makeFolder } from '../workspace/make-folder.ts';
import { codeOf } from '../workspace/system-error.ts';
import type { Item } from './item.ts';

/** A folder that brief writes to, and what for. */
export interface Target {
  role: 'workspace' | 'out' | 'temporary' | 'cache';
  folder: string;
}

/** What came of writing there. */
export interface Attempt extends Target {
  /** Why it could not be written to. */
  why?: { code: string; text: Bilingual };
  /** Free space, bytes; absent where the system does not tell. */
  free?: number;
}

/** Writes a small file to each folder, and leaves nothing behind. */
export async function examineWriting(targets: readonly Target[]): Promise<Item[]> {
  const items: Item[] = [];
  for (const target of targets) items.push(judgeWriting(await attempt(target)));
  return items;
}

async function attempt(target: Target): Promise<Attempt> {
  const { folder } = target;
  let made: string | undefined;
  try {
    made = await makeFolder(folder);
    const file = join(folder, `.brief-doctor-${randomUUID()}`);
    try {
      await write(file);
    } finally {
      await rm(file, { force: true });
    }
    const free = await statfs(folder).then(
      ({ bavail, bsize }) => bavail * bsize,
      () => undefined,
    );
    return { ...target, ...(free !== undefined && { free }) };
  } catch (error) {
    return { ...target, why: { code: codeOf(error) ?? 'unknown', text: whyOf(error) } };
  } finally {
    await removeMade(folder, made);
  }
}

async function write(path: string): Promise<void> {
  await using file = await open(path, 'wx');
  await file.writeFile('brief doctor\n');
  await flush(file);
}

function whyOf(error: unknown): Bilingual {
  if (codeOf(error) !== 'EEXIST') return reasonOf(error);
  return { zh: '那里有一个同名的文件', en: 'a file of that name already exists' };
}

/** Removes the folders that were made for the attempt, from the deepest to the first. */
async function removeMade(folder: string, first: string | undefined): Promise<void> {
  if (first === undefined) return;
  for (let each = folder; each.length >= first.length; each = dirname(each)) {
    // One that somebody has put something into meanwhile is kept.
    await rmdir(each).catch(() => undefined);
    if (each === first) return;
  }
}

/** What an unpacked Chromium takes, or an archive of some years. */
const scarce = 300 * 2 ** 20;

export function judgeWriting({ role, folder, why, free }: Attempt): Item {
  const { name, stops, loss, advice } = roleWords[role];
  const facts = {
    role,
    folder,
    writable: why === undefined,
    code: why?.code ?? null,
    free: free ?? null,
  };
  if (why !== undefined) {
    return {
      id: 'write',
      verdict: stops ? 'problem' : 'warning',
      text: {
        zh: `${name.zh} ${folder} 不能写入：${why.text.zh}；${loss.zh}`,
        en: `${name.en} ${folder} cannot be written to: ${why.text.en}; ${loss.en}`,
      },
      // Nobody’s right to write there would help.
      advice: why.code === 'EEXIST' ? outOfTheWay : advice,
      facts,
    };
  }
  const room = free === undefined ? undefined : megabytes(free);
  const isScarce = free !== undefined && free < scarce;
  return {
    id: 'write',
    verdict: isScarce ? 'warning' : 'ok',
    text: {
      zh: `${name.zh} ${folder} 可以写入${room === undefined ? '' : `，磁盘还有${room}`}`,
      en: `${name.en} ${folder} can be written to${room === undefined ? '' : `; ${room} free`}`,
    },
    ...(isScarce && {
      advice: {
        zh: '磁盘快满了，请清理，至少留出300 MB',
        en: 'The disk is nearly full: free at least 300 MB',
      },
    }),
    facts,
  };
}

const outOfTheWay: Bilingual = {
  zh: '把那个文件改名，或移到别处',
  en: 'Rename that file, or move it elsewhere',
};

/** `1.5 GB`, `12 MB`. */
export function megabytes(bytes: number): string {
  if (bytes >= 2 ** 30) return `${(bytes / 2 ** 30).toFixed(1)} GB`;
  return `${Math.ceil(bytes / 2 ** 20)} MB`;
}

interface RoleWords {
  name: Bilingual;
  /** Whether nothing comes out without it. */
  stops: boolean;
  loss: Bilingual;
  advice: Bilingual;
}

const roleWords: Record<Target['role'], RoleWords> = {
  workspace: {
    name: { zh: '工作文件夹', en: 'The workspace' },
    stops: false,
    loss: { zh: '新建稿件、自动改稿做不了', en: 'manuscripts cannot be created or fixed' },
    advice: {
      zh: '把整个文件夹拷到自己的“文档”里，或请管理员给您写入的权限',
      en: 'Copy it to a folder of your own, or ask for permission to write there',
    },
  },
  out: {
    name: { zh: '输出文件夹', en: 'The output folder' },
    stops: true,
    loss: { zh: '简报存不下来', en: 'no bulletin can be saved' },
    advice: {
      zh: '用 brief build -o 换一个文件夹，或请管理员给您写入的权限',
      en: 'Choose another with brief build -o, or ask for permission to write there',
    },
  },
  temporary: {
    name: { zh: '临时文件夹', en: 'The folder for temporary files' },
    stops: true,
    loss: { zh: '浏览器启动不了', en: 'the browser cannot start' },
    advice: {
      zh: '腾出磁盘空间，或用环境变量 TMPDIR（Windows 上是 TEMP）换一个文件夹',
      en: 'Free some space, or name another folder in TMPDIR (on Windows, TEMP)',
    },
  },
  cache: {
    name: { zh: '缓存文件夹', en: 'The cache' },
    stops: false,
    loss: {
      zh: '还没有准备好的字体每次都要重新准备，会慢一些；随 brief 安装的浏览器，还没有展开的就展开不了，要靠装在电脑上的 Chrome 或 Edge',
      en: 'fonts that are not in it are prepared again every time, and the browser that comes with brief, if it is not in it yet, cannot be unpacked: Chrome or Edge must be installed',
    },
    advice: {
      zh: '用环境变量 BRIEF_CACHE 换一个文件夹，或请管理员给您写入的权限',
      en: 'Name another folder in BRIEF_CACHE, or ask for permission to write there',
    },
  },
};
