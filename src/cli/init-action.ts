import { basename, relative, resolve } from 'node:path';
import type { Ci } from '../desk/ci-names.ts';
import { hasIssues, judgeIn, refuseOffice, startOffice } from '../desk/init.ts';
import { interview, type Terminal } from '../desk/interview.ts';
import { answerUnsound, noTerminal } from '../desk/problems.ts';
import {
  type Answers,
  completed,
  isRequired,
  judgeAnswer,
  type QuestionName,
  tidied,
} from '../desk/questions.ts';
import { todayInChina } from '../desk/today.ts';
import type { Language } from '../report/language.ts';
import type { Context } from './context.ts';
import { initOptions } from './init-options.ts';
import { renderStarted, stoppedText } from './init-texts.ts';
import { listenForInterrupt } from './interrupt.ts';
import { atTerminal, isTerminal } from './terminal.ts';

/** What may be said to `brief init`; the answers by the names of their options. */
export type InitFlags = { yes?: true; ci?: Ci } & Partial<Record<string, string | true>>;

/** Asks what is not answered yet, makes the workspace, reports; gives the exit code. */
export async function runInit(
  folder: string | undefined,
  flags: InitFlags,
  context: Context,
): Promise<number> {
  const { process, settings, streams } = context;
  const root = resolve(process.cwd(), folder ?? '.');
  const given = givenAnswers(flags);
  await refuseOffice(root);
  if (flags.yes !== true && !isTerminal(process)) throw noTerminal();

  const interrupt = listenForInterrupt(process, () => {});
  let isStopped = false;
  try {
    const name = basename(root);
    const answers =
      flags.yes === true
        ? given
        : await atTerminal(
            process,
            () => {
              isStopped = true;
            },
            (terminal) => ask(given, root, terminal, settings.language),
          );
    const started = await startOffice({
      root,
      answers: completed(answers, name),
      date: todayInChina(process.env, Date.now()),
      ci: flags.ci ?? 'none',
      signal: interrupt.signal,
    });
    const place = relative(process.cwd(), root);
    const unused = started.sample === undefined ? startOptions(given) : [];
    streams.err(
      renderStarted({ ...started, unused }, place, flags.ci ?? 'none', settings.language),
    );
    return interrupt.code() ?? 0;
  } catch (error) {
    const code = interrupt.code() ?? (isStopped ? 130 : undefined);
    if (code === undefined) throw error;
    streams.err(stoppedText[settings.language]);
    return code;
  } finally {
    interrupt.close();
  }
}

/** The options that say where numbers start, which is of no use where there are issues already. */
function startOptions(given: Answers): string[] {
  return initOptions.flatMap(({ name, option }) =>
    (name === 'issue' || name === 'total') && given[name] ? [option] : [],
  );
}

/** Where there are issues, the next is numbered after them: nothing of it is asked. */
async function ask(
  given: Answers,
  root: string,
  terminal: Terminal,
  language: Language,
): Promise<Answers> {
  const known = (await hasIssues(root)) ? { issue: '', total: '', ...given } : given;
  return interview(known, basename(root), language, terminal, (...said) => judgeIn(root, ...said));
}

/** @throws Failure `usage` when an option's value is not what its key takes */
function givenAnswers(flags: InitFlags): Answers {
  const answers: Answers = {};
  for (const { name, option, key } of initOptions) {
    const text = flags[key];
    if (typeof text !== 'string') continue;
    const answer = sound(name, option, tidied(name, text), answers);
    // What must be there is asked for, or takes its default.
    if (answer !== '' || !isRequired(name)) answers[name] = answer;
  }
  return answers;
}

function sound(name: QuestionName, option: string, text: string, others: Answers): string {
  const problem = judgeAnswer(name, text, others);
  if (problem !== undefined) throw answerUnsound(option, problem);
  return text;
}
