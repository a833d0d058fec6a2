import { machineRows } from '../report.mjs';
import { summarize } from '../statistics.mjs';
import { cell, table } from '../table.mjs';

export function archiveMarkdown(results) {
  const { machine, visited, profiles } = results;
  const parts = [
    `# An archive, measured on ${machine.date.slice(0, 10)}`,
    table(['', ''], [...machineRows(machine), ['browser', visited[0].version]]),
    about,
    `## ${results.published.issues} issues published`,
    table(['', ''], publishedRows(results)),
    ...results.publishedToo.flatMap((large) => [
      `## ${large.issues} issues published`,
      table(['', ''], costRows(large)),
    ]),
    '## Verified, damaged, repaired',
    table(['', 's', 'CPU s'], repairRows(results.repaired)),
    ...visited.flatMap(searchParts),
    ...(profiles.length === 0 ? [] : profileParts(profiles)),
  ];
  return `${parts.join('\n\n')}\n`;
}

const about = `Of programs the whole process is counted, its start too. Every step is held against what it should come to: a search
against the manuscripts, what \`brief verify\` names against what was damaged, what was repaired against what was published.`;

function costRows({ ms, cpu, peak }) {
  return [
    ['published, s', cell.whole(ms / 1000)],
    ['published, CPU s', cell.whole(cpu / 1000)],
    ['memory at most, MiB', cell.whole(peak)],
  ];
}

function publishedRows({ published, again }) {
  const megabytes = (bytes) => cell.tenths(bytes / 1e6);
  return [
    ...costRows(published),
    ['published again, nothing changed, s', seconds(again.map(({ ms }) => ms))],
    ['published again, nothing changed, CPU s', seconds(again.map(({ cpu }) => cpu))],
    ['pages', `${published.pages}`],
    ['files', `${published.files}`],
    ['all files, MB', megabytes(published.bytes)],
    ['HTML, MB', megabytes(published.htmlBytes)],
    ['shared style, faces and search text, MB', megabytes(published.sharedBytes)],
    ['PDF of an issue, mean, KB', cell.whole(published.pdfBytes / 1000)],
    ['PDF of an issue, largest, KB', cell.whole(published.largestPdf / 1000)],
  ];
}

function repairRows({ files, damaged, written, ...took }) {
  const row = (label, ms, cpu) => [label, seconds([ms]), cpu === undefined ? '' : seconds([cpu])];
  return [
    row(`${files} files verified`, took.verifyMs, took.verifyCpu),
    row(
      `${damaged} damaged files, each named, repaired: ${written} written`,
      took.repairMs,
      took.repairCpu,
    ),
    row('verified again', took.verifyAfterMs),
  ];
}

function searchParts({ issues, opened, firstMs, searches }) {
  const tenths = ({ name, ms }) => [name, cell.whole(ms)];
  return [
    `## ${issues} issues in a browser, from disk`,
    table(['opened', 'ms'], opened.map(tenths)),
    'The first search loads the text. From the question to the picture of its answer, the middle one of five:',
    table(
      ['searched', 'issues found', 'ms'],
      [
        ['the first', '', cell.whole(firstMs)],
        ...searches.map(({ asked, found, times }) => [
          asked,
          `${found}`,
          cell.range(summarize(times), 0),
        ]),
      ],
    ),
  ];
}

function profileParts(runs) {
  const [none, archival] = ['none', '2a'].map((name) => runs.filter((run) => run.profile === name));
  const row = (label, own) => [
    label,
    cell.range(summarize(own.map(({ cpuPerIssue }) => cpuPerIssue))),
    cell.range(summarize(own.map(({ perIssue }) => perIssue))),
    cell.whole(own[0].bytes / 1000),
  ];
  const costs = pairs(archival, none);
  return [
    `## What PDF/A costs, ${runs[0].issues} issues, PDF alone, ms an issue`,
    table(
      ['', 'CPU ms', 'ms', 'PDF, KB'],
      [
        row('--pdf-profile none', none),
        row('--pdf-profile 2a', archival),
        [
          'the difference, round by round',
          cell.range(summarize(costs.map(({ cpu }) => cpu))),
          cell.range(summarize(costs.map(({ ms }) => ms))),
          cell.whole((archival[0].bytes - none[0].bytes) / 1000),
        ],
      ],
    ),
  ];
}

function pairs(archival, none) {
  return archival.map((run, round) => ({
    cpu: run.cpuPerIssue - none[round].cpuPerIssue,
    ms: run.perIssue - none[round].perIssue,
  }));
}

function seconds(times) {
  return cell.range(summarize(times.map((ms) => ms / 1000)));
}
