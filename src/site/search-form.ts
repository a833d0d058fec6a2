import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { linkTo, places } from './places.ts';

/** Where to type what is looked for; the search page answers. `more` stands before the button. */
export function searchForm(
  path: string,
  more: ElementContent[] = [],
  properties: Record<string, string> = {},
): Element {
  return h('form.search', { role: 'search', action: linkTo(places.search, path), ...properties }, [
    h('label.words', [
      h('span', '检索标题和正文'),
      h('input', { type: 'search', name: 'q', autocomplete: 'off', enterKeyHint: 'search' }),
    ]),
    ...more,
    h('button', '检索'),
  ]);
}
