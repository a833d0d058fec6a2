import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { kindOf } from './machine.mjs';
import { summarize } from './statistics.mjs';
import { cell, table } from './table.mjs';

/** Writes results as JSON and as a page of Markdown; gives their paths. */
export function writeResults(results, folder) {
  return writeBoth(results, markdownOf(results), folder, '');
}

/** @param {string} suffix tells the files from those of another bench on the same day */
export async function writeBoth(results, markdown, folder, suffix) {
  const { machine } = results;
  const name = join(folder, `${machine.date.slice(0, 10)}-${kindOf(machine)}${suffix}`);
  await mkdir(folder, { recursive: true });
  const files = [
    [`${name}.json`, `${JSON.stringify(results, null, 2)}\n`],
    [`${name}.md`, markdown],
  ];
  for (const [file, text] of files) await writeFile(file, text);
  return files.map(([file]) => file);
}

export function markdownOf(results) {
  const parts = [
    `# Measured on ${results.machine.date.slice(0, 10)}`,
    machineTable(results),
    '## Side by side',
    sideBySide,
    comparison(results.runs),
    ...(results.again.length === 0 ? [] : again(results)),
    ...(results.scale.length === 0 ? [] : scale(results.scale)),
  ];
  return `${parts.join('\n\n')}\n`;
}

const sideBySide = `Time and processor time in ms an issue, the middle run with the lowest and the highest. Of brief the whole
process is counted, its start too; of the others only the loop, once they are warm. Memory is the highest of the whole
process tree, each page shared out among the processes that share it (PSS). The limit is the quickest of the bare loops.`;

const labels = {
  brief: 'brief, cold: HTML and PDF/A-2a, proof read',
  'bare-keep': 'bare loop: Chromium prints ready HTML, the faces put on once, the text exchanged',
  'bare-swap': 'bare loop: Chromium prints ready HTML, the content exchanged',
  'bare-load': 'bare loop: Chromium prints ready HTML, each page loaded',
  typst: 'Typst, tagged PDF',
  'typst-a': 'Typst, PDF/A-2a',
  'md-to-pdf': 'md-to-pdf, text alone',
};

function comparison(runs) {
  const names = [...new Set(runs.map(({ name }) => name))];
  const middleOf = (name) => {
    const paces = runs.filter((run) => run.name === name).map(({ perIssue }) => perIssue);
    return paces.length === 0 ? [] : [summarize(paces).middle];
  };
  const bare = ['bare-keep', 'bare-swap', 'bare-load']
    .flatMap(middleOf)
    .sort((one, other) => one - other)[0];
  const [typst] = middleOf('typst');
  const head = ['', 'issues', 'ms', 'CPU ms', 'MiB', 'PDF, KB', 'of the limit', 'of Typst'];
  const rows = names.map((name) => {
    const own = runs.filter((run) => run.name === name);
    const [{ issues, cameOut, bytes } = {}] = own;
    const pace = summarize(own.map(({ perIssue }) => perIssue));
    return [
      labels[name] ?? name,
      cameOut === issues ? `${issues}` : `${cameOut} of ${issues}`,
      cell.range(pace),
      cell.range(summarize(own.map(({ cpuPerIssue }) => cpuPerIssue))),
      cell.whole(Math.max(...own.map(({ peak }) => peak))),
      cell.whole(bytes / 1000),
      cell.ratio(pace.middle, bare),
      cell.ratio(pace.middle, typst),
    ];
  });
  const failures = runs.flatMap(({ name, failures = [] }) =>
    failures.map((why) => `${name}, ${why}`),
  );
  const lost = failures.length === 0 ? '' : `\n\nWhat did not come out:\n\n${listOf(failures)}`;
  return `${table(head, rows)}${lost}`;
}

function listOf(texts) {
  return texts.map((text) => `- ${text.replace(/\s+/g, ' ')}`).join('\n');
}

function again({ archive, again: runs }) {
  const kinds = { unchanged: 'nothing changed', changed: 'one issue changed' };
  const rows = Object.entries(kinds).map(([name, label]) => {
    const own = runs.filter((run) => run.name === name);
    return [
      label,
      cell.range(summarize(own.map(({ ms }) => ms / 1000)), 2),
      cell.range(summarize(own.map(({ cpu }) => cpu / 1000)), 2),
      cell.whole(Math.max(...own.map(({ peak }) => peak))),
    ];
  });
  return [`## An archive of ${archive} issues built again`, table(['', 's', 'CPU s', 'MiB'], rows)];
}

function scale(rows) {
  const head = [
    ...['issues', 'ms', 'ms, each more', 'CPU ms', 'MiB at 1/20', 'MiB at 1/2', 'MiB at most'],
    'came out',
  ];
  const lines = rows.map((row, index) => [
    `${row.issues}`,
    cell.tenths(row.perIssue),
    index === 0 ? '–' : cell.tenths(costOfMore(rows[index - 1], row)),
    cell.tenths(row.cpuPerIssue),
    ...[row.early, row.middle, row.peak].map(cell.whole),
    `${row.cameOut}`,
  ]);
  return ['## Cost and memory by size', aboutScale, table(head, lines)];
}

const aboutScale = `“Each more” is what an issue costs beyond those of the row above: the start, the same for any number, is not in it.`;

/** Time an issue takes that is in the larger build and not in the smaller, ms. */
export function costOfMore(smaller, larger) {
  const whole = ({ issues, perIssue }) => issues * perIssue;
  return (whole(larger) - whole(smaller)) / (larger.issues - smaller.issues);
}

function machineTable({ machine, faces, runs }) {
  const chromium = runs.find(({ version }) => version !== undefined)?.version ?? '';
  return table(
    ['', ''],
    [
      ...machineRows(machine),
      ['browser', `${chromium}, puppeteer-core ${machine.puppeteer}`],
      ['Typst', `@myriaddreamin/typst-ts-node-compiler ${machine.typst}`],
      ['md-to-pdf', `${machine.mdToPdf}`],
      ['faces', faces.join(', ')],
    ],
  );
}

export function machineRows({ processor, cores, memoryGiB, system, loadBefore, date, ...rest }) {
  return [
    ['machine', `${processor}, ${cores} cores, ${memoryGiB} GiB`],
    ['system', `${system}; load before ${loadBefore.join(', ')}`],
    ['time', date],
    ['brief', `${rest.brief} (${rest.commit}), Node ${rest.node}`],
  ];
}
