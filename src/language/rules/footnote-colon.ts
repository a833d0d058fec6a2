import { write } from '../find.ts';
import type { Offence, Rule } from '../rule.ts';

/** A note of which Markdown knows nothing, for its colon. */
export const footnoteColon: Rule = {
  id: 'footnote-colon',
  authority: 'mechanical',
  severity: 'error',
  about: {
    zh: '注文前是英文冒号“[^1]: ”；用了中文冒号，不成注文，会照原样印在正文里。',
    en: 'A footnote starts with “[^1]: ”; with a Chinese colon it is printed as text where it stands.',
  },
  examples: [
    { wrong: '文[^1]。\n\n[^1]：快报数。', right: '文[^1]。\n\n[^1]: 快报数。' },
    {
      wrong: '甲[^1]，乙[^2]。\n\n[^1]： 甲注。\n[^2]：乙注。',
      right: '甲[^1]，乙[^2]。\n\n[^1]: 甲注。\n[^2]: 乙注。',
    },
  ],
  silent: ['文[^1]：\n\n[^1]: 快报数。', '`[^1]：`'],
  *check({ blocks, source }) {
    if (!source.includes('[^')) return;
    for (const block of blocks) {
      if (block.role !== 'paragraph') continue;
      const { start, end } = block.span(0, block.prose.length);
      for (const match of source.slice(start, end).matchAll(notes)) {
        yield offenceAt(start + match.index, match);
      }
    }
  },
};

const notes = /^(?<mark>[ \t]*\[\^[^\]\s[]+\])(?<colon>[ \t]*：[ \t]*)(?=\S)/gm;

function offenceAt(
  from: number,
  { groups: { mark = '', colon = '' } = {} }: RegExpExecArray,
): Offence {
  const start = from + mark.length;
  return {
    start,
    end: start + colon.length,
    text: { zh: '注文前用了中文冒号，不成注文', en: 'With this colon, the line is not a footnote' },
    advice: write(`${mark.trim()}: `),
    fix: [{ start, end: start + colon.length, text: ': ' }],
  };
}
