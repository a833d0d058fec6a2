import { describe, expect, test } from 'vitest';
import { protect } from '../../src/language/protect.ts';

/** The text with every hidden stretch shown as one `_`. */
function shown(prose: string): string {
  const masked = protect(prose);
  expect(masked.length).toBe(prose.length);
  return masked.replace(/\ue000+/g, '_');
}

describe('what no rule on signs may touch', () => {
  test.each([
    ['会议要求,各县(区)落实', '会议要求,各县(区)落实'],
    ['共5个,占3.5%', '共5个,占3.5%'],
    ['见http://a.cn/b,c?d=1,再说', '见_,再说'],
    ['见https://a.cn/。', '见_。'],
    ['邮箱a.b@c.cn,谢谢', '邮箱_,谢谢'],
    ['存到D:\\简报\\第1期,终稿.md。', '存到_。'],
    ['见“附件1-名单(终稿).docx”', '见“_”'],
    ['先看,名单.pdf', '先看,_'],
    ['郎园 Park 文化,A4纸', '郎园 _ 文化,_纸'],
    ['引入Hello, world! 课', '引入_! 课'],
    ['Windows 10(专业版)', '_(专业版)'],
    ['f(x)和(GDP)', '_和(_)'],
    ['说"APP"和(a)b', '说"_"和(_)_'],
    ['按GB/T 9704—2012和GB 5-99执行', '按_和_执行'],
    ['拨010-55569506-801或(010)55569506、400-810-8888', '拨_或_、_'],
    ['2020-11-05、2020/11/5、2020.11.5', '_、_、_'],
    ['10:30:15开始,比例1:2.5', '_开始,比例_'],
    ['2020-2025年,1-9月', '2020-2025年,1-9月'],
    ['文![会场](图 1(会场).png),图', '文_,图'],
    ['文![会场](图 1.png "图1 会场,前排"),图', '文_,图'],
    ["文![会场](图 1.png '图1'),![会场](图 1.png (图1)),图", '文_,_,图'],
    ['会议{.mark},要{width="3in"},::: 文:', '会议_,要_,_ 文:'],
    ['café,naïve课', '_课'],
  ])('in %s', (prose, masked) => {
    expect(shown(prose)).toBe(masked);
  });
});
