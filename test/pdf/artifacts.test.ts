import { describe, expect, test } from 'vitest';
import { type MarkedContent, markArtifacts } from '../../src/pdf/artifacts.ts';

function marked(content: string, forms: string[] = []): string {
  return markArtifacts(content, new Set(forms)).content.replaceAll('\n', ' ').trim();
}

describe('marks as artifact', () => {
  test.each([
    ['text', 'BT <01> Tj ET', 'BT /Artifact BMC <01> Tj EMC ET'],
    ['text line by line', "BT (a) ' [(b)] TJ ET", "BT /Artifact BMC (a) ' [(b)] TJ EMC ET"],
    ['a rectangle', 'q 0 0 1 1 re f Q', 'q /Artifact BMC 0 0 1 1 re f EMC Q'],
    ['a stroke', '0 0 m 1 1 l S', '/Artifact BMC 0 0 m 1 1 l S EMC'],
    ['a picture', 'q /X1 Do Q', 'q /Artifact BMC /X1 Do EMC Q'],
    ['a gradient', '/P0 sh', '/Artifact BMC /P0 sh EMC'],
    [
      'several at once',
      '0 0 1 1 re f 1 g 2 2 1 1 re f*',
      '/Artifact BMC 0 0 1 1 re f 1 g 2 2 1 1 re f* EMC',
    ],
    [
      'up to the next mark',
      '0 0 1 1 re f /P <</MCID 0 >>BDC 0 0 1 1 re f EMC',
      '/Artifact BMC 0 0 1 1 re f EMC /P <</MCID 0 >>BDC 0 0 1 1 re f EMC',
    ],
    [
      'inside a mark that means nothing',
      'BT /Span <</ActualText (x) >>BDC <01> Tj EMC ET',
      'BT /Span <</ActualText (x) >>BDC /Artifact BMC <01> Tj EMC EMC ET',
    ],
  ])('%s', (_, content, expected) => {
    expect(marked(content)).toBe(expected);
  });
});

describe('leaves alone', () => {
  test.each([
    ['tagged text', '/P <</MCID 0 >>BDC BT <01> Tj ET EMC'],
    ['text in a mark in a tag', '/P <</MCID 0 >>BDC BT /Span BMC <01> Tj EMC ET EMC'],
    ['what is an artifact', '/Artifact BMC 0 0 1 1 re f EMC'],
    ['an artifact with properties', '/Artifact <</Type /Layout>> BDC 0 0 1 1 re f EMC'],
    ['a clip', 'q 0 0 1 1 re W* n Q'],
    ['state', '1 0 0 1 0 0 cm 0 g /G3 gs'],
    ['a mark across states', '/P <</MCID 0 >>BDC q BT <01> Tj ET Q EMC q Q'],
    ['nothing', ''],
  ])('%s', (_, content) => {
    expect(marked(content)).toBe(content);
  });

  test('a form that has marks, but not one that has none', () => {
    expect(marked('/X1 Do /X2 Do', ['X1'])).toBe('/X1 Do /Artifact BMC /X2 Do EMC');
    expect(marked('/X1 Do /X2 Do', ['X2'])).toBe('/Artifact BMC /X1 Do EMC /X2 Do');
  });
});

describe('the borders of a table', () => {
  test('are no content of it', () => {
    const content = '/TD <</MCID 3 >>BDC <01> Tj EMC /Table <</MCID 7 >>BDC 0 0 1 1 re f q EMC Q';
    expect(markArtifacts(content, new Set())).toEqual({
      content: '/TD <</MCID 3 >>BDC <01> Tj EMC /Artifact BMC 0 0 1 1 re f q EMC Q',
      dropped: [7],
      kept: [3],
    });
  });

  test.each([
    '/Table <</MCID 7 >>BDC BT <01> Tj ET EMC',
    '/Table <</MCID 7 >>BDC 0 0 1 1 re f /X1 Do EMC',
    '/TableOfContents <</MCID 7 >>BDC 0 0 1 1 re f EMC',
    '/TD <</MCID 7 >>BDC 0 0 1 1 re f EMC',
  ])('are not %s', (content) => {
    expect(markArtifacts(content, new Set())).toEqual({ content, dropped: [], kept: [7] });
  });
});

describe('the head of a table', () => {
  const content =
    '/NonStruct <</MCID 2 >>BDC BT <01> Tj (a) Tj ET EMC /P <</MCID 3 >>BDC <01> Tj EMC';
  const repeated = (shown: string): MarkedContent =>
    markArtifacts(content, new Set(), undefined, (mcid) =>
      mcid === 2 ? (text) => text === shown : undefined,
    );

  test('shown again is no content of it', () => {
    expect(repeated('<01> Tj(a) Tj')).toEqual({
      content: content.replace('/NonStruct <</MCID 2 >>BDC', '/Artifact BMC'),
      dropped: [2],
      kept: [3],
    });
  });

  test('with another text is', () => {
    expect(repeated('<01> Tj')).toEqual({ content, dropped: [], kept: [2, 3] });
  });
});
