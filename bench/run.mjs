#!/usr/bin/env node
/**
 * Measures brief side by side with other ways to print bulletins: `node bench/run.mjs --help`.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { buildAgain, buildCold, warmUp } from './brief.mjs';
import { unpackFonts } from './fonts.mjs';
import { generate } from './generate.mjs';
import { describeMachine } from './machine.mjs';
import { help, readOptions } from './options.mjs';
import { peers } from './peers.mjs';
import { writeResults } from './report.mjs';
import { measureScale } from './scale.mjs';

const options = readOptions(process.argv.slice(2));
if (options.help) process.stdout.write(help);
else await main();

async function main() {
  if (process.platform !== 'linux') throw new Error('Linux only: processes are watched in /proc');
  const machine = describeMachine(options.brief);
  const scratch = await mkdtemp(join(tmpdir(), 'brief-bench-'));
  try {
    const written = await writeResults({ machine, ...(await measure(scratch)) }, options.out);
    tell(`written to ${written.join(' and ')}`);
  } finally {
    if (options.keep) tell(`left in ${scratch}`);
    else await rm(scratch, { recursive: true, force: true });
  }
}

async function measure(scratch) {
  const { brief, issues, archive, scale } = options;
  const program = join(brief, 'dist', 'brief.js');
  const workspace = join(scratch, 'workspace');
  const paths = await generate(workspace, issues);
  const fonts = join(workspace, 'faces');
  await unpackFonts(brief, fonts);
  const { browser, faces } = await warmUp(program, join(scratch, 'warm-up'));
  const task = { workspace, html: join(workspace, 'out'), fonts, browser, scratch };
  const runs = await sideBySide(program, task, paths);
  const again =
    archive > 0 ? await buildAgain(program, join(scratch, 'archive'), archive, options.repeat) : [];
  const sizes = await measureScale(program, join(scratch, 'scale'), scale, tell);
  return { faces, runs, archive, again, scale: sizes };
}

/** In turn, round by round, so that whatever slows the machine down slows all alike. */
async function sideBySide(program, task, paths) {
  const runs = [];
  for (let round = 1; round <= options.repeat; round += 1) {
    const { memory: _, ...cold } = await buildCold(program, task.workspace, paths.length);
    runs.push({ name: 'brief', ...cold });
    tell(`brief: ${cold.perIssue.toFixed(1)} ms an issue`);
    for (const { name, run } of peers) {
      const issues = paths.slice(0, options.samples[name] ?? paths.length);
      if (issues.length === 0) continue;
      const measured = await run({ ...task, issues });
      runs.push({ name, ...measured });
      tell(`${name}: ${measured.perIssue.toFixed(1)} ms an issue`);
    }
  }
  return runs;
}

function tell(line) {
  process.stderr.write(`${line}\n`);
}
