import type { Placement } from '../bulletin/placement.ts';

/** What the press prints: a page that can be rendered with its pages placed or not. */
export interface Sheet {
  render(placement?: Placement): string;
  /** All that must be read on the pages, in order. */
  text: string;
  colophon: 'none' | 'last' | 'even';
  /** PostScript names of the faces the sheet brings; no other may appear on the pages. */
  fonts: string[];
}
