import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import type { CivilDate } from '../brief/fields.ts';
import { folderDefaults } from '../brief/matter/setting-table.ts';
import { reasonOf, templateUnusable } from '../build/problems.ts';
import { openTemplate } from '../bulletin/template.ts';
import { Failure } from '../finding/failure.ts';
import type { Problem } from '../finding/finding.ts';
import { refuseInArchive } from '../workspace/archive-around.ts';
import { isWithin } from '../workspace/path-policy.ts';
import { configurationName, findWorkspace, listIssues } from '../workspace/workspace.ts';
import type { Ci } from './ci-names.ts';
import { createFile } from './create-file.ts';
import { fileUnwritable, officeAround, officeThere } from './problems.ts';
import { type Answers, judgeAnswer, type QuestionName } from './questions.ts';
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
  await openTemplate(answers.template || 'official', foldersOf(root).templates);
  const files = await startFiles(answers, { date, ci, withSample: !(await hasIssues(root)) });
  signal?.throwIfAborted();

  const started: Started = { created: [], kept: [], sample: undefined };
  for (const { path, text } of files) {
    const isNew = await create(join(root, path), text);
    (isNew ? started.created : started.kept).push(path);
    if (isNew && path.endsWith('.md')) started.sample = path;
  }
  return started;
}

/** @throws Failure `usage` when a folder has its configuration already, or holds manuscripts of another workspace or an archive */
export async function refuseOffice(root: string): Promise<void> {
  const path = join(root, configurationName);
  const found = await lstat(path).catch(() => undefined);
  if (found !== undefined) throw officeThere(path);
  await refuseInArchive(root);
  const around = await findWorkspace(root);
  // One among its manuscripts would keep all of them from being built.
  if (around !== undefined && isWithin(around.folders.briefs, root)) {
    throw officeAround(root, around.root);
  }
}

/** Whether there are manuscripts already: then there is no first issue to be made. */
export async function hasIssues(root: string): Promise<boolean> {
  return (await listIssues({ root, folders: foldersOf(root) })).length > 0;
}

/** What is wrong with an answer, also by what there is in the folder of the workspace to be. */
export async function judgeIn(
  root: string,
  name: QuestionName,
  answer: string,
  others: Answers,
): Promise<Problem | undefined> {
  const problem = judgeAnswer(name, answer, others);
  if (problem !== undefined || name !== 'template') return problem;
  try {
    await openTemplate(answer, foldersOf(root).templates);
    return undefined;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return templateUnusable(error.text);
  }
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
