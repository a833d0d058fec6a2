import type { Role } from '../../fonts/roles.ts';
import type { Box } from '../../pdf/box.ts';

/** What a PDF shows of a bulletin, without a word on how it should be. Lengths in mm, type in pt. */
export interface Measures {
  pages: PageSize[];
  text: TextState;
  /** Absent where no page has text to measure, or none with a face and a size that keep up. */
  body?: Body;
  area: Area;
  head: Head;
  titles: Title[];
  headings: Heading[];
  folios: Folio[];
  /** Pages without a number at their foot, blank and turned ones left out. */
  unnumbered: number[];
  tail: Tail;
  fonts: FontUse[];
  colors: ColorUse[];
  /** Text that reaches out of the 版心 by more than the air around a character. */
  outside: Spot[];
}

/** Where something was measured; `page` is from 1. */
export interface Spot {
  page: number;
  box: Box;
}

export interface Located {
  at: Spot[];
}

/** As the page is cut and turned. */
export interface PageSize {
  width: number;
  height: number;
  /** What a screen shows of it, or around it, where that is not the page itself. */
  shown?: Box;
}

/** How much of the text can be read, searched and copied. */
export interface TextState {
  /** Characters on paper that the PDF says the text of. */
  readable: number;
  /** Characters on paper that it does not. */
  unreadable: number;
  /** Characters laid unseen behind pictures, as scanners do. */
  recognised: number;
  /** Characters printed as the empty box of a face that lacks them. */
  missing: number;
  /** The lines they are on. */
  missingAt: Spot[];
  /** Pages that are one picture, from 1. */
  pictures: number[];
}

/** The type most of the text is set in. */
export interface Body extends Located {
  face: string;
  role: Role | undefined;
  size: number;
  color: string;
  /** From baseline to baseline; absent where no two lines follow one another. */
  pitch?: number;
}

/** The area that lines of body type keep to. Each is absent where the pages do not show it. */
export interface Area {
  left?: Edge;
  right?: Edge;
  /** On even pages, where they differ from odd ones. */
  evenLeft?: Edge;
  evenRight?: Edge;
  /** Of the first line of full pages: its line box, and its characters. */
  top?: Edge & { ink: number };
  /** Of the lowest line of all pages, its line box and its characters. */
  foot?: Edge & { ink: number };
  /** Characters of a full line, lines of a full page. */
  characters?: Count;
  lines?: Count;
}

/** mm from the left or the top of the page. */
export interface Edge extends Located {
  position: number;
}

export interface Count extends Located {
  count: number;
  /** From distances, no line or page being full. */
  derived: boolean;
}

/** 报头; all on page 1. */
export interface Head {
  masthead?: TypedLine;
  /** Whether a picture stands where the name should be. */
  picture: boolean;
  issue?: TypedLine;
  date?: TypedLine;
  rule?: HeadRule;
}

export interface TypedLine extends Located {
  text: string;
  face: string;
  role: Role | undefined;
  size: number;
  color: string;
  /** How far its middle is to the right of the middle of the 版心. */
  offCentre: number;
}

export interface LongRule extends Located {
  x: number;
  y: number;
  width: number;
  thickness: number;
  color: string;
}

export interface HeadRule extends LongRule {
  /** From the characters of the line above. */
  gap?: number;
}

export interface Title extends TypedLine {
  lines: number;
}

/** 一、 is level 1, （一） 2, 1. 3, （1） 4. */
export interface Heading extends TypedLine {
  level: 1 | 2 | 3 | 4;
}

export interface Folio extends TypedLine {
  page: number;
  number: number;
  side: 'left' | 'centre' | 'right';
  /** From the side of the 版心 it stands at, inwards. */
  indent: number;
  /** From the foot of the 版心 to the top of its dash; where that is in its em square is the rule of thumb. */
  below: number;
  /** What stands before and after the number. */
  before: string;
  after: string;
}

/** 报尾, on the last page; without rules there is none. */
export interface Tail {
  page: number;
  /** From the top down. */
  rules: LongRule[];
  /** 责编, 电话 and their like, at or above the rules. */
  contacts?: TypedLine;
  /** 报, 送, 发 or 抄送 between the rules. */
  recipients: TypedLine[];
}

export interface FontUse extends Located {
  name: string;
  role: Role | undefined;
  embedded: boolean;
  characters: number;
}

export interface ColorUse extends Located {
  color: string;
  characters: number;
  rules: number;
}
