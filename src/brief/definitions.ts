import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { report } from '../finding/finding.ts';
import { textAsAddress } from './problems.ts';

/** `[注]: 快报数。` is to Markdown the address of a link, which is printed nowhere. */
export function checkDefinitions(tree: Root, file: VFile): void {
  visit(tree, 'definition', ({ url, label, identifier, position }) => {
    if (isText(url)) report(file, textAsAddress(label ?? identifier), position);
  });
}

function isText(address: string): boolean {
  return /\p{Script=Han}/u.test(address) && !/^[a-z]+:|\.[a-z\d]{2,5}$/i.test(address);
}
