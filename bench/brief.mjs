import { randomUUID } from 'node:crypto';
import { appendFile, readdir, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { generate } from './generate.mjs';
import { watch } from './watch.mjs';

/**
 * Builds a few issues, so that Chromium is unpacked and the system's file cache is warm.
 * @returns the browser that brief starts, as it starts it, and the faces it sets
 */
export async function warmUp(program, folder) {
  await generate(folder, 4);
  const { out, browser } = await watch([program, 'build', '--report', 'json'], { cwd: folder });
  if (browser === undefined) throw new Error('brief started no browser');
  const families = JSON.parse(out).issues.flatMap(({ fonts }) => fonts.map(({ family }) => family));
  return { browser, faces: [...new Set(families)] };
}

/** A build of everything, nothing of it there before; `count` issues lie in the workspace. */
export async function buildCold(program, workspace, count, options = []) {
  await putAside(join(workspace, 'out'));
  const args = [program, 'build', ...options];
  const { ms, cpu, peak, memory } = await watch(args, { cwd: workspace });
  return {
    issues: count,
    perIssue: ms / count,
    cpuPerIssue: cpu / count,
    peak,
    memory,
    ...(await weigh(join(workspace, 'out'))),
  };
}

/**
 * What a build before has left is not deleted until all is over: for minutes afterwards ext4 looks at each file that
 * is gone whenever a new one is made, which took 1 % of the processor time of the next build.
 */
async function putAside(folder) {
  await rename(folder, `${folder}-${randomUUID()}`).catch((error) => {
    if (error.code !== 'ENOENT') throw error;
  });
}

/** Builds of an archive in which nothing has changed, and of one in which one issue has. */
export async function buildAgain(program, workspace, count, repeat) {
  const paths = await generate(workspace, count);
  const build = () => watch([program, 'build'], { cwd: workspace });
  await build();
  const runs = [];
  for (let round = 1; round <= repeat; round += 1) {
    runs.push({ name: 'unchanged', ...lasting(await build()) });
    await appendFile(join(workspace, 'briefs', paths[round]), '\n又添了一句。\n');
    runs.push({ name: 'changed', ...lasting(await build()) });
  }
  return runs;
}

function lasting({ ms, cpu, peak }) {
  return { ms, cpu, peak };
}

/** How many PDFs came out, and their mean size in bytes. */
async function weigh(out) {
  const files = await readdir(out, { recursive: true });
  const pdfs = files.filter((file) => file.endsWith('.pdf'));
  const sizes = await Promise.all(pdfs.map(async (file) => (await stat(join(out, file))).size));
  const sum = sizes.reduce((total, size) => total + size, 0);
  return { cameOut: pdfs.length, bytes: Math.round(sum / Math.max(1, pdfs.length)) };
}
