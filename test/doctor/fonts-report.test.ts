import { describe, expect, test } from 'vitest';
import { type Measure, openMeasure } from '../../src/doctor/face-facts.ts';
import type { FaceSurvey, Other } from '../../src/doctor/faces.ts';
import {
  type FontsReportOptions,
  fontsJson,
  fontsPretty,
  isFurnished,
} from '../../src/doctor/fonts-report.ts';
import type { Candidate } from '../../src/fonts/candidate.ts';
import { roles } from '../../src/fonts/roles.ts';
import type { Flaw } from '../../src/fonts/typeface.ts';

function face(family: string, more: Partial<Candidate> = {}, flaw?: Flaw): Candidate {
  const names = { all: [family], human: family, postScript: '', copyright: '' };
  const typeface = {
    path: `/f/${family}.ttf`,
    index: 0,
    names,
    directory: new Map(),
    glyphOf: () => 1,
    ...(flaw && { flaw }),
  };
  return { typeface, origin: 'system', rank: 0, substitute: false, ...more };
}

const later = (count: number): Other[] =>
  Array.from({ length: count }, (_, index) => ({ face: face(`备${index}`), whyNot: 'later' }));

function surveyOf(others: Other[], more: Partial<FaceSurvey> = {}): FaceSurvey {
  return {
    roles: roles.map((role) => ({
      role,
      chosen: { face: face('仿宋_GB2312', { origin: 'workspace' }), why: 'official' },
      others: role === 'fangsong' ? others : [],
    })),
    lenders: [],
    flawed: [],
    notes: [],
    ...more,
  };
}

/** A measure that counts what it was asked for. */
function counting(): { measure: Measure; measured: string[] } {
  const measured: string[] = [];
  const measure = openMeasure();
  return {
    measured,
    measure: (candidate) => {
      measured.push(candidate.typeface.path);
      return measure(candidate);
    },
  };
}

const plain = (): FontsReportOptions => ({
  language: 'zh',
  color: false,
  measure: counting().measure,
});

describe('for people', () => {
  test('of 500 faces only those that play a role are measured', async () => {
    const { measure, measured } = counting();
    const told = await fontsPretty(surveyOf(later(500)), { ...plain(), measure });
    expect(measured).toHaveLength(5);
    expect(told).toContain('还有497种，看全部：brief fonts --role 仿宋');
  });

  test('one role is told in full', async () => {
    const { measure, measured } = counting();
    const survey = surveyOf(later(7));
    const told = await fontsPretty(survey, { ...plain(), measure, role: 'fangsong' });
    expect(measured).toHaveLength(8);
    expect(told).not.toContain('楷体');
    expect(told).toContain(`仿宋 fangsong
  用 仿宋_GB2312（fonts 文件夹，正式字体）
    /f/仿宋_GB2312.ttf
    没有字形；GB2312 6763/6763，GBK 20902/20902，通用规范汉字 8105/8105
  另有 备0（装在电脑上，排在后面）
    /f/备0.ttf`);
  });

  test('a face that cannot be used is told with its price', async () => {
    const others: Other[] = [{ face: face('乙', {}, 'cff'), whyNot: 'flawed' }];
    const told = await fontsPretty(surveyOf(others), { ...plain(), role: 'fangsong' });
    expect(told).toMatch(/另有 乙（装在电脑上，.*Type 3.*\n.*\n.*检索.*\n.*怎么办：.*TrueType/);
  });

  test('no face at all, faces that lend, and notes', async () => {
    const survey: FaceSurvey = {
      roles: roles.map((role) => ({ role, others: [] })),
      lenders: [face('补字\u001b')],
      flawed: [],
      notes: [
        {
          rule: 'font-role-unknown',
          severity: 'warning',
          text: { zh: '看不出', en: 'unknown' },
          advice: { zh: '改名', en: 'rename' },
        },
      ],
    };
    const told = await fontsPretty(survey, plain());
    expect(told.match(/没有可用的字体/g)).toHaveLength(5);
    expect(told).toContain('只用来补字\n  补字␛\n');
    expect(told).toContain('注意 看不出\n  怎么办：改名\n');
    expect(told).toContain('文件名写上用途');
  });

  test('in English', async () => {
    const told = await fontsPretty(surveyOf(later(1)), { ...plain(), language: 'en' });
    expect(told).toContain('uses 仿宋_GB2312 (fonts folder, official)');
    expect(told).toContain('also 备0 (installed, lower in order)');
  });
});

test('for programs: every face of every role', async () => {
  const others: Other[] = [...later(1), { face: face('乙', {}, 'cff'), whyNot: 'flawed' }];
  const told = JSON.parse(await fontsJson(surveyOf(others), plain()));
  expect(told.version).toBe(1);
  expect(told.roles.map(({ role }: { role: string }) => role)).toEqual(roles);
  expect(told.roles[1]).toEqual({
    role: 'fangsong',
    name: '仿宋',
    chosen: {
      family: '仿宋_GB2312',
      path: '/f/仿宋_GB2312.ttf',
      index: 0,
      origin: 'workspace',
      substitute: false,
      outlines: 'none',
      licence: null,
      embedding: null,
      coverage: { gb2312: 6763, gbk: 20902, standard: 8105 },
      why: 'official',
    },
    others: [
      expect.objectContaining({ family: '备0', whyNot: 'later', flaw: null }),
      expect.objectContaining({ family: '乙', whyNot: 'flawed', flaw: 'cff' }),
    ],
  });
});

test('furnished is an office with a face for every role asked for', () => {
  const survey = surveyOf([]);
  expect(isFurnished(survey)).toBe(true);
  const { roles: all } = survey;
  const bare = {
    ...survey,
    roles: all.map(({ chosen, ...each }) =>
      each.role === 'kaiti' ? each : { ...each, ...(chosen && { chosen }) },
    ),
  };
  expect(isFurnished(bare)).toBe(false);
  expect(isFurnished(bare, 'heiti')).toBe(true);
  expect(isFurnished(bare, 'kaiti')).toBe(false);
});
