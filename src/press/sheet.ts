import type { Leaf } from '../bulletin/page.ts';

/** What the press prints: a bulletin without its pages placed. */
export interface Sheet {
  leaf: Leaf;
  /** All that must be read on the pages, in order. */
  text: string;
  colophon: 'none' | 'last' | 'even';
  /** PostScript names of the faces the sheet brings; no other may appear on the pages. */
  fonts: string[];
}
