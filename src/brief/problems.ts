import type { Problem } from '../finding/finding.ts';

/** What the body of a manuscript can have wrong. */

export const titleMissing = (): Problem => ({
  rule: 'title-missing',
  severity: 'warning',
  text: { zh: '这篇文字没有标题', en: 'This text has no title' },
  advice: {
    zh: '在正文前另起一行写“# 标题”（井号后空一格）',
    en: 'Put a line “# Title” before the text (“#” and a space)',
  },
});

/** `# ` and nothing after it, as a new issue has it. */
export const titleEmpty = (): Problem => ({
  ...titleMissing(),
  advice: {
    zh: '在“#”后面空一格，写上标题',
    en: 'Write the title after the “#” and a space',
  },
});

export const articleEmpty = (title: string): Problem => ({
  rule: 'article-empty',
  severity: 'warning',
  text: {
    zh: `“${title}”下面没有正文，会当作单独的一篇`,
    en: `There is no text below “${title}”, which becomes an article of its own`,
  },
  advice: {
    zh: '一个标题分成两行的，写在一个“#”后面，要断行处空一格；漏了正文的，补上',
    en: 'Write a two-line title after one “#”, with a space where it may break; or write the text',
  },
});

export const articleAfterAttachment = (title: string): Problem => ({
  rule: 'article-after-attachment',
  severity: 'error',
  text: {
    zh: `文章“${title}”写在附件后面了`,
    en: `The article “${title}” comes after an attachment`,
  },
  advice: {
    zh: '附件排在各篇文章之后：把这一篇移到第一个附件前面；它本身是附件的，写成“# 附件2 标题”；是附件里的小标题的，写成“## 小标题”',
    en: 'Attachments come last: move the article before the first one; if it is itself an attachment, write “# 附件2 Title”; if it is a heading within one, write “## Heading”',
  },
});

export const bodyMissing = (): Problem => ({
  rule: 'body-missing',
  severity: 'error',
  text: { zh: '稿件没有正文', en: 'The manuscript has no text' },
  advice: {
    zh: '在第二条“---”之后写“# 标题”，空一行再写正文',
    en: 'After the second “---” write “# Title”, a blank line, and the text',
  },
});

export const headingTooDeep = (): Problem => ({
  rule: 'heading-depth',
  severity: 'warning',
  text: {
    zh: '公文的标题只有四级：一、（一）1.（1），这里是第五级，按第四级排',
    en: 'There are four heading levels, 一、（一）1.（1）; this fifth level is set like the fourth',
  },
  advice: { zh: '把“######”改为“#####”，或写成正文', en: 'Use “#####”, or make it a paragraph' },
});

export const textUnderlined = (): Problem => ({
  rule: 'heading-underlined',
  severity: 'warning',
  text: {
    zh: '下面紧接着一行“---”，这一段成了小标题',
    en: 'A line “---” directly below turns this paragraph into a heading',
  },
  advice: {
    zh: '要分隔的，在“---”前空一行；是小标题的，删去“---”，行首写“## ”',
    en: 'For a break, leave a blank line before “---”; for a heading, delete “---” and put “## ” before the text',
  },
});

export const cellsSurplus = (columns: number, cells: number, lost: string[]): Problem => ({
  rule: 'table-cells',
  severity: 'error',
  text: {
    zh: `表头有${columns}栏，这一行有${cells}格，多出的“${lost.join('”“')}”印不出来`,
    en: `The table’s header row has ${columns} columns but this row has ${cells} cells: “${lost.join('”, “')}” would be lost`,
  },
  advice: {
    zh: '给表头和下面的“---”一行补一栏，或把多出的内容并到前面的格子里；文字里的竖线写成“\\|”',
    en: 'Add a column to the header row and to the line of “---”, or move the text to another cell; write a “|” within a cell as “\\|”',
  },
});

