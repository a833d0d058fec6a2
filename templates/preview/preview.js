// @ts-check
/* The preview: listens to what the server tells of one issue, and joins pages and panel. */
import { element, fill, openPages } from './pages.js';
import { openPanel } from './panel.js';
import { lineStartsOf, offsetAt, pointAt } from './places.js';

/**
 * @typedef {import('./panel.js').Finding} Finding
 * @typedef {{ turn: number, shown?: import('./pages.js').Shown, current: boolean, text: string, errors: Finding[], ms: number }} State
 */

/** @type {import('./panel.js').Facts & { id: string, language: string }} */
const facts = JSON.parse(element('facts').textContent ?? '');
const { texts } = facts;
/** @type {State | undefined} */
let state;
/** @type {Finding[]} */
let findings = [];
/** @type {import('./places.js').Placed[]} */
let placed = [];

const words = {
  page: texts['page'] ?? '',
  pageShort: texts['pageShort'] ?? '',
  pageFailed: texts['pageFailed'] ?? '',
};
const pages = openPages(words, (point) => {
  const offset = offsetAt(placed, point);
  if (offset === undefined || state === undefined) return say(texts['noPlace']);
  panel.showLine(pointAt(lineStartsOf(state.text), offset));
  return pages.reveal(placed, offset, offset + 1);
});

const panel = openPanel(facts, {
  onFinding: goTo,
  onLine: (start, end) => {
    if (!pages.reveal(placed, start, end)) say(texts['notOnPage']);
  },
});

/** @param {Finding} finding */
function goTo({ source, line, column = 1, start, end }) {
  if (source !== undefined || line === undefined || start === undefined || end === undefined)
    return;
  panel.showPlace({ line, column });
  if (pages.reveal(placed, start, end)) return;
  panel.showLine({ line, column });
  say(texts['notOnPage']);
}

/** @param {State} next */
function showState(next) {
  const isFirst = state?.shown === undefined;
  state = next;
  const { shown, current, text, ms } = next;
  panel.showText(text);
  showTrouble(next);
  if (current && shown !== undefined) {
    element('status').textContent = fill(texts['updated'] ?? '', { time: timeOf(shown.at), ms });
  }
  const download = element('download');
  download.toggleAttribute('aria-disabled', !current);
  download.title = current ? '' : (texts['downloadStale'] ?? '');
  if (current) download.setAttribute('href', `/pdf?issue=${encodeURIComponent(facts.id)}`);
  else download.removeAttribute('href');
  if (shown === undefined) return;
  pages.show(shown);
  if (isFirst) pages.scrollTo(Number(sessionStorage.getItem(scrollKey) ?? 0));
}

/** What keeps the pages from being those of the manuscript, and the way out. @param {State} next */
function showTrouble({ current, shown, errors }) {
  const box = element('trouble');
  const [first] = errors;
  box.hidden = current;
  element('sheets').classList.toggle('stale', !current);
  if (current) return box.replaceChildren();
  element('status').textContent = '';
  const head = document.createElement('strong');
  head.textContent = shown
    ? fill(texts['staleTitle'] ?? '', { time: timeOf(shown.at) })
    : (texts['staleNone'] ?? '');
  const more =
    errors.length > 1 ? [fill(texts['staleMore'] ?? '', { count: errors.length - 1 })] : [];
  const where = first && [
    first.source,
    first.line && fill(texts['line'] ?? '', { line: first.line }),
  ];
  const said = [[...(where ?? []), first?.text].filter(Boolean).join(' '), first?.advice, ...more];
  /** @type {HTMLElement[]} */
  const lines = said.filter(Boolean).map((each) => {
    const line = document.createElement('p');
    line.textContent = each ?? '';
    return line;
  });
  if (first?.start !== undefined) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = texts['toLine'] ?? '';
    button.addEventListener('click', () =>
      panel.showLine({ line: first.line ?? 1, column: first.column ?? 1 }),
    );
    lines.push(button);
  }
  return box.replaceChildren(head, ...lines);
}

