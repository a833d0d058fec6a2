import type { Block } from '../block.ts';
import type { Offence, Rule } from '../rule.ts';

/** A picture of which Markdown knows nothing, for the blank in its name. */
export const pictureName: Rule = {
  id: 'picture-name',
  authority: 'mechanical',
  severity: 'error',
  about: {
    zh: '图片的文件名里有空格的，要用“<”“>”括起来；不括，不成图片，会照原样印成文字。',
    en: 'A picture file name with a space in it goes between “<” and “>”; otherwise it is not recognised as a picture and is printed as text.',
  },
  examples: [
    { wrong: '![会场](图 1（会场）.png)', right: '![会场](<图 1（会场）.png>)' },
    {
      wrong: '![会场](media/会场 1.JPG "图1 会场")',
      right: '![会场](<media/会场 1.JPG> "图1 会场")',
    },
  ],
  silent: [
    '![会场](<图 1.png>)',
    '![会场](会场.png)',
    '![会场](会场.png "图1 会场.png")',
    '`![会场](图 1.png)`',
  ],
  *check({ blocks, source }) {
    if (!source.includes('![')) return;
    for (const block of blocks) {
      // What is a picture has its mark in the prose, not its name.
      if (block.role !== 'field' && block.prose.includes('](')) yield* offencesIn(block, source);
    }
  },
};

function* offencesIn(block: Block, source: string): Generator<Offence> {
  const { start, end } = block.span(0, block.prose.length);
  for (const { index, groups = {} } of source.slice(start, end).matchAll(pictures)) {
    const { opening = '', name = '' } = groups;
    const from = start + index + opening.length;
    const to = from + name.length;
    yield {
      start: start + index,
      end: to + 1,
      text: {
        zh: '图片的文件名里有空格，不成图片，会照原样印成文字',
        en: 'With a space in its file name this is not recognised as a picture, and is printed as text',
      },
      advice: { zh: `写成“(<${name}>)”`, en: `Write “(<${name}>)”` },
      fix: [
        { start: from, end: from, text: '<' },
        { start: to, end: to, text: '>' },
      ],
    };
  }
}

const pictures =
  /(?<!`)(?<opening>!\[[^\]\n]*\]\()(?<name>[^\n<>"]*?[ \u3000\u00a0][^\n<>"]*?\.(?:png|jpe?g|gif|webp|bmp|tiff?|[we]mf))(?=\)| ["'(])/gi;
