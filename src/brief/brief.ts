import type { FootnoteDefinition, Heading, PhrasingContent, Root, RootContent } from 'mdast';
import type { Position } from 'unist';
import type { Fields, LayoutSettings } from './fields.ts';

/** One issue, typed and placed, ready to be set; it knows nothing of HTML or PDF. */
export interface Brief {
  /** Absolute path of the manuscript, or `-` for standard input. */
  source: string;
  /** Front matter laid over the office's defaults. */
  fields: Fields;
  /** Where a field stands in the manuscript; a field from the configuration has no place. */
  places: FieldPlaces;
  layout: LayoutSettings;
  articles: Article[];
  attachments: Attachment[];
  footnotes: FootnoteDefinition[];
  /** The text as parsed and then worked on in place: articles and attachments are made of its nodes. */
  tree: Root;
  /** Offset in the manuscript of the first character after the front matter. */
  bodyOffset: number;
}

export type FieldPlaces = Partial<Record<string, Position>>;

/** A title with its text: what a `#` heading opens. */
export interface Article {
  /** 【栏目】, without its brackets. */
  column?: Line;
  /** 按语, a paragraph or more. */
  note?: RootContent[];
  /** Absent when the manuscript has no `#` title. */
  title?: Heading;
  body: RootContent[];
  /** 供稿, without its brackets. */
  source?: Line;
}

/** 附件: starts a page of its own, before the 报尾. */
export interface Attachment {
  /** 附件, 附件1 … as printed on the page. */
  label: string;
  title?: Heading;
  body: RootContent[];
}

/** A short text of the manuscript with its place (absent when it comes from the configuration). */
export interface Line {
  children: PhrasingContent[];
  position?: Position;
}
