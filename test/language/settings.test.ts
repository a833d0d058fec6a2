import { expect, test } from 'vitest';
import { settingsFor, settled } from '../../src/language/settings.ts';

const check = {
  all: { 'dash-form': 'off', 'mark-width': 'info' },
  series: { 增刊: { 'dash-form': 'error' }, 正刊: { 'mark-width': 'off' } },
} as const;

test.each([
  [undefined, { 'dash-form': 'off', 'mark-width': 'off' }],
  ['正刊', { 'dash-form': 'off', 'mark-width': 'off' }],
  ['增刊', { 'dash-form': 'error', 'mark-width': 'info' }],
  ['专刊', { 'dash-form': 'off', 'mark-width': 'info' }],
])('what holds for a %s', (series, settings) => {
  expect(settingsFor(check, series === undefined ? {} : { series })).toEqual(settings);
});

const problem = { rule: 'dash-form', severity: 'error', text: { zh: '', en: '' } } as const;

test.each([
  [{}, 'error'],
  [{ 'dash-form': 'info' }, 'info'],
  [{ 'mark-width': 'off' }, 'error'],
  [{ 'dash-form': 'off' }, undefined],
] as const)('a problem under %j', (settings, severity) => {
  expect(settled(problem, settings)?.severity).toBe(severity);
});
