import type { Command } from 'commander';
import type { Language } from '../report/language.ts';
import type { Context } from './context.ts';
import type { DoctorFlags } from './doctor-action.ts';
import { exitHelp } from './exit-texts.ts';
import { choiceOf } from './values.ts';

/** `brief doctor`: whether everything a build needs is there and works. */
export function addDoctorCommand(program: Command, context: Context): void {
  const { language } = context.settings;
  const texts = helpTexts[language];
  program
    .command('doctor')
    .summary(texts.summary)
    .usage(texts.usage)
    .description(texts.description)
    .option(...texts.browser)
    .option(...texts.report, choiceOf('--report', ['pretty', 'json']))
    .addHelpText('after', texts.examples)
    .addHelpText('after', exitHelp('doctor', language))
    .action(async (flags: DoctorFlags) => {
      const { runDoctor } = await import('./doctor-action.ts');
      context.process.exitCode = await runDoctor(flags, context);
    });
}

interface DoctorTexts {
  summary: string;
  usage: string;
  description: string;
  browser: readonly [string, string];
  report: readonly [string, string];
  examples: string;
}

const helpTexts: Record<Language, DoctorTexts> = {
  zh: {
    summary: '生成不了的时候，看问题出在哪里',
    usage: '[选项]',
    description: `检查生成简报要用的一切：程序、设置、字体、浏览器（试印一页）、能不能存盘。
每一项说明正常、注意还是有问题，怎么办。不联网，不显示密码一类的内容。`,
    browser: ['--browser <路径>', '检查这一个浏览器（Chrome、Edge 或 Chromium）'],
    report: ['--report <样式>', '结果给谁看：pretty 给人（默认），json 给程序'],
    examples: `
例子：
  brief doctor                          在放简报的文件夹里运行
  brief doctor --report json > 结果.json  存下来，发给维护人员`,
  },
  en: {
    summary: 'find out why bulletins cannot be built',
    usage: '[options]',
    description: `Examines everything a build needs: program, configuration, fonts, browser (with
a test page) and folders to write to. Each item is ok, a note or a problem, with
what to do about it. Uses no network and shows nothing secret.`,
    browser: ['--browser <path>', 'try this Chrome, Edge or Chromium'],
    report: ['--report <form>', 'pretty for people (default), json for programs'],
    examples: `
Examples:
  brief doctor                            run in the bulletins’ folder
  brief doctor --report json > out.json   to send to whoever helps you`,
  },
};
