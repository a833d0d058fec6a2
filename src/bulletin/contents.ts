import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Article } from '../brief/brief.ts';
import { titleText } from './article.ts';

/** 本期要目, at the head of an issue of several articles. */
export function setContents(articles: Article[]): Element | undefined {
  const titled = articles.flatMap((article, index) =>
    article.title === undefined ? [] : [{ title: article.title, index }],
  );
  if (titled.length < 2) return undefined;
  return h('nav.contents', { ariaLabel: '本期要目' }, [
    h('p.contents-title', '本期要目'),
    h(
      'ol',
      titled.map(({ title, index }) => {
        const value = titleText(title).replace(/\s+/g, ' ').trim();
        const { position } = title;
        return h('li', [
          '※ ',
          h('a', { href: `#article-${index + 1}` }, [
            { type: 'text', value, ...(position && { position }) },
          ]),
        ]);
      }),
    ),
  ]);
}
