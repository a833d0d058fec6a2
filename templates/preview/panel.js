// @ts-check
/* Beside the pages: what was found, and the manuscript itself. */
import { element, fill } from './pages.js';
import { lineStartsOf } from './places.js';

/**
 * @typedef {{ rule: string, severity: 'error' | 'warning' | 'info', text: string, advice?: string, source?: string,
 *   line?: number, column?: number, start?: number, end?: number }} Finding
 * @typedef {{ source: string, path: string, texts: Record<string, string> }} Facts
 */

/**
 * @param {Facts} facts
 * @param {{ onFinding(finding: Finding): void, onLine(start: number, end: number): void }} told
 */
export function openPanel({ source, path, texts }, { onFinding, onLine }) {
  const list = element('finding-list');
  const lines = element('lines');
  let text = '';
  const tabs = openTabs();
  element('copy-place').addEventListener('click', copyPlace);

  /** @param {readonly Finding[]} findings */
  function showFindings(findings) {
    const tab = element('findings-tab');
    tab.textContent = `${texts['findings']} ${findings.length}`;
    const focused = [...list.querySelectorAll('button')].findIndex((each) =>
      each.matches(':focus'),
    );
    const items = findings.map(findingItem);
    list.replaceChildren(...(items.length > 0 ? items : [note(texts['none'] ?? '')]));
    if (focused !== -1) list.querySelectorAll('button')[focused]?.focus();
    const marked = new Map();
    // The gravest of a line is the last to mark it.
    for (const grade of ['info', 'warning', 'error']) {
      for (const { line, severity, source: other } of findings) {
        if (severity === grade && other === undefined) marked.set(line, severity);
      }
    }
    [...lines.children].forEach((item, index) => {
      item.className = marked.get(index + 1) ?? '';
    });
  }

  /** @param {Finding} finding */
  function findingItem(finding) {
    const item = document.createElement('li');
    const button = document.createElement('button');
    button.type = 'button';
    button.className = `finding ${finding.severity}`;
    const where = [
      finding.source,
      finding.line && fill(texts['line'] ?? '', { line: finding.line }),
    ];
    button.append(
      span('severity', texts[finding.severity] ?? ''),
      span('where', where.filter(Boolean).join(' ')),
      span('what', finding.text),
      ...(finding.advice ? [span('advice', finding.advice)] : []),
    );
    button.title = finding.rule;
    button.addEventListener('click', () => {
      for (const old of list.querySelectorAll('[aria-current]'))
        old.removeAttribute('aria-current');
      button.setAttribute('aria-current', 'true');
      onFinding(finding);
    });
    item.append(button);
    return item;
  }

  /** Puts the manuscript in; what has not changed stays, so that what is read does not jump. @param {string} next */
  function showText(next) {
    if (next === text && lines.childElementCount > 0) return;
    text = next;
    const starts = lineStartsOf(text);
    const now = starts.map((start, index) =>
      text.slice(start, starts[index + 1]).replace(/[\r\n]+$/, ''),
    );
    while (lines.childElementCount > now.length) lines.lastElementChild?.remove();
    now.forEach((line, index) => {
      const item = lines.children[index] ?? lines.appendChild(newLine(index));
      const words = item.querySelector('.text');
      if (words !== null && words.textContent !== line) words.textContent = line;
    });
  }

  /** @param {number} index */
  function newLine(index) {
    const item = document.createElement('li');
    const number = document.createElement('button');
    number.type = 'button';
    number.className = 'number';
    number.textContent = String(index + 1);
    number.setAttribute(
      'aria-label',
      `${fill(texts['line'] ?? '', { line: index + 1 })} ${texts['toPage']}`,
    );
    item.append(number, span('text', ''));
    item.addEventListener('click', () => {
      if (String(getSelection()) !== '') return;
      const starts = lineStartsOf(text);
      const start = starts[index] ?? 0;
      showPlace({ line: index + 1, column: 1 });
      onLine(start, Math.max(start + 1, (starts[index + 1] ?? text.length + 1) - 1));
    });
    return item;
  }

  /**
   * Shows a line of the manuscript, and the way to it in an editor.
   * @param {{ line: number, column: number }} point
   */
  function showLine(point) {
    tabs.select('source');
    showPlace(point);
    lines.children[point.line - 1]?.scrollIntoView({ block: 'center' });
  }

  /** @param {{ line: number, column: number }} point */
  function showPlace({ line, column }) {
    for (const old of lines.querySelectorAll('[aria-current]')) old.removeAttribute('aria-current');
    lines.children[line - 1]?.setAttribute('aria-current', 'true');
    element('place').hidden = false;
    element('place-name').textContent = `${source}:${line}:${column}`;
    const link = element('open-editor');
    // Windows: C:\a\b becomes /C:/a/b
    const steps = path.replaceAll('\\', '/').split('/').map(encodeURIComponent);
    const whole = steps.join('/').replace(/^\/?([A-Za-z])%3A/, '/$1:');
    link.setAttribute(
      'href',
      `vscode://file${whole.startsWith('/') ? '' : '/'}${whole}:${line}:${column}`,
    );
  }

  async function copyPlace() {
    const name = element('place-name');
    const button = element('copy-place');
    await navigator.clipboard.writeText(name.textContent ?? '').catch(() => {
      getSelection()?.selectAllChildren(name);
    });
    button.textContent = texts['copied'] ?? '';
    setTimeout(() => {
      button.textContent = texts['copyPlace'] ?? '';
    }, 1500);
  }

  return { showFindings, showText, showLine, showPlace };
}

/** Tabs as WAI-ARIA has them: arrows move between them. */
function openTabs() {
  const tabs = [...document.querySelectorAll('[role="tab"]')].filter(
    (tab) => tab instanceof HTMLElement,
  );
  /** @param {string} id */
  const select = (id) => {
    for (const tab of tabs) {
      const isSelected = tab.id === `${id}-tab`;
      tab.setAttribute('aria-selected', String(isSelected));
      tab.tabIndex = isSelected ? 0 : -1;
      element(tab.id.replace(/-tab$/, '')).hidden = !isSelected;
    }
  };
  tabs.forEach((tab, index) => {
    const id = tab.id.replace(/-tab$/, '');
    tab.addEventListener('click', () => select(id));
    tab.addEventListener('keydown', ({ key }) => {
      const step = { ArrowLeft: -1, ArrowRight: 1 }[key];
      const next = step && tabs.at((index + step) % tabs.length);
      if (!next) return;
      select(next.id.replace(/-tab$/, ''));
      next.focus();
    });
  });
  return { select };
}

/** @param {string} className @param {string} text */
function span(className, text) {
  const made = document.createElement('span');
  made.className = className;
  made.textContent = text;
  return made;
}

/** @param {string} text */
function note(text) {
  const item = document.createElement('li');
  item.className = 'none';
  item.textContent = text;
  return item;
}
