import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import type { Language } from '../report/language.ts';
import type { Listed } from './desk.ts';
import { type Texts, textsIn } from './texts.ts';

export interface PageOptions {
  listed: Listed;
  language: Language;
}

/** The page around an issue; its scripts fill it with what they are told. */
export function renderPage({ listed, language }: PageOptions): string {
  const texts = textsIn(language);
  const { id, name, source, path } = listed;
  // A name may hold what would end the element.
  const facts = JSON.stringify({ id, source, path, texts, language }).replaceAll('<', '\\u003c');
  const tree: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: language === 'zh' ? 'zh-CN' : 'en' }, [
        h('head', [
          h('meta', { charSet: 'utf-8' }),
          h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
          h('title', `${name} - ${texts.title}`),
          h('link', { rel: 'icon', href: 'data:,' }),
          h('link', { rel: 'stylesheet', href: '/assets/preview.css' }),
          h('script', { type: 'module', src: '/assets/preview.js' }),
        ]),
        h('body', [
          h('a.skip', { href: '#pages' }, texts.skip),
          bar(name, texts),
          h('main', [issueList(texts), sheets(texts), panel(texts)]),
          h('p#toast', { role: 'status' }),
          // Data, which the browser does not run.
          h('script#facts', { type: 'application/json' }, facts),
        ]),
      ]),
    ],
  };
  return unified().use(rehypeStringify).stringify(tree);
}

function bar(name: string, texts: Texts): Element {
  return h('header', [
    h('button#show-issues', { type: 'button', ariaExpanded: 'false', ariaControls: 'issues' }, [
      texts.showIssues,
    ]),
    h('h1', name),
    h('div.tools', { role: 'group', ariaLabel: texts.zoom }, [
      h('button#zoom-out', { type: 'button', ariaLabel: texts.zoomOut }, '−'),
      h('select#zoom', { ariaLabel: texts.zoom }, [
        h('option', { value: 'fit' }, texts.fit),
        ...zooms.map((zoom) => h('option', { value: String(zoom) }, `${zoom}%`)),
      ]),
      h('button#zoom-in', { type: 'button', ariaLabel: texts.zoomIn }, '+'),
    ]),
    toggle('grid', texts.grid, texts.gridHint),
    toggle('marks', texts.marks),
    h('span#page-number'),
    h('span#status', { role: 'status' }, texts.setting),
    h('a#download.button', { href: '#', role: 'button' }, texts.download),
  ]);
}

/** Per cent of the paper's size. */
const zooms = [50, 75, 100, 125, 150, 200];

function toggle(id: string, text: string, title?: string): Element {
  return h('label.toggle', title === undefined ? {} : { title }, [
    h('input', { id, type: 'checkbox' }),
    text,
  ]);
}

function issueList(texts: Texts): Element {
  return h('nav#issues', { ariaLabel: texts.issues }, [
    h('input#filter', { type: 'search', ariaLabel: texts.filter, placeholder: texts.filter }),
    h('ul#issue-list'),
  ]);
}

function sheets(texts: Texts): Element {
  return h('div.stage', [
    // Over the pages, not above them: they stay where they are.
    h('div#trouble', { role: 'alert', hidden: true }),
    h('section#pages', { ariaLabel: texts.pages, tabIndex: 0 }, [h('div#sheets')]),
  ]);
}

function panel(texts: Texts): Element {
  const tab = (id: string, text: string, isSelected: boolean) =>
    h(
      'button',
      {
        id: `${id}-tab`,
        type: 'button',
        role: 'tab',
        ariaControls: id,
        ariaSelected: String(isSelected),
        tabIndex: isSelected ? 0 : -1,
      },
      text,
    );
  const body = (id: string, isSelected: boolean, content: Element[]) =>
    h(
      `div#${id}.tab-body`,
      {
        role: 'tabpanel',
        ariaLabelledBy: `${id}-tab`,
        tabIndex: 0,
        hidden: !isSelected,
      },
      content,
    );
  return h('aside', { ariaLabel: `${texts.findings} · ${texts.source}` }, [
    h('div.tabs', { role: 'tablist', ariaLabel: `${texts.findings} · ${texts.source}` }, [
      tab('findings', texts.findings, true),
      tab('source', texts.source, false),
    ]),
    body('findings', true, [h('ol#finding-list')]),
    body('source', false, [h('ol#lines')]),
    h('div#place', { hidden: true }, [
      h('code#place-name'),
      h('button#copy-place', { type: 'button' }, texts.copyPlace),
      h('a#open-editor.button', { href: '#' }, texts.openEditor),
    ]),
  ]);
}
