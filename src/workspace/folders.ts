import { resolve } from 'node:path';
import type { VFile } from 'vfile';
import type { Folders } from '../brief/fields.ts';
import { labelOf } from '../brief/matter/key-problems.ts';
import { folderDefaults, foldersField } from '../brief/matter/setting-table.ts';
import type { FieldSet } from '../brief/read-fields.ts';
import { report } from '../finding/finding.ts';
import { isWithin } from './path-policy.ts';
import { folderOutside } from './problems.ts';

/**
 * The folders of a workspace as absolute paths. Only the outputs may lie outside it; another folder that
 * does is reported, and its default stands in for it.
 */
export function openFolders(root: string, office: FieldSet, file: VFile): Folders {
  const folders: Folders = {
    briefs: resolve(root, folderDefaults.briefs),
    fonts: resolve(root, folderDefaults.fonts),
    templates: resolve(root, folderDefaults.templates),
    out: resolve(root, folderDefaults.out),
  };
  for (const part of foldersField.parts) {
    const written = office.folders[part.name];
    if (written === undefined) continue;
    const path = resolve(root, written.replaceAll('\\', '/'));
    const isFree = part.name === 'out';
    if (isFree || (isWithin(root, path) && !/^[a-z]:/i.test(written))) folders[part.name] = path;
    else report(file, folderOutside(labelOf(part), written), office.places[`folders.${part.name}`]);
  }
  return folders;
}