export const footnoteMissing = (label: string): Problem => ({
  rule: 'footnote-missing',
  severity: 'warning',
  text: {
    zh: `注释“${label}”没有注文，标记按原样印出`,
    en: `Footnote “${label}” has no text; its mark is printed as typed`,
  },
  advice: {
    zh: `在文末另起一段写“[^${label}]: 注文”（英文冒号，后面空一格）`,
    en: `Write “[^${label}]: text” as a paragraph of its own at the end`,
  },
});

export const footnoteUnused = (label: string): Problem => ({
  rule: 'footnote-unused',
  severity: 'warning',
  text: {
    zh: `正文里没有用到注释“${label}”，它的注文印不出来`,
    en: `Nothing in the text refers to footnote “${label}”: it is not printed`,
  },
  advice: {
    zh: `在要加注的地方写“[^${label}]”，或删去这一条`,
    en: `Write “[^${label}]” where it belongs, or delete it`,
  },
});

/** @param line of the first one */
export const footnoteRepeated = (label: string, line: number | undefined): Problem => ({
  rule: 'footnote-repeated',
  severity: 'error',
  text: {
    zh: `注释“${label}”有两条注文（第一条在第${line}行），这一条印不出来`,
    en: `Footnote “${label}” has two texts, the first on line ${line}: this text would be lost`,
  },
  advice: {
    zh: '全期各篇的注释用不同的记号，如[^1]、[^2]；印出来每篇仍从1编起',
    en: 'Give each footnote in the issue a mark of its own, such as [^1] and [^2]; when printed, every article counts from 1',
  },
});

export const footnotePlace = (label: string): Problem => ({
  rule: 'footnote-place',
  severity: 'error',
  text: {
    zh: `标题、栏目和供稿里不能加注，“[^${label}]”印不出来`,
    en: `A title, a column or a source cannot have a footnote: “[^${label}]” would be lost`,
  },
  advice: {
    zh: '把标记移到正文里第一次说到的地方；不必注的，删去标记和注文',
    en: 'Put the mark where the text first mentions the subject, or delete the mark and its note',
  },
});

export const textInLink = (text: string): Problem => ({
  rule: 'text-lost',
  severity: 'error',
  text: {
    zh: `方括号后面的“(${text})”会当作网址，印不出来`,
    en: `“(${text})” after the square brackets is taken for a link address and would be lost`,
  },
  advice: {
    zh: '圆括号改为全角的“（ ）”；是年份的，写成“〔1998〕”',
    en: 'Write full-width brackets （ ）, and a year as 〔1998〕',
  },
});

export const nestingDeep = (): Problem => ({
  rule: 'nesting-deep',
  severity: 'error',
  text: {
    zh: '这里的引用、列表或强调一层套一层，套了一百多层，读不了',
    en: 'Quotations, lists or emphasis are nested more than a hundred levels deep here, which brief cannot read',
  },
  advice: {
    zh: '删去多余的“>”“-”“*”或行首的空格',
    en: 'Delete the surplus “>”, “-”, “*” or spaces at the start of the lines',
  },
});

export const commentUnclosed = (): Problem => ({
  rule: 'comment-unclosed',
  severity: 'error',
  text: {
    zh: '“<!--”后面没有“-->”，从这里起的文字都当作注释，印不出来',
    en: 'This “<!--” is never closed by “-->”: all text from here on is taken for a comment and would be lost',
  },
  advice: {
    zh: '在注释的末尾加上“-->”；不是注释的，删去“<!--”',
    en: 'Put “-->” where the comment ends, or delete “<!--” if it is not a comment',
  },
});

export const textAsAddress = (label: string): Problem => ({
  rule: 'text-lost',
  severity: 'error',
  text: {
    zh: `“[${label}]:”后面的文字会当作网址，印不出来`,
    en: `The text after “[${label}]:” is taken for a link address and would be lost`,
  },
  advice: {
    zh: `把冒号改为中文的“：”；是注释的，正文里写“[^1]”，这里写“[^1]: 注文”`,
    en: 'Write a Chinese colon “：”; for a footnote write “[^1]” in the text, and “[^1]: note” here',
  },
});
