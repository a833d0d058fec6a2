import type { Brief } from '../../src/brief/brief.ts';
import type { Fields } from '../../src/brief/fields.ts';

/** A brief with the least a bulletin needs, to be changed by a test. */
export function briefOf(fields: Partial<Fields> = {}, rest: Partial<Brief> = {}): Brief {
  return {
    source: '/office/briefs/1.md',
    fields: {
      masthead: '云岭市工作简报',
      issue: '52',
      total: '2161',
      publisher: '云岭市某办',
      date: { year: 2020, month: 11, day: 5 },
      ...fields,
    },
    places: {},
    layout: {
      headings: 'typed',
      colophon: 'last',
      number: ['第{issue}期', '（总第{total}期）'],
      spaces: 'trim',
    },
    articles: [],
    attachments: [],
    footnotes: [],
    tree: { type: 'root', children: [] },
    bodyOffset: 0,
    ...rest,
  };
}
