import { relative, sep } from 'node:path';
import { digest } from '../build/cache/digest.ts';
import { browsersAround, fontsAround } from '../build/cache/surroundings.ts';
import { inTimeOrder } from '../entries/chronology.ts';
import type { ArchiveEntry } from '../entries/entry.ts';
import type { Manuscript } from '../entries/manuscripts.ts';
import { makeOfBrief } from '../own-files.ts';
import { type Machine, readMachine } from '../workspace/machine.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { ReadEntry } from './entries.ts';
import type { ArchiveTitle } from './files.ts';
import type { ArchiveOptions } from './outcome.ts';

/** All that decides what an archive holds. */
export interface Edition {
  workspace: Workspace;
  machine: Machine;
  /** Of the archive; absolute. */
  folder: string;
  title: ArchiveTitle;
  entries: ArchiveEntry[];
  /** What made the PDFs, as they say. */
  producers: (string | undefined)[];
  /** Paths of the manuscripts below the workspace, by how they are shown. */
  sources: ReadonlyMap<string, string>;
  /** Digest of what makes an archive beside its issues: brief, the fonts and the browsers there are. */
  surroundings: string;
  /** Digest of everything. */
  key: string;
}

/** Puts together what decides an edition; `read` is what was read of each issue that is to be in it. */
export async function editionOf(
  { workspace, folder }: Pick<Edition, 'workspace' | 'folder'>,
  manuscripts: readonly Manuscript[],
  read: readonly ReadEntry[],
  options: ArchiveOptions,
): Promise<Edition> {
  const machine = readMachine(options.env);
  const surroundings = await surroundingsOf(workspace, machine, options.browser);
  const entries = read.map(({ entry }) => entry);
  const title = titleOf(entries, workspace);
  return {
    workspace,
    machine,
    folder,
    title,
    entries,
    producers: read.map(({ producer }) => producer),
    sources: new Map(manuscripts.map(({ path, source }) => [source, sourceOf(path, workspace)])),
    surroundings,
    key: digest(JSON.stringify([surroundings, title, entries])),
  };
}

/** The path of a manuscript below the workspace, the same on every machine. */
function sourceOf(path: string, { root }: Workspace): string {
  return relative(root, path).replaceAll(sep, '/');
}

async function surroundingsOf(
  { root, folders, office }: Workspace,
  machine: Machine,
  browser: string | undefined,
): Promise<string> {
  const [fonts, browsers] = await Promise.all([
    fontsAround({ fields: office, root, fonts: folders.fonts }, machine),
    browsersAround(machine, browser),
  ]);
  // It dates what is printed (`imprintOf`).
  const epoch = machine.env['SOURCE_DATE_EPOCH'] ?? '';
  return digest(JSON.stringify([makeOfBrief, fonts, browsers, epoch]));
}

/** The name of the archive is the office's, else that of its newest issue. */
function titleOf(entries: readonly ArchiveEntry[], { office }: Workspace): ArchiveTitle {
  const newest = inTimeOrder(entries).at(-1);
  const title = office.fields.masthead ?? newest?.fields.masthead ?? '';
  return { title, ...(office.address !== undefined && { address: office.address }) };
}
