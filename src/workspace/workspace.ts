import { dirname, join, resolve } from 'node:path';
import { VFile } from 'vfile';
import { decode } from '../brief/decode.ts';
import type { Folders } from '../brief/fields.ts';
import { emptyFields, type FieldSet, readFields } from '../brief/read-fields.ts';
import { hasErrors, report } from '../finding/finding.ts';
import { openFolders } from './folders.ts';
import { configurationName } from './issues.ts';
import { readPlain } from './plain-file.ts';
import { configurationUnreadable } from './problems.ts';
import { checkRuleNames } from './rule-names.ts';
import { codeOf } from './system-error.ts';

export { configurationName, listIssues, listManuscripts } from './issues.ts';

/** Where an office keeps its things, and what its issues need not state. */
export interface Workspace {
  /** Absolute path of the folder that holds the configuration. */
  root: string;
  /** The configuration with its findings; one with errors stops the run (exit code 2). */
  configFile: VFile;
  /** Absolute paths; the folders need not exist. */
  folders: Folders;
  office: FieldSet;
}

/**
 * Finds the workspace that a file or folder lies in: the nearest folder upward with a configuration.
 * @throws Failure `usage` when there is one that cannot be read
 */
export async function findWorkspace(start: string): Promise<Workspace | undefined> {
  let folder = resolve(start);
  for (;;) {
    const path = join(folder, configurationName);
    const bytes = await readIfPresent(path);
    if (bytes !== undefined) return openWorkspace(path, bytes);
    const parent = dirname(folder);
    if (parent === folder) return undefined;
    folder = parent;
  }
}

async function readIfPresent(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readPlain(path);
  } catch (error) {
    // ENOTDIR: the search starts at a file.
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error) ?? '')) return undefined;
    throw configurationUnreadable(path, error);
  }
}

function openWorkspace(path: string, bytes: Uint8Array): Workspace {
  const root = dirname(path);
  const { text, problem } = decode(bytes);
  const configFile = new VFile({ path, value: text });
  if (problem !== undefined) report(configFile, problem);
  const office = hasErrors(configFile)
    ? emptyFields()
    : readFields(configFile, { value: text, line: 1, offset: 0 }, 'workspace');
  checkRuleNames(office, configFile);
  return { root, configFile, folders: openFolders(root, office, configFile), office };
}
