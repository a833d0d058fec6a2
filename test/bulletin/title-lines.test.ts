import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measure } from '../../src/bulletin/text-width.ts';
import { titleLines } from '../../src/bulletin/title-lines.ts';

describe('a title of 20 characters a line', () => {
  test.each([
    ['fits on one line', '短标题', ['短标题']],
    ['fits with its space', '永葆为民情怀 厚植文明沃土', ['永葆为民情怀 厚植文明沃土']],
    [
      'breaks at the space that balances',
      '永葆为民情怀 厚植文明沃土 石景山区深入开展文明城区创建工作',
      ['永葆为民情怀 厚植文明沃土', '石景山区深入开展文明城区创建工作'],
    ],
    [
      'breaks at the space though the lines differ',
      '全市召开城乡融合发展工作会议 部署下一阶段重点任务',
      ['全市召开城乡融合发展工作会议', '部署下一阶段重点任务'],
    ],
    [
      'breaks between words where there is no space',
      '关于进一步加强和改进新时代基层社区志愿服务组织建设工作的实施意见',
      ['关于进一步加强和改进新时代基层社区', '志愿服务组织建设工作的实施意见'],
    ],
    [
      'keeps together what the dictionary does not know for a word',
      '在全市优化营商环境暨民营经济高质量发展大会上的讲话（摘要）',
      ['在全市优化营商环境暨民营经济高质量', '发展大会上的讲话（摘要）'],
    ],
    [
      'keeps together a word whose second half is one character',
      '云岭市召开2026年第3季度经济形势分析会暨“十五五”规划编制工作推进会',
      ['云岭市召开2026年第3季度经济形势', '分析会暨“十五五”规划编制工作推进会'],
    ],
    [
      'breaks before what is in marks, whatever stands before it',
      '云岭市人民政府办公室关于印发《云岭市突发公共卫生事件应急预案（2026年修订）》的通知',
      [
        '云岭市人民政府办公室关于印发',
        '《云岭市突发公共卫生事件',
        '应急预案（2026年修订）》的通知',
      ],
    ],
    [
      'begins a line with the dash of a subtitle',
      '以“绣花功夫”提升城市品质——青石区城市精细化管理工作纪实',
      ['以“绣花功夫”提升城市品质', '——青石区城市精细化管理工作纪实'],
    ],
    [
      'breaks at the dash rather than at a space',
      '党建引领聚合力 网格治理解民忧——白沙区基层治理经验做法',
      ['党建引领聚合力 网格治理解民忧', '——白沙区基层治理经验做法'],
    ],
    [
      'gives a subtitle lines of its own where there are four',
      '云川市以“高效办成一件事”为抓手推动政务服务提质增效——来自全市38个政务服务大厅的调研报告（2026年11月）',
      [
        '云川市以“高效办成一件事”为抓手推动',
        '政务服务提质增效',
        '——来自全市38个政务服务',
        '大厅的调研报告（2026年11月）',
      ],
    ],
    [
      'breaks behind a comma, and holds no more digits than the widest face has room for',
      '河东区便民生活圈建设提质增效——全年新增便民网点126个，覆盖率达93.5%',
      ['河东区便民生活圈建设提质增效', '——全年新增便民网点126个，', '覆盖率达93.5%'],
    ],
    [
      'takes a dash within marks for a part of the name',
      '市方志办组织专家评审《云川市城市建设志——道路卷》并提出修改意见',
      ['市方志办组织专家评审《云川市城市', '建设志——道路卷》并提出修改意见'],
    ],
    [
      'keeps a short word with the dash behind it',
      '云川——昆明高速公路建设工作推进会在我市召开并作出部署',
      ['云川——昆明高速公路建设工作', '推进会在我市召开并作出部署'],
    ],
    [
      'keeps a number and its sign on one line',
      '全市一季度GDP同比增长6.8%、规上工业增加值增长9.2%',
      ['全市一季度GDP同比增长', '6.8%、规上工业增加值增长9.2%'],
    ],
    [
      'breaks before a name in marks rather than within it',
      '市卫生健康委推进“互联网+医疗健康”便民惠民',
      ['市卫生健康委推进', '“互联网+医疗健康”便民惠民'],
    ],
    [
      'breaks before the bracket that it ends with',
      '在全市经济工作会议上的讲话（2026年1月8日）',
      ['在全市经济工作会议上的讲话', '（2026年1月8日）'],
    ],
    ['breaks where it must', '上半句\n下半句', ['上半句', '下半句']],
    ['has no empty lines', '\n题\n\n', ['题']],
    ['folds spaces', '甲　　乙   丙', ['甲 乙 丙']],
  ])('%s', (_, title, lines) => {
    expect(titleLines(title, 20)).toEqual(lines);
  });

  test('keeps closing marks off the head of a line and opening ones off its end', () => {
    const lines = titleLines(
      '贯彻落实《关于推进城乡精神文明建设融合发展的指导意见》（试行）工作综述',
      20,
    );
    for (const line of lines) {
      expect(line).not.toMatch(/^[》）]/u);
      expect(line).not.toMatch(/[《（]$/u);
    }
  });

  test('a word longer than the line stays whole', () => {
    expect(titleLines(`A${'b'.repeat(60)}`, 20)).toEqual([`A${'b'.repeat(60)}`]);
  });
});

test('no number is parted from 第, its unit or the other end of its range', () => {
  const ending = '第12次1—6月3.5万户至2026年';
  for (let count = 1; count < 30; count += 1) {
    const [first = '', ...others] = titleLines(
      `${'全市坚持为民服务'.repeat(4).slice(0, count)}${ending}`,
      10,
    );
    for (const line of [first, ...others].slice(0, -1)) expect(line).not.toMatch(/(?:第|\d|—)$/u);
    for (const line of others) expect(line).not.toMatch(/^(?:[次月年万—])/u);
  }
});

test('no title loses a character and no line of words is wider than asked', () => {
  const words = fc.array(
    fc.constantFrom('文明', '创建', '工作', '石景山区', ' ', '的', '2020年', '，'),
    {
      minLength: 1,
      maxLength: 40,
    },
  );
  fc.assert(
    fc.property(words, (parts) => {
      const title = parts.join('');
      const lines = titleLines(title, 20);
      expect(lines.join('').replaceAll(' ', '')).toBe(title.replaceAll(' ', ''));
      // Marks cling to the word before them, however many there are.
      for (const line of lines)
        if (!line.includes('，，')) expect(measure(line)).toBeLessThanOrEqual(24);
    }),
  );
});

test.each([
  ['汉字', 2],
  ['ab', 1],
  ['2020年', 3],
  ['“引”', 3],
])('%s is %d wide', (text, width) => {
  expect(measure(text)).toBe(width);
});
