import { join } from 'node:path';
import { buildCold } from './brief.mjs';
import { generate } from './generate.mjs';
import { memoryAt } from './statistics.mjs';

/**
 * The cost of an issue in builds of several sizes, and the memory of each build at a twentieth of it and
 * at its middle: of 10,000 issues, about the 500th and the 5,000th.
 */
export async function measureScale(program, folder, sizes, tell) {
  const rows = [];
  for (const size of sizes) {
    const workspace = join(folder, `${size}`);
    await generate(workspace, size);
    const { memory, ...cold } = await buildCold(program, workspace, size);
    rows.push({ ...cold, early: memoryAt(memory, 0.05), middle: memoryAt(memory, 0.5) });
    tell(`${size} issues: ${cold.perIssue.toFixed(1)} ms each`);
  }
  return rows;
}
