import { describe, expect, test } from 'vitest';
import { faceName, roleOfFace } from '../../src/inspect/measures/faces.ts';

describe('names that programs write', () => {
  test.each([
    ['FangSong', 'FangSong'],
    // GBK, as Word and WPS write Chinese names.
    ['\u00b7\u00c2\u00cb\u00ce_GB2312', '仿宋_GB2312'],
    // UTF-8.
    [Buffer.from('方正小标宋简体').toString('latin1'), '方正小标宋简体'],
    ['', ''],
  ])('%j', (written, name) => {
    expect(faceName(written)).toBe(name);
  });
});

describe('the role a face plays', () => {
  test.each([
    ['fangsong', ['FangSong', 'FangSong_GB2312', '仿宋_GB2312', 'STFangsong', 'FZFSK--GBK1-0']],
    ['fangsong', ['FangSong,Bold', 'FandolFang-Regular', 'STFangsong-Bold', 'SimFang']],
    ['xiaobiaosong', ['FZXBSJW--GB1-0', 'FZXBSK--GBK1-0', '方正小标宋简体', 'STZhongsong']],
    ['kaiti', ['KaiTi', 'STKaiti', '楷体_GB2312', 'LXGWWenKai-Light', 'SimKai']],
    ['heiti', ['SimHei', 'STHeiti', 'NotoSansSC-Medium', 'MicrosoftYaHei', 'SourceHanSansCN']],
    ['songti', ['SimSun', 'NSimSun', 'STSong', 'NotoSerifSC-Regular', 'FandolSong-Regular']],
    [undefined, ['F1', 'Arial', 'TimesNewRomanPSMT', 'DejaVuSansMono', '']],
  ])('%s', (role, names) => {
    expect(names.map((name) => [name, roleOfFace(name)])).toEqual(
      names.map((name) => [name, role]),
    );
  });
});
