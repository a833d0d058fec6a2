import { Failure } from '../../finding/failure.ts';
import type { Problem } from '../../finding/finding.ts';
import type { Passed } from './candidate.ts';
import type { Given } from './find.ts';
import type { Reason } from './reason.ts';
import { wordsFor } from './reason-words.ts';
import type { SandboxCause } from './sandbox.ts';

/** A browser that was seen, and why another was used. */
export function passedOver({ path, reason }: Passed): Problem {
  const { text, advice } = wordsFor(reason);
  return {
    rule: 'browser-passed-over',
    severity: 'info',
    text: {
      zh: `没有用浏览器${path}：${text.zh}`,
      en: `The browser ${path} was not used: ${text.en}`,
    },
    advice,
  };
}

export function sandboxOff(cause: SandboxCause): Problem {
  return { rule: 'sandbox-off', severity: 'info', ...sandboxWords[cause] };
}

const sandboxWords: Record<SandboxCause, Pick<Problem, 'text' | 'advice'>> = {
  asked: {
    text: {
      zh: '按BRIEF_NO_SANDBOX的要求，浏览器没有用沙箱',
      en: 'The browser runs without its sandbox, as BRIEF_NO_SANDBOX asks',
    },
    advice: {
      zh: '只排印来源可靠的稿件和图片；不再需要时请去掉这个变量',
      en: 'Print only manuscripts and images you trust; remove the variable when it is not needed',
    },
  },
  root: {
    text: {
      zh: '用root身份运行时浏览器不能用沙箱，已关闭',
      en: 'The browser’s sandbox is off: it does not work as root',
    },
    advice: { zh: '请改用普通用户运行brief', en: 'Run brief as an ordinary user' },
  },
  container: {
    text: {
      zh: '容器不让浏览器建立沙箱，已关闭，由容器隔离',
      en: 'The browser’s sandbox is off: this container does not allow one, and isolates the browser itself',
    },
  },
};

/** The browser the user named does not work; no other is put in its place. */
export function givenUnusable({ path, by }: Given, reason: Reason): Failure {
  const { text, advice } = wordsFor(reason);
  return new Failure('browser', {
    zh: [
      `${by}指定的浏览器不能用：${path}`,
      `${text.zh}。`,
      `怎么办：${advice.zh}。`,
      `也可以去掉${by}，由brief自己找浏览器。`,
    ].join('\n'),
    en: [
      `The browser named by ${by} cannot be used: ${path}`,
      `${capital(text.en)}.`,
      `What to do: ${advice.en}.`,
      `Or leave out ${by}, and brief will look for a browser itself.`,
    ].join('\n'),
  });
}

/** What is known when no browser works. */
export interface Lack {
  passed: Passed[];
  tried: string[];
  /** Whether the Chromium from npm would run here and is not installed. */
  offersNpm: boolean;
}

export function noBrowser({ passed, tried, offersNpm }: Lack): Failure {
  const seen = passed.map(({ path, reason }) => ({ path, ...wordsFor(reason) }));
  return new Failure('browser', {
    zh: [
      '没有能用的浏览器，排不出PDF；网页（HTML）不受影响。',
      ...section(
        '找到但不能用的：',
        seen.map(({ path, text, advice }) => `${path}：${text.zh}。${advice.zh}。`),
      ),
      ...section('找过的地方：', tried),
      ...section('三个办法，任选一个：', [
        '1. 安装Chrome或Edge（131版以上），再运行一次。',
        '2. 装在别处的，告诉brief：brief build --browser 程序路径，或设环境变量BRIEF_BROWSER。',
        offersNpm
          ? '3. 在brief所在的文件夹运行：npm install @sparticuz/chromium。'
          : '3. 先出网页：brief build -f html，用任何一台电脑上的Edge或Chrome打开，打印时选“另存为PDF”。',
      ]),
    ].join('\n'),
    en: [
      'No usable browser was found, so there is no PDF; HTML does not need one.',
      ...section(
        'Found, but not usable:',
        seen.map(({ path, text, advice }) => `${path}: ${text.en}. ${advice.en}.`),
      ),
      ...section('Places searched:', tried),
      ...section('Do one of these:', [
        '1. Install Chrome or Edge, 131 or later, and run this again.',
        '2. If one is installed elsewhere, name it: brief build --browser PATH, or BRIEF_BROWSER.',
        offersNpm
          ? '3. In the folder of brief: npm install @sparticuz/chromium.'
          : '3. Make HTML: brief build -f html, open it in Edge or Chrome on any computer, and print it to PDF.',
      ]),
    ].join('\n'),
  });
}

/** The temporary folder takes no files. */
export function temporaryUnwritable(folder: string, cause: unknown): Failure {
  return new Failure(
    'write',
    {
      zh: `临时文件夹不能写入：${folder}\n怎么办：腾出磁盘空间，或用环境变量TMPDIR（Windows上是TEMP）换一个文件夹。`,
      en: `The folder for temporary files cannot be written to: ${folder}\nWhat to do: free some disk space, or name another folder in TMPDIR (on Windows, TEMP).`,
    },
    { cause },
  );
}

function section(title: string, lines: string[]): string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
