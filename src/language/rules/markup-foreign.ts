import type { Block } from '../block.ts';
import { han } from '../chinese.ts';
import type { Rule } from '../rule.ts';

/** Marks of other programs, which Markdown prints as typed. */
export const markupForeign: Rule = {
  id: 'markup-foreign',
  authority: 'mechanical',
  severity: 'error',
  about: {
    zh: 'Pandoc 等软件把 Word 转成 Markdown 时加的标记（“[要]{.underline}”“{#书签}”“:::”“m^2^”“\\ ”）、Word 自己的标记和出错信息（“<o:p>”“错误！未找到引用源”）、别的 Markdown 编辑器和聊天软件的标记（“==要==”“[[链接]]”“[TOC]”“$\\ge$”），会照原样印出来。一份稿件里同一种只指出第一处。',
    en: 'Marks that Pandoc and similar programs add when they convert Word to Markdown ([x]{.underline}, {#bookmark}, :::, m^2^, a backslash before a space), those of Word itself (<o:p>, Error! Reference source not found), and those of other Markdown editors and chatbots (==x==, [[link]], [TOC], $\\ge$) are printed as typed. Only the first of each kind in a manuscript is reported.',
  },
  examples: [
    { wrong: '会议[要求]{.underline}抓好落实。', right: '会议要求抓好落实。', byHand: true },
    { wrong: '## 一、要求 {#_Toc1 .unnumbered}', right: '## 一、要求', byHand: true },
    {
      wrong: '![会场](会场.png){width="3.2in" height="2in"}',
      right: '![会场](会场.png)',
      byHand: true,
    },
    { wrong: '文`<w:br/>`{=openxml}。', right: '文。', byHand: true },
    {
      wrong: '::: {custom-style="正文"}\n各区高度重视。\n:::',
      right: '各区高度重视。',
      byHand: true,
    },
    {
      wrong: '面积120m^2^，CO~2~下降。',
      right: '面积120m<sup>2</sup>，CO<sub>2</sub>下降。',
      byHand: true,
    },
    { wrong: '数据^[快报数。]不同。', right: '数据[^1]不同。\n\n[^1]: 快报数。', byHand: true },
    { wrong: '<![if !supportLists]>一、<![endif]>要求', right: '一、要求', byHand: true },
    {
      wrong: '会议于<st1:chsdate w:st="on">5日</st1:chsdate>召开。<o:p></o:p>',
      right: '会议于5日召开。',
      byHand: true,
    },
    { wrong: '见错误！未找到引用源。', right: '见表1。', byHand: true },
    { wrong: '[TABLE]', right: '| 区 | 户 |\n|---|---|\n| 甲 | 1 |', byHand: true },
    { wrong: '第PAGE \\* MERGEFORMAT 1页', right: '第1页', byHand: true },
    { wrong: '张\\ 三\\。', right: '张三。', byHand: true },
    { wrong: '这是==重点==工作。', right: '这是**重点**工作。', byHand: true },
    {
      wrong: '见[[通知]]。\n\n![[会场.png]]',
      right: '见通知。\n\n![会场](会场.png)',
      byHand: true,
    },
    { wrong: '增长$5.2\\%$。', right: '增长5.2%。', byHand: true },
    { wrong: '[TOC]', right: '', byHand: true },
    { wrong: '> [!NOTE]\n> 请各区落实。', right: '> 请各区落实。', byHand: true },
    { wrong: '已完成:white_check_mark:。', right: '已完成。', byHand: true },
  ],
  silent: [
    '第{期号}期，集合{1, 2}，{a=1}，“{a}”，“\\”键。',
    '`[要]{.underline}`',
    '5~6万人，2^10和2^20，Ctrl+^，^_^',
    'C:\\办公室\\稿件，A\\\\B',
    '![会场](图片\\（一）.png)，[方案](<附件\\《方案》 一.pdf>)',
    '参加人员：：：张三',
    '若a==b且c==d，甲＝乙，a[[1]]，见[[1]]，[TOC]',
    '一台$1.5万，两台$2.8万；时间10:30:45，a:b:c，主机:端口:名称',
    '<table><tr><td>合计<o:p></o:p></td></tr></table>',
  ],
  *check({ blocks, source }) {
    if (!/[{^~\\<$]|:::|错误！|Error!|HYPERLINK|\[TABLE\]|==|\[\[|\[!|\[TOC\]|:[a-z]/.test(source))
      return;
    for (const { pattern, text, isTag, isPandocs } of kinds) {
      // In a cell of an HTML table a tag is one, and left out.
      const places = isTag === true ? blocks.filter(({ role }) => role !== 'cell') : blocks;
      const found = places.flatMap((block) => matchesIn(block, pattern, source));
      const [first] = found;
      if (first === undefined) continue;
      const [start, end] = [first.index, first.index + first[0].length];
      yield {
        start,
        end,
        ...sayingOf(first[0], found.length, isPandocs === false ? text : withPandoc(text)),
      };
    }
  },
};

/** In the text as typed, for a mark may have been read; but not within code, nor in an address, as of Windows. */
function matchesIn(block: Block, pattern: RegExp, source: string): RegExpExecArray[] {
  if (block.role === 'field') return [];
  const { start, end } = block.span(0, block.prose.length);
  const apart = /`[^`\n]*`|(?<=\]\()(?:<[^<>\n]*>|[^\s()<>]+)/g;
  const raw = source.slice(start, end).replace(apart, (part) => '`'.repeat(part.length));
  return Array.from(raw.matchAll(pattern), (match) =>
    Object.assign(match, { index: start + match.index }),
  );
}

interface Kind {
  pattern: RegExp;
  /** Whether HTML knows it for a tag. */
  isTag?: true;
  /** False where it comes from an editor, so that nothing is to be converted anew. */
  isPandocs?: false;
  /** What to do about it. */
  text: { zh: string; en: string };
}

const kinds: readonly Kind[] = [
  {
    // What Word says in place of a reference, its codes of fields, and Pandoc's for a table that it could not set.
    pattern:
      /错误！(?:未找到引用源|未定义书签|超链接引用无效|文档中没有指定样式的文字)|Error! (?:Reference source not found|Bookmark not defined|Hyperlink reference not valid)|\b[A-Z]+ \\+\* ?MERGEFORMAT|\bHYPERLINK\s+(?:\\l\s*)?"[^"\n]*"|\[TABLE\]/g,
    text: {
      zh: '对照原稿，换成应有的内容',
      en: 'Write what the original has in this place',
    },
  },
  {
    // Tags of Word that are no HTML: <o:p>, <st1:chsdate …>, <![if …]>.
    pattern: /<\/?[a-z]\w{0,9}:[a-z]\w*(?:\s[^<>\n]*)?\/?>|<!\[(?:if|endif)[^<>\n]*>/gi,
    isTag: true,
    text: { zh: '删去尖括号和里面的字', en: 'Delete the angle brackets and what is in them' },
  },
  {
    // {.mark} {#bookmark .anchor} {width="3in"} {=openxml} and the lines of :::.
    pattern:
      /\{(?:[#.][^\s{}，。]+(?:\s+[^{}]*)?|=[a-z]+|[a-z][a-z-]*="[^"{}]*"[^{}]*)\}|(?<=^|\n)[ \t>]*:{3,}(?=[^：:]*(?:\n|$))/g,
    text: { zh: '删去标记，留下文字', en: 'Delete the mark and keep the text' },
  },
  {
    pattern: new RegExp(
      String.raw`(?<=[\w）)${han}])\^(?:[\w+\-]{1,4}|[${han}]{1,4}|\[\d+\])\^|(?<=[A-Za-z)])~[\w+\-]{1,4}~|\^\[[^\]\n]+\]`,
      'g',
    ),
    text: {
      zh: '上标写成 <sup>2</sup>，下标写成 <sub>2</sub>，注写成 [^1]',
      en: 'Write <sup>2</sup>, <sub>2</sub>, and [^1] for a note',
    },
  },
  {
    pattern: /(?<![\\“‘])\\(?=[ \t\u3000]\S|[，。、；：！？（）《》“”])/g,
    text: { zh: '删去反斜线', en: 'Delete the backslash' },
  },
  {
    // ==highlight==, but not a==b.
    pattern: new RegExp(`(?<![=\\w])==(?=[^\\s=])(?=[^=\\n]*[${han}])[^=\\n]*[^\\s=]==(?!=)`, 'g'),
    isPandocs: false,
    text: { zh: '要突出的写成 **重点**', en: 'Write **words** to emphasise them' },
  },
  {
    // Links and pictures of wikis: [[page]], ![[picture.png]].
    pattern: /!?\[\[(?!\d+\])[^[\]\n]+\]\]/g,
    isPandocs: false,
    text: {
      zh: '图写成 ![说明](图.png)，链接只留文字',
      en: 'Write ![words](picture.png) for a picture; for a link, write only its text',
    },
  },
  {
    // Formulas: $5.2\%$, $x^2$, $$ on a line of its own.
    pattern:
      /(?<![\\$])\${1,2}(?=[^$\n，。；]*[\\^_])[^$\n，。；]+\${1,2}|(?<=^|\n)\$\$(?=\s*(?:\n|$))/g,
    isPandocs: false,
    text: {
      zh: '数和单位直接写，如 5.2%、≥90、120m<sup>2</sup>；复杂的公式作为图片插入',
      en: 'Write numbers and units plainly: 5.2%, ≥90, 120m<sup>2</sup>; insert a long formula as a picture',
    },
  },
  {
    // A table of contents to be made, the kind of a box, the name of an emoji.
    pattern:
      /(?<=^|\n)\[TOC\](?=\s*(?:\n|$))|\[![A-Z]{3,}\]|(?<![\w:]):[a-z][a-z\d_+-]+:(?![\w:])/g,
    isPandocs: false,
    text: { zh: '删去它', en: 'Delete it' },
  },
];

function withPandoc({ zh, en }: Kind['text']): Kind['text'] {
  return {
    zh: `${zh}；用 Pandoc 转的，最好加 -t gfm --wrap=none 重新转`,
    en: `${en}; if you used Pandoc, preferably convert again with -t gfm --wrap=none`,
  };
}

function sayingOf(mark: string, count: number, way: Kind['text']) {
  const shown = mark.trim().slice(0, 30);
  return {
    text: {
      zh: `“${shown}”是别的软件的标记，会照原样印出来${count > 1 ? `（这份稿件里共${count}处）` : ''}`,
      en: `“${shown}” is a mark of another program and is printed as typed${count > 1 ? ` (${count} of them in this manuscript)` : ''}`,
    },
    advice: way,
  };
}
