import { type Command, Option } from 'commander';
import { pdfProfiles } from '../pdf/profile.ts';
import { forms } from '../report/form.ts';
import type { BuildFlags } from './build-action.ts';
import type { Context } from './context.ts';
import { exitHelp } from './exit-texts.ts';
import { helpTexts } from './texts.ts';
import { choiceOf, parseFormats, parseJobs, parseShard, parseTimeout } from './values.ts';

/** `brief build [file…]`: bulletins from manuscripts. The work itself is loaded only when asked for. */
export function addBuildCommand(program: Command, context: Context): void {
  const texts = helpTexts[context.settings.language].build;
  const [file, aboutFiles] = texts.files;
  const option = (flags: string, [value, about]: [string, string]) =>
    [`${flags} <${value}>`, about] as const;

  program
    .command('build')
    .summary(texts.summary)
    .usage(texts.usage)
    .description(texts.description)
    .argument(`[${file}...]`, aboutFiles)
    .option(...option('-o, --out', texts.out))
    .option(...option('-f, --format', texts.format), parseFormats)
    .option(...option('--template', texts.template))
    .option(...option('--pdf-profile', texts.pdfProfile), choiceOf('--pdf-profile', pdfProfiles))
    .option(...option('--jobs', texts.jobs), parseJobs)
    .option('--force', texts.force)
    .option('--dry-run', texts.dryRun)
    .option('--fail-fast', texts.failFast)
    .option('--strict', texts.strict)
    .option(...option('--shard', texts.shard), parseShard)
    .option(...option('--report', texts.report), choiceOf('--report', forms))
    .addOption(new Option('-q, --quiet', texts.quiet).conflicts('verbose'))
    .option('--verbose', texts.verbose)
    .option(...option('--timeout', texts.timeout), parseTimeout)
    .option(...option('--browser', texts.browser))
    .addHelpText('after', texts.examples)
    .addHelpText('after', exitHelp('build', context.settings.language))
    .action(async (files: string[], flags: BuildFlags) => {
      const { runBuild } = await import('./build-action.ts');
      context.process.exitCode = await runBuild(files, flags, context);
    });
}
