import type { Parents } from 'hast';
import { h } from 'hastscript';
import { partOf, splitTexts } from './split-text.ts';

/**
 * Lets a line end between one quotation and the next (”“) and between Han and a quotation that begins
 * or ends with a digit or letter. Unicode's rules keep those together because they take “ ” for Western
 * marks (UAX #14, LB19a), and a row of quotations would be one word. Changes the tree in place.
 */
export function letQuotesBreak(tree: Parents): void {
  splitTexts(tree, (text) =>
    text.value
      .split(joints)
      .flatMap((value, index) =>
        index === 0 ? [partOf(text, value)] : [h('wbr'), partOf(text, value)],
      ),
  );
}

const joints =
  /(?<=[”’])(?=[“‘])|(?<=\p{Script=Han})(?=[“‘][\u0021-\u02ff])|(?<=[\u0021-\u02ff][”’])(?=\p{Script=Han})/u;
