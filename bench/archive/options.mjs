import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { countOf } from '../options.mjs';

export const help = `node bench/archive.mjs [options]

  --issues N       issues over 20 years: published, opened, searched, verified, damaged, repaired [2161]
  --large N        issues of another archive, opened and searched; 0 leaves it out [5000]
  --profiles N     issues printed with and without PDF/A; 0 leaves it out [300]
  --repeat N       runs of what takes little; the middle one counts [3]
  --brief DIR      the checkout to be measured, already built [the one this file lies in]
  --out DIR        where the results go [bench/results]
  --keep           leave what was published, and say where
`;

/** What the command line asks for. */
export function readOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      issues: { type: 'string', default: '2161' },
      large: { type: 'string', default: '5000' },
      profiles: { type: 'string', default: '300' },
      repeat: { type: 'string', default: '3' },
      brief: { type: 'string', default: join(import.meta.dirname, '..', '..') },
      out: { type: 'string', default: join(import.meta.dirname, '..', 'results') },
      keep: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const counts = ['issues', 'large', 'profiles', 'repeat'].map((name) => {
    return [name, countOf(`--${name}`, values[name])];
  });
  return {
    ...values,
    ...Object.fromEntries(counts),
    brief: resolve(values.brief),
    out: resolve(values.out),
  };
}
