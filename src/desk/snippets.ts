import { fieldTable, isOffices } from '../brief/field-table.ts';
import type { Field, Part } from '../brief/matter/field-kinds.ts';

/** A snippet as VS Code keeps it. */
export interface Snippet {
  scope: 'markdown';
  prefix: string[];
  body: string[];
  description: string;
}

/**
 * Snippets for the front matter of manuscripts, which editors take for Markdown and complete from no
 * schema: one for a whole issue, one for each key, by its Chinese and its English name.
 */
export function frontMatterSnippets(): Record<string, Snippet> {
  const keys = fieldTable.filter((field) => !isOffices(field));
  return {
    简报稿件: wholeIssue(),
    ...Object.fromEntries(keys.map((field) => [field.zh, snippetOf(field)])),
  };
}

function wholeIssue(): Snippet {
  const required = fieldTable.filter((field) => 'required' in field && field.required === 'issue');
  const lines = required.map((field, index) => keyLine(field, index + 1));
  return {
    scope: 'markdown',
    prefix: ['简报', 'brief'],
    body: ['---', ...lines, '---', '', `# \${${lines.length + 1}:标题}`, '', '$0'],
    description: '一期稿件的开头和标题',
  };
}

function snippetOf(field: Field): Snippet {
  return {
    scope: 'markdown',
    prefix: [field.zh, field.name],
    body: 'parts' in field ? groupLines(field) : [keyLine(field, 1)],
    description: `${field.about.zh}\n${field.about.en}`,
  };
}

function groupLines({ zh, parts }: Extract<Field, { parts: readonly Part[] }>): string[] {
  return [
    `${zh}:`,
    ...parts.map((part, index) => `  ${part.zh}: \${${index + 1}:${escaped(part.example)}}`),
  ];
}

function keyLine(field: Field, stop: number): string {
  const choices = choicesOf(field);
  const value =
    choices.length > 0
      ? `\${${stop}|${choices.map(escapedChoice).join(',')}|}`
      : `\${${stop}:${escaped(field.example)}}`;
  return `${field.zh}: ${value}`;
}

function choicesOf(field: Field): readonly string[] {
  if (!('choices' in field)) return [];
  return (field.choices ?? []).map((choice) => (typeof choice === 'string' ? choice : choice.zh));
}

/** Within a place holder `$`, `}` and `\` are the snippet's own signs. */
function escaped(text: string): string {
  return text.replace(/[$}\\]/g, '\\$&');
}

function escapedChoice(text: string): string {
  return escaped(text).replace(/[,|]/g, '\\$&');
}
