// @ts-check
/* The pages: their pictures, those in view first; zoom, grid and marks. */
import { spotsOf } from './places.js';

/** @typedef {import('./places.js').Placed} Placed */
/** @typedef {{ digest: string, at: number, pages: { width: number, height: number }[] }} Shown */

/**
 * @param {{ page: string, pageShort: string, pageFailed: string }} texts
 * @param {(point: { page: number, x: number, y: number }) => void} onClick a click on a page, in mm
 */
export function openPages(texts, onClick) {
  const frame = element('pages');
  const column = element('sheets');
  const number = element('page-number');
  /** @type {Shown | undefined} */
  let shown;
  let zoom = 'fit';
  /** Pixels a millimetre. */
  let scale = 1;

  const inView = new Set();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) inView.add(target);
        else inView.delete(target);
      }
      load();
    },
    { root: frame, rootMargin: '50% 0px' },
  );
  frame.addEventListener('scroll', tellNumber, { passive: true });
  new ResizeObserver(() => setScale()).observe(frame);
  column.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target.closest('.sheet') : null;
    if (!(target instanceof HTMLElement) || String(getSelection()) !== '') return;
    const { left, top } = target.getBoundingClientRect();
    const [x, y] = [(event.clientX - left) / scale, (event.clientY - top) / scale];
    onClick({ page: sheets().indexOf(target) + 1, x, y });
  });

  const sheets = () => [...column.children].filter((each) => each instanceof HTMLElement);

  /** @param {Shown} next */
  function show(next) {
    // What was found stands elsewhere on other pages.
    if (shown?.digest !== next.digest) forgetFound();
    shown = next;
    while (column.children.length > next.pages.length) {
      const last = column.lastElementChild;
      if (last === null) break;
      observer.unobserve(last);
      inView.delete(last);
      last.remove();
    }
    while (column.children.length < next.pages.length) {
      const sheet = newSheet();
      column.append(sheet);
      observer.observe(sheet);
    }
    sheets().forEach((sheet, index) => {
      const { width = 210, height = 297 } = next.pages[index] ?? {};
      sheet.style.setProperty('--w', String(width));
      sheet.style.setProperty('--h', String(height));
      sheet.classList.toggle('wide', width > height);
      const values = { page: index + 1, pages: next.pages.length };
      sheet.setAttribute('aria-label', fill(texts.page, values));
    });
    setScale();
    tellNumber();
    load();
  }

  function setScale() {
    if (shown === undefined) return;
    const widest = Math.max(...shown.pages.map(({ width }) => width));
    const next =
      zoom === 'fit' ? (frame.clientWidth - 2 * margin) / widest : (Number(zoom) / 100) * paper;
    if (next <= 0 || Math.abs(next - scale) < 1e-3) return load();
    // What is in the middle of the window stays there.
    const middle = frame.clientHeight / 2;
    const ratio = next / scale;
    const [top, left] = [frame.scrollTop, frame.scrollLeft];
    scale = next;
    column.style.setProperty('--mm', String(scale));
    frame.scrollTop = (top + middle) * ratio - middle;
    frame.scrollLeft = (left + frame.clientWidth / 2) * ratio - frame.clientWidth / 2;
    return load();
  }

  /** Those in the window, then their neighbours, are drawn at the size they are seen at. */
  function load() {
    if (shown === undefined) return;
    const middle = frame.getBoundingClientRect().top + frame.clientHeight / 2;
    const distance = (/** @type {Element} */ sheet) => {
      const { top, bottom } = sheet.getBoundingClientRect();
      return Math.max(top - middle, 0, middle - bottom);
    };
    const wanted = sheets().filter(
      (sheet) => inView.has(sheet) || distance(sheet) < frame.clientHeight,
    );
    wanted.sort((one, other) => distance(one) - distance(other));
    for (const sheet of wanted) loadSheet(sheet, shown);
  }

  /** @param {HTMLElement} sheet @param {Shown} edition */
  function loadSheet(sheet, { digest }) {
    const pixels = Math.round(sheet.clientWidth * devicePixelRatio);
    const width = Math.min(Math.max(pixels, 100), 3200);
    const address = `/pages/${digest}/${sheets().indexOf(sheet) + 1}?width=${width}`;
    if (sheet.dataset['wanted'] === address) return;
    sheet.dataset['wanted'] = address;
    const picture = new Image();
    picture.alt = sheet.getAttribute('aria-label') ?? '';
    picture.draggable = false;
    picture.src = address;
    picture.decode().then(
      () => {
        // A newer one may be on its way or here.
        if (sheet.dataset['wanted'] !== address) return;
        sheet.querySelector('img, .failed')?.remove();
        sheet.prepend(picture);
        sheet.dataset['shown'] = digest;
      },
      () => {
        if (sheet.dataset['wanted'] !== address) return;
        delete sheet.dataset['wanted'];
        if (shown?.digest !== digest || sheet.querySelector('img, .failed')) return;
        const failed = document.createElement('p');
        failed.className = 'failed';
        failed.textContent = texts.pageFailed;
        sheet.prepend(failed);
      },
    );
  }

  function tellNumber() {
    if (shown === undefined) return;
    const top = frame.getBoundingClientRect().top + frame.clientHeight / 3;
    const index = sheets().findLastIndex((sheet) => sheet.getBoundingClientRect().top <= top);
    const values = { page: Math.max(index, 0) + 1, pages: shown.pages.length };
    number.textContent = fill(texts.pageShort, values);
  }

  /**
   * @param {readonly Placed[]} placed
   * @param {readonly { severity: string, start?: number, end?: number }[]} findings
   */
  function mark(placed, findings) {
    const layers = sheets().map((sheet) => sheet.querySelector('.marks'));
    for (const layer of layers) layer?.replaceChildren();
    for (const { severity, start, end } of findings) {
      if (start === undefined || end === undefined) continue;
      for (const spot of spotsOf(placed, start, end)) {
        layers[spot.page - 1]?.append(boxOf(spot, `mark ${severity}`));
      }
    }
  }

  /**
   * Brings a place of the manuscript into view; false when it is not on the pages.
   * @param {readonly Placed[]} placed @param {number} start @param {number} end
   */
  function reveal(placed, start, end) {
    const spots = spotsOf(placed, start, end);
    const [first] = spots;
    const sheet = first && sheets()[first.page - 1];
    forgetFound();
    if (first === undefined || sheet === undefined) return false;
    for (const spot of spots) sheets()[spot.page - 1]?.append(boxOf(spot, 'found'));
    bringIntoView(sheet, first);
    return true;
  }

  function forgetFound() {
    for (const old of column.querySelectorAll('.found')) old.remove();
  }

  /** @param {HTMLElement} sheet @param {{ x: number, y: number }} spot mm */
  function bringIntoView(sheet, spot) {
    const box = sheet.getBoundingClientRect();
    const port = frame.getBoundingClientRect();
    const top = box.top + spot.y * scale - port.top;
    const left = box.left + spot.x * scale - port.left;
    const isAcross = left >= 0 && left < port.width - 20;
    if (isAcross && top > 40 && top < port.height - 60) return;
    const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
    frame.scrollBy({ top: top - port.height / 3, left: isAcross ? 0 : left - 40, behavior });
  }

  return {
    show,
    mark,
    reveal,
    /** @param {string} next `fit`, or per cent of the paper's size */
    setZoom: (next) => {
      zoom = next;
      setScale();
    },
    /** Per cent at the moment. */
    percent: () => (scale / paper) * 100,
    scrollTop: () => frame.scrollTop,
    /** @param {number} top */
    scrollTo: (top) => {
      frame.scrollTop = top;
    },
  };
}

function newSheet() {
  const sheet = document.createElement('section');
  sheet.className = 'sheet';
  for (const name of ['grid', 'marks']) {
    const layer = document.createElement('div');
    layer.className = name;
    sheet.append(layer);
  }
  return sheet;
}

/** @param {import('./places.js').Spot} spot @param {string} className */
function boxOf({ x, y, width, height }, className) {
  const box = document.createElement('div');
  box.className = className;
  for (const [name, value] of Object.entries({ x, y, w: width, h: height })) {
    box.style.setProperty(`--${name}`, String(value));
  }
  return box;
}

/**
 * A sentence with its blanks filled.
 * @param {string} text @param {Record<string, string | number>} values
 */
export function fill(text, values) {
  return text.replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ''));
}

/** @param {string} id */
export function element(id) {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`there is no #${id}`);
  return found;
}

/** CSS pixels a millimetre at 100%. */
const paper = 96 / 25.4;
/** Around the pages, CSS pixels. */
const margin = 24;
