import type { Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import type { VFile } from 'vfile';
import { addressEndsAtChinese, cutAddresses, mayHaveAddresses, noAddresses } from './autolink.ts';
import { figuresKeepSigns } from './figure-signs.ts';
import { cutDeep, flattenLines } from './nesting.ts';

/**
 * Reads the body as CommonMark with GFM tables, footnotes and strikethrough. What is nested too deep is a finding.
 * Positions are those of the whole file: the front matter is blanked, not cut.
 */
export function parseMarkdown(file: VFile, bodyOffset: number): Root {
  const text = String(file);
  const blanked = text.slice(0, bodyOffset).replace(/[^\r\n]/g, ' ') + text.slice(bodyOffset);
  const flat = flattenLines(blanked, file);
  const hasAddresses = mayHaveAddresses(flat);
  const tree = (hasAddresses ? addressed : plain).parse(flat);
  cutDeep(tree, file);
  if (hasAddresses) cutAddresses(tree);
  return tree;
}

const addressed = markdownWith(addressEndsAtChinese);
const plain = markdownWith(noAddresses);

function markdownWith(addresses: (this: Processor) => void) {
  return unified()
    .use(remarkParse)
    .use(remarkGfm, { singleTilde: false })
    .use(addresses)
    .use(remarkCjkFriendly)
    .use(remarkCjkStrikethrough, { singleTilde: false })
    .use(figuresKeepSigns)
    .use(indentIsNoCode)
    .freeze();
}

/** Editors indent paragraphs with spaces; in an office's text that is never program code. */
function indentIsNoCode(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push({ disable: { null: ['codeIndented'] } });
}
