#!/usr/bin/env node
/**
 * Has brief publish an invented archive and lives with it: opens and searches it in a browser, verifies,
 * damages and repairs it. Ends with an error where anything is not as it should be; what it took is
 * written down: `node bench/archive.mjs --help`.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { help, readOptions } from './archive/options.mjs';
import { measureProfiles } from './archive/profiles.mjs';
import { publish, publishAgain } from './archive/publish.mjs';
import { repairDamage } from './archive/repair.mjs';
import { archiveMarkdown } from './archive/report.mjs';
import { visit } from './archive/visit.mjs';
import { generate } from './generate.mjs';
import { describeMachine } from './machine.mjs';
import { writeBoth } from './report.mjs';
import { summarize } from './statistics.mjs';

const options = readOptions(process.argv.slice(2));
if (options.help) process.stdout.write(help);
else await main();

async function main() {
  if (process.platform !== 'linux') throw new Error('Linux only: processes are watched in /proc');
  const machine = describeMachine(options.brief);
  const scratch = await mkdtemp(join(tmpdir(), 'brief-bench-'));
  try {
    const results = { machine, ...(await measure(scratch)) };
    const written = await writeBoth(results, archiveMarkdown(results), options.out, '-archive');
    tell(`written to ${written.join(' and ')}`);
  } finally {
    if (options.keep) tell(`left in ${scratch}`);
    else await rm(scratch, { recursive: true, force: true });
  }
}

async function measure(scratch) {
  const program = join(options.brief, 'dist', 'brief.js');
  const workspace = join(scratch, 'workspace');
  const { browser, ...published } = await published20Years(program, workspace, options.issues);
  const again = await publishAgain(program, workspace, options.repeat);
  tell(`again, nothing changed: ${again.map(({ ms }) => (ms / 1000).toFixed(1)).join(', ')} s`);
  const visited = [await visitAt(workspace, options.issues, browser)];
  const repaired = await repairDamage(program, workspace);
  tell(`verified in ${(repaired.verifyMs / 1000).toFixed(1)} s; damage named and repaired`);
  const publishedToo = [];
  if (options.large > 0) {
    const large = join(scratch, 'large');
    const { browser: _, ...facts } = await published20Years(program, large, options.large);
    publishedToo.push(facts);
    visited.push(await visitAt(large, options.large, browser));
  }
  const profiles = await measureProfiles(program, join(scratch, 'profiles'), options, tell);
  return { published, publishedToo, again, visited, repaired, profiles };
}

async function published20Years(program, workspace, count) {
  await generate(workspace, count);
  const published = await publish(program, workspace, count);
  tell(`${count} issues published in ${(published.ms / 1000).toFixed(0)} s`);
  return published;
}

async function visitAt(workspace, count, browser) {
  const visited = await visit(workspace, count, browser);
  const slowest = Math.max(...visited.searches.map(({ times }) => summarize(times).middle));
  tell(`${count} issues opened and searched: the slowest search ${slowest.toFixed(0)} ms`);
  return { issues: count, ...visited };
}

function tell(line) {
  process.stderr.write(`${line}\n`);
}
