import { spawn } from 'node:child_process';

/** What is known of the machine that a file is opened on. */
export interface Desktop {
  env: Readonly<Record<string, string | undefined>>;
  platform: string;
}

/**
 * Opens a file in the person's editor (`VISUAL`, `EDITOR`), else in the system's own way, and waits
 * until that is done. No shell is started, so nothing in a path can be taken for a command.
 * @returns false where nothing could be started
 */
export async function openInEditor(path: string, { env, platform }: Desktop): Promise<boolean> {
  for (const wished of [env['VISUAL'], env['EDITOR']]) {
    const words = wordsOf(wished ?? '');
    // What an editor says at its end is not ours to judge.
    if (words.length > 0 && (await run([...words, path])) !== undefined) return true;
  }
  const code = await run([...(systemWays[platform] ?? ['xdg-open']), path]);
  // Explorer says 1 whatever comes of it.
  return platform === 'win32' ? code !== undefined : code === 0;
}

const systemWays: Partial<Record<string, string[]>> = {
  darwin: ['open', '-t'],
  win32: ['explorer.exe'],
};

/** `code --wait`; what has blanks of its own stands in quotes. */
function wordsOf(text: string): string[] {
  const words = text.match(/"[^"]*"|'[^']*'|[^\s"']+/g) ?? [];
  return words.map((word) => word.replace(/^(["'])(.*)\1$/, '$2'));
}

/** The exit code of a program; none where it could not be started. */
function run([program = '', ...words]: string[]): Promise<number | undefined> {
  return new Promise((resolve) => {
    try {
      const child = spawn(program, words, { stdio: 'inherit' });
      child.on('error', () => resolve(undefined));
      child.on('close', (code) => resolve(code ?? 1));
    } catch {
      // Windows: `code` is a script (code.cmd), which Node starts in no way but by a shell
      // (https://nodejs.org/en/blog/vulnerability/april-2024-security-releases-2).
      resolve(undefined);
    }
  });
}
