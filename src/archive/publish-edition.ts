import { digest } from '../build/cache/digest.ts';
import type { Problem } from '../finding/finding.ts';
import { openShelf, type Shelf } from '../fonts/shelf.ts';
import { inContainer } from '../press/browser/sandbox.ts';
import { type DocumentPress, openDocumentPress } from '../press/document.ts';
import { publishSite } from '../site/site.ts';
import { manifestName } from '../workspace/archive-around.ts';
import { catalogueParts } from './catalogue-parts.ts';
import { printCatalogues } from './catalogue-print.ts';
import type { Edition } from './edition.ts';
import { archiveDrafts, filesOf, siteOptions } from './files.ts';
import { type Published, recordAt } from './folder.ts';
import { formatManifest, manifestOf, parseManifest } from './manifest.ts';
import type { Memory } from './memory.ts';
import type { ArchiveOptions } from './outcome.ts';
import { type Changes, isPublished, type PublishFile, publish } from './publish.ts';

/** What makes what stands around the bulletins, where it is not brief's own. */
export interface PublishTools {
  site?: typeof publishSite;
  press?: () => Promise<DocumentPress>;
  dress?: Shelf['dress'];
}

/** What became of the folder, and what of it the next run should remember. */
export interface Done {
  changes: Changes;
  notes: Problem[];
  memory: Pick<Memory, 'prints' | 'archives'>;
}

/**
 * Looks whether a folder still holds an edition that was published before; undefined where it does not.
 * Every byte of it is read; nothing is made.
 */
export async function findEdition(
  { folder, key }: Edition,
  memory: Memory,
  signal: AbortSignal | undefined,
): Promise<Done | undefined> {
  const known = memory.archives[folder];
  if (known === undefined || known.key !== key) return undefined;
  const { text = '' } = await recordAt(folder, manifestName);
  const manifest = digest(text) === known.manifest ? parseManifest(text) : undefined;
  if (manifest === undefined || !(await isPublished(folder, manifest, signal))) return undefined;
  // And the manifest and the checksums themselves.
  const unchanged = manifest.files.length + 2;
  return { changes: { written: 0, unchanged, removed: 0 }, notes: [], memory };
}

/**
 * Publishes an edition whole: the site, the catalogues, the feed, and the bulletins.
 * @throws Failure `write`, the signal's reason when interrupted
 */
export async function publishEdition(
  edition: Edition,
  published: Published,
  memory: Memory,
  options: ArchiveOptions,
  tools: PublishTools,
): Promise<Done> {
  const { folder, producers, key } = edition;
  const { files, prints, notes } = await makeFiles(edition, memory, options, tools);
  const manifest = manifestOf(files, producers);
  const changes = await publish(folder, published, files, manifest, options.signal);
  // What could not be printed is tried again by the next run.
  const whole =
    notes.length === 0 ? { [folder]: { key, manifest: digest(formatManifest(manifest)) } } : {};
  return { changes, notes, memory: { prints, archives: { ...memory.archives, ...whole } } };
}

interface Made {
  files: PublishFile[];
  prints: Memory['prints'];
  notes: Problem[];
}

/** By itself, so that the faces, some 100 MB, are let go before anything is published. */
async function makeFiles(
  edition: Edition,
  memory: Memory,
  options: ArchiveOptions,
  tools: PublishTools,
): Promise<Made> {
  const { folder, title, entries, sources, machine, surroundings } = edition;
  const { signal } = options;
  const dress = tools.dress ?? (await openOwnShelf(edition)).dress;
  // Before the site: a long catalogue takes as much memory to read as the site does to hold.
  const catalogues = catalogueParts(entries, title.title);
  const { drafts, prints, notes } = await printCatalogues(catalogues, {
    folder,
    dress,
    env: machine.env,
    known: memory.prints,
    surroundings,
    openPress: tools.press ?? (() => openOwnPress(edition, options)),
    signal,
  });
  const site = await (tools.site ?? publishSite)(entries, { ...siteOptions(title), dress });
  signal?.throwIfAborted();
  const own = await archiveDrafts(entries, title, { parts: catalogues, prints: drafts, dress });
  return { files: filesOf([...site, ...own], entries, sources), prints, notes };
}

function openOwnShelf({ machine, workspace }: Edition): Promise<Shelf> {
  return openShelf({ ...machine, workspaceFonts: workspace.folders.fonts });
}

function openOwnPress(
  { machine }: Edition,
  { browser, timeout, signal, onUnpack }: ArchiveOptions,
): Promise<DocumentPress> {
  return openDocumentPress({
    ...machine,
    container: inContainer(machine.env),
    timeout,
    ...(browser !== undefined && { given: browser }),
    ...(signal && { signal }),
    ...(onUnpack && { onUnpack }),
  });
}
