import type { Element } from 'hast';
import { s } from 'hastscript';

/**
 * A rule as wide as the 版心. Its class gives weight and colour. It is drawn as a vector because
 * Chromium rounds borders and backgrounds to whole CSS pixels (0.35 mm would print as 0.26 mm).
 */
export function rule(name: 'red-rule' | 'thick-rule' | 'thin-rule'): Element {
  return s('svg', { className: ['rule', name], ariaHidden: 'true', focusable: 'false' }, [
    s('rect', { width: '100%', height: '100%' }),
  ]);
}
