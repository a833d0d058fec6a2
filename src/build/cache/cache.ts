import { join } from 'node:path';
import { VFile } from 'vfile';
import { decode } from '../../brief/decode.ts';
import { type Problem, report } from '../../finding/finding.ts';
import { makeOfBrief } from '../../own-files.ts';
import { readPlainSync } from '../../workspace/plain-file.ts';
import type { Result } from '../issue.ts';
import type { BuildOptions, Outcome, Reason } from '../outcome.ts';
import { type Job, showPath } from '../plan.ts';
import { cacheUnwritable, reasonOf } from '../problems.ts';
import type { Tools } from '../tools.ts';
import { configurationNow, decide, type Now, settledNow } from './decide.ts';
import { digest } from './digest.ts';
import { cacheName, type Entry, type KeptMessage, readEntry, writeEntry } from './entry.ts';
import { browsersAround, fontsAround } from './surroundings.ts';

/** What earlier runs have left, held against what would come out now. */
export interface Cache {
  /** What came out of an issue before, if nothing it was made of has changed; else why it must be built. */
  look(job: Job): Promise<Omit<Outcome, 'ms'> | Reason>;
  /** Keeps what an issue was made of. */
  keep(job: Job, result: Result): Promise<void>;
  /** What kept it from keeping, said once: whatever else happens, every run builds all anew. */
  problem(): Problem | undefined;
}

/** Reads and writes the records beside the outputs; fonts and browsers are looked at once. */
export function openCache(tools: Tools, options: BuildOptions): Cache {
  const { machine } = tools;
  const fonts = new Map<string, Promise<string>>();
  let browsers: Promise<string> | undefined;
  let problem: Problem | undefined;
  const now: Now = {
    tools,
    brief: makeOfBrief,
    settings: settingsOf(options),
    strict: options.strict === true,
    templates: new WeakMap(),
    ...(options.template !== undefined && { template: options.template }),
    fontsAround: ({ office }) => {
      const key = office.fonts ?? '';
      const known = fonts.get(key) ?? fontsAround(office, machine);
      fonts.set(key, known);
      return known;
    },
    browsersAround: () => {
      browsers ??= browsersAround(machine, options.browser);
      return browsers;
    },
  };
  return {
    look: async (job) => {
      // What is typed has no place of its own, and its outputs belong to whatever was typed last.
      if (job.path === '-') return 'new';
      // Before any is opened: one that is put there while the first issues are made must not pass for what made them.
      await Promise.all([now.fontsAround(job), now.browsersAround()]);
      const entry = readEntry(entryPath(job));
      if (entry === undefined) return 'new';
      if (options.force) return 'forced';
      const decision = await decide(job, entry, options.formats, now);
      if ('reason' in decision) return decision.reason;
      if (decision.entry !== entry) writeEntry(entryPath(job), decision.entry);
      return outcomeOf(job, decision.entry, options);
    },
    keep: async (job, { outcome, made }) => {
      const press = await tools.press();
      if (made === undefined || press === undefined || job.path === '-') return;
      const { configuration, faces, verdict, ...rest } = made;
      const error = writeEntry(entryPath(job), {
        ...rest,
        brief: now.brief,
        settings: now.settings,
        configuration: { whole: configurationNow(job), used: configuration },
        faces: { whole: await now.fontsAround(job), used: faces },
        browser: { whole: await now.browsersAround(), used: press.version },
        fonts: outcome.fonts,
        messages: outcome.file.messages.map(keepMessage),
        verdict: { ...verdict, settled: settledNow(job) },
      });
      if (error === undefined) return;
      problem ??= cacheUnwritable(showPath(join(job.out, cacheName), options.cwd), reasonOf(error));
    },
    problem: () => problem,
  };
}

/** Where the record of an issue lies. */
export function entryPath({ out, name }: Job): string {
  return join(out, cacheName, `${name}.json`);
}

/** What changes the bytes of every issue, and is said outside the workspace. */
function settingsOf({ env, pdfProfile }: BuildOptions): string {
  return digest(JSON.stringify([env['SOURCE_DATE_EPOCH'] ?? '', pdfProfile ?? '2a']));
}

function keepMessage({
  reason,
  ruleId,
  fatal,
  problem,
  place,
}: VFile['messages'][number]): KeptMessage {
  return {
    reason,
    ...(ruleId !== undefined && { ruleId }),
    ...(fatal !== undefined && fatal !== null && { fatal }),
    ...(problem !== undefined && { problem }),
    ...(place !== undefined && { place }),
  };
}

function outcomeOf(job: Job, entry: Entry, { formats, cwd }: BuildOptions): Omit<Outcome, 'ms'> {
  const outputs = formats.flatMap((format) =>
    entry.outputs
      .filter((output) => output.format === format)
      .map(({ size }) => ({
        format,
        path: showPath(`${job.target}.${format}`, cwd),
        bytes: Number(size),
        pages: entry.pages,
      })),
  );
  const { errors, warnings, infos } = entry.verdict;
  return {
    source: job.source,
    file: fileOf(job, entry),
    status: 'cached',
    outputs,
    fonts: entry.fonts,
    verdict: { errors, warnings, infos },
  };
}

/** The manuscript with what was said of it: it is still true. Its text is read only to be shown. */
function fileOf({ source, path }: Job, { messages }: Entry): VFile {
  const file = new VFile({ path: source });
  if (messages.length > 0) file.value = decode(readPlainSync(path)).text;
  for (const { reason, ruleId, fatal, problem, place } of messages) {
    if (problem !== undefined) report(file, problem, place);
    else {
      const message = file.message(reason, { place: place ?? null, ruleId: ruleId ?? null });
      message.fatal = fatal;
    }
  }
  return file;
}
