import type { Command, CommanderError } from 'commander';
import { distance } from 'fastest-levenshtein';
import { Failure } from '../finding/failure.ts';
import type { Bilingual } from '../finding/finding.ts';

/**
 * Commander's complaint in both languages, with the nearest name that would have been right.
 * Commander states the facts only in its English sentences, so they are read from there.
 */
export function usageFailure(error: CommanderError, program: Command): Failure {
  const facts = [...error.message.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? '');
  const explain = explanations[error.code] ?? untranslated;
  return withHelp(explain({ error, facts, program }), program);
}

/** An option whose hyphens Word has made into a dash (`—out`): it would be taken for a manuscript. */
export function dashFailure(word: string, program: Command): Failure | undefined {
  const option = word.replace(/^\P{L}+/u, '--');
  if (!everyOption(program).includes(nameIn(option))) return undefined;
  return new Failure('usage', {
    zh: `“${word}”前面的横线不是半角减号，请改成：${option}`,
    en: `“${word}” begins with a dash instead of hyphens. Type ${option}`,
  });
}

interface Complaint {
  error: CommanderError;
  /** What commander put in quotes. */
  facts: string[];
  program: Command;
}

const explanations: Record<string, (complaint: Complaint) => Bilingual> = {
  'commander.unknownOption': ({ facts: [option = ''], program }) => {
    const name = nameIn(option);
    const command = commandOf(program);
    const own = command === undefined ? optionsOf(program) : everyOption(program, command);
    if (name !== option && own.includes(name)) return bare(name);
    const owners = program.commands.filter((command) => optionsOf(command).includes(name));
    if (owners.length > 0) return misplaced(name, owners);
    const guess = guessing(nearest(name, everyOption(program, command)));
    return {
      zh: `没有“${option}”这个选项。${guess.zh}`,
      en: `There is no option “${option}”.${guess.en}`,
    };
  },
  'commander.unknownCommand': ({ facts: [command = ''], program }) =>
    commandUnknown(command, program),
  // `brief help` of it: commander has no other word for that.
  'commander.help': ({ program }) => commandUnknown(program.args[1] ?? '', program),
  'commander.optionMissingArgument': ({ facts: [option] }) => ({
    zh: `选项“${option}”后面少了内容。`,
    en: `Option “${option}” needs a value.`,
  }),
  'commander.conflictingOption': ({ facts: [one, other] }) => ({
    zh: `“${one}”和“${other}”不能同时用。`,
    en: `“${one}” and “${other}” cannot be used together.`,
  }),
  'commander.missingArgument': ({ facts: [argument] }) => ({
    zh: `少写了“${argument}”。`,
    en: `“${argument}” is missing.`,
  }),
  'commander.excessArguments': ({ program }) => {
    const command = commandOf(program);
    const { args, registeredArguments } = command ?? program;
    const excess = args.slice(registeredArguments.length).join(' ');
    const quotes =
      command === undefined || excess === args.join(' ') ? undefined : quoting(command);
    return {
      zh: `多写了内容：${excess}。${quotes?.zh ?? ''}`,
      en: `Too many arguments: ${excess}.${quotes?.en ?? ''}`,
    };
  },
};

function commandUnknown(command: string, program: Command): Bilingual {
  const isManuscript = /\.(md|markdown)$/i.test(command);
  const meant = isManuscript ? `build ${command}` : nearest(command, commandsOf(program));
  const guess = guessing(meant && `brief ${meant}`);
  return {
    zh: `没有“${command}”这个命令。${guess.zh}`,
    en: `There is no command “${command}”.${guess.en}`,
  };
}

/** A title or a folder with blanks in it comes from the shell as several words. */
function quoting(command: Command): Bilingual {
  const whole = `brief ${command.name()} "${command.args.join(' ')}"`;
  return {
    zh: `本是一项、里面有空格的，前后加引号：${whole}`,
    en: ` If it is a single value with spaces, put it in quotes: ${whole}`,
  };
}

/** A right option that takes no value. */
function bare(option: string): Bilingual {
  return {
    zh: `“${option}”后面不写“=”和内容，只写 ${option}。`,
    en: `“${option}” takes no value. Type ${option} alone.`,
  };
}

/** A right option of other commands. */
function misplaced(option: string, owners: readonly Command[]): Bilingual {
  const names = owners.map((owner) => `brief ${owner.name()}`);
  return {
    zh: `“${option}”是 ${names.join('、')} 的选项，不能用在这里。`,
    en: `“${option}” is an option of ${names.join(', ')}; it cannot be used here.`,
  };
}

function guessing(meant: string | undefined): Bilingual {
  return meant
    ? { zh: `是不是要写 ${meant}？`, en: ` Did you mean ${meant}?` }
    : { zh: '', en: '' };
}

function untranslated({ error }: Complaint): Bilingual {
  const said = error.message.replace(/^error: /, '');
  return { zh: `命令写得不对：${said}`, en: said };
}

function withHelp({ zh, en }: Bilingual, program: Command): Failure {
  const help = ['brief', commandOf(program)?.name(), '--help'].filter(Boolean).join(' ');
  return new Failure('usage', { zh: `${zh}\n用法见 ${help}`, en: `${en}\nSee ${help}` });
}

/** `--out` of `--out=dir`. */
function nameIn(option: string): string {
  return option.replace(/=.*/s, '');
}

/** The candidate cut short, drawn out, or a slip or two away; nothing is better than a wild guess. */
function nearest(word: string, candidates: readonly string[]): string | undefined {
  const [best] = candidates
    .map((candidate) => ({ candidate, slips: slipsBetween(word, candidate) }))
    .filter(({ slips }) => slips <= 2)
    .sort((a, b) => a.slips - b.slips);
  return best?.candidate;
}

function slipsBetween(word: string, candidate: string): number {
  if (word.startsWith(candidate) || candidate.startsWith(word)) return 1;
  return distance(word, candidate);
}

/** The options that a command takes; without one, those of all. */
function everyOption(program: Command, command?: Command): string[] {
  const holders = [program, ...(command === undefined ? program.commands : [command])];
  return ['--help', ...holders.flatMap(optionsOf)];
}

function optionsOf({ options }: Command): string[] {
  return options.flatMap(({ long }) => long ?? []);
}

/** The command that was asked for. */
function commandOf({ args, commands }: Command): Command | undefined {
  return commands.find((command) => command.name() === args[0]);
}

function commandsOf(program: Command): string[] {
  return [...program.commands.map((command) => command.name()), 'help'];
}
