import type { Argument, Command, Help, Option } from 'commander';

/** What can be typed after `brief`, as the program itself says. */
export interface Grammar {
  /** Options that go with every command. */
  flags: Flag[];
  verbs: Verb[];
}

export interface Verb {
  name: string;
  about: string;
  flags: Flag[];
  /** What its arguments are; nothing where it takes none. */
  takes: Taken | undefined;
}

export interface Flag {
  /** `-o`, `--out`, or the long one alone. */
  names: string[];
  about: string;
  /** What its value is; undefined for one that takes none. */
  takes: Taken | undefined;
  /** May take several values, or be said several times. */
  repeats: boolean;
}

/** A value by what it is called in the help, and what can be offered for it. */
export interface Taken {
  label: string;
  offer: Offer;
}

export type Offer =
  | { kind: 'nothing' }
  | { kind: 'folders' }
  /** Folders too, as the way to files. */
  | { kind: 'files'; extension?: 'md' | 'pdf' }
  | { kind: 'words'; words: readonly string[] };

/** Reads the grammar off the program, so that no completion can disagree with it. */
export function grammarOf(program: Command): Grammar {
  const help = program.createHelp();
  const commands = help.visibleCommands(program);
  const names = commands.map((command) => command.name());
  return {
    flags: help.visibleOptions(program).map(flagOf),
    verbs: commands.map((command) => verbOf(command, names, help)),
  };
}

function verbOf(command: Command, names: readonly string[], help: Help): Verb {
  const name = command.name();
  const [argument] = command.registeredArguments;
  const isHelp = name === 'help';
  return {
    name,
    about: help.subcommandDescription(command),
    // `help` is commander's own and has none.
    flags: isHelp ? [] : help.visibleOptions(command).map(flagOf),
    takes: isHelp
      ? { label: name, offer: { kind: 'words', words: names } }
      : argument && { label: argument.name(), offer: offerFor(argument, argument.name()) },
  };
}

function flagOf(option: Option): Flag {
  const { short, long, description, required, optional, variadic, flags } = option;
  const label = /[<[]([^>\]]+?)(?:\.\.\.)?[>\]]/.exec(flags)?.[1] ?? '';
  return {
    names: [short, long].filter((name) => name !== undefined),
    about: description,
    takes: required || optional ? { label, offer: offerFor(option, label) } : undefined,
    repeats: variadic,
  };
}

/** The words that a reader of words says it takes, else what the help tells. */
function offerFor(taker: Option | Argument, label: string): Offer {
  const words = taker.argChoices ?? choicesIn(taker.parseArg) ?? wordsIn(label);
  if (words !== undefined) return { kind: 'words', words };
  if (/文件夹|^(?:dir|folder)/i.test(label)) return { kind: 'folders' };
  if (!/文件|稿件|路径|pdf|^(?:files?|path|manuscripts?)$/i.test(label)) return { kind: 'nothing' };
  // The value of an option is a program or the like; an argument is what brief works on.
  if ('flags' in taker) return { kind: 'files' };
  return { kind: 'files', extension: /pdf/i.test(label + taker.description) ? 'pdf' : 'md' };
}

function choicesIn(reader: unknown): readonly string[] | undefined {
  if (typeof reader !== 'function' || !('choices' in reader)) return undefined;
  const { choices } = reader;
  return Array.isArray(choices) && choices.every((choice) => typeof choice === 'string')
    ? choices
    : undefined;
}

/** `zh|en`. */
function wordsIn(label: string): readonly string[] | undefined {
  return /^[^|]+(?:\|[^|]+)+$/.test(label) ? label.split('|') : undefined;
}
