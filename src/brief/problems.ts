import type { Problem } from '../finding/finding.ts';

/** What the body of a manuscript can have wrong. */

export const titleMissing = (): Problem => ({
  rule: 'title-missing',
  severity: 'warning',
  text: { zh: '这篇文字没有标题', en: 'This text has no title' },
  advice: {
    zh: '在正文前另起一行写“# 标题”（井号后空一格）',
    en: 'Put a line “# Title” before the text (a number sign and a space)',
  },
});

export const articleAfterAttachment = (title: string): Problem => ({
  rule: 'article-after-attachment',
  severity: 'error',
  text: {
    zh: `文章“${title}”写在附件后面了`,
    en: `The article “${title}” stands after an attachment`,
  },
  advice: {
    zh: '附件排在各篇文章之后：把这一篇移到第一个附件前面；它本身是附件的，写成“# 附件2 标题”；是附件里的小标题的，写成“## 小标题”',
    en: 'Attachments come last: move it before the first one; if it is an attachment itself write “# 附件2 Title”, if it is a heading within one “## Heading”',
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
    en: 'There are four heading levels, 一、（一）1.（1）; this fifth one is set as the fourth',
  },
  advice: { zh: '把“######”改为“#####”，或写成正文', en: 'Use “#####”, or make it text' },
});
