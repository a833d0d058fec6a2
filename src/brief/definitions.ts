import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { report } from '../finding/finding.ts';
import { textAsAddress, textInLink } from './problems.ts';

/** `[注]: 快报数。` and `[云发](1998)` are to Markdown the addresses of links, which are printed nowhere. */
export function checkDefinitions(tree: Root, file: VFile): void {
  visit(tree, 'definition', ({ url, label, identifier, position }) => {
    if (isText(url)) report(file, textAsAddress(label ?? identifier), position);
  });
  visit(tree, 'link', ({ url, position }) => {
    if (isText(url) || /^\d+$/.test(url)) report(file, textInLink(url), position);
  });
}

function isText(address: string): boolean {
  return /\p{Script=Han}/u.test(address) && !/^[a-z]+:|\.[a-z\d]{2,5}$/i.test(address);
}
