/** An issue as a Typst document in the template beside this file. */
export function typstSource(issue) {
  const { masthead, publisher, date, column, title, blocks } = issue;
  const [year, month, day] = date.split('-').map(Number);
  return `#import "/bulletin.typ": bulletin
#show: bulletin.with((
  masthead: ${quoted(masthead)},
  number: ${quoted(`第${issue.issue}期（总第${issue.total}期）`)},
  publisher: ${quoted(publisher)},
  date: datetime(year: ${year}, month: ${month}, day: ${day}),
  day: ${quoted(`${year}年${month}月${day}日`)},
  column: ${column === undefined ? 'none' : quoted(column)},
  title: ${quoted(title)},
  contacts: ${listOf(contactsOf(issue))},
  recipients: (${recipientsOf(issue).join(' ')}),
))

${blocks.map(blockOf).join('\n\n')}
`;
}

function contactsOf({ editor, reviewer, phone, fax, email }) {
  return [
    `编辑：${editor}`,
    `审核：${reviewer}`,
    `电话：${phone}`,
    `传真：${fax}`,
    `邮箱：${email}`,
  ];
}

function recipientsOf({ report, send, distribute }) {
  const lists = { 报: report, 送: send, 发: distribute };
  return Object.entries(lists).map(([label, list]) => `(${quoted(label)}, ${quoted(list)}),`);
}

function blockOf(block) {
  const heading = /^(#+) (.*)$/s.exec(block);
  if (heading === null) return escaped(block);
  const [, marks = '', text = ''] = heading;
  return `${'='.repeat(marks.length - 1)} ${escaped(text)}`;
}

function listOf(texts) {
  return `(${texts.map((text) => `${quoted(text)},`).join(' ')})`;
}

function quoted(text) {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

/** Text in Typst's markup; the full stop after a number would begin a list. */
function escaped(text) {
  return text.replace(/[\\#*_`$<>@[\]~=+/-]/g, '\\$&').replace(/^(\d+)\./, '$1\\.');
}
