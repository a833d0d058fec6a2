import { Failure } from '../../finding/failure.ts';
import { detached } from '../../many/detached.ts';

/** A finished HTML bulletin (`src/bulletin/page.ts`) in its parts. */
export interface BulletinParts {
  /** Attributes of the root element as written, with a space before each. */
  root: string;
  /** Title and metadata, as written. */
  head: string[];
  /** WOFF, by the names that CSS calls them. */
  faces: { cssFamily: string; data: Buffer }[];
  /** The CSS `font-family` list of each part of the bulletin. */
  families: { part: string; list: string }[];
  /** The template's style. */
  css: string;
  /** All that is shown, each byte of its UTF-8 a character: in a string with one Chinese character, all take two bytes. */
  main: string;
}

/**
 * Takes a bulletin apart that `build` made.
 * @throws Failure `internal` when it is not of that make; `name` says which
 */
export function takeApart(bytes: Buffer, name: string): BulletinParts {
  // Nearly all of it is fonts: as UTF-8 it takes ten times as long to read.
  const scan = scanner(bytes.toString('latin1'));
  const root = scan(/<!doctype html><html([^>]*)><head>/y)?.[1];
  const head = all(scan, /<meta(?: [\w:-]+="[^"]*")+>|<title>[^<]*<\/title>/y);
  const style = scan(/<style>/y);
  const faces = all(scan, faceRule);
  const families = all(scan, familyRule);
  const css = scan(/([\s\S]*?)<\/style><\/head>/y)?.[1];
  const main = scan(/<body>(<main[\s\S]*<\/main>)<\/body><\/html>\s*$/y)?.[1];
  if (root === undefined || style === undefined || css === undefined || main === undefined) {
    throw notOurs(name);
  }
  return {
    root: utf8(root),
    head: head.map(([tag]) => utf8(tag)),
    faces: faces.map(([, cssFamily = '', data = '']) => ({
      cssFamily,
      data: Buffer.from(data, 'base64'),
    })),
    families: families.map(([, part = '', list = '']) => ({ part: utf8(part), list: utf8(list) })),
    css: utf8(css),
    main: detached(main),
  };
}

/** Undoes the reading of UTF-8 as Latin-1. */
export function utf8(latin1: string): string {
  return Buffer.from(latin1, 'latin1').toString('utf8');
}

const faceRule =
  /@font-face\{font-family:"([\w-]+)";src:url\(data:font\/woff;base64,([^)]*)\)\}\n?/y;
const familyRule = /:is\(\.([^,(){}]+),\1\)\{font-family:([^{}]*)\}\n?/y;

type Scan = (pattern: RegExp) => RegExpExecArray | undefined;

/** Matches patterns one after another, each from where the last one ended. */
function scanner(text: string): Scan {
  let at = 0;
  return (pattern) => {
    const sticky = new RegExp(pattern, 'y');
    sticky.lastIndex = at;
    const match = sticky.exec(text) ?? undefined;
    if (match !== undefined) at = sticky.lastIndex;
    return match;
  };
}

function all(scan: Scan, pattern: RegExp): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  for (let match = scan(pattern); match !== undefined; match = scan(pattern)) matches.push(match);
  return matches;
}

function notOurs(name: string): Failure {
  return new Failure('internal', {
    zh: `${name} 不是 brief 生成的网页简报，不能放进网站`,
    en: `${name} is not an HTML bulletin made by brief and cannot be put into the site`,
  });
}
