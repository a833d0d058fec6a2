import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { VFile } from 'vfile';
import { readBrief } from '../brief/read.ts';
import { digest } from '../build/cache/digest.ts';
import { type Stamp, stampOf } from '../build/cache/stamp.ts';
import type { Format, Outcome } from '../build/outcome.ts';
import type { ArchiveEntry, ArchiveOutput } from '../entries/entry.ts';
import type { Manuscript } from '../entries/manuscripts.ts';
import { report } from '../finding/finding.ts';
import { makeOfBrief } from '../own-files.ts';
import { readPlain } from '../workspace/plain-file.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { KnownIssue, KnownOutput, Said } from './memory.ts';
import { inspectPdf } from './pdf/inspect.ts';
import { pdfUnsound } from './problems.ts';
import { saidBy } from './said.ts';

/** An issue to be published, what made its PDF, and what the next run should remember. */
export interface ReadEntry {
  entry: ArchiveEntry;
  producer: string | undefined;
  known: KnownIssue;
}

/**
 * Reads what the archive says of an issue: from its manuscript, and from what `build` made of it. What
 * has not changed since it was last read is not read again. Undefined, and said, where it cannot be read
 * or its PDF is not sound.
 */
export async function readEntry(
  manuscript: Manuscript,
  outcome: Outcome,
  { office, configFile }: Pick<Workspace, 'office' | 'configFile'>,
  cwd: string,
  before?: KnownIssue,
): Promise<ReadEntry | undefined> {
  const { path, source, name, file } = manuscript;
  const key = digest(
    JSON.stringify([makeOfBrief, String(configFile), basename(path), String(file)]),
  );
  const read = (): Said | undefined =>
    saidBy(readBrief(new VFile({ path, value: String(file) }), path, office));
  const said = before?.key === key ? before.said : read();
  const outputs = await readOutputs(outcome, cwd, before?.outputs ?? []).catch(() => []);
  const pdf = outputs.find((output) => output.pdf !== undefined)?.pdf;
  if (pdf === undefined || said === undefined) {
    report(file, pdfUnsound());
    return undefined;
  }
  const entry: ArchiveEntry = {
    source,
    name,
    ...said,
    pages: pdf.pages,
    outputs: outputs.map(({ format, file, size, sha256 }): ArchiveOutput => {
      return { format, path: `${name}.${format}`, file, bytes: Number(size), sha256 };
    }),
  };
  const kept = outputs.map(({ file: _, ...output }): KnownOutput => output);
  return { entry, producer: pdf.producer, known: { key, said, outputs: kept } };
}

type ReadOutput = KnownOutput & Pick<ArchiveOutput, 'file'>;

/** @throws the system's error */
function readOutputs(
  { outputs }: Outcome,
  cwd: string,
  before: readonly KnownOutput[],
): Promise<ReadOutput[]> {
  return Promise.all(
    outputs.map(async ({ format, path }) => {
      const file = resolve(cwd, path);
      const stamp = stampOf(await stat(file, { bigint: true }));
      const known = before.find((each) => each.format === format && isSame(each, stamp));
      return { ...(known ?? (await readOutput(file, format, stamp))), file };
    }),
  );
}

/** The stamp is older than the bytes: were they changed meanwhile, the next run would read them again. */
async function readOutput(file: string, format: Format, stamp: Stamp): Promise<KnownOutput> {
  const bytes = await readPlain(file);
  const sha256 = digest(bytes);
  const pdf = format === 'pdf' ? inspectPdf(bytes) : undefined;
  return { ...stamp, format, sha256, ...(pdf && { pdf }) };
}

function isSame(one: Stamp, other: Stamp): boolean {
  return (
    one.size === other.size && one.modified === other.modified && one.changed === other.changed
  );
}
