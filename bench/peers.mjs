import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { watch } from './watch.mjs';

/** What brief is measured against. `run` prints the issues of a task, as a process of its own. */
export const peers = [
  peer('bare-keep', 'bare', { way: 'keep', atOnce: Number.MAX_SAFE_INTEGER }),
  peer('bare-swap', 'bare', { way: 'swap', atOnce: Number.MAX_SAFE_INTEGER }),
  peer('bare-load', 'bare', { way: 'load', atOnce: Number.MAX_SAFE_INTEGER }),
  peer('typst', 'typst', {}),
  peer('typst-a', 'typst', { standard: 'a-2a' }),
  peer('md-to-pdf', 'md-to-pdf', {}),
];

function peer(name, script, settings) {
  const file = join(import.meta.dirname, 'peers', `${script}.mjs`);
  const run = async ({ scratch, issues, ...task }) => {
    const out = join(scratch, name);
    const given = join(scratch, `${name}.json`);
    await writeFile(given, JSON.stringify({ ...task, ...settings, issues, out }));
    const { cpu, peak, out: said } = await watch([file, given], { cwd: scratch });
    const { ms, failures, version, cameOut, bytes } = JSON.parse(said);
    return {
      issues: issues.length,
      // The start is not counted: what is compared is the pace of one that is warm.
      perIssue: ms / issues.length,
      cpuPerIssue: cpu / issues.length,
      peak,
      failures,
      version,
      cameOut,
      bytes,
    };
  };
  return { name, run };
}
