import type { Element, ElementContent } from 'hast';
import type { Image, ImageReference } from 'mdast';
import { defaultHandlers } from 'remark-rehype';

type State = Parameters<typeof defaultHandlers.image>[0];

/**
 * Handlers for `remark-rehype` that leave the addresses of pictures as they were written. Its own put percent
 * signs into them, and those that are in the name of a file can then no longer be told.
 */
export const writtenAddresses = { image: setImage, imageReference: setReference };

function setImage(state: State, node: Image): Element {
  return at(node.url, defaultHandlers.image(state, node));
}

function setReference(state: State, node: ImageReference): ElementContent | ElementContent[] {
  const set = defaultHandlers.imageReference(state, node);
  const definition = state.definitionById.get(node.identifier.toUpperCase());
  return definition === undefined || Array.isArray(set) || set.type !== 'element'
    ? set
    : at(definition.url, set);
}

function at(address: string, image: Element): Element {
  return { ...image, properties: { ...image.properties, src: address } };
}
