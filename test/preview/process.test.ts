import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { expect, onTestFinished, test, vi } from 'vitest';
import { ownFile } from '../../src/own-files.ts';
import { issueText, openOffice } from '../build/office.ts';

const waiting = { timeout: 30_000, interval: 20 };

test.runIf(process.platform !== 'win32')(
  'the program as people run it: Ctrl-C ends it, its browser and its files, with a tab open',
  async () => {
    const office = openOffice();
    onTestFinished(office.remove);
    office.put('briefs/52.md', issueText(52));
    const temporary = mkdtempSync(join(tmpdir(), 'brief-preview-tmp-'));
    onTestFinished(() => rmSync(temporary, { recursive: true }));
    const child = spawn(process.execPath, [ownFile('dist/brief.js'), 'preview', '--no-open'], {
      cwd: office.folder,
      env: { ...process.env, TMPDIR: temporary, LANG: 'zh_CN.UTF-8', LC_ALL: '' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    await vi.waitFor(() => expect(said).toMatch(/^http.*\n$/), waiting);
    const address = new URL(said.trim());
    const cookie = `brief-preview-${address.port}=${address.searchParams.get('token')}`;
    const tab = await fetch(`${address.origin}/events`, { headers: { cookie } });
    expect(tab.status).toBe(200);
    expect(readdirSync(temporary)).not.toEqual([]);
    child.kill('SIGINT');
    // Alone it takes 0.1 to 0.6 s; a machine that runs other tests has other things to do, so it is only
    // seen to come to an end.
    const [code] = await once(child, 'exit');
    expect(code).toBe(0);
    await expect(tab.text()).rejects.toThrow();
    expect(readdirSync(temporary)).toEqual([]);
    expect(programsNaming(temporary)).toEqual([]);
  },
);

/** Linux alone says what runs. */
function programsNaming(folder: string): string[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        return readFileSync(`/proc/${name}/cmdline`, 'utf8');
      } catch {
        return [];
      }
    })
    .filter((line) => line.includes(folder));
}
