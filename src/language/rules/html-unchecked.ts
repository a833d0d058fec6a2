import type { Html } from 'mdast';
import { visit } from 'unist-util-visit';
import { han } from '../chinese.ts';
import type { Rule } from '../rule.ts';

/** Text typed as HTML, in which no rule looks. */
export const htmlUnchecked: Rule = {
  id: 'html-unchecked',
  authority: 'mechanical',
  severity: 'warning',
  about: {
    zh: '写成网页代码的段落（如从 Word、网页粘贴来的“<p>……</p>”）照印，里面的标点、数字却查不到；表格里的查得到。一份稿件里只指出第一处。',
    en: 'Paragraphs typed as HTML, such as <p>…</p> pasted from Word or the web, are printed, but their punctuation and numbers are not checked; those of tables are. Only the first one in each manuscript is reported.',
  },
  examples: [
    {
      wrong: '<p>会议要求,各区抓好落实.</p>',
      right: '会议要求，各区抓好落实。',
      byHand: true,
    },
    {
      wrong: '文。\n\n<div>\n会议要求\n</div>\n\n<p>各区</p>',
      right: '文。\n\n会议要求\n\n各区',
      byHand: true,
    },
  ],
  silent: [
    '<!-- 横排 -->',
    '<table><tr><td>会议要求</td></tr></table>',
    '<table>\n<tr>\n<td>\n\n会议要求\n\n</td>\n<td>各区</td>\n</tr>\n</table>',
    '<div align="center">\n\n会议要求\n\n</div>',
    '会议<br>要求，H<sub>2</sub>O。',
    '<img src="会场.png" alt="会场">',
  ],
  *check({ source, brief: { tree } }) {
    if (!source.includes('<')) return;
    const found: Html[] = [];
    visit(tree, 'html', (node) => {
      if (hasText(node.value)) found.push(node);
    });
    const start = found[0]?.position?.start.offset;
    const end = found[0]?.position?.end.offset;
    if (start === undefined || end === undefined) return;
    yield { start, end, ...sayingOf(found.length) };
  },
};

/** Beside tables, comments and what is in the tags themselves. */
function hasText(html: string): boolean {
  const rest = html.replace(/<!--[\s\S]*?(?:-->|$)|<table\b[\s\S]*?<\/table>|<[^<>]*>/gi, '');
  return someHan.test(rest) && !/^\s*<\/?(?:td|th|tr|tbody|thead|table)\b/i.test(html);
}

const someHan = new RegExp(`[${han}]`);

function sayingOf(count: number) {
  return {
    text: {
      zh: `这里的文字写成了网页代码，标点、数字没有检查${count > 1 ? `（这份稿件里共${count}处）` : ''}`,
      en: `Text typed as HTML is not checked${count > 1 ? ` (${count} places in this manuscript)` : ''}`,
    },
    advice: {
      zh: '改成普通的段落；从 Word、网页来的，可用 pandoc -f html -t gfm 转',
      en: 'Turn it into plain paragraphs, for example with pandoc -f html -t gfm',
    },
  };
}
