import { buildCold } from '../brief.mjs';
import { generate } from '../generate.mjs';

/** The same issues printed as PDF/A and as plain PDF, in turn: what the archive's profile costs. */
export async function measureProfiles(program, folder, { profiles: count, repeat }, tell) {
  if (count === 0) return [];
  await generate(folder, count);
  const runs = [];
  for (let round = 1; round <= repeat; round += 1) {
    for (const profile of ['none', '2a']) {
      const options = ['--format', 'pdf', '--pdf-profile', profile];
      const { memory: _, ...cold } = await buildCold(program, folder, count, options);
      runs.push({ profile, ...cold });
      tell(`--pdf-profile ${profile}: ${cold.cpuPerIssue.toFixed(1)} ms CPU an issue`);
    }
  }
  return runs;
}
