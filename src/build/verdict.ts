import type { VFile } from 'vfile';
import type { Brief } from '../brief/brief.ts';
import type { CheckSettings } from '../brief/fields.ts';
import type { Verdict } from './outcome.ts';

/**
 * What `brief check` would say of an issue's text. The rules are loaded only now: they are not needed to
 * print, and the browser is at work meanwhile.
 * @param strict an error of the text is one of the issue: then all that was found goes to `file`
 */
export async function judge(
  file: VFile,
  brief: Brief,
  settled: CheckSettings,
  { strict = false }: { strict?: boolean } = {},
): Promise<Verdict> {
  const { check, countAll } = await import('../language/check.ts');
  const { settingsFor } = await import('../language/settings.ts');
  const settings = settingsFor(settled, brief.fields);
  const { error, warning, info } = countAll(String(file), brief, settings);
  const verdict = { errors: error, warnings: warning, infos: info };
  if (strict && verdict.errors > 0) check(file, brief, settings);
  return verdict;
}
