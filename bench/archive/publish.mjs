import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { watch } from '../watch.mjs';

/** Publishes all issues of a workspace for the first time; what it took, and what came out. */
export async function publish(program, workspace, count) {
  const { ms, cpu, peak, browser, out } = await runArchive(program, workspace);
  const { summary } = JSON.parse(out);
  if (summary.published !== count) {
    throw new Error(`${summary.published} of ${count} issues were published`);
  }
  return {
    issues: count,
    ms,
    cpu,
    peak,
    browser,
    pages: summary.pages,
    ...(await weigh(workspace)),
  };
}

/** Publishes them again, nothing having changed. */
export async function publishAgain(program, workspace, repeat) {
  const runs = [];
  const before = await readSums(workspace);
  for (let round = 1; round <= repeat; round += 1) {
    const { ms, cpu, peak, out } = await runArchive(program, workspace);
    const { written, removed } = JSON.parse(out).summary;
    if (written + removed > 0) {
      const changed = changedLines(before, await readSums(workspace));
      throw new Error(`${written} files were written for nothing: ${changed.join(', ')}`);
    }
    runs.push({ ms, cpu, peak });
  }
  return runs;
}

export function readSums(workspace) {
  return readFile(join(workspace, 'archive', 'SHA256SUMS'), 'utf8');
}

/** Paths of the files that are not what they were; the first few tell what kind they are of. */
export function changedLines(before, after) {
  const known = new Set(before.split('\n'));
  return after
    .split('\n')
    .filter((line) => !known.has(line))
    .map((line) => line.slice(66))
    .slice(0, 5);
}

export function runArchive(program, workspace) {
  return watch([program, 'archive', '--report', 'json'], { cwd: workspace });
}

/** Files of the archive and their bytes, and the PDFs of issues, by themselves. */
async function weigh(workspace) {
  const archive = join(workspace, 'archive');
  const entries = await readdir(archive, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const sizes = new Map();
  for (const file of files) sizes.set(file.slice(archive.length + 1), (await stat(file)).size);
  return weights(sizes);
}

/** @param {Map<string, number>} sizes bytes by path below the archive */
export function weights(sizes) {
  const of = (wanted) => [...sizes].filter(([path]) => wanted.test(path)).map(([, size]) => size);
  const sum = (numbers) => numbers.reduce((total, size) => total + size, 0);
  const pdfs = of(/^\d{4}\/.*\.pdf$/);
  return {
    files: sizes.size,
    bytes: sum([...sizes.values()]),
    /** Of the whole archive, the indexes and the catalogue with it. */
    htmlBytes: sum(of(/\.html$/)),
    /** Style, faces and the text for searching, which all pages share. */
    sharedBytes: sum(of(/^site\/assets\//)),
    pdfBytes: Math.round(sum(pdfs) / Math.max(1, pdfs.length)),
    largestPdf: Math.max(0, ...pdfs),
  };
}
