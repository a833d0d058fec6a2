import { fieldTable } from './field-table.ts';
import type { Field, Part } from './matter/field-kinds.ts';
import type { SchemaScope } from './schema-scopes.ts';

/** JSON Schema (draft 2020-12) of a file, from the table that reads it; editors complete and explain keys by it. */
export function fieldSchema(scope: SchemaScope): Record<string, unknown> {
  const fields = fieldTable.filter((field) => scope === 'config' || !isOffices(field));
  const properties = fields.flatMap((field) =>
    [field.name, field.zh, ...(field.aliases ?? [])].map((key) => [key, schemaOf(field)] as const),
  );
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: scope === 'issue' ? '简报稿件开头各项' : 'brief.config.yaml',
    type: ['object', 'null'],
    properties: Object.fromEntries(properties),
    additionalProperties: false,
  };
}

/** Stated once for the office, never by an issue. */
function isOffices({ kind }: Field): boolean {
  return kind === 'folders' || kind === 'address';
}

function schemaOf(field: Field): Record<string, unknown> {
  const about = {
    description: `${field.about.zh}\n\n${field.about.en}`,
    examples: [field.example],
  };
  switch (field.kind) {
    case 'text':
      return {
        ...about,
        ...textSchema(field.choices, field.shape?.lenient ? undefined : field.shape?.pattern),
      };
    case 'date':
    case 'address':
      return { ...about, type: scalar };
    case 'setting':
      return { ...about, enum: field.choices.flatMap(({ value, zh }) => [value, zh]) };
    case 'lines':
      return { ...about, type: [...scalar, 'array'], items: { type: scalar } };
    case 'distribution':
    case 'folders':
      return {
        ...about,
        type: ['object', 'null'],
        properties: partsSchema(field.parts),
        additionalProperties: false,
      };
  }
}

function textSchema(choices?: readonly string[], pattern?: string): Record<string, unknown> {
  if (choices !== undefined) return { enum: [...choices, null] };
  // A pattern binds texts only: YAML's own numbers (`期号: 52`) are read as typed.
  return pattern === undefined ? { type: scalar } : { type: scalar, pattern };
}

function partsSchema(parts: readonly Part[]): Record<string, unknown> {
  const entries = parts.flatMap((part) =>
    [part.name, part.zh, ...(part.aliases ?? [])].map((key) => {
      const description = `${part.about.zh}\n\n${part.about.en}`;
      const list = part.list
        ? { type: [...scalar, 'array'], items: { type: scalar } }
        : { type: scalar };
      return [key, { description, examples: [part.example], ...list }] as const;
    }),
  );
  return Object.fromEntries(entries);
}

/** Anything YAML makes of a text on one line; a key with nothing after it is not printed. */
const scalar = ['string', 'number', 'boolean', 'null'];
