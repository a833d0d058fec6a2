import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { isWithin } from '../workspace/path-policy.ts';
import { findWorkspace, listIssues, listManuscripts } from '../workspace/workspace.ts';

/**
 * The manuscripts that were named, as absolute paths or `-`, each once: by themselves, or by their folder, since a
 * shell of Windows makes nothing of `briefs\2026\*.md`. A folder without any stands for itself, and cannot be read.
 * @throws Failure `usage` when a folder cannot be opened
 */
export async function manuscriptsNamed(files: readonly string[], cwd: string): Promise<string[]> {
  const paths = await Promise.all(
    files.map(async (file) => {
      if (file === '-') return [file];
      const path = resolve(cwd, file);
      const inside = isFolder(path) ? await manuscriptsIn(path) : [];
      return inside.length > 0 ? inside : [path];
    }),
  );
  return [...new Set(paths.flat())];
}

/** On the spot: a shell may name thousands. */
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

async function manuscriptsIn(folder: string): Promise<string[]> {
  const workspace = await findWorkspace(folder);
  if (workspace === undefined) return listManuscripts(folder);
  const { briefs } = workspace.folders;
  // Around the folder of manuscripts lie notes that are none.
  return listIssues(workspace, isWithin(folder, briefs) ? briefs : folder);
}
