import { describe, expect, test } from 'vitest';
import { tableTotal } from '../../../src/language/rules/table-total.ts';
import { offencesOf } from '../manuscripts.ts';

/** A table from its rows, whose cells are divided by `|`. */
function table(...rows: string[]): string {
  const [head = '', ...body] = rows.map((row) => `| ${row} |`);
  return [head, head.replace(/[^|]+/g, '---'), ...body].join('\n');
}

function found(source: string): string[] {
  return offencesOf(tableTotal, source).map(({ start, end }) => source.slice(start, end));
}

test('it says what the others come to, and by how much the total is off', () => {
  const [low, high] = [
    table('区|数', '甲区|56', '乙区|70', '合 计|128'),
    table('区|万元', '全市总计：|12.50', '甲区|20.25', '乙区|30'),
  ].map((source) => offencesOf(tableTotal, source)[0]);
  expect(low?.text).toEqual({
    zh: '合计写的是128，上面各行加起来是126，多了2',
    en: '合计 says 128, but the rows above come to 126: 2 too much',
  });
  expect(low?.advice.zh).toBe('核对合计，也核对上面各行有没有写错、漏写的');
  expect(high?.text.zh).toBe('全市总计写的是12.5，下面各行加起来是50.25，少了37.75');
});

describe('it finds', () => {
  test.each([
    [
      'a total behind a number',
      ['45'],
      table('序号|单位|人数', '1|甲局|3', '2|乙局|28', '3|丙局|12', '|合计|45'),
    ],
    [
      'grouped and full-width numbers',
      ['12,946'],
      table('县|元', '甲县|1,234', '乙县|１１，６１２', '合　计|12,946'),
    ],
    ['units', ['22个'], table('县|问题', '甲县|12个', '乙县|8个', '丙县|—', '合计|22个')],
    ['what is negative', ['-7'], table('行业|净增', '工业|-12', '农业|3', '商业|＋4', '合计|-7')],
    [
      'bold figures and footnotes',
      ['128'],
      `${table('区|数', '甲|56[^1]', '乙|70', '**合计**|**128**')}\n\n[^1]: 注。`,
    ],
    [
      'one of several columns',
      ['18'],
      table('区|甲|乙|丙', '东|5|6|7', '西|4|5|6', '合计|9|11|18'),
    ],
    [
      'a row that was added',
      ['30', '45', '15'],
      table('区|场|人|家', '东|10|11|12', '西|9|20|2', '南|11|14|1', '北|3|5|2', '合计|30|45|15'),
    ],
    [
      'more than rounding explains',
      ['29.75'],
      table('项|万元', '甲|12.5', '乙|3', '丙|4.25', '合计|29.75'),
    ],
    [
      'great numbers',
      ['1234567890123'],
      table('县|户', '甲县|1234567890000', '乙县|122', '合计|1234567890123'),
    ],
    [
      'a head of its own in the body',
      ['21'],
      '|  |  |\n|---|---|\n| 单位 | 数量 |\n| 甲 | 12 |\n| 乙 | 8 |\n| 合计 | 21 |',
    ],
    [
      'columns below a head of two rows',
      ['25', '81'],
      table(
        '单位|人数| | |备注',
        '|合计|男|女|',
        '甲|30|18|12|',
        '乙|25|13|11|新',
        '丙|27|12|15|',
        '合计|81|43|38|',
      ),
    ],
    [
      'columns whose numbers are typed below',
      ['14'],
      table('单位|合计|男|女', '栏次|1|2|3', '甲|5|2|3', '乙|14|6|7', '丙|9|5|4'),
    ],
    ['a total of nothing', ['5'], table('区|数', '东|0', '西|0', '合计|5')],
    [
      'points',
      ['93'],
      table('单位|材料得分|实地得分|总分|排名', '甲|40|55|95|1', '乙|38|54|93|2', '丙|37|54|91|3'),
    ],
    [
      'columns to the left',
      ['20'],
      table('日期|上午|下午|合计', '1日|5|6|11', '2日|6|7|13', '3日|8|9|20'),
    ],
  ])('%s', (_, totals, source) => {
    expect(
      found(source)
        .map((text) => text.replaceAll('*', ''))
        .sort(),
    ).toEqual(totals.sort());
  });
});

