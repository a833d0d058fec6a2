import { expect, test } from 'vitest';
import type { Form } from '../../src/report/form.ts';
import { github } from '../../src/report/github.ts';
import { json } from '../../src/report/json.ts';
import { type PrettyOptions, pretty } from '../../src/report/pretty.ts';
import { render } from '../../src/report/render.ts';
import { buildOf, outcome, problem } from './sample.ts';

const build = buildOf([outcome('a.md', '', [[problem('x')]], { status: 'failed' })]);
const options: PrettyOptions = {
  language: 'en',
  color: false,
  verbose: false,
  quiet: false,
  width: 80,
};
const line = '1 issue not built; 1 error; 1.2 s.\n';

test.each<[Form, boolean, string, string]>([
  ['pretty', false, '', pretty(build, options)],
  ['json', false, json(build, 'en'), ''],
  ['github', false, github(build, 'en'), line],
  ['github', true, github(build, 'en'), ''],
])('%s, quiet: %s', (form, quiet, out, err) => {
  expect(render(build, form, { ...options, quiet })).toEqual({ out, err });
});
