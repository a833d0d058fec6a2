import type { Command } from 'commander';
import { type SchemaScope, schemaScopes } from '../brief/schema-scopes.ts';
import type { Language } from '../report/language.ts';
import type { Context } from './context.ts';
import { exitHelp } from './exit-texts.ts';
import { choiceOf } from './values.ts';

/** `brief schema [issue|config]`: the JSON Schema of front matter or configuration, for editors. */
export function addSchemaCommand(program: Command, context: Context): void {
  const texts = helpTexts[context.settings.language];
  const [file, aboutFile] = texts.file;
  program
    .command('schema')
    .summary(texts.summary)
    .usage(texts.usage)
    .description(texts.description)
    .argument(`[${file}]`, aboutFile, choiceOf(file, schemaScopes))
    .addHelpText('after', texts.examples)
    .addHelpText('after', exitHelp('schema', context.settings.language))
    .action(async (scope: SchemaScope = 'issue') => {
      const { fieldSchema } = await import('../brief/schema.ts');
      const { rules } = await import('../language/rules/index.ts');
      const { ledgerRules } = await import('../ledger/rules.ts');
      const schema = fieldSchema(scope, [...rules, ...ledgerRules]);
      context.streams.out(`${JSON.stringify(schema, null, 2)}\n`);
    });
}

interface SchemaTexts {
  summary: string;
  usage: string;
  description: string;
  file: [name: string, text: string];
  examples: string;
}

const helpTexts: Record<Language, SchemaTexts> = {
  zh: {
    summary: '给编辑器用的各项说明（JSON Schema）',
    usage: '[issue|config]',
    description: `输出稿件开头各项（issue，默认）或 brief.config.yaml（config）的 JSON Schema。
VS Code 等编辑器据此补全、解释各项。`,
    file: ['哪一种', 'issue 稿件开头各项（默认），config 设置文件'],
    examples: `
例子：
  brief schema > 稿件.schema.json
  brief schema config > 设置.schema.json`,
  },
  en: {
    summary: 'print the JSON Schema of the keys, for editors',
    usage: '[issue|config]',
    description: `Prints the JSON Schema of front matter (issue, the default) or of
brief.config.yaml (config). VS Code and other editors use it to complete and
explain keys.`,
    file: ['which', 'issue: front matter (default); config: brief.config.yaml'],
    examples: `
Examples:
  brief schema > issue.schema.json
  brief schema config > config.schema.json`,
  },
};
