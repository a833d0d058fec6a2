import type { Element, Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize, { type Options } from 'rehype-sanitize';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { report } from '../finding/finding.ts';
import { htmlRefused, linkRefused } from './problems.ts';

/**
 * Makes typed HTML part of the tree and takes out whatever could run, fetch or change the page.
 * Each refusal is a finding with its line. `prefix` is that of the ids which may stay.
 */
export function refuseHarm(tree: Root, file: VFile, prefix: string): Root {
  const whole = hasRaw(tree) ? unified().use(rehypeRaw).runSync(tree, file) : tree;
  sayRefusals(whole, file);
  return unified().use(rehypeSanitize, schema(prefix)).runSync(whole, file);
}

function hasRaw(tree: Root): boolean {
  let found = false;
  visit(tree, 'raw', () => {
    found = true;
  });
  return found;
}

function sayRefusals(tree: Root, file: VFile): void {
  visit(tree, 'element', (element) => {
    if (!tags.includes(element.tagName)) {
      report(file, htmlRefused(`<${element.tagName}>`), element.position);
      return SKIP;
    }
    sayAttributes(element, file);
    return undefined;
  });
}

function sayAttributes(element: Element, file: VFile): void {
  const { href } = element.properties;
  if (typeof href === 'string' && !isAddress(href)) {
    report(file, linkRefused(written(href)), element.position);
    // What has no scheme would be let pass as a file beside the bulletin.
    delete element.properties['href'];
  }
  for (const name of Object.keys(element.properties)) {
    if (!knownAttributes.has(name)) {
      report(file, htmlRefused(`<${element.tagName} ${name}>`), element.position);
    }
  }
}

/** An address as it was typed, without the percent signs that the parser put in. */
function written(href: string): string {
  try {
    return decodeURI(href);
  } catch {
    return href;
  }
}

function isAddress(href: string): boolean {
  return /^(?:https?:|mailto:|#)/i.test(href);
}

const tags = [
  ...['p', 'br', 'div', 'span', 'blockquote', 'pre', 'code', 'hr', 'ul', 'ol', 'li', 'section'],
  ...['h2', 'h3', 'h4', 'h5', 'h6', 'strong', 'b', 'em', 'i', 'u', 'del', 's', 'sub', 'sup', 'a'],
  ...[
    'img',
    'figure',
    'figcaption',
    'table',
    'caption',
    'thead',
    'tbody',
    'tfoot',
    'tr',
    'th',
    'td',
  ],
];

/** Attributes that Markdown itself makes, or that set a table or a picture. */
const knownAttributes = new Set([
  ...['href', 'title', 'src', 'alt', 'align', 'colSpan', 'rowSpan', 'start', 'id', 'className'],
  ...['width', 'height', 'ariaDescribedBy', 'ariaLabel', 'dataFootnotes', 'dataFootnoteRef'],
  ...['dataFootnoteBackref'],
]);

function schema(prefix: string): Options {
  const ids = new RegExp(`^${prefix}`);
  return {
    tagNames: tags,
    // A comment may be one of brief's own directions; none reaches the bulletin.
    allowComments: true,
    attributes: {
      a: ['href', 'dataFootnoteRef', 'dataFootnoteBackref', ['id', ids]],
      img: ['src', 'alt', 'title', 'width'],
      li: [['id', ids]],
      ol: ['start'],
      section: ['dataFootnotes'],
      th: ['align', 'colSpan', 'rowSpan'],
      td: ['align', 'colSpan', 'rowSpan'],
    },
    ancestors: { tr: ['table'], th: ['table'], td: ['table'], caption: ['table'] },
    protocols: { href: ['http', 'https', 'mailto'] },
    clobber: [],
    strip: [
      ...['script', 'style', 'iframe', 'object', 'embed', 'noscript', 'template', 'svg', 'math'],
      ...[
        'textarea',
        'select',
        'title',
        'xmp',
        'noembed',
        'noframes',
        'plaintext',
        'form',
        'video',
      ],
    ],
  };
}
