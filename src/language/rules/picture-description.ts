import type { Image, ImageReference } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Offence, Rule } from '../rule.ts';

/** What a picture shows, in words. */
export const pictureDescription: Rule = {
  id: 'picture-description',
  authority: 'practice',
  severity: 'warning',
  about: {
    zh: '图片要有文字说明：读屏软件照它念，存档的PDF（PDF/UA）靠它记下图上是什么；没有说明的图片当作装饰，读不出来。',
    en: 'A picture needs a description: screen readers read it out and the archived PDF (PDF/UA) keeps it; without one, the picture counts as decoration.',
  },
  examples: [{ wrong: '![](会场.jpg)', right: '![座谈会会场](会场.jpg)', byHand: true }],
  silent: ['![座谈会会场](会场.jpg)', '`![](会场.jpg)`'],
  *check({ source, brief: { tree } }) {
    if (!source.includes('![')) return;
    const offences: Offence[] = [];
    visit(tree, ['image', 'imageReference'], (node) => {
      if (isPicture(node)) offences.push(...offencesOf(node));
    });
    yield* offences;
  },
};

function isPicture(node: { type: string }): node is Image | ImageReference {
  return node.type === 'image' || node.type === 'imageReference';
}

function offencesOf({ alt, position }: Image | ImageReference): Offence[] {
  const start = position?.start.offset;
  const end = position?.end.offset;
  if (start === undefined || end === undefined || (alt ?? '').trim() !== '') return [];
  return [{ start, end, ...saying }];
}

const saying = {
  text: { zh: '图片没有说明', en: 'The picture has no description' },
  advice: {
    zh: '在方括号里写图上是什么：![座谈会会场](会场.jpg)',
    en: 'Describe in the square brackets what it shows: ![The meeting](meeting.jpg)',
  },
};
