import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import type { CivilDate } from '../brief/fields.ts';
import { folderDefaults } from '../brief/matter/setting-table.ts';
import { reasonOf } from '../build/problems.ts';
import { loadTemplate } from '../bulletin/template.ts';
import { ownFile } from '../own-files.ts';
import { configurationName, listIssues } from '../workspace/workspace.ts';
import type { Ci } from './ci-names.ts';
import { createFile } from './create-file.ts';
import { fileUnwritable, officeThere } from './problems.ts';
import type { Answers } from './questions.ts';
import { startFiles } from './start-files.ts';

export interface StartOptions {
  /** Absolute path of the workspace to be; it need not exist. */
  root: string;
  answers: Answers;
  /** Of the sample issue. */
  date: CivilDate;
  ci: Ci;
  signal?: AbortSignal;
}

/** What became of a new workspace; paths below its folder, with `/`. */
export interface Started {
  created: string[];
  /** Was there already and was left as it is. */
  kept: string[];
  /** The sample issue; none where there were manuscripts already. */
  sample: string | undefined;
}

/**
 * Makes a workspace: configuration, sample issue, settings for editors. Nothing that is there is touched.
 * @throws Failure `usage` when there is a workspace or no such template, `write` when a file cannot be
 * made; the signal's reason when interrupted before the first is made
 */
export async function startOffice(options: StartOptions): Promise<Started> {
  const { root, answers, date, ci, signal } = options;
  await refuseOffice(root);
  const folders = foldersOf(root);
  await loadTemplate(answers.template || 'official', [folders.templates, ownFile('templates')]);
  const withSample = (await listIssues({ folders })).length === 0;
  const files = await startFiles(answers, { date, ci, withSample });
  signal?.throwIfAborted();

  const started: Started = { created: [], kept: [], sample: undefined };
  for (const { path, text } of files) {
    const isNew = await create(join(root, path), text);
    (isNew ? started.created : started.kept).push(path);
    if (isNew && path.endsWith('.md')) started.sample = path;
  }
  return started;
}

/** @throws Failure `usage` when a folder has its configuration already */
export async function refuseOffice(root: string): Promise<void> {
  const path = join(root, configurationName);
  const found = await lstat(path).catch(() => undefined);
  if (found !== undefined) throw officeThere(path);
}

function foldersOf(root: string) {
  const { briefs, fonts, templates, out } = folderDefaults;
  return {
    briefs: join(root, briefs),
    fonts: join(root, fonts),
    templates: join(root, templates),
    out: join(root, out),
  };
}

async function create(path: string, text: string): Promise<boolean> {
  try {
    return await createFile(path, text);
  } catch (error) {
    throw fileUnwritable(path, reasonOf(error), error);
  }
}
