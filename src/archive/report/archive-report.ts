import type { Source } from '../../build/outcome.ts';
import { findingsOf } from '../../report/findings.ts';
import type { Form } from '../../report/form.ts';
import { github } from '../../report/github.ts';
import { line, messageOf, noteOf } from '../../report/json.ts';
import type { Language } from '../../report/language.ts';
import { pretty, type ReportOptions } from '../../report/pretty.ts';
import { tally } from '../../report/tally.ts';
import type { Archive } from '../outcome.ts';
import { type ArchiveCounts, archiveSummary } from './archive-words.ts';

/** The report of `brief archive`: what is data goes to stdout, what is for people to stderr. */
export function renderArchive(
  archive: Archive,
  form: Form,
  options: ReportOptions,
): { out: string; err: string } {
  const { language, quiet, checkout } = options;
  const closing = quiet ? '' : `${archiveSummary(archive, countsOf(archive), language)}\n`;
  switch (form) {
    case 'json':
      return { out: archiveJson(archive, language), err: '' };
    case 'github':
      return { out: github(findingsIn(archive), language, checkout), err: closing };
    case 'pretty': {
      const findings = pretty(findingsIn(archive), { ...options, quiet: true });
      return { out: '', err: [findings, closing].filter((part) => part !== '').join('\n') };
    }
  }
}

function countsOf(archive: Archive): ArchiveCounts {
  const { issues } = archive;
  const { errors, warnings } = tally(findingsIn(archive));
  const published = issues.filter(({ status }) => status === 'published');
  return {
    issues: issues.length,
    published: published.length,
    unpublished: issues.filter(({ status }) => status === 'unpublished').length,
    pages: published.reduce((sum, { pages = 0 }) => sum + pages, 0),
    errors,
    warnings,
  };
}

/** Findings alone, in the form that the reporters of builds take. */
function findingsIn({ configurations, issues, notes, ms }: Archive) {
  const sources: Source[] = [...configurations, ...issues];
  return { outcomes: [], configurations: sources, notes, ms };
}

/** Its shape is promised in docs/archive.md. */
function archiveJson(archive: Archive, language: Language): string {
  const { status, folder, issues, configurations, notes, changes, ms } = archive;
  const { issues: _, ...counts } = countsOf(archive);
  return line({
    version: 1,
    status,
    folder,
    configurations: configurations.map((source) => sourceOf(source, language)),
    issues: issues.map((issue) => ({
      source: issue.source,
      status: issue.status,
      pages: issue.pages ?? null,
      messages: sourceOf(issue, language).messages,
    })),
    notes: notes.map((note) => noteOf(note, language)),
    summary: { ...counts, ...changes, ms },
  });
}

function sourceOf(source: Source, language: Language) {
  return { source: source.source, messages: findingsOf(source, language).map(messageOf) };
}
