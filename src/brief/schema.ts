import type { Bilingual } from '../finding/finding.ts';
import { fieldTable, isOffices } from './field-table.ts';
import type { Field, Part, RulesField } from './matter/field-kinds.ts';
import { rulesField } from './matter/setting-table.ts';
import type { SchemaScope } from './schema-scopes.ts';

/** A rule that an office may settle. */
export interface RuleAbout {
  id: string;
  about: Bilingual;
}

/**
 * JSON Schema (draft 2020-12) of a file, from the table that reads it; editors complete and explain keys
 * by it.
 * @param rules those that may stand below `check`; any where none are given
 */
export function fieldSchema(
  scope: SchemaScope,
  rules: readonly RuleAbout[] = [],
): Record<string, unknown> {
  const fields = fieldTable.filter((field) => scope === 'config' || !isOffices(field));
  const ofRules = rulesSchema(rules);
  const properties = fields.flatMap((field) =>
    [field.name, field.zh, ...(field.aliases ?? [])].map(
      (key) => [key, schemaOf(field, ofRules)] as const,
    ),
  );
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: scope === 'issue' ? '简报稿件开头各项' : 'brief.config.yaml',
    type: ['object', 'null'],
    properties: Object.fromEntries(properties),
    additionalProperties: false,
    ...(scope === 'config' && { $defs: { rules: ofRules } }),
  };
}

function schemaOf(field: Field, ofRules: RulesSchema): Record<string, unknown> {
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
    case 'rules':
      return { ...about, ...checkSchema(field, ofRules) };
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

/** Rules, or a 刊别 with rules below it. */
function checkSchema({ series }: RulesField, rules: RulesSchema) {
  const ofSeries = series.map((name) => [name, { $ref: '#/$defs/rules' }]);
  return { ...rules, properties: { ...rules.properties, ...Object.fromEntries(ofSeries) } };
}

function rulesSchema(rules: readonly RuleAbout[]) {
  const values = { enum: [...rulesField.choices.flatMap(({ value, zh }) => [zh, value]), null] };
  const properties = rules.map(({ id, about }) => [
    id,
    { description: `${about.zh}\n\n${about.en}`, ...values },
  ]);
  return {
    type: ['object', 'null'],
    properties: Object.fromEntries(properties),
    additionalProperties: rules.length === 0 ? values : false,
  };
}

type RulesSchema = ReturnType<typeof rulesSchema>;

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
