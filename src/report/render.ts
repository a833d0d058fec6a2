import type { Build } from '../build/outcome.ts';
import type { Form } from './form.ts';
import { github } from './github.ts';
import { json } from './json.ts';
import { pretty, type ReportOptions, summary } from './pretty.ts';

/** The report of a run: what is data goes to stdout, what is for people to stderr. */
export function render(
  build: Build,
  form: Form,
  options: ReportOptions,
): { out: string; err: string } {
  const { language, quiet, checkout } = options;
  switch (form) {
    case 'pretty':
      return { out: '', err: pretty(build, options) };
    case 'json':
      return { out: json(build, language), err: '' };
    case 'github':
      return {
        out: github(build, language, checkout),
        err: quiet ? '' : `${summary(build, language)}\n`,
      };
  }
}
