import type { Root } from 'mdast';
import { VFile } from 'vfile';
import type { Brief } from '../brief/brief.ts';
import { splitFrontMatter } from '../brief/front-matter.ts';
import { parseMarkdown } from '../brief/markdown.ts';
import type { Block } from './block.ts';
import { readBlocks } from './blocks.ts';
import { readFieldBlocks } from './field-blocks.ts';

/** What rules see of a manuscript. */
export interface CheckedText {
  source: string;
  brief: Brief;
  /** Offset of the first character after the front matter. */
  bodyOffset: number;
  /** All prose that will be printed: values of front matter, then the text, in the order of the file. */
  blocks: readonly Block[];
  comments: readonly Comment[];
}

/** `<!-- … -->` in the text, or `# …` in front matter. */
export interface Comment {
  text: string;
  start: number;
  end: number;
}

/**
 * Reads a manuscript for the rules.
 * @param tree its text as parsed, if that is at hand: `readBrief` may have worked on it
 */
export function readCheckedText(source: string, brief: Brief, tree?: Root): CheckedText {
  // What is wrong with the front matter is said by whoever read the brief.
  const { bodyOffset } = splitFrontMatter(new VFile(source));
  const root = tree ?? parseMarkdown(new VFile(source), bodyOffset);
  const fields = readFieldBlocks(source, brief);
  const { blocks, comments } = readBlocks(source, root, brief);
  return {
    source,
    brief,
    bodyOffset,
    blocks: [...fields, ...blocks],
    comments: [...matterComments(source.slice(0, bodyOffset)), ...comments],
  };
}

function matterComments(matter: string): Comment[] {
  return Array.from(
    matter.matchAll(/(?<=^|[ \t])#[ \t]*(.*)/gm),
    ({ index, 0: whole, 1: text }) => ({
      text: text?.trim() ?? '',
      start: index,
      end: index + whole.trimEnd().length,
    }),
  );
}
