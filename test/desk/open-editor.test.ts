import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, test } from 'vitest';
import { openInEditor } from '../../src/desk/open-editor.ts';
import { openFolder } from './folder.ts';

/** An editor that writes its last argument into a file beside itself, and ends with `code`. */
function editorIn(folder: ReturnType<typeof openFolder>, code = 0): string {
  folder.put(
    'an editor.mjs',
    `import { writeFileSync } from 'node:fs';
     writeFileSync(new URL('opened', import.meta.url), process.argv.slice(2).join('\\n'));
     process.exit(${code});`,
  );
  return `"${process.execPath}" "${join(folder.path, 'an editor.mjs')}" --wait`;
}

describe('a file is opened', () => {
  test.each(['VISUAL', 'EDITOR'])('in %s, with its arguments, and no shell', async (name) => {
    const folder = openFolder();
    const env = { [name]: editorIn(folder) };
    expect(await openInEditor("稿 $(x) 'a'.md", { env, platform: 'linux' })).toBe(true);
    expect(folder.read('opened')).toBe("--wait\n稿 $(x) 'a'.md");
  });

  test('however the editor ends', async () => {
    const folder = openFolder();
    const env = { VISUAL: editorIn(folder, 3) };
    expect(await openInEditor('a.md', { env, platform: 'linux' })).toBe(true);
  });

  test('in EDITOR where VISUAL cannot be started', async () => {
    const folder = openFolder();
    const env = { VISUAL: join(folder.path, 'nothing'), EDITOR: editorIn(folder) };
    expect(await openInEditor('a.md', { env, platform: 'linux' })).toBe(true);
    expect(folder.read('opened')).toBe('--wait\na.md');
  });

  // Windows finds Explorer wherever it looks.
  test.skipIf(process.platform === 'win32').each(['win32', 'somewhere'])(
    'or not, on a machine without any (%s)',
    async (platform) => {
      const saved = process.env['PATH'];
      process.env['PATH'] = '';
      try {
        expect(await openInEditor('a.md', { env: { EDITOR: ' ' }, platform })).toBe(false);
      } finally {
        process.env['PATH'] = saved;
      }
    },
  );
});
