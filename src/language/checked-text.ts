import type { Brief } from '../brief/brief.ts';
import type { Block } from './block.ts';
import { readBlocks } from './blocks.ts';
import { type Comment, matterComments } from './comments.ts';
import { readFieldBlocks } from './field-blocks.ts';

/** What rules see of a manuscript. */
export interface CheckedText {
  source: string;
  brief: Brief;
  /** All prose that will be printed: values of front matter, then the text, in the order of the file. */
  blocks: readonly Block[];
  comments: readonly Comment[];
}

/** Reads a manuscript for the rules from its text and from the brief that was read of it. */
export function readCheckedText(source: string, brief: Brief): CheckedText {
  const { blocks, comments } = readBlocks(source, brief);
  return {
    source,
    brief,
    blocks: [...readFieldBlocks(source, brief), ...blocks],
    comments: [...matterComments(source.slice(0, brief.bodyOffset)), ...comments],
  };
}
