import { readFile } from 'node:fs/promises';
import { isoDate } from '../brief/date.ts';
import type { CivilDate } from '../brief/fields.ts';
import { fieldSchema } from '../brief/schema.ts';
import { rules } from '../language/rules/index.ts';
import { ledgerRules } from '../ledger/rules.ts';
import { ownFile } from '../own-files.ts';
import { configurationName } from '../workspace/workspace.ts';
import type { Ci } from './ci-names.ts';
import { configurationText } from './configuration.ts';
import { manuscriptText } from './manuscript-text.ts';
import type { Answers } from './questions.ts';
import { frontMatterSnippets } from './snippets.ts';

/** A file of a new workspace; `path` is below its folder, with `/`. */
export interface StartFile {
  path: string;
  text: string;
}

/** What a new workspace is made of, the configuration last: with it the workspace is there. */
export async function startFiles(
  answers: Answers,
  { date, ci, withSample }: { date: CivilDate; ci: Ci; withSample: boolean },
): Promise<StartFile[]> {
  const files: StartFile[] = [
    ...(withSample ? [await sample(answers, date)] : []),
    { path: '.gitignore', text: await own('gitignore.txt') },
    { path: '.vscode/settings.json', text: json(settings) },
    { path: '.vscode/extensions.json', text: json(extensions) },
    { path: '.vscode/brief.code-snippets', text: json(frontMatterSnippets()) },
    { path: schemaPath, text: json(fieldSchema('config', [...rules, ...ledgerRules])) },
  ];
  if (ci !== 'none') files.push({ path: ciPaths[ci], text: await own(`${ci}.yml`) });
  files.push({ path: configurationName, text: configurationText(answers, schemaPath) });
  return files;
}

/** The first issue: its text shows how one is written. */
async function sample(answers: Answers, date: CivilDate): Promise<StartFile> {
  const { issue = '1', total = '' } = answers;
  const stated = [
    ['issue', issue],
    ['total', total],
    ['date', isoDate(date)],
  ] as const;
  const text = manuscriptText(
    stated.filter(([, value]) => value !== ''),
    'zh',
    await own('sample.md'),
  );
  const name = issue.replace(/[–—~～、]/g, '-');
  return { path: `briefs/${date.year}/${name}.md`, text };
}

function own(name: string): Promise<string> {
  return readFile(ownFile(`templates/init/${name}`), 'utf8');
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

const schemaPath = '.vscode/brief.config.schema.json';

const ciPaths = { github: '.github/workflows/jianbao.yml', gitlab: '.gitlab-ci.yml' } as const;

const settings = {
  'yaml.schemas': { [schemaPath]: configurationName },
  'files.encoding': 'utf8',
  '[markdown]': {
    // Off by default in Markdown: the keys of front matter would not be offered as they are typed.
    'editor.quickSuggestions': { other: 'on', comments: 'off', strings: 'off' },
    'editor.wordBasedSuggestions': 'off',
    'editor.wordWrap': 'on',
    // Full-width marks are right in Chinese, and no look-alikes.
    'editor.unicodeHighlight.ambiguousCharacters': false,
  },
};

const extensions = { recommendations: ['redhat.vscode-yaml'] };
