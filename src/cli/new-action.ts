import { formatDate } from '../brief/date.ts';
import type { CivilDate } from '../brief/fields.ts';
import { type NewIssue, openIssue, type Refusal } from '../desk/next.ts';
import { openInEditor } from '../desk/open-editor.ts';
import { answerUnsound, editorMissing } from '../desk/problems.ts';
import { readStated, type Stated } from '../desk/stated.ts';
import { todayInChina } from '../desk/today.ts';
import { exitCodes } from '../finding/failure.ts';
import type { Series } from '../ledger/issue.ts';
import { say } from '../report/findings.ts';
import type { Language } from '../report/language.ts';
import { prettyFindings } from '../report/pretty.ts';
import { visible } from '../report/visible.ts';
import type { Context } from './context.ts';
import { interruptible } from './interruptible.ts';
import { widthOf } from './process.ts';

/** What may be said to `brief new`. */
export interface NewFlags {
  series?: Series;
  date?: string;
  column?: string;
  masthead?: string;
  issue?: string;
  total?: string;
  edit?: true;
  dryRun?: true;
}

/** Makes the next issue and says so; gives the exit code. */
export async function runNew(
  title: string | undefined,
  flags: NewFlags,
  context: Context,
): Promise<number> {
  const { process, settings, streams } = context;
  const { series, edit, dryRun } = flags;
  const { date, ...stated } = soundFlags(flags);
  return interruptible(context, { text: stopped }, async (interrupt) => {
    const done = await openIssue({
      cwd: process.cwd(),
      title: title?.replace(/\s+/gu, ' ').trim() || undefined,
      series,
      date: date ?? todayInChina(process.env, Date.now()),
      ...stated,
      dryRun,
      signal: interrupt.signal,
    });
    if (done.status === 'refused') return refuse(done, isStated(flags), context);
    const { language } = settings;
    streams.out(dryRun ? done.text : `${done.source}\n`);
    streams.err(
      `${words[language][done.status](numbersOf(done, language), visible(done.source))}\n`,
    );
    if (done.begins !== undefined) streams.err(`${beginsText(done, language)}\n`);
    if (edit && !dryRun) await edited(done, context);
    return interrupt.code() ?? 0;
  });
}

/**
 * Flags as the table of fields reads them.
 * @throws Failure `usage` when one is not what its key takes
 */
function soundFlags(flags: NewFlags): Omit<NewFlags, 'date' | 'edit' | 'dryRun' | 'series'> & {
  date?: CivilDate;
} {
  const { date, column, masthead, issue, total } = flags;
  const given: Stated = {};
  for (const [name, text] of Object.entries({ date, column, masthead, issue, total })) {
    if (text === undefined) continue;
    const [problem] = readStated({ [name]: text }, 'issue').problems;
    if (problem !== undefined) throw answerUnsound(`--${name}`, problem);
    given[name] = text;
  }
  return readStated(given, 'issue').set.fields;
}

function isStated({ issue, total }: NewFlags): boolean {
  return issue !== undefined || total !== undefined;
}

function refuse(
  { configurations, doubts }: Refusal,
  areNumbersStated: boolean,
  { process, settings, streams }: Context,
) {
  const { language, color } = settings;
  const width = widthOf(process.stderr);
  const options = { language, color, width, verbose: false, quiet: false };
  streams.err(prettyFindings([...configurations, ...doubts], options));
  if (configurations.length > 0) return exitCodes.usage;
  streams.err(`\n${words[language][areNumbersStated ? 'refusedStated' : 'refused']}\n`);
  return 1;
}

async function edited({ path, source }: NewIssue, { process, settings, streams }: Context) {
  if (await openInEditor(path, process)) return;
  const { text, advice = '' } = say(editorMissing(source), settings.language);
  streams.err(`${text}${words[settings.language].stop}${advice}\n`);
}

/** 增刊第1期, 第53期（总第2162期）, 第7-8期合刊, each with its day. */
function numbersOf({ series, issue, total, date }: NewIssue, language: Language): string {
  const { year, month, day } = date;
  if (language === 'en') {
    return `${series} ${issue}${total === undefined ? '' : ` (total ${total})`}, ${year}-${month}-${day}`;
  }
  const count = total === undefined ? '' : `（总第${total}期）`;
  const number = series === '合刊' ? `第${issue}期合刊` : `第${issue}期`;
  const kind = series === '增刊' || series === '专刊' ? series : '';
  return `${kind}${number}${count}，${formatDate(date)}`;
}

/** Nothing else would show that an office which has renamed its bulletin has lost its count. */
function beginsText({ begins = '', source, status }: NewIssue, language: Language): string {
  const path = status === 'created' ? visible(source) : undefined;
  return words[language].begins(visible(begins), path);
}

const words = {
  zh: {
    begins: (name: string, path: string | undefined) =>
      `“${name}”在这里还没有出过，从头编起。是改了名、接着原来的往下编的，${path === undefined ? '' : `删去 ${path}，`}自己定期号、总期号：brief new --issue 期号 --total 总期号`,
    created: (numbers: string) => `已建好${numbers}`,
    planned: (numbers: string, path: string) => `会建 ${path}：${numbers}`,
    stop: '。',
    refused:
      '没有建。上面说的，写错了的改好再运行；本来就是这样的，自己定期号、总期号：brief new --issue 期号 --total 总期号',
    // To state numbers is no way out for one who has.
    refusedStated: '没有建。上面说的改好，或者换一个号，再运行；有总期号的，期号、总期号一起写明',
  },
  en: {
    begins: (name: string, path: string | undefined) =>
      `“${name}” has no issues here yet, so its numbers start anew. If it is a bulletin that was renamed and its numbers go on, ${path === undefined ? '' : `delete ${path} and `}give them: brief new --issue n --total n`,
    created: (numbers: string) => `Created ${numbers}`,
    planned: (numbers: string, path: string) => `Would create ${path}: ${numbers}`,
    stop: '. ',
    refused:
      'Nothing was created. Correct what is wrong above; if it is right as it is, give the numbers: brief new --issue n --total n',
    refusedStated:
      'Nothing was created. Correct what is wrong above, or choose another number; if the issues have total numbers, give both',
  },
};

const stopped = { zh: '已中途停止，没有建。', en: 'Stopped; nothing was created.' };
