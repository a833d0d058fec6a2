import { type Command, CommanderError } from 'commander';
import { complain } from './complain.ts';
import type { Context, Tools } from './context.ts';
import type { Process } from './process.ts';
import { createProgram } from './program.ts';
import { readSettings } from './settings.ts';
import { openStreams } from './streams.ts';

/** The command line from first to last: reads `process`, writes its streams, sets its exit code. */
export async function run(process: Process, tools: Tools = {}): Promise<void> {
  const settings = readSettings(process);
  const context = { process, settings, streams: openStreams(process), tools };
  process.on('uncaughtException', async (error) => {
    process.exit(await complain(error, context));
  });
  try {
    process.exitCode = 0;
    await perform(context);
    await context.streams.flush();
  } catch (error) {
    process.exitCode = await complain(error, context);
  }
}

async function perform(context: Context): Promise<void> {
  const argv = asTyped(context.process);
  const program = createProgram(context);
  await refuseDashes(argv.slice(2), program);
  try {
    await program.parseAsync(argv);
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (answered.has(error.code) && !isHelpUnknown(error, program)) return;
    const { usageFailure } = await import('./usage.ts');
    throw usageFailure(error, program);
  }
}

/**
 * A folder completed by PowerShell, `'.\我的 简报\'`, comes with a quotation mark in place of its last backslash, as from
 * cmd.exe (https://github.com/PowerShell/PowerShell/issues/4358).
 */
function asTyped({ argv, platform }: Process): string[] {
  return platform === 'win32' ? argv.map((word) => word.replace(/^([^"]+)"$/, '$1')) : argv;
}

/** Options copied from Word carry dashes for hyphens; commander would take them for manuscripts. */
async function refuseDashes(words: readonly string[], program: Command): Promise<void> {
  const dashed = words.filter((word) => /^[\u2010-\u2015\u2212\uff0d]/.test(word));
  if (dashed.length === 0) return;
  const { dashFailure } = await import('./usage.ts');
  const failure = dashed.map((word) => dashFailure(word, program)).find(Boolean);
  if (failure) throw failure;
}

/** `brief help` of what is no command, for which commander would show the help of all. */
function isHelpUnknown({ code, exitCode }: CommanderError, { args }: Command): boolean {
  return code === 'commander.help' && exitCode !== 0 && args.length > 0;
}

/** Commander's ways of ending that are no error: it has shown what was asked for. */
const answered = new Set(['commander.help', 'commander.helpDisplayed', 'commander.version']);
