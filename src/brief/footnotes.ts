import type { FootnoteDefinition, Root, RootContent, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { report } from '../finding/finding.ts';
import { type Locate, locator } from './matter/lines.ts';
import { footnoteMissing, footnotePlace, footnoteRepeated, footnoteUnused } from './problems.ts';

/** Says of every note that would not be printed, and of every mark without its note. */
export function checkFootnotes(tree: Root, file: VFile): void {
  const source = String(file);
  if (!source.includes('[^')) return;
  const locate = locator(source);
  const used = new Set<string>();
  const definitions: FootnoteDefinition[] = [];
  visit(tree, (node) => {
    if (node.type === 'footnoteReference') used.add(node.identifier);
    else if (node.type === 'footnoteDefinition') definitions.push(node);
    else if (node.type === 'text') sayMarksLeft(node, file, locate);
  });
  const known = new Map<string, FootnoteDefinition>();
  for (const definition of definitions) {
    const { identifier, position } = definition;
    const label = definition.label ?? identifier;
    const first = known.get(identifier);
    if (first !== undefined) {
      report(file, footnoteRepeated(label, first.position?.start.line), position);
    } else if (!used.has(identifier)) {
      report(file, footnoteUnused(label), position);
    }
    known.set(identifier, first ?? definition);
  }
}

/** A title, a column and a 供稿 are printed without marks: one that stands there would be lost. */
export function refuseMarks(node: RootContent, file: VFile): void {
  visit(node, 'footnoteReference', ({ identifier, label, position }) => {
    report(file, footnotePlace(label ?? identifier), position);
  });
}

/** A mark whose note is nowhere has been read as text. */
function sayMarksLeft({ position }: Text, file: VFile, locate: Locate): void {
  const start = position?.start.offset;
  const end = position?.end.offset;
  if (start === undefined || end === undefined) return;
  for (const { index, 0: mark, 1: label = '' } of String(file).slice(start, end).matchAll(marks)) {
    report(file, footnoteMissing(label), locate({ text: mark, offset: start + index }));
  }
}

/** But `[^1]：…` at the head of a line is a note whose colon is wrong, which a rule says. */
const marks = /(?<!\\)\[\^([^\]\s[]{1,40})\](?!(?<=^\[\^[^\]]*\])\s*：)/gm;
