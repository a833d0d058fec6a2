import { inputLost, printFailed, reasonOf, wayToName } from '../build/problems.ts';
import { Failure } from '../finding/failure.ts';
import type { Bilingual, Problem } from '../finding/finding.ts';
import { codeOf } from '../workspace/system-error.ts';

/** What keeps an issue from being shown, whatever threw it. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Failure) return setUpBroken(error.text);
  return codeOf(error) === undefined ? brokenInside(error) : inputLost(reasonOf(error));
}

/** What the browser has failed at, told as `build` tells it. */
export function pressProblem(error: unknown): Problem {
  const why = error instanceof Failure ? error.text : { zh: String(error), en: String(error) };
  return printFailed(why);
}

/** @param why a whole sentence, with its way out */
const setUpBroken = (why: Bilingual): Problem => ({
  rule: 'set-up-broken',
  severity: 'error',
  text: why,
  advice: {
    zh: '改好并保存，预览会自动接上',
    en: 'Fix it and save; the preview continues by itself',
  },
});

const brokenInside = (error: unknown): Problem => ({
  rule: 'internal',
  severity: 'error',
  text: {
    zh: `brief 自身出错了（${String(error)}），与稿件无关`,
    en: `brief itself failed (${String(error)}); the manuscript is not at fault`,
  },
  advice: {
    zh: '请运行 brief build --verbose，把显示的内容发给维护人员',
    en: 'Run brief build --verbose and send its output to the maintainers',
  },
});

/** Changes are no longer told by the system. */
export const watchLost = (why: Bilingual): Problem => ({
  rule: 'watch-lost',
  severity: 'warning',
  text: {
    zh: `系统不再报告文件的变化：${why.zh}`,
    en: `The system no longer reports changed files: ${why.en}`,
  },
  advice: {
    zh: '稿件每秒看一次，仍会更新；图片、模板、设置改动后请刷新本页，或重新运行 brief preview',
    en: 'The manuscript is checked every second; after changing anything else, run brief preview again',
  },
});

export function portTaken(port: number): Failure {
  return new Failure('usage', {
    zh: `端口 ${port} 已被别的程序占用，请用 --port 换一个；不写 --port 会自动找一个空的`,
    en: `Port ${port} is in use. Choose another with --port, or leave --port out to use any free one`,
  });
}

export function portForbidden(port: number): Failure {
  return new Failure('usage', {
    zh: `系统不让使用端口 ${port}，请用 --port 换一个大于 1024 的；不写 --port 会自动找一个空的`,
    en: `The system does not allow port ${port}. Choose one above 1024 with --port, or leave --port out`,
  });
}

export function noManuscript(path: string): Failure {
  const way = wayToName(path);
  return new Failure('usage', {
    zh: `没有稿件“${path}”。${way.zh}`,
    en: `There is no manuscript “${path}”. ${way.en}`,
  });
}

/** @param folder where manuscripts were looked for */
export function noIssues(folder: string): Failure {
  return new Failure('usage', {
    zh: `${folder} 里没有稿件（.md 文件）。请写明稿件，如：brief preview 第52期.md；或到有 brief.config.yaml 的文件夹里运行`,
    en: `There are no manuscripts (.md files) in ${folder}. Name one (brief preview 52.md), or run it in a folder with a brief.config.yaml`,
  });
}