/** @param {{ id: string, name: string }[]} issues */
function showIssues(issues) {
  const isAlone = issues.length < 2;
  element('issues').classList.toggle('alone', isAlone);
  element('show-issues').hidden = isAlone;
  element('issue-list').replaceChildren(
    ...issues.map(({ id, name }) => {
      const item = document.createElement('li');
      const link = document.createElement('a');
      link.href = `/?issue=${encodeURIComponent(id)}`;
      link.textContent = name;
      if (id === facts.id) link.setAttribute('aria-current', 'page');
      item.append(link);
      return item;
    }),
  );
  filterIssues();
}

function filterIssues() {
  const filter = element('filter');
  const wanted = filter instanceof HTMLInputElement ? filter.value.trim() : '';
  for (const item of element('issue-list').children) {
    if (item instanceof HTMLElement) item.hidden = !item.textContent?.includes(wanted);
  }
}

/** @type {ReturnType<typeof setTimeout> | undefined} */
let quiet;
/** Holds as long as the preview runs. */
let lasting = '';

/** @param {string | undefined} text */
function say(text = '') {
  const toast = element('toast');
  toast.textContent = text;
  clearTimeout(quiet);
  quiet = setTimeout(() => {
    toast.textContent = lasting;
  }, 4000);
}

/** @param {number} at ms since 1970 */
function timeOf(at) {
  return new Date(at).toLocaleTimeString(facts.language === 'zh' ? 'zh-CN' : 'en-GB', {
    hour12: false,
  });
}

const scrollKey = `scroll ${facts.id}`;
addEventListener('pagehide', () => sessionStorage.setItem(scrollKey, String(pages.scrollTop())));

for (const id of ['grid', 'marks']) {
  const box = element(id);
  if (!(box instanceof HTMLInputElement)) continue;
  box.checked = (localStorage.getItem(id) ?? (id === 'marks' ? 'true' : 'false')) === 'true';
  const apply = () => {
    localStorage.setItem(id, String(box.checked));
    element('sheets').classList.toggle(`with-${id}`, box.checked);
  };
  box.addEventListener('change', apply);
  apply();
}

const zoom = element('zoom');
if (zoom instanceof HTMLSelectElement) {
  const values = [...zoom.options].map(({ value }) => value);
  const apply = (/** @type {string} */ value) => {
    zoom.value = value;
    localStorage.setItem('zoom', value);
    pages.setZoom(value);
  };
  const kept = localStorage.getItem('zoom') ?? 'fit';
  apply(values.includes(kept) ? kept : 'fit');
  zoom.addEventListener('change', () => apply(zoom.value));
  const steps = values.map(Number).filter((value) => value > 0);
  element('zoom-in').addEventListener('click', () =>
    apply(String(steps.find((step) => step > pages.percent() + 1) ?? steps.at(-1))),
  );
  element('zoom-out').addEventListener('click', () =>
    apply(String(steps.findLast((step) => step < pages.percent() - 1) ?? steps[0])),
  );
}

element('filter').addEventListener('input', filterIssues);
element('show-issues').addEventListener('click', ({ currentTarget }) => {
  const isOpen = element('issues').classList.toggle('open');
  if (currentTarget instanceof Element) currentTarget.setAttribute('aria-expanded', String(isOpen));
});

/** @type {Record<string, (data: any) => void>} */
const told = {
  state: showState,
  details: (next) => {
    if (state === undefined || next.turn !== state.turn) return;
    ({ findings, placed } = next);
    panel.showFindings(findings);
    pages.mark(placed, findings);
    document.body.dataset['turn'] = String(next.turn);
  },
  issues: showIssues,
  note: (note) => {
    lasting = note;
    say(note);
  },
};

/** @type {EventSource | undefined} */
let stream;

/** A browser keeps six connections to one server: a tab that nobody sees leaves its own to others. */
function listen() {
  if (document.hidden) {
    stream?.close();
    stream = undefined;
    return;
  }
  if (stream !== undefined) return;
  stream = new EventSource(`/events?issue=${encodeURIComponent(facts.id)}`);
  for (const [kind, use] of Object.entries(told)) {
    stream.addEventListener(kind, (event) => use(JSON.parse(event.data)));
  }
  stream.addEventListener('open', () => document.body.classList.remove('lost'));
  stream.addEventListener('error', () => {
    document.body.classList.add('lost');
    element('status').textContent = texts['lost'] ?? '';
  });
}

document.addEventListener('visibilitychange', listen);
listen();
