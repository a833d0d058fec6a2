import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Draft } from '../build/write.ts';
import type { Archive } from './arrange.ts';
import type { SiteOptions } from './options.ts';
import { linkTo, places } from './places.ts';
import { renderShell } from './shell.ts';

/** The options of the site with what every page of it needs. */
export interface Site extends SiteOptions {
  archive: Archive;
  /** Path of the style sheet. */
  css: string;
}

export interface Page {
  path: string;
  /** Absent on the front page, whose heading is the name of the bulletin. */
  heading?: string;
  content: (ElementContent | undefined)[];
  /** Path of a script that the page runs. */
  script?: string;
}

/** A page of the index around its content. It fetches nothing from elsewhere. */
export function renderDocument(site: Site, page: Page): Draft {
  const { path, heading, content, script } = page;
  const data = renderShell({
    title: heading === undefined ? site.title : `${heading} - ${site.title}`,
    policy: policy(script),
    head: [
      h('link', { rel: 'stylesheet', href: linkTo(site.css, path) }),
      site.feed === undefined ? undefined : feedLink(site, site.feed, path),
      script === undefined ? undefined : h('script', { src: linkTo(script, path), defer: true }),
    ],
    body: [
      h('a.skip', { href: '#main' }, '跳到正文'),
      head(site, page),
      h('main#main', { tabIndex: -1 }, [heading && h('h1', heading), ...content]),
    ],
  });
  return { path, data };
}

/** `file:` is for Firefox: to its forms, a page from a disk is not itself, and the search box would do nothing. */
function policy(script: string | undefined): string {
  const scripts = script === undefined ? '' : " script-src 'self';";
  return `default-src 'none'; style-src 'self'; style-src-attr 'unsafe-inline'; font-src 'self';${scripts} base-uri 'none'; form-action 'self' file:`;
}

function feedLink({ title }: Site, feed: string, path: string): Element {
  return h('link', {
    rel: 'alternate',
    type: 'application/atom+xml',
    title,
    href: linkTo(feed, path),
  });
}

function head(site: Site, { path, heading }: Page): Element {
  const style = `--count:${[...site.title].length}`;
  const links = [
    { label: '首页', path: places.front },
    { label: '检索', path: places.search },
    ...(site.links ?? []),
  ];
  return h('header', [
    heading === undefined
      ? h('h1.masthead', { style }, site.title)
      : h('p.masthead', { style }, [h('a', { href: linkTo(places.front, path) }, site.title)]),
    h('nav', { ariaLabel: '网站' }, [
      h(
        'ul',
        links.map((link) => {
          const current = link.path === path ? { ariaCurrent: 'page' } : {};
          return h('li', [h('a', { href: linkTo(link.path, path), ...current }, link.label)]);
        }),
      ),
    ]),
  ]);
}
