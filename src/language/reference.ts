import type { Severity } from '../finding/finding.ts';
import { type Authority, type Example, fixes, type Rule } from './rule.ts';

/** The page of the rules, in Markdown: every word of it comes from the rules themselves. */
export function rulesPage(rules: readonly Rule[]): string {
  return [
    '# 文字规则 Rules of language',
    introduction,
    [
      '| 规则 rule | 依据 authority | 程度 severity | 自动改 `--fix` |',
      '| --------- | -------------- | ------------- | -------------- |',
      ...rules.map(row),
    ].join('\n'),
    ...rules.map(section),
  ]
    .join('\n\n')
    .concat('\n');
}

const introduction = `每条规则检查一件事。稿件里可以用注释停用规则，规则的名称之间用空格隔开，不写名称就是全部：
\`<!-- brief-disable dash-form -->\` 到 \`<!-- brief-enable -->\` 之间，
\`<!-- brief-disable-line -->\` 所在的一行，\`<!-- brief-disable-next-line -->\` 的下一行。
稿件开头的项目里，用 \`# brief-disable-line\` 这样的注释。整个单位不适用的，写在 brief.config.yaml 的 \`检查\` 下面，见[检查稿件](check.md)。

Each rule checks one thing. A comment in the manuscript turns off the rules it names, separated by spaces, or all
rules if it names none; in front matter the comment starts with \`#\`. Under \`check\` in brief.config.yaml an
office can set each rule for all its issues, see [checking](check.md). Code, addresses, file names, times, ratios,
standard numbers, model names and Latin text are never reported.`;

function row(rule: Rule): string {
  const { id, authority, clause, severity } = rule;
  const source = clause === undefined ? authorities[authority] : clause;
  return `| [\`${id}\`](#${id}) | ${source} | ${severities[severity]} | ${fixes(rule) ? '是 yes' : ''} |`;
}

function section({ id, about, examples, silent = [] }: Rule): string {
  return [
    `## ${id}`,
    about.zh,
    about.en,
    ...examples.map(difference),
    ...(silent.length === 0
      ? []
      : ['这样写不报 Not reported:', fenced('text', silent.join('\n\n'))]),
  ].join('\n\n');
}

function difference({ wrong, right, byHand }: Example): string {
  const note = byHand === true ? '要由人来改 to be corrected by hand:\n\n' : '';
  return note + fenced('diff', `${marked('-', wrong)}\n${marked('+', right)}`);
}

function fenced(language: string, text: string): string {
  return `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;
}

function marked(sign: string, text: string): string {
  const lines = text.trimEnd().split('\n');
  return lines.map((line) => `${sign} ${line}`.trimEnd()).join('\n');
}

const authorities: Record<Authority, string> = {
  standard: '国家标准 standard',
  practice: '行文惯例 practice',
  mechanical: '笔误 slip',
};

const severities: Record<Severity, string> = {
  error: '错误 error',
  warning: '警告 warning',
  info: '提示 info',
};
