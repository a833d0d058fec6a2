import { rm } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { findWorkspace } from '../../src/workspace/workspace.ts';
import { findingsOf } from '../brief/reading.ts';
import { folderWith } from './folder.ts';

test.each([
  ['检查:\n  dash-form: 不查\n  ledger-issue-gap: 不查', [], ''],
  ['检查:\n  dash-from: 不查', ['2:3 rule-unknown?'], '是不是“dash-form”'],
  ['检查:\n  增刊:\n    dashform: 不查', ['3:5 rule-unknown?'], '是不是“dash-form”'],
  ['检查:\n  qqqqqq: 不查', ['2:3 rule-unknown?'], '列在 docs/rules.md'],
])('%j', async (configuration, findings, advice) => {
  const folder = await folderWith({ 'brief.config.yaml': configuration });
  const workspace = await findWorkspace(folder);
  await rm(folder, { recursive: true });
  expect(workspace && findingsOf(workspace.configFile)).toEqual(findings);
  expect(workspace?.configFile.messages[0]?.problem?.advice?.zh ?? '').toContain(advice);
});
