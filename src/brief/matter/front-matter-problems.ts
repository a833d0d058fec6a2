import type { Problem } from '../../finding/finding.ts';

/** What the block of front matter and its lines can have wrong, before the keys are looked at. */

/** @param stated what the configuration states, by English name: an issue need not say it again */
export const manuscriptEmpty = (stated: readonly string[]): Problem => ({
  rule: 'manuscript-empty',
  severity: 'error',
  text: { zh: '稿件是空的', en: 'The manuscript is empty' },
  advice: {
    zh: `开头写这几行，下面再写正文：\n${example(stated, 'zh')}`,
    en: `Start it with these lines, and put the text below them:\n${example(stated, 'name')}`,
  },
});

/** @param stated what the configuration states, by English name */
export const frontMatterMissing = (stated: readonly string[]): Problem => ({
  rule: 'front-matter-missing',
  severity: 'error',
  text: {
    zh: '稿件开头没有写期号、日期等项目',
    en: 'The manuscript does not start with its front matter (issue, date and so on)',
  },
  advice: {
    zh: `在最前面加上这几行，前后各一行“---”：\n${example(stated, 'zh')}`,
    en: `Put these lines at the very start, between two lines “---”:\n${example(stated, 'name')}`,
  },
});

/** Front matter to copy: a masthead made up for it must not take the place of the office's own. */
function example(stated: readonly string[], language: 'zh' | 'name'): string {
  const rows = exampleRows.filter(({ name }) => !stated.includes(name));
  return ['---', ...rows.map((row) => `${row[language]}: ${row.value}`), '---'].join('\n');
}

const exampleRows = [
  { name: 'masthead', zh: '简报名称', value: '工作简报' },
  { name: 'publisher', zh: '编发单位', value: '办公室' },
  { name: 'issue', zh: '期号', value: '1' },
  { name: 'date', zh: '日期', value: '2025-03-01' },
] as const;

export const frontMatterNotOpened = (): Problem => ({
  rule: 'front-matter-missing',
  severity: 'error',
  text: {
    zh: '这些项目前面少一行“---”',
    en: 'The line “---” before the front matter is missing',
  },
  advice: {
    zh: '在这一行上面加一行“---”（三个英文减号）',
    en: 'Add a line “---” (three hyphens) above this one',
  },
});

/**
 * @param from 1-based line on which other text begins
 * @param to line before that of the fence
 * @param codeEnd 1-based line that ends the code block in which the front matter stands, if it does
 */
export const frontMatterBelow = (from: number, to: number, codeEnd?: number): Problem => {
  const [zh, en] =
    from < to
      ? [`第 ${from}—${to} 行`, `lines ${from} to ${to}`]
      : [`第 ${from} 行`, `line ${from}`];
  return {
    rule: 'front-matter-missing',
    severity: 'error',
    text: {
      zh: '期号、日期等项目前面还有别的文字',
      en: 'There is other text before the front matter',
    },
    advice: {
      zh: `删去${zh}，使“---”成为第一行${codeEnd === undefined ? '' : `；第 ${codeEnd} 行的“\`\`\`”也删去`}`,
      en: `Delete ${en} so that “---” comes first${codeEnd === undefined ? '' : `, and the “\`\`\`” on line ${codeEnd} too`}`,
    },
  };
};

/**
 * @param from 1-based line on which the manuscript begins
 * @param code that of the line which opens the code block
 * @param end that of the line which closes it, if one does, and whether the text is not in it
 */
export const frontMatterInCode = (
  from: number,
  code: number,
  end: { line: number; isBeforeText: boolean } | undefined,
): Problem => {
  const isFence = end?.isBeforeText === true;
  const closing = end?.line ?? 0;
  const also = {
    zh: `；删去第 ${closing} 行的“\`\`\`”`,
    en: `; delete the “\`\`\`” on line ${closing}`,
  };
  const above = { zh: '；上面的文字删去', en: '; delete the text above it' };
  return {
    rule: 'front-matter-missing',
    severity: 'error',
    text: {
      zh: '期号、日期等项目写在了代码块里',
      en: 'The front matter is inside a code block',
    },
    advice: {
      zh: `把第 ${code}${isFence ? `、${closing}` : ''} 行的“\`\`\`”改为“---”（三个英文减号）${end && !isFence ? also.zh : ''}${from < code ? above.zh : ''}`,
      en: `Write “---” (three hyphens) instead of “\`\`\`” on line ${code}${isFence ? ` and line ${closing}` : ''}${end && !isFence ? also.en : ''}${from < code ? above.en : ''}`,
    },
  };
};

