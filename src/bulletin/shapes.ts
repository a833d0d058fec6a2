import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/**
 * Tells the template the shape of each placed picture, its width by its height: one that is too tall for a
 * page is made narrower by it, for a height cut down alone would squash it. Changes the tree in place.
 */
export function tellShapes(tree: Root): void {
  visit(tree, 'element', ({ tagName, properties }) => {
    if (tagName !== 'img') return;
    const [width, height] = [Number(properties['width']), Number(properties['height'])];
    // A line thinner than a pixel has no height to speak of.
    const shape = width / Math.max(height, 1);
    properties['style'] = `--shape:${Number(shape.toFixed(4))}`;
  });
}
