import type { Block } from './block.ts';

/** Whether blanks part phrases at an index: in a headline, or in a slogan or a title that is quoted. */
export function isAmongPhrases(block: Block, at: number): boolean {
  return isHeadline(block) || isInSlogan(block, at);
}

/** A line that has no sign of a sentence reads as a title does, as in a list of the news. */
export function isHeadline(block: Block): boolean {
  const { role, prose } = block;
  if (isTitle(block)) return true;
  return (role === 'paragraph' || role === 'item') && !sentence.test(prose);
}

/** Whether a block is set as a title is: in phrases, without stops. */
export function isTitle({ role }: Block): boolean {
  return role === 'title' || role === 'heading' || role === 'column';
}

/** “奋进2026 再出发”, 《牢记“三个务必” 坚定历史自信》. */
export function isInSlogan(block: Block, at: number): boolean {
  return block
    .pairs()
    .pairs.some(
      ({ sign, open, close }) =>
        /[“《]/.test(sign) &&
        open < at &&
        at < close &&
        !sentence.test(block.prose.slice(open, close)),
    );
}

const sentence = /[，。；：]/;
