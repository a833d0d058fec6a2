import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { parseMarkdown } from '../../src/brief/markdown.ts';
import { findAll } from '../../src/language/check.ts';
import type { Edit } from '../../src/language/edit.ts';
import { applyFixes } from '../../src/language/fix.ts';
import { rules } from '../../src/language/rules/index.ts';
import { briefOf, fixedByAll } from './manuscripts.ts';

/** Pieces that the rules look at, with Markdown among them. */
const piece = fc.constantFrom(
  ...['会议', '各县', '年', '月', '日', '号', '期', '第', '总', '一', '三', '四', '个', '人', '等'],
  ...['0', '5', '12', '2026', '.5', '3-5', '１', '%', '万', '千', '２０', '二O二O'],
  ...[
    ',',
    '.',
    ':',
    ';',
    '!',
    '?',
    '，',
    '。',
    '、',
    '：',
    '；',
    '-',
    '--',
    '—',
    '...',
    '…',
    '·',
    '•',
  ],
  ...[
    '(',
    ')',
    '（',
    '）',
    '[',
    ']',
    '〔',
    '〕',
    '"',
    "'",
    '“',
    '”',
    '‘',
    '’',
    '《',
    '》',
    '〈',
    '〉',
  ],
  ...[' ', '  ', '\u3000', '\u00a0', '\u200b', '⼯', '\n', '\n\n', '\r\n'],
  ...[
    '**',
    '*',
    '_',
    '__',
    '~~',
    '`',
    '# ',
    '## ',
    '> ',
    '- ',
    '1. ',
    '1、',
    '（一）',
    '附件：',
    '附件1 ',
  ],
  ...[
    'http://a.cn',
    'a@b.cn',
    'App',
    'GB/T 1-2011',
    '10:30',
    '\\',
    '&nbsp;',
    '&amp;',
    '[^1]',
    '| ',
    '<br>',
    '<',
    'b>',
    '&',
    'lt;',
    '![',
    '](',
    ')',
  ],
  ...[
    '<!-- brief-disable mark-width -->',
    '<!-- 注 -->',
    '是',
    '今年',
    '报:',
    '供稿：',
    '星期5',
    '見',
    '⻓',
    '⺶',
    '<办法>',
    '3万5千',
    '百分之100',
    '8项规定',
    '6月2号',
    '39°54\'20"',
    '55"',
    '图1-1 ',
    '𠮷',
  ],
);

const body = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

const manuscript = fc
  .record({ matter: fc.array(piece, { maxLength: 8 }), text: body })
  .map(({ matter, text }) => {
    const value = matter.join('').replace(/[\r\n]/g, '');
    return `---\nissue: 5\ndistribution:\n  report: 市${value} # 注\n---\n\n${text}`;
  });

/** Front matter of several lines that YAML reads as one. */
const folded = fc
  .record({ opening: fc.constantFrom('', '>\n  '), matter: fc.array(piece), text: body })
  .map(({ opening, matter, text }) => {
    const value = matter.join('').replace(/[\r\n]+/g, '\n  ');
    return `---\nissue: 5\nnote: ${opening}市${value}\n---\n\n${text}`;
  });

function fixesFor(
  source: string,
  isAsked: (rule: string) => boolean = () => true,
): (readonly Edit[])[] {
  return findAll(source, briefOf(source)).flatMap(({ problem, fix }) =>
    fix && isAsked(problem.rule) ? [fix] : [],
  );
}

test('any text is read without an error, and every place is in it', () => {
  fc.assert(
    fc.property(fc.oneof(body, manuscript, fc.string({ unit: 'binary' })), (source) => {
      for (const { start, end, fix = [] } of findAll(source, briefOf(source))) {
        expect(start).toBeLessThanOrEqual(end);
        expect(end).toBeLessThanOrEqual(source.length);
        for (const at of [start, end]) expect(isWithinCharacter(source, at)).toBe(false);
        for (const edit of fix) expect(edit.start).toBeLessThanOrEqual(edit.end);
      }
    }),
  );
});