describe('it cannot be sure, and says nothing, of', () => {
  test.each([
    ['parts among the rows', table('项目|数', '培训|12', '其中：新手|5', '合计|13')],
    ['小计', table('镇|人', '甲镇|10', '乙镇|20', '小计|30', '外县|5', '合计|36')],
    ['several totals', table('镇|人', '甲镇|10', '合计|11', '乙镇|20', '合计|30')],
    ['a total in the middle', table('县|数', '甲县|3', '合计|5', '乙县|4')],
    ['a total of something else', table('县|元', '甲|10', '乙|20', '收入合计|31')],
    ['a total without some', table('县|户', '甲|10', '乙|20', '合计（不含乙县）|11')],
    ['an outline', table('项目|元', '一、基础|500', '1.道路|300', '2.管网|210', '合计|510')],
    ['codes', table('编码|科目|元', '201|一般支出|500', '20103|办公|490', '|合计|510')],
    [
      'rows that are the sums of others',
      table('单位|数', '东区|46', '子街道|46', '西区|69', '丑街道|44', '寅街道|25', '合计|115'),
    ],
    [
      'rows that count everything twice',
      table('类别|人数', '男|70', '女|50', '党员|30', '群众|90', '合计|120'),
    ],
    ['other things below the parts', table('指标|人数', '总计|120', '男|70', '女|50', '党员|30')],
    ['zones counted elsewhere', table('区|户', '东区|120', '西区|180', '高新区|40', '合计|300')],
    ['means', table('月份|浓度值', '1月|45', '2月|38', '合计|41')],
    ['states', table('月份|在院人数', '1月|50', '2月|60', '3月|55', '合计|55')],
    ['rates', table('区|办结率（%）', '东|90', '西|80', '合计|86')],
    ['prices', table('品名|单价', '笔|3', '纸|4', '合计|10')],
    ['text among the numbers', table('区|数', '东|未报', '西|4', '南|5', '合计|10')],
    ['what is said roughly', table('区|数', '东|50余', '西|70', '合计|128')],
    ['units of different things', table('物资|数量', '帐篷|12顶', '棉被|80床', '合计|90件')],
    ['a column of measures', table('品名|单位|数量', '床|张|10', '桌|台|5', '合计||16')],
    ['万 among ones', table('区|元', '东|1.2万', '西|8000', '合计|3万')],
    ['what is cut short', table('区|数', '东|12', '西|8', '……|', '合计|120')],
    ['a single part', table('县|数', '甲县|3', '合计|5')],
    ['two tables side by side', table('区|数|区|数', '甲|12|丙|5', '乙|8|丁|6', '合计|31||')],
    ['a total that is not given', table('县|数', '甲县|3', '乙县|2', '合计|—')],
    ['what a caption cuts short', `表1 前10名\n\n${table('区|数', '东|12', '西|8', '合计|120')}`],
    ['what a note explains', `${table('区|数', '东|12', '西|8', '合计|19')}\n\n注：重复的已剔除。`],
    [
      'answers of which several were allowed',
      table('问题（可多选）|人', '停车|120', '绿化|80', '合计|150'),
    ],
    ['rounded whole numbers', table('区|万元', '东|1234', '西|2345', '南|3456', '合计|7036')],
    ['rounded decimals', table('区|亿元', '东|12.5', '西|3', '南|4.25', '合计|19.7')],
    ['no column that adds up', table('区|甲|乙|丙', '总计|30|40|50', '东|10|11|12', '西|9|8|7')],
  ])('%s', (_, source) => {
    expect(found(source)).toEqual([]);
  });

  test.each([
    [
      'columns that are no parts',
      table('区|总数|受理|办结', '东|30|18|12', '西|25|20|19', '南|9|8|7'),
    ],
    [
      'columns of which one is no part',
      table('单位|合计|男|女|党员', '甲|30|18|12|20', '乙|24|13|11|10', '丙|20|10|10|8'),
    ],
    [
      'parts that are taken away',
      table('姓名|工资|津贴|税|合计', '甲|50|8|0|58', '乙|52|9|0|61', '丙|90|15|2|103'),
    ],
    [
      'points taken away',
      table('区|基础|加|扣|总分', '甲|90|2|0|92', '乙|88|3|0|91', '丙|85|1|2|84'),
    ],
    ['weighed points', table('区|平时（40%）|年终（60%）|总分', '甲|90|95|93', '乙|88|92|90.4')],
    [
      'parts apart from the others',
      table('单位|合计|男|女|汉族|不详', '甲|30|18|12|5|0', '乙|24|13|11|2|0', '丙|27|12|13|1|2'),
    ],
    [
      'a part in words',
      table('区|省级|市级|其他|合计', '甲|1|2||3', '乙|3|1|0|4', '丙|2|2|2（另1）|7', '丁|1|1|1|3'),
    ],
    [
      'rows of means',
      table('指标|东区|西区|合计', '户数|30|40|70', '人数|90|110|200', '平均年龄|35|41|38'),
    ],
  ])('%s', (_, source) => {
    expect(found(source)).toEqual([]);
  });
});