/** @param line 1-based line on which the text seems to start, where the fence belongs */
export const frontMatterNotClosed = (line: number): Problem => ({
  rule: 'front-matter-unclosed',
  severity: 'error',
  text: {
    zh: '期号、日期等项目写完后少一行“---”',
    en: 'The line “---” after the front matter is missing',
  },
  advice: {
    zh: `在第 ${line} 行的位置插入一行“---”（三个英文减号），正文接在它下面`,
    en: `Insert a line “---” (three hyphens) as line ${line}; the text goes below it`,
  },
});

export const fenceOdd = (written: string): Problem => ({
  rule: 'front-matter-fence',
  severity: 'info',
  text: {
    zh: `“${written}”已当作“---”`,
    en: `“${written}” was read as “---”`,
  },
  advice: {
    zh: '改为三个英文减号“---”，别的软件才认得',
    en: 'Write three hyphens “---”, which other programs recognise too',
  },
});

/** @param count how many lines have it, this one included */
export const colonWide = (count: number): Problem => ({
  rule: 'colon-wide',
  severity: 'info',
  text: {
    zh: `项目后面用的是全角冒号，已照冒号读出（共 ${count} 处）`,
    en: `A full-width colon after the key was read as a colon (${count} in all)`,
  },
  advice: {
    zh: '改为英文冒号加一个空格“: ”，别的软件才认得',
    en: 'Write an ASCII colon and a space, which other programs recognise too',
  },
});

/** @param count how many lines have it, this one included */
export const colonTight = (count: number): Problem => ({
  rule: 'colon-tight',
  severity: 'info',
  text: {
    zh: `冒号后面没有空格，已照有空格读出（共 ${count} 处）`,
    en: `A colon without a space after it was read as if it had one (${count} in all)`,
  },
  advice: {
    zh: '在冒号后面加一个空格，别的软件才认得',
    en: 'Put a space after the colon; other programs need it',
  },
});

/** @param count how many lines have it, this one included */
export const indentOdd = (count: number): Problem => ({
  rule: 'indent-blank',
  severity: 'info',
  text: {
    zh: `行首用制表符（Tab）或全角空格缩进，已照空格读出（共 ${count} 行）`,
    en: `Tabs or full-width spaces at the start of the line were read as spaces (${count} lines in all)`,
  },
  advice: {
    zh: '改为两个半角空格，别的软件才认得',
    en: 'Indent with two plain spaces; other programs need them',
  },
});

export const lineUnclear = (): Problem => ({
  rule: 'line-unclear',
  severity: 'error',
  text: {
    zh: '这一行看不懂：没有“项目: 内容”的样子',
    en: 'This line is not of the form “key: value”',
  },
  advice: {
    zh: '写成“期号: 52”这样；如果接着上一行，就在行首加两个空格',
    en: 'Write it like “issue: 52”; if it continues the line above, indent it by two spaces',
  },
});

export const documentSecond = (): Problem => ({
  rule: 'line-unclear',
  severity: 'error',
  text: {
    zh: '设置文件中间不能有这一行',
    en: 'This line cannot stand in the middle of a configuration file',
  },
  advice: { zh: '删去这一行', en: 'Delete this line' },
});
