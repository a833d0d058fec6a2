import { layoutDefaults, settingFields } from '../brief/matter/setting-table.ts';
import type { Answers, QuestionName } from './questions.ts';
import { rowOf } from './stated.ts';
import { yamlText } from './yaml-text.ts';

/**
 * The text of an office's brief.config.yaml: what was answered under the Chinese names of the keys, what
 * was not as comments to be uncommented, each explained from the table of fields.
 * @param schema path of its schema, from the configuration
 */
export function configurationText(answers: Answers, schema: string): string {
  const line = (name: QuestionName) => keyLine(name, answers[name] ?? '');
  return [
    `# yaml-language-server: $schema=${schema}`,
    '# 本单位每期都一样的内容写在这里，稿件里就不必写了；某一期写了同一项的，以那一期为准。',
    '# 冒号用半角，后面空一格。“#”后面的是说明；要启用带“#”的一项，去掉行首的“# ”，再填内容。',
    '',
    '# 报头',
    ...['masthead' as const, 'publisher' as const].map(line),
    '',
    '# 报尾',
    ...(['editor', 'reviewer', 'phone', 'fax', 'email', 'copies'] as const).map(line),
    '',
    ...distributionLines(answers),
    '',
    '# 版面：不写就照通常的做法',
    line('template'),
    ...settingFields.map(settingLine),
    '',
  ].join('\n');
}

function keyLine(name: QuestionName, answer: string): string {
  const { zh, about, example } = rowOf(name);
  const text = answer === '' ? `# ${zh}: ${example}` : `${zh}: ${yamlText(answer)}`;
  return `${text} # ${about.zh.replaceAll('`', '')}`;
}

/** A key without anything below it would stand for none at all, so it is a comment then. */
function distributionLines(answers: Answers): string[] {
  const { zh, about } = rowOf('distribution');
  const parts = ['distribution.report', 'distribution.send', 'distribution.distribute'] as const;
  const isStated = parts.some((name) => (answers[name] ?? '') !== '');
  return [
    `# ${zh}：${about.zh}`,
    `${isStated ? '' : '# '}${zh}:`,
    ...parts.map((name) => {
      const text = keyLine(name, answers[name] ?? '');
      return text.startsWith('# ') ? `#   ${text.slice(2)}` : `  ${text}`;
    }),
  ];
}

function settingLine(field: (typeof settingFields)[number]): string {
  if (field.kind === 'lines') return `# ${field.zh}: ${field.example} # ${plain(field.about.zh)}`;
  const choices = field.choices.map(({ zh, about, sets }) => {
    const isDefault = Object.entries(sets).every(
      ([name, value]) =>
        Object.entries(layoutDefaults).find(([key]) => key === name)?.[1] === value,
    );
    return `${zh}（${isDefault ? '不写就是这样；' : ''}${about.zh}）`;
  });
  return `# ${field.zh}: ${field.example} # ${plain(field.about.zh)}：${choices.join('、')}`;
}

function plain(text: string): string {
  return text.replaceAll('`', '');
}
