import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { toString as markdownText } from 'mdast-util-to-string';
import type { VFile } from 'vfile';
import type { Brief } from '../brief/brief.ts';
import { isoDate } from '../brief/date.ts';
import type { About } from './about.ts';
import { setArticle, setAttachment, titleText } from './article.ts';
import type { BodyContext } from './body.ts';
import { setColophon } from './colophon.ts';
import { setContents } from './contents.ts';
import { numberLines, setHead } from './head.ts';
import { type OpenPage, openPage } from './page.ts';
import type { PictureSource } from './pictures.ts';
import type { Template } from './template.ts';
import { type Census, takeCensus } from './usage.ts';

/** A brief set in a template: all of its bulletin but the faces and the places of its pages. */
export interface Bulletin extends OpenPage {
  census: Census;
  about: About;
  /** All that must be read on the pages, in order. */
  text: string;
  hasColophon: boolean;
}

/** Sets a brief; pictures are read from `pictures`, findings go to `file`. */
export async function composeBulletin(
  brief: Brief,
  template: Template,
  file: VFile,
  pictures: PictureSource,
): Promise<Bulletin> {
  const context: BodyContext = { file, pictures, footnotes: brief.footnotes };
  const colophon = setColophon(brief);
  const bulletin = h('main.bulletin', [
    setHead(brief),
    setContents(brief.articles),
    ...(await all(brief.articles, (article, index) => setArticle(article, index, context))),
    ...(await all(brief.attachments, (item, index) => setAttachment(item, index, context))),
    colophon && h('div.blank'),
    colophon,
  ]);
  const tree: Root = { type: 'root', children: [bulletin] };
  const base = template.roles.get('bulletin') ?? 'fangsong';
  const census = takeCensus(withFolio(tree), template.roles, base);
  const about = aboutOf(brief);
  return {
    census,
    about,
    text: textOf(tree),
    hasColophon: colophon !== undefined,
    ...openPage({ bulletin, about, template, base }),
  };
}

async function all<T>(
  items: T[],
  set: (item: T, index: number) => Promise<Element>,
): Promise<Element[]> {
  return Promise.all(items.map(set));
}

/** Page numbers are made by the style sheet, so the tree does not show their characters. No other part may claim them. */
function withFolio(tree: Root): Root {
  return { type: 'root', children: [...tree.children, h('folio', '— 0123456789 —')] };
}

function aboutOf(brief: Brief): About {
  const { fields, layout, articles } = brief;
  const number = numberLines(fields, layout.number).join('');
  const titles = articles.flatMap(({ title }) =>
    title === undefined ? [] : [titleText(title).replace(/\s+/g, ' ').trim()],
  );
  const columns = articles.flatMap(({ column }) =>
    column === undefined ? [] : column.children.map((node) => markdownText(node)),
  );
  const words = [fields.masthead, fields.publisher, ...columns];
  return {
    title: `${fields.masthead ?? ''}${number}`,
    author: fields.publisher ?? '',
    subject: titles.join('；'),
    keywords: [...new Set(words.filter((word) => word !== undefined && word !== ''))].map(String),
    issue: fields.issue,
    total: fields.total,
    series: fields.series,
    date: fields.date === undefined ? '' : isoDate(fields.date),
  };
}
