import { describe, expect, test } from 'vitest';
import type { Placement } from '../../src/bulletin/placement.ts';
import type { Finished } from '../../src/press/finish.ts';
import { paginate, type Steps } from '../../src/press/paginate.ts';
import type { Sheet } from '../../src/press/sheet.ts';

/** Pages of a bulletin, as a browser that says so many times "that came out as so many" would have it. */
interface Browser {
  /** Planned first, then what comes out of each print. */
  counts: [pages: number, widePages: number][];
  isColophonAlone?: boolean;
  isLastAfterWide?: boolean;
  /** mm */
  colophon?: number;
}

function stepsOf({ counts, colophon = 60, ...browser }: Browser) {
  const { isColophonAlone = false, isLastAfterWide = false } = browser;
  const [[pages, widePages] = [1, 0], ...prints] = counts;
  const pulled: Placement[] = [];
  const steps: Steps = {
    pull: async (planned) => {
      const placement = planned ?? { pages, widePages, colophon, bare: false };
      pulled.push(placement);
      return { pdf: new Uint8Array(), placement, worn: [] };
    },
    finish: async ({ pdf, placement }): Promise<Finished> => {
      const [pages, widePages] = prints[pulled.length - 1] ?? [
        placement.pages,
        placement.widePages,
      ];
      if (pages !== placement.pages || widePages !== placement.widePages) {
        return { pages: 'counted', placement: { ...placement, pages, widePages } };
      }
      const last = { isColophonAlone, isLastAfterWide };
      return { pages: 'settled', pdf, problems: [], ...last, hasStrays: false };
    },
  };
  return { steps, pulled };
}

describe('printed until what was planned is what came out', () => {
  test.each<[string, Sheet['colophon'], Browser, string[]]>([
    ['at once', 'last', { counts: [[3, 0]] }, ['3+0']],
    [
      'one page more',
      'last',
      {
        counts: [
          [3, 0],
          [4, 0],
          [4, 0],
        ],
      },
      ['3+0', '4+0'],
    ],
    [
      'a page across',
      'last',
      {
        counts: [
          [3, 0],
          [2, 1],
          [2, 1],
        ],
      },
      ['3+0', '2+1'],
    ],
    [
      'twice',
      'none',
      {
        counts: [
          [1, 0],
          [2, 0],
          [3, 0],
          [3, 0],
        ],
      },
      ['1+0', '2+0', '3+0'],
    ],
    [
      'to an even page',
      'even',
      {
        counts: [
          [3, 0],
          [3, 0],
        ],
      },
      ['3+0', '4+0'],
    ],
    [
      'even as it is',
      'even',
      {
        counts: [
          [4, 0],
          [4, 0],
        ],
      },
      ['4+0'],
    ],
    [
      'even with a page across',
      'even',
      {
        counts: [
          [3, 1],
          [3, 1],
        ],
      },
      ['3+1'],
    ],
    [
      'to an even page, the colophon alone',
      'even',
      {
        counts: [
          [3, 0],
          [3, 0],
        ],
        isColophonAlone: true,
      },
      ['3+0', '4+0 bare'],
    ],
  ])('%s', async (_, colophon, browser, expected) => {
    const { steps, pulled } = stepsOf(browser);
    const { placement } = await paginate(colophon, steps);
    const shown = pulled.map(
      ({ pages, widePages, bare }) => `${pages}+${widePages}${bare ? ' bare' : ''}`,
    );
    expect(shown).toEqual(expected);
    expect(placement).toEqual(pulled.at(-1));
  });

  test('five times at most', async () => {
    const counts: Browser['counts'] = [1, 2, 1, 2, 1, 2, 1].map((pages) => [pages, 0]);
    const { steps, pulled } = stepsOf({ counts });
    const { problems } = await paginate('last', steps);
    expect(problems.map(({ rule }) => rule)).toEqual(['pages-unsettled']);
    expect(pulled).toHaveLength(5);
  });
});

describe('said of a colophon', () => {
  test.each<[string, Sheet['colophon'], Browser, string[]]>([
    ['nothing', 'last', { counts: [[3, 0]] }, []],
    ['alone on its page', 'last', { counts: [[3, 0]], isColophonAlone: true }, ['colophon-alone']],
    [
      'nothing where an even page is asked for',
      'even',
      { counts: [[4, 0]], isColophonAlone: true },
      [],
    ],
    ['taller than a page', 'last', { counts: [[3, 0]], colophon: 225.001 }, ['colophon-too-tall']],
    [
      'taller than a page, whose pages never settle',
      'last',
      {
        counts: [
          [1, 0],
          [2, 0],
          [1, 0],
          [2, 0],
          [1, 0],
          [2, 0],
        ],
        colophon: 240,
      },
      ['colophon-too-tall'],
    ],
    ['taller than a page', 'even', { counts: [[3, 0]], colophon: 226 }, ['colophon-too-tall']],
    ['as tall as a page', 'last', { counts: [[3, 0]], colophon: 225 }, []],
  ])('%s (%s)', async (_, colophon, browser, rules) => {
    const { problems } = await paginate(colophon, stepsOf(browser).steps);
    expect(problems.map(({ rule }) => rule)).toEqual(rules);
  });
});
