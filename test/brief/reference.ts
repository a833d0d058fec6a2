import { fieldTable } from '../../src/brief/field-table.ts';
import type { Field, Part } from '../../src/brief/matter/field-kinds.ts';

/** The tables of the reference, as Markdown, by the heading that they stand under. */
export const referenceTables: Record<string, string> = {
  fields: tableOf(
    fieldTable.filter(
      ({ kind }) => !['setting', 'lines', 'address', 'rules', 'folders'].includes(kind),
    ),
  ),
  distribution: tableOf(partsOf('distribution')),
  settings: tableOf(fieldTable.filter(({ kind }) => kind === 'setting' || kind === 'lines')),
  office: tableOf(fieldTable.filter(({ kind }) => kind === 'address' || kind === 'rules')),
  folders: tableOf(partsOf('folders')),
};

function partsOf(name: string): readonly Part[] {
  return fieldTable.flatMap<Part>((field) =>
    'parts' in field && field.name === name ? field.parts : [],
  );
}

function tableOf(rows: readonly (Field | Part)[]): string {
  const lines = rows.map((row) =>
    [namesOf(row), `\`${row.name}\``, explained(row), `\`${row.example}\``]
      .map((cell) => cell.replaceAll('|', '\\|'))
      .join(' | '),
  );
  const head = ['中文 | English | 说明 | 示例', '--- | --- | --- | ---'];
  return [...head, ...lines].map((line) => `| ${line} |`).join('\n');
}

function namesOf({ zh, aliases = [] }: Field | Part): string {
  return [zh, ...aliases].map((name) => `\`${name}\``).join(' ');
}

function explained(row: Field | Part): string {
  const { zh, en } = row.about;
  const required = 'required' in row ? '**必填。**' : '';
  const choices =
    'choices' in row && 'kind' in row && row.kind === 'setting'
      ? row.choices
          .map((choice) => `\`${choice.zh}\` \`${choice.value}\` ${choice.about.zh}`)
          .join('；')
      : '';
  return `${required}${[zh, choices].filter((text) => text !== '').join('：')}<br>${en}`;
}