test('what is set right stays so', () => {
  fc.assert(
    fc.property(fc.oneof(body, manuscript, folded), (source) => {
      const { text } = fixedByAll(source);
      expect(fixedByAll(text)).toEqual({ text, fixed: 0 });
    }),
  );
});

test('nothing changes but what a rule proposes', () => {
  fc.assert(
    fc.property(fc.oneof(body, manuscript, folded), (source) => {
      const edits = fixesFor(source).flat();
      const { text } = applyFixes(source, fixesFor(source));
      // By units, as changes are counted.
      const rest = source
        .split('')
        .filter((_, at) => !edits.some(({ start, end }) => start <= at && at < end));
      expect(isWithin(rest, text.split(''))).toBe(true);
    }),
  );
});

test('front matter keeps its keys, comments and lines', () => {
  fc.assert(
    fc.property(manuscript, (source) => {
      const frame = (text: string) =>
        text
          .split('\n')
          .slice(0, 5)
          .map((line) => line.replace(/市.*(?= # 注)/, ''));
      expect(frame(fixedByAll(source).text)).toEqual(frame(source));
    }),
  );
});

/** Headings, notes, paragraphs and emphasis are what these are for. */
const makesMarkup = ['heading-mark', 'footnote-colon', 'paragraph-joined', 'emphasis-width'];

test('code, addresses and markup are what they were', () => {
  fc.assert(
    fc.property(body, (source) => {
      const fixes = fixesFor(source, (rule) => !makesMarkup.includes(rule));
      expect(skeleton(applyFixes(source, fixes).text)).toEqual(skeleton(source));
    }),
  );
});

test('what is parted into paragraphs is the same but for blanks', () => {
  fc.assert(
    fc.property(body, (source) => {
      const fixes = fixesFor(source, (rule) => rule === 'paragraph-joined');
      expect(contents(applyFixes(source, fixes).text)).toEqual(contents(source));
    }),
  );
});

test('what is made bold says what it said', () => {
  const said = (source: string) =>
    contents(source)
      .join('')
      .replace(/strong|[*＊_]/g, '');
  fc.assert(
    fc.property(body, (source) => {
      const fixes = fixesFor(source, (rule) => rule === 'emphasis-width');
      expect(said(applyFixes(source, fixes).text)).toBe(said(source));
    }),
  );
});

test('a rule that is off finds nothing', () => {
  fc.assert(
    fc.property(fc.oneof(body, manuscript), fc.subarray([...rules]), (source, off) => {
      const severities = Object.fromEntries(off.map(({ id }) => [id, 'off' as const]));
      const found = findAll(source, briefOf(source), severities);
      expect(found.filter(({ problem }) => problem.rule in severities)).toEqual([]);
    }),
  );
});

/** Whether a place is between the two units of a character beyond the basic plane. */
function isWithinCharacter(source: string, at: number): boolean {
  return (source.codePointAt(at - 1) ?? 0) > 0xffff;
}

/** Whether a text can be had from another by taking characters away. */
function isWithin(part: readonly string[], whole: readonly string[]): boolean {
  let at = 0;
  for (const character of whole) if (character === part[at]) at += 1;
  return at === part.length;
}

/** The tree without its text; an address may end elsewhere, since what follows it has changed. */
function skeleton(source: string): unknown {
  const outline = (node: Nodes): unknown => {
    if (node.type === 'text' || node.type === 'link') return [];
    if (node.type === 'inlineCode' || node.type === 'html') return [[node.type, node.value]];
    return 'children' in node ? [[node.type, ...node.children.flatMap(outline)]] : [[node.type]];
  };
  return outline(parseMarkdown(new VFile(source), 0));
}

/** What stands in the tree, whatever it stands in. */
function contents(source: string): string[] {
  const list = (node: Nodes): string[] => {
    if (node.type === 'text') return [...node.value.replace(/\s/g, '')];
    if (node.type === 'paragraph' || node.type === 'root') return node.children.flatMap(list);
    return [node.type, ...('children' in node ? node.children.flatMap(list) : [])];
  };
  return list(parseMarkdown(new VFile(source), 0));
}
