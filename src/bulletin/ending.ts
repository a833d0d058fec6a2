import type { Element, ElementContent } from 'hast';
import { inline } from './runs.ts';

/**
 * Names the lines that a text ends with, be they in a quotation or a list: the style sheet keeps the 供稿 below
 * with them. Changes the tree in place.
 */
export function nameEnding(text: ElementContent[]): void {
  const last = lastLined(text);
  if (last === undefined) return;
  const { className } = last.properties;
  last.properties['className'] = [...(Array.isArray(className) ? className : []), 'ending'];
}

/** What holds the last line of all, if that is a line of text. */
function lastLined(nodes: ElementContent[]): Element | undefined {
  const last = lastOf(nodes);
  if (last?.type !== 'element') return undefined;
  if (lined.test(last.tagName)) return last;
  if (!boxes.has(last.tagName)) return undefined;
  return isLined(last) ? last : lastLined(last.children);
}

/** An item of a list holds lines itself, or paragraphs. */
function isLined({ tagName, children }: Element): boolean {
  const last = lastOf(children);
  if (tagName !== 'li' || last === undefined) return false;
  return last.type !== 'element' || inline.has(last.tagName);
}

function lastOf(nodes: ElementContent[]): ElementContent | undefined {
  return nodes.findLast((node) => !(node.type === 'text' && node.value.trim() === ''));
}

const lined = /^(?:p|h[2-5])$/;
const boxes = new Set(['blockquote', 'ul', 'ol', 'li']);
