import type { Ci } from '../desk/ci-names.ts';
import type { Started } from '../desk/init.ts';
import { version } from '../own-files.ts';
import type { Language } from '../report/language.ts';
import { visible } from '../report/visible.ts';

/** What `brief init` says at its end: what it made, what it left alone, what to do next. */
export function renderStarted(
  { created, kept, sample, unused }: Started & { unused: readonly string[] },
  /** The way to the workspace; empty when it is where we are. */
  place: string,
  ci: Ci,
  language: Language,
): string {
  const said = words[language];
  const paths = (names: readonly string[]) => names.map((name) => `  ${name}`).join('\n');
  const steps = [
    ...(place === '' ? [] : [`cd ${/[\s'"&()]/.test(place) ? `"${place}"` : place}`]),
    ...(sample === undefined ? [] : [`brief build ${sample}`]),
    'brief new',
  ];
  const blocks = [
    `${said.created}\n${paths(created)}`,
    ...(kept.length === 0 ? [] : [`${said.kept}\n${paths(kept)}`]),
    `${said.next}\n${steps.map((step) => `  ${visible(step)}`).join('\n')}`,
    ...(sample === undefined ? [] : [said.sample(sample)]),
    ...(unused.length === 0 ? [] : [said.unused(unused)]),
    ...(kept.some((path) => path.startsWith('.vscode/')) ? [said.editor] : []),
    ...(ci === 'none' ? [] : [said.ci]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

export const stoppedText: Record<Language, string> = {
  zh: '\n已中途停止，什么也没有写。\n',
  en: '\nStopped; nothing was written.\n',
};

interface Words {
  created: string;
  kept: string;
  next: string;
  sample(path: string): string;
  /** @param options that say where numbers start */
  unused(options: readonly string[]): string;
  editor: string;
  ci: string;
}

const words: Record<Language, Words> = {
  zh: {
    created: '已建好：',
    kept: '原来就有，没有动：',
    next: '接着可以：',
    sample: (path) => `${path} 是样稿，也是第一期：把文字换成自己的就行。`,
    unused: (options) =>
      `这里已经有稿件，${options.join('、')} 没有用：下一期接着它们往下排。要从别的号开始，写给 brief new，如：brief new --issue 52 --total 2161`,
    editor: '要让 VS Code 提示 brief.config.yaml 里的各项，看 docs/init.md 里“编辑器”一节。',
    ci: `自动生成还要有 package.json 和 package-lock.json：在这个文件夹里运行 npm install ./brief-${version}.tgz（怎样得到它，见 docs/library.md；npm 上的 brief 是别人的），连同它一并提交。`,
  },
  en: {
    created: 'Created:',
    kept: 'Already there, not changed:',
    next: 'Next steps:',
    sample: (path) => `${path} is a sample: replace its text to make it your first issue.`,
    unused: (options) =>
      `There are manuscripts already, so ${options.join(' and ')} had no effect: the next issue continues their numbers. To start from another number, give it to brief new: brief new --issue 52 --total 2161`,
    editor: 'To have VS Code explain the keys of brief.config.yaml, see docs/init.md.',
    ci: `CI needs package.json and package-lock.json too: run npm install ./brief-${version}.tgz here (docs/library.md says how to make that file; the brief on npm is a different project), and commit all three.`,
  },
};
