import type { Link, Root } from 'mdast';
import type { Data, Processor } from 'unified';
import { visit } from 'unist-util-visit';

/**
 * Ends a bare address where Chinese begins. GFM reads on to the next blank, which Chinese has none of,
 * and would take the rest of the sentence into the link. Stands behind remark-gfm.
 */
export function addressEndsAtChinese(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = (data.micromarkExtensions ?? []).map((extension) => ({
    ...extension,
    ...(extension.text && { text: withOwn(extension.text) }),
  }));
}

/**
 * Leaves bare addresses out altogether, for a text that has none: they are looked for at every letter and
 * digit, and once more in the finished tree, which takes a quarter of the time. Stands behind remark-gfm.
 */
export function noAddresses(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = (data.micromarkExtensions ?? []).map((extension) => ({
    ...extension,
    ...(extension.text && { text: withoutAny(extension.text) }),
  }));
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? [])
    .flat()
    .filter(({ enter }) => enter?.['literalAutolink'] === undefined);
}

/** Whether there may be a bare address, of the web or of mail, in a text. */
export function mayHaveAddresses(text: string): boolean {
  return /@|https?:\/\/|www\./i.test(text);
}

/** The same for addresses that mdast-util-gfm-autolink-literal finds later, as in a bracket left open. */
export function cutAddresses(tree: Root): void {
  visit(tree, 'link', (link, index, parent) => {
    const [text] = link.children;
    if (link.position !== undefined || parent === undefined || index === undefined) return;
    if (text?.type !== 'text' || link.children.length > 1) return;
    const end = text.value.search(/[^!-~]/);
    if (end < 0) return;
    const rest = text.value.slice(end);
    const address: Link = {
      ...link,
      url: link.url.slice(0, link.url.length - rest.length),
      children: [{ type: 'text', value: text.value.slice(0, end) }],
    };
    parent.children.splice(index, 1, address, { type: 'text', value: rest });
  });
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    literalAutolink: 'literalAutolink';
    literalAutolinkHttp: 'literalAutolinkHttp';
    literalAutolinkWww: 'literalAutolinkWww';
  }
}

type Extension = NonNullable<Data['micromarkExtensions']>[number];
type Constructs = NonNullable<Extension['text']>;
type Construct = Exclude<Constructs[string], readonly unknown[] | undefined>;
type Tokenizer = Construct['tokenize'];
type State = ReturnType<Tokenizer>;
type Code = Parameters<State>[0];

/** The constructs of GFM with ours for `http://` and `www.`; addresses of mail end well as they are. */
function withOwn(constructs: Constructs): Constructs {
  const each = (construct: Construct): Construct => {
    const isAddress = construct.name === 'protocolAutolink' || construct.name === 'wwwAutolink';
    return isAddress ? { name: construct.name, tokenize: tokenizeAddress } : construct;
  };
  return Object.fromEntries(
    Object.entries(constructs).map(([code, some]) => [
      code,
      Array.isArray(some) ? some.map(each) : some && each(some),
    ]),
  );
}

function withoutAny(constructs: Constructs): Constructs {
  const isOther = ({ name = '' }: Construct) => !/^(?:email|protocol|www)Autolink$/.test(name);
  return Object.fromEntries(
    Object.entries(constructs).flatMap(([code, some]) => {
      const others = [some ?? []].flat().filter(isOther);
      return others.length === 0 ? [] : [[code, others]];
    }),
  );
}

/** `http://`, `https://` or `www.` and what an address is made of, in the tokens of GFM. */
function tokenizeAddress(
  this: ThisParameterType<Tokenizer>,
  effects: Parameters<Tokenizer>[0],
  ok: State,
  nok: State,
): State {
  const { previous, events } = this;
  const kind = (code: Code) => (isOneOf('wW', code) ? 'literalAutolinkWww' : 'literalAutolinkHttp');
  let token: ReturnType<typeof kind> = 'literalAutolinkHttp';
  let opening = '';
  let brackets = 0;

  const start: State = (code) => {
    const isInLabel = events.some(
      ([way, { type, _balanced }]) =>
        way === 'enter' && (type === 'labelLink' || type === 'labelImage') && !_balanced,
    );
    if (isInLabel || isAlphanumeric(previous)) return nok(code);
    token = kind(code);
    effects.enter('literalAutolink');
    effects.enter(token);
    return inOpening(code);
  };
  const inOpening: State = (code) => {
    if (!isPrintable(code)) return nok(code);
    opening += String.fromCharCode(code).toLowerCase();
    if (!openings.some((known) => known.startsWith(opening))) return nok(code);
    effects.consume(code);
    return openings.includes(opening) ? first : inOpening;
  };
  const first: State = (code) => (isAlphanumeric(code) ? inAddress(code) : nok(code));
  const inAddress: State = (code) => {
    if (isEnd(code)) return end(code);
    const isStray = isOneOf(')', code) && brackets === 0;
    if (isStray || isOneOf(trailing, code)) return effects.check(trail, end, take)(code);
    return take(code);
  };
  const take: State = (code) => {
    brackets += isOneOf('(', code) ? 1 : isOneOf(')', code) ? -1 : 0;
    effects.consume(code);
    return inAddress;
  };
  const end: State = (code) => {
    effects.exit(token);
    effects.exit('literalAutolink');
    return ok(code);
  };
  return start;
}

const openings = ['http://', 'https://', 'www.'];

/** Signs that belong to the sentence where nothing else of the address follows them. */
const trailing = `?!.,:;*_~'"`;
const trail: Construct = {
  partial: true,
  tokenize: (effects, ok, nok) => {
    const inTrail: State = (code) => {
      if (isEnd(code)) return ok(code);
      if (!isOneOf(`${trailing})`, code)) return nok(code);
      effects.consume(code);
      return inTrail;
    };
    return inTrail;
  },
};

function isEnd(code: Code): boolean {
  return !isPrintable(code) || isOneOf('<', code);
}

/** A visible character of ASCII. */
function isPrintable(code: Code): code is number {
  return code !== null && code > 32 && code < 127;
}

function isAlphanumeric(code: Code): boolean {
  return isPrintable(code) && /[a-z\d]/i.test(String.fromCharCode(code));
}

function isOneOf(characters: string, code: Code): boolean {
  return isPrintable(code) && characters.includes(String.fromCharCode(code));
}
