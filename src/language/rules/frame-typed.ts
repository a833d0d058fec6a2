import type { Fields } from '../../brief/fields.ts';
import type { Block } from '../block.ts';
import type { Rule } from '../rule.ts';
import { joinedLines } from '../source-lines.ts';

/** 报头 and 报尾 that came along with the text. */
export const frameTyped: Rule = {
  id: 'frame-typed',
  authority: 'mechanical',
  severity: 'warning',
  about: {
    zh: '报头、报尾由程序照稿件开头的项目和设置文件印，正文里不打；旧稿转来的，常留着“第52期”“报：”“共印150份”。',
    en: 'brief prints masthead and colophon from front matter and configuration; they are not typed in the text. Old issues often still have them there: 第52期, 报：, 共印150份.',
  },
  examples: [
    { wrong: '第52期\n\n# 题\n\n文。', right: '# 题\n\n文。', byHand: true },
    {
      wrong:
        '---\nmasthead: 工作简报\npublisher: 市政府办公室\n---\n\n工 作 简 报\n（总第2161期）\n市政府办公室　　一九九八年五月十二日\n\n# 题',
      right: '---\nmasthead: 工作简报\npublisher: 市政府办公室\n---\n\n# 题',
      byHand: true,
    },
    { wrong: '# 题\n\n文。\n\n报：市委、市政府。', right: '# 题\n\n文。', byHand: true },
    { wrong: '# 题\n\n文。\n\n分送：市委常委。', right: '# 题\n\n文。', byHand: true },
    { wrong: '# 题\n\n文。\n\n（共印150份）', right: '# 题\n\n文。', byHand: true },
    { wrong: '# 题\n\n文。\n\n责任编辑：张三　核稿：李四', right: '# 题\n\n文。', byHand: true },
    {
      wrong: '# 题\n\n文。\n\n市政府办公室　1998年5月12日印发',
      right: '# 题\n\n文。',
      byHand: true,
    },
  ],
  silent: [
    '# 题\n\n第52期简报刊登后，各区认真学习。',
    '# 题\n\n第52期\n\n文。',
    '# 题\n\n报送：每月5日前。',
    '# 题\n\n本办法于1998年5月12日印发，请执行。',
    '# 题\n\n主题词：文明 创建',
    '# 题\n\n文。\n\n# 附件 报送单\n\n报：市委。\n\n共印150份',
  ],
  *check({ blocks, source, brief: { fields } }) {
    for (const block of blocks) {
      if (block.attached || (block.role !== 'paragraph' && block.role !== 'source')) continue;
      for (const { text, start, end } of joinedLines(block, source)) {
        if (foot.test(text)) yield { start, end, ...sayingOf('报尾', 'colophon') };
        else if (isHead(text, block, fields)) yield { start, end, ...sayingOf('报头', 'masthead') };
      }
    }
  },
};

const foot =
  /^(?:报|送|发|分\s*送|抄\s*[送报]|本期增发|责任编辑|责编|核稿)[：:]|^[（(]?(?:本期)?共印\s*\d+\s*份[）)]?。?$|^[^，。；]{0,30}\d{4}年\d{1,2}月\d{1,2}日印发$/;

/** Above the first title; in the text 第52期 may be a line of its own. */
function isHead(text: string, { section }: Block, { masthead, publisher }: Fields): boolean {
  if (section > 0) return false;
  const typed = bare(text);
  if (typed !== '' && number.test(typed)) return true;
  if (masthead !== undefined && typed === bare(masthead)) return true;
  return publisher !== undefined && typed.startsWith(bare(publisher)) && dayAtEnd.test(typed);
}

function bare(text: string): string {
  return text.replace(/[\s*_]/g, '');
}

const number = /^(?:第[\d一二三四五六七八九十百〇○零]{1,6}期)?(?:[（(]?总第?\d{1,6}期[）)]?)?$/;
const dayAtEnd = /年[\d一二三四五六七八九十]{1,2}月[\d一二三四五六七八九十]{1,3}日$/;

function sayingOf(zh: string, en: string) {
  return {
    text: {
      zh: `像是打在正文里的${zh}，会和程序印的重复`,
      en: `This seems to be a ${en} typed in the text; brief prints its own`,
    },
    advice: {
      zh: '删去；其中的内容写进稿件开头的项目（如“期号”“发送范围”“印数”）或 brief.config.yaml',
      en: 'Delete it; put what it says into the front matter or brief.config.yaml',
    },
  };
}
