import { describe, expect, test } from 'vitest';
import { maybeKnown, roleNamed, standingOf } from '../../src/fonts/official.ts';

test.each([
  ['方正小标宋简体', 'xiaobiaosong', false],
  ['FZXBSJW--GB1-0', 'xiaobiaosong', false],
  ['STZhongsong', 'xiaobiaosong', true],
  ['华文中宋', 'xiaobiaosong', true],
  ['STSongti-SC-Bold', 'xiaobiaosong', true],
  ['仿宋_GB2312', 'fangsong', false],
  ['FangSong GB2312', 'fangsong', false],
  ['fangsong', 'fangsong', false],
  ['STFangsong', 'fangsong', false],
  ['FandolFang', 'fangsong', false],
  ['Zhuque Fangsong (technical preview)', 'fangsong', false],
  ['KaiTi', 'kaiti', false],
  ['STKaiti-SC-Regular', 'kaiti', false],
  ['SimHei', 'heiti', false],
  ['方正公文黑体', 'heiti', false],
  ['SimSun', 'songti', false],
  ['SimSun-ExtB', 'songti', false],
])('%s is known as %s (stands in: %s)', (name, role, standsIn) => {
  expect(standingOf(['Unknown', name])).toMatchObject({ role, standsIn });
});

test.each(['NSimSun', 'Kaiti TC', 'Songti SC Light', 'LXGW WenKai', 'Noto Serif SC', ''])(
  '%s is not known',
  (name) => {
    expect(standingOf([name])).toBeUndefined();
  },
);

test.each([
  ['方正小标宋_GBK', '方正小标宋简体'],
  ['方正小标宋简体', '华文中宋'],
  ['仿宋_GB2312', '方正仿宋_GBK'],
  ['FangSong', 'STFangsong'],
  ['STFangsong', 'Zhuque Fangsong'],
  ['SimSun', 'SimSun-ExtB'],
])('%s goes before %s', (before, after) => {
  const [first, second] = [standingOf([before]), standingOf([after])];
  expect(first?.rank).toBeLessThan(second?.rank ?? -1);
});

describe('a role is named by', () => {
  test.each([
    ['小标宋', 'xiaobiaosong'],
    ['本单位仿宋体', 'fangsong'],
    ['楷体_GB2312', 'kaiti'],
    ['思源黑体 Medium', 'heiti'],
    ['宋体', 'songti'],
    ['XiaoBiaoSong-2', 'xiaobiaosong'],
    ['my fang-song', 'fangsong'],
    ['Heiti', 'heiti'],
    ['霞鹜文楷', undefined],
    ['FZXBSJW', undefined],
  ])('%s: %s', (text, role) => {
    expect(roleNamed(text)).toBe(role);
  });
});

describe('a file that may be known', () => {
  test.each([
    ...[
      'simfang.ttf',
      'SIMFANG_0.TTF',
      'simsun.ttc',
      'simsunb.ttf',
      'STFANGSO.TTF',
      'STZHONGS.TTF',
    ],
    ...['FZXBSJW.TTF', 'FZFSK.TTF', 'HYKaiTiJ.ttf', 'FangS-SC.ttf', 'ShuS-SC.ttf', 'Kaiti.ttc'],
    ...['Songti.ttc', 'STHeiti Medium.ttc', 'FandolFang-Regular.otf', 'ZhuqueFangsong-Regular.ttf'],
    ...['仿宋_GB2312.ttf', '方正公文小标宋.ttf', '楷体.ttf', '华文中宋.ttf', 'Fangsong.ttf'],
  ])('%s', (file) => {
    expect(maybeKnown(file)).toBe(true);
  });

  test.each(['arial.ttf', 'STIXTwoText.otf', 'NotoSansCJK-Regular.ttc', 'msyh.ttc', 'Simplex.ttf'])(
    'not %s',
    (file) => {
      expect(maybeKnown(file)).toBe(false);
    },
  );
});
