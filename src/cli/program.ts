import { Command, Help } from 'commander';
import { version } from '../own-files.ts';
import { languages } from '../report/language.ts';
import { addArchiveCommand } from './archive.ts';
import { addBuildCommand } from './build.ts';
import { addCheckCommand } from './check.ts';
import { addCompletionCommand } from './completion.ts';
import type { Context } from './context.ts';
import { displayWidth } from './display-width.ts';
import { addDoctorCommand } from './doctor.ts';
import { addFontsCommand } from './fonts.ts';
import { addInitCommand } from './init.ts';
import { addInspectCommand } from './inspect.ts';
import { addNewCommand } from './new.ts';
import { addPreviewCommand } from './preview.ts';
import { addSchemaCommand } from './schema.ts';
import { helpTexts } from './texts.ts';
import { choiceOf } from './values.ts';
import { addVerifyCommand } from './verify.ts';

/** The whole command line. It complains by throwing, never by printing or exiting. */
export function createProgram(context: Context): Command {
  const { settings, streams } = context;
  const texts = helpTexts[settings.language];
  const program = new Command('brief')
    .description(texts.program.description)
    .usage(texts.program.usage)
    // Settings read these three from raw arguments already; here they are checked and explained.
    .option('--lang <zh|en>', texts.lang, choiceOf('--lang', languages))
    .option('--color', texts.color)
    .option('--no-color', texts.noColor)
    .version(version, '-V, --version', texts.version)
    .helpOption('-h, --help', texts.help)
    .helpCommand('help [command]', texts.helpCommand)
    .addHelpText('after', texts.program.examples)
    .configureHelp({
      showGlobalOptions: true,
      styleTitle: (title) => texts.titles[title] ?? title,
      // Commander would add the positional arguments' English syntax to our own.
      subcommandTerm: (command) => command.name(),
      displayWidth,
      // A full-width colon needs no space behind it: 用法：brief …
      formatHelp: (command, helper) =>
        Help.prototype.formatHelp.call(helper, command, helper).replace('： ', '：'),
    })
    .configureOutput({
      writeOut: streams.out,
      // Only help reaches here, since `outputError` says nothing: `brief` alone asks for help. `brief help` of what
      // is no command comes here too, and is complained of instead.
      writeErr: (text) => {
        if (program.args.length === 0) streams.out(text);
      },
      outputError: () => {},
      getOutHelpWidth: () => 80,
      getErrHelpWidth: () => 80,
    })
    .exitOverride();
  addInitCommand(program, context);
  addNewCommand(program, context);
  addCheckCommand(program, context);
  addPreviewCommand(program, context);
  addBuildCommand(program, context);
  addInspectCommand(program, context);
  addArchiveCommand(program, context);
  addVerifyCommand(program, context);
  addFontsCommand(program, context);
  addDoctorCommand(program, context);
  addSchemaCommand(program, context);
  addCompletionCommand(program, context);
  return program;
}
