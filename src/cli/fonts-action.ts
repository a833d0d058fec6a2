import { openMeasure } from '../doctor/face-facts.ts';
import { surveyFaces } from '../doctor/faces.ts';
import { fontsJson, fontsPretty, isFurnished } from '../doctor/fonts-report.ts';
import { ownResolve } from '../fonts/bundled.ts';
import type { Role } from '../fonts/roles.ts';
import { readMachine } from '../workspace/machine.ts';
import { findWorkspace } from '../workspace/workspace.ts';
import type { Context } from './context.ts';

/** What may be said to `brief fonts`. */
export interface FontsFlags {
  role?: Role;
  report?: 'pretty' | 'json';
}

/** Looks for the fonts of the workspace, the machine and brief, and reports; gives the exit code. */
export async function runFonts(
  { role, report = 'pretty' }: FontsFlags,
  { process, settings, streams }: Context,
): Promise<number> {
  const { language, color } = settings;
  const workspace = await findWorkspace(process.cwd());
  const survey = await surveyFaces({
    machine: readMachine(process.env),
    folder: workspace?.folders.fonts,
    resolve: ownResolve,
  });
  const options = { language, color, measure: openMeasure(), ...(role && { role }) };
  if (report === 'json') streams.out(await fontsJson(survey, options));
  else streams.err(await fontsPretty(survey, options));
  return isFurnished(survey, role) ? 0 : 1;
}
