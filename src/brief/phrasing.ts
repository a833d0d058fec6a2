import type { Nodes, Parents, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { LayoutSettings } from './fields.ts';

/**
 * Reads running text as Chinese: a line break between Han characters is no space, and (with
 * `spaces: trim`) a typed space between Han and a digit is not printed. Changes the tree in place.
 */
export function readAsChinese(tree: Nodes, spaces: LayoutSettings['spaces']): void {
  visit(tree, (node) => {
    if (!('children' in node) || !isPhrasingParent(node)) return undefined;
    const leaves = collectText(node);
    // In a title a space is where it would like to break.
    settle(leaves, node.type === 'heading' && node.depth === 1 ? 'keep' : spaces);
    if (node.type === 'paragraph') dropIndent(leaves[0]);
    return SKIP;
  });
}

/** Han characters and the full-width marks that stand among them. */
export const han = String.raw`\p{Script=Han}\u3000-\u303F\uFF01-\uFF60“”‘’—…·`;

function isPhrasingParent(node: Parents): boolean {
  return node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell';
}

/** The text of one paragraph as its leaves; `undefined` where something other than text stands. */
function collectText(node: Parents): (Text | undefined)[] {
  return node.children.flatMap((child) => {
    if (child.type === 'text') return [child];
    return 'children' in child ? collectText(child) : [undefined];
  });
}

/** Full-width spaces typed as an indent: the page has its own. */
function dropIndent(first: Text | undefined): void {
  if (first !== undefined) first.value = first.value.replace(/^\u3000+/, '');
}

function settle(leaves: (Text | undefined)[], spaces: LayoutSettings['spaces']): void {
  leaves.forEach((leaf, index) => {
    // Only line breaks and spaces are settled.
    if (leaf === undefined || !/[ \n]/.test(leaf.value)) return;
    const before = leaves[index - 1]?.value.slice(-2) ?? '';
    const after = leaves[index + 1]?.value.slice(0, 2) ?? '';
    leaf.value = settleText(before, leaf.value, after, spaces);
  });
}

function settleText(
  before: string,
  value: string,
  after: string,
  spaces: LayoutSettings['spaces'],
): string {
  const joined = `${before}\u0000${value}\u0000${after}`;
  const unwrapped = joined.replace(softBreakInHan, '$<ends>').replace(/[ \t]*\r?\n[ \t]*/g, ' ');
  const settled = spaces === 'trim' ? unwrapped.replace(spaceAtDigit, '$<ends>') : unwrapped;
  return settled.slice(settled.indexOf('\u0000') + 1, settled.lastIndexOf('\u0000'));
}

/** U+0000 marks where one leaf ends and the next begins: a break may stand on either side of it. */
const softBreakInHan = new RegExp(
  String.raw`(?<=[${han}])(?<ends>\u0000?)[ \t]*\r?\n[ \t]*(?=\u0000?[${han}])`,
  'gu',
);

/** But 表1 名称, 图1 名称, 附件1 名称 at the head of a paragraph keep the space before the name. */
const labelled = String.raw`(?<!^\u0000\s*(?:表|图|附件|附表|附图)\s?[0-9]{1,3})`;

const spaceAtDigit = new RegExp(
  String.raw`(?<=[${han}])(?<ends>\u0000?) +(?=\u0000?[0-9])|(?<=[0-9%‰℃]\u0000?)${labelled} +(?=\u0000?[${han}])`,
  'gu',
);
