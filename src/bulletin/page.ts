import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import type { Role } from '../fonts/roles.ts';
import type { Dressing, Subset } from '../fonts/shelf.ts';
import type { About } from './about.ts';
import { type Placement, placementProperties } from './placement.ts';
import type { Template } from './template.ts';

export interface PageParts {
  bulletin: Element;
  about: About;
  template: Template;
  /** Role of text that nothing else names. */
  base: Role;
}

/** A bulletin's page, to be given faces. */
export interface OpenPage {
  /** The bulletin as one HTML file (UTF-8) that needs no network and no script. */
  render(dressing: Dressing, placement?: Placement): Buffer;
  /** The same in parts, for a page that is open already. */
  leaf(dressing: Dressing): Leaf;
}

/** What changes on a page from one bulletin to the next. */
export interface Leaf {
  title: string;
  /** Without the faces. */
  css: string;
  /** HTML. */
  body: string;
  faces: Subset[];
}

export function openPage(parts: PageParts): OpenPage {
  const { bulletin, about } = parts;
  let made: string | undefined;
  const body = (): string => {
    made ??= stringify({ type: 'root', children: [bulletin] });
    return made;
  };
  return {
    render: (dressing, placement) => renderPage(parts, body(), dressing, placement),
    leaf: (dressing) => ({
      title: about.title,
      css: styleOf(parts, dressing),
      body: body(),
      faces: dressing.subsets,
    }),
  };
}

function renderPage(
  parts: PageParts,
  body: string,
  dressing: Dressing,
  placement: Placement | undefined,
): Buffer {
  const { about } = parts;
  const style = styleOf(parts, dressing);
  const page = stringify({
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: 'zh-CN', ...(placement && placementProperties(placement)) }, [
        h('head', [
          h('meta', { charSet: 'utf-8' }),
          h('meta', { httpEquiv: 'Content-Security-Policy', content: policy }),
          h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
          h('title', about.title),
          ...metadata(about),
          h('style', style),
        ]),
        h('body', [{ type: 'raw', value: body }]),
      ]),
    ],
  });
  // The faces are put in as texts of their own: 200 KB of Latin letters among Chinese ones take twice the memory.
  const start = page.indexOf(`<style>${style}`) + '<style>'.length;
  const rules = dressing.subsets.flatMap(faceRule);
  return join([page.slice(0, start), ...rules, page.slice(start)]);
}

/** The UTF-8 of some texts, one after another, written in place. */
function join(texts: readonly string[]): Buffer {
  const bytes = Buffer.allocUnsafeSlow(
    texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0),
  );
  let at = 0;
  for (const text of texts) at += bytes.write(text, at);
  return bytes;
}

/** The one raw node is the body, made by this same function. */
function stringify(tree: Root): string {
  return stringifier.stringify(tree);
}

const stringifier = unified().use(rehypeStringify, { allowDangerousHtml: true }).freeze();

/** Nothing runs and nothing is fetched, whatever a reader's browser would allow. */
export const policy =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'";

function metadata(about: About): Element[] {
  const entries = [
    ['author', about.author],
    ['description', about.subject],
    ['keywords', about.keywords.join(',')],
    ['dcterms.date', about.date],
    ['generator', 'brief'],
  ] as const;
  return entries
    .filter(([, content]) => content !== '')
    .map(([name, content]) => h('meta', { name, content }));
}

function faceRule({ cssFamily, mime, data }: Subset): string[] {
  const start = `@font-face{font-family:"${cssFamily}";src:url(data:${mime};base64,`;
  const packed = Buffer.from(data.buffer, data.byteOffset, data.length).toString('base64');
  return [start, packed, ')}\n'];
}

function styleOf({ template, base }: PageParts, { families }: Dressing): string {
  const rules = [['bulletin', base] as const, ...template.roles].flatMap(([part, role]) => {
    const family = families.get(role);
    return family === undefined ? [] : [`:is(.${part},${part}){font-family:${family}}`];
  });
  // Boxes in the margins are no parts that a rule could name.
  const folio = `:root{--folio:"brief-${template.roles.get('folio') ?? base}"}`;
  // In a text of CSS, such as a drawing with styles of its own, it is the same; in HTML it would be the end.
  const css = template.css.replace(/<\/(?=style)/gi, '<\\/');
  return [...rules, folio, css].join('\n');
}
