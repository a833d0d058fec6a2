import type { Argument, Command, Option } from 'commander';
import type { Language } from '../report/language.ts';
import { codesOf, type Exit, exits } from './exit-texts.ts';

/** The program in each language, made for this page: it is asked for its help, which it writes. */
export type Programs = Record<Language, Command>;

/**
 * The page of all commands, in Markdown: every word of it comes from the commands themselves.
 * @param pages the names of the other pages, such as `check.md`, to be linked to
 */
export function commandsPage(programs: Programs, pages: readonly string[]): string {
  const commands = programs.zh.commands.map((zh) => {
    const en = programs.en.commands.find((each) => each.name() === zh.name()) ?? zh;
    return { zh, en };
  });
  return [
    '# 全部命令 Commands',
    introduction,
    listOf(commands),
    '## 通用选项 Global options',
    tableOf(programs),
    ...commands.flatMap((each) => section(each, pages)),
  ]
    .join('\n\n')
    .concat('\n');
}

const introduction = `每个命令的用法、选项、例子和退出码。这一页从程序里生成，和 \`brief 命令 --help\` 说的一样。

Every command with its options, examples and exit codes, as \`brief COMMAND --help\` tells them; the page is made from
the program. What is for programs goes to standard output, what is for people to standard error.`;

function listOf(commands: readonly Programs[]): string {
  return table(
    ['命令 command', '做什么', 'what it does'],
    commands.map(({ zh, en }) => [
      `[\`brief ${zh.name()}\`](#brief-${zh.name()})`,
      zh.summary(),
      en.summary(),
    ]),
  );
}

function section(command: Programs, pages: readonly string[]): string[] {
  const { zh, en } = command;
  const name = zh.name();
  const options = tableOf(command);
  return [
    `## brief ${name}`,
    fenced(`brief ${name} ${zh.usage()}`),
    prose(zh.description()),
    prose(en.description()),
    ...(options === '' ? [] : [options]),
    ...[examplesOf(zh), examplesOf(en)].filter((text) => text !== '').map(fenced),
    ...exitTable(name),
    ...furtherReading(name, pages),
  ];
}

/** Arguments, then options; empty where there are none. */
function tableOf({ zh, en }: Programs): string {
  const rows = [
    ...zh.registeredArguments.map((argument, index) => [
      code(argument.name()),
      prose(argument.description),
      withName(en.registeredArguments[index], argument),
    ]),
    ...zh.options
      .filter(({ hidden }) => !hidden)
      .map((option) => [
        code(option.flags),
        prose(option.description),
        withValue(
          en.options.find(
            (each) =>
              each.attributeName() === option.attributeName() && each.negate === option.negate,
          ),
          option,
        ),
      ]),
  ];
  return rows.length === 0 ? '' : table(['参数、选项 option', '说明', 'meaning'], rows);
}

/** The English text, with the English name where it is another. */
function withName(en: Argument | undefined, zh: Argument): string {
  if (en === undefined) return '';
  return named(en.name() === zh.name() ? undefined : en.name(), en.description);
}

function withValue(en: Option | undefined, zh: Option): string {
  if (en === undefined) return '';
  const value = /[<[].*$/u.exec(en.flags)?.[0];
  return named(value !== undefined && zh.flags.endsWith(value) ? undefined : value, en.description);
}

function named(name: string | undefined, description: string): string {
  return name === undefined ? prose(description) : `${code(name)}: ${prose(description)}`;
}

/** The part of a command's help between its options and its exit codes. */
function examplesOf(command: Command): string {
  let help = '';
  command.configureOutput({
    writeOut: (text) => {
      help += text;
    },
  });
  command.outputHelp();
  const examples = /^(?:例子.*：|Examples.*:)$[\s\S]*?(?=^(?:退出码：|Exit codes:)$|$(?![\s\S]))/mu;
  return examples.exec(help)?.[0].trim() ?? '';
}

function exitTable(name: string): string[] {
  const known: Readonly<Record<string, readonly Exit[]>> = exits;
  const ends = known[name];
  if (ends === undefined) return [];
  const rows = ends.map((exit) => [codesOf(exit, 'zh'), exit.zh, exit.en]);
  return [table(['退出码 exit code', '意思', 'meaning'], rows)];
}

function furtherReading(name: string, pages: readonly string[]): string[] {
  const links = [`${name}.md`, ...(morePages[name] ?? [])].filter((page) => pages.includes(page));
  if (links.length === 0) return [];
  return [`详见 More: ${links.map((page) => `[${page}](${page})`).join(', ')}`];
}

/** Pages that tell more of a command and do not bear its name. */
const morePages: Readonly<Record<string, readonly string[]>> = {
  build: ['report.md', 'manuscript.md', 'templates.md', 'pdf.md', 'browser.md', 'ci.md'],
  check: ['rules.md'],
  archive: ['site.md'],
  doctor: ['fonts.md', 'browser.md'],
  schema: ['front-matter.md', 'configuration.md'],
};

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [heads, heads.map(() => '---'), ...rows];
  return lines
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');
}

/** A text that may speak of comments and placeholders, which Markdown would take for HTML. */
function prose(text: string): string {
  return text.replaceAll('<', '&lt;');
}

function fenced(text: string): string {
  return `\`\`\`text\n${text}\n\`\`\``;
}

function code(text: string): string {
  return `\`${text}\``;
}
