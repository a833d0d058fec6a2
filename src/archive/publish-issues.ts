import { relative, sep } from 'node:path';
import type { Outcome } from '../build/outcome.ts';
import { inTimeOrder } from '../entries/chronology.ts';
import type { ArchiveEntry } from '../entries/entry.ts';
import { inPool } from '../entries/pool.ts';
import { report } from '../finding/finding.ts';
import { openShelf, type Shelf } from '../fonts/shelf.ts';
import { publishSite } from '../site/site.ts';
import { readMachine } from '../workspace/machine.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type ReadEntry, readEntry } from './entries.ts';
import { type ArchiveTitle, archiveDrafts, filesOf, siteOptions } from './files.ts';
import type { Published } from './folder.ts';
import { manifestOf } from './manifest.ts';
import type { Manuscript } from './manuscripts.ts';
import type { Archive, ArchiveIssue, ArchiveOptions } from './outcome.ts';
import { issueLost } from './problems.ts';
import { publish } from './publish.ts';

/** What is to be published, and where. */
export interface Publication {
  workspace: Workspace;
  /** Absolute. */
  folder: string;
  published: Published;
  manuscripts: readonly Manuscript[];
  outcomes: readonly Outcome[];
}

/**
 * Publishes the issues that were built: the bulletins, the site around them, the catalogue, the feed;
 * nothing where an issue would drop out of the archive that still has its manuscript.
 * @throws Failure `write`, the signal's reason when interrupted
 */
export async function publishIssues(
  { workspace, folder, published, manuscripts, outcomes }: Publication,
  { cwd, env, signal }: ArchiveOptions,
  makeSite = publishSite,
): Promise<Pick<Archive, 'status' | 'issues' | 'changes'> | undefined> {
  const built = new Map(outcomes.map((outcome) => [outcome.source, outcome]));
  const read = await inPool(
    manuscripts,
    4,
    async (manuscript) => {
      const outcome = built.get(manuscript.source);
      if (outcome === undefined || outcome.status === 'failed') return undefined;
      return readEntry(manuscript, outcome, workspace.office, cwd);
    },
    signal,
  );
  const isLost = ({ path }: Manuscript, index: number) =>
    read[index] === undefined && published.sources.has(sourceOf(path, workspace));
  const lost = manuscripts.filter(isLost);
  for (const { file } of lost) report(file, issueLost());
  if (lost.length > 0) return undefined;
  const entries = read.flatMap((found) => found?.entry ?? []);
  const shelf = await openShelf({ ...readMachine(env), workspaceFonts: workspace.folders.fonts });
  const title = titleOf(entries, workspace);
  const dress: Shelf['dress'] = (usage) => shelf.dress(usage);
  const site = await makeSite(entries, { ...siteOptions(title), dress });
  const drafts = [...site, ...archiveDrafts(entries, title)];
  signal?.throwIfAborted();

  const sources = new Map(
    manuscripts.map(({ path, source }) => [source, sourceOf(path, workspace)]),
  );
  const files = filesOf(drafts, entries, sources);
  const manifest = manifestOf(files, producersOf(read));
  const changes = await publish(folder, published, files, manifest, signal);
  const issues = manuscripts.map((each, index) => issueOf(each, read[index]));
  return { status: 'published', issues, changes };
}

/** The path of a manuscript below the workspace, the same on every machine. */
function sourceOf(path: string, { root }: Workspace): string {
  return relative(root, path).replaceAll(sep, '/');
}

/** The name of the archive is the office's, else that of its newest issue. */
function titleOf(entries: readonly ArchiveEntry[], { office }: Workspace): ArchiveTitle {
  const newest = inTimeOrder(entries).at(-1);
  const title = office.fields.masthead ?? newest?.fields.masthead ?? '';
  return { title, ...(office.address !== undefined && { address: office.address }) };
}

function producersOf(read: readonly (ReadEntry | undefined)[]): (string | undefined)[] {
  return read.map((found) => found?.producer);
}

function issueOf({ source, file }: Manuscript, read: ReadEntry | undefined): ArchiveIssue {
  if (read === undefined) return { source, file, status: 'unpublished' };
  return { source, file, status: 'published', pages: read.entry.pages };
}
