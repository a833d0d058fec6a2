import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

export const help = `node bench/run.mjs [options]

  --issues N       issues printed by brief, and by Typst [1000]
  --bare N         issues printed by the bare loop [300]
  --md-to-pdf N    issues printed by md-to-pdf, which takes long; 0 leaves it out [10]
  --repeat N       runs of each, in turn; the middle one counts [3]
  --archive N      issues of the archive that is built again, unchanged and with one changed;
                   0 leaves it out [2161]
  --scale N,N,...  also the cost and the memory of builds of so many issues, once each
  --brief DIR      the checkout to be measured, already built [the one this file lies in]
  --out DIR        where the results go [bench/results]
  --keep           leave what was printed, and say where
`;

/** What the command line asks for. */
export function readOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      issues: { type: 'string', default: '1000' },
      bare: { type: 'string', default: '300' },
      'md-to-pdf': { type: 'string', default: '10' },
      repeat: { type: 'string', default: '3' },
      archive: { type: 'string', default: '2161' },
      scale: { type: 'string', default: '' },
      brief: { type: 'string', default: join(import.meta.dirname, '..') },
      out: { type: 'string', default: join(import.meta.dirname, 'results') },
      keep: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const { issues, bare, 'md-to-pdf': mdToPdf, repeat, archive, scale, ...rest } = values;
  return {
    issues: countOf('--issues', issues),
    /** Issues printed by a peer, where that is not all of them. */
    samples: {
      'bare-keep': countOf('--bare', bare),
      'bare-swap': countOf('--bare', bare),
      'bare-load': countOf('--bare', bare),
      'md-to-pdf': countOf('--md-to-pdf', mdToPdf),
    },
    repeat: countOf('--repeat', repeat),
    archive: countOf('--archive', archive),
    scale: scale
      .split(',')
      .filter(Boolean)
      .map((size) => countOf('--scale', size)),
    brief: resolve(rest.brief),
    out: resolve(rest.out),
    keep: rest.keep,
    help: rest.help,
  };
}

export function countOf(name, text) {
  if (!/^\d+$/.test(text)) throw new Error(`${name} takes a number, not “${text}”`);
  return Number(text);
}
