import { describe, expect, test } from 'vitest';
import { refuseHarm } from '../../src/bulletin/refuse.ts';
import { htmlOf, said, treeOf } from './html.ts';

function refuse(markdown: string): { html: string; findings: string[] } {
  const { tree, file } = treeOf(markdown);
  return { html: htmlOf(refuseHarm(tree, file, 'a1-')), findings: said(file) };
}

describe('what could run, fetch or change the page is taken out and said', () => {
  test.each([
    ['a script', '文\n\n<script>alert(1)</script>', '<p>文</p>\n', ['3:html-refused']],
    ['a style', '<style>p{color:red}</style>', '', ['1:html-refused']],
    ['a frame', '<iframe src="file:///etc/passwd">x</iframe>', '', ['1:html-refused']],
    ['an object', '<object data="x">甲</object>', '<p></p>', ['1:html-refused']],
    ['a drawing', '<svg onload="x"><script>1</script></svg>', '<p></p>', ['1:html-refused']],
    ['a form', '<form action="/x"><input name=a></form>', '', ['1:html-refused']],
    ['a page in a page', '<html><body onload="x"><p>甲</p>', '<p>甲</p>', []],
    ['a base', '<base href="http://x/">', '', ['1:html-refused']],
    ['a refresh', '<meta http-equiv="refresh" content="0;url=x">', '', ['1:html-refused']],
    ['a handler', '<b onclick="x()">甲</b>', '<p><b>甲</b></p>', ['1:html-refused']],
    [
      'a style attribute',
      '<b style="position:fixed">甲</b>',
      '<p><b>甲</b></p>',
      ['1:html-refused'],
    ],
    ['a title of the first level', '<h1>甲</h1>', '甲', ['1:html-refused']],
    ['a script address', '[甲](javascript:alert(1))', '<p><a>甲</a></p>', ['1:link-refused']],
    [
      'a disguised script address',
      '[甲](JaVaScRiPt:alert(1))',
      '<p><a>甲</a></p>',
      ['1:link-refused'],
    ],
    ['a file address', '[甲](file:///etc/passwd)', '<p><a>甲</a></p>', ['1:link-refused']],
    ['a file beside it', '[甲](附件.docx)', '<p><a>甲</a></p>', ['1:link-refused']],
    ['a data address', '[甲](data:text/html,x)', '<p><a>甲</a></p>', ['1:link-refused']],
    ['an unclosed comment', '<!-- <script>x</script>\n\n文', '', []],
  ])('%s', (_, markdown, html, findings) => {
    const refused = refuse(markdown);
    expect(refused.html.replace(/<!--.*?-->/gs, '')).toBe(html);
    expect(refused.findings).toEqual(findings);
  });
});

describe('what only sets text stays, and nothing is said', () => {
  test.each([
    ['a break', '甲<br>乙', '<p>甲<br>乙</p>'],
    ['sub and sup', 'H<sub>2</sub>O 10<sup>3</sup>', '<p>H<sub>2</sub>O 10<sup>3</sup></p>'],
    [
      'merged cells',
      '<table><tr><td colspan="2">甲</td></tr></table>',
      '<table><tbody><tr><td colspan="2">甲</td></tr></tbody></table>',
    ],
    ['where a list begins', '<ol start="3"><li>丙</li></ol>', '<ol start="3"><li>丙</li></ol>'],
    ['a web address', '[甲](https://example.cn/a)', '<p><a href="https://example.cn/a">甲</a></p>'],
    ['a mail address', '<a@example.cn>', '<p><a href="mailto:a@example.cn">a@example.cn</a></p>'],
    ['aligned cells', '| 甲 |\n|--:|\n| 1 |', expect.stringContaining('<td align="right">1</td>')],
  ])('%s', (_, markdown, html) => {
    expect(refuse(markdown)).toEqual({ html, findings: [] });
  });

  test('a refused link is named as it was written', () => {
    const { tree, file } = treeOf('[甲](附件.docx)');
    refuseHarm(tree, file, 'a1-');
    expect(file.messages[0]?.reason).toContain('“附件.docx”');
  });

  test('footnotes keep their ids, and only those', () => {
    const { html, findings } = refuse('文[^1]<b id="x">甲</b>\n\n[^1]: 注');
    expect(html).toContain('id="a1-fn-1"');
    expect(html).not.toContain('id="x"');
    expect(findings).toEqual([]);
  });
});
