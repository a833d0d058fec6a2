/** Whether what stands below such a head is added: not so of rates, ranks, dates, prices and states. */
export function isAddedDown(head: string): boolean {
  return isAddedAcross(head) && !notAddedDown.test(head);
}

/** Whether what stands below such a head may be a part of its row's total: points are, ranks are not. */
export function isAddedAcross(head: string): boolean {
  return !notAdded.test(head);
}

/** Whether whole numbers may have been rounded: by what the head says, or 单位：万元 above the table. */
export function isMeasured(head: string, before: string): boolean {
  return measured.test(head + (unitNote.exec(before)?.[1] ?? ''));
}

/** 张, 台, 平方米. */
export function isMeasure(text: string): boolean {
  return measure.test(text);
}

/** Each of them is a pattern. */
function anyOf(words: string): RegExp {
  return new RegExp(words.trim().split(/\s+/).join('|'));
}

const notAdded = anyOf(`
  率(?:$|[（(%％]) [%％‰℃岁] [占环同]比 比[例重率上去] 比$ 占[总全] 增[长速幅] [人户日月年]均 平均
  均[值价分] [名位]次 排[名位] 序号 ^年度$ ^月份$ 年份 [编代文账工学房牌]号 [编代]码 日期 时间 时段 电话 手机
  邮编 邮政 指数 系数 年龄 年限 工龄 级别 等[级次] 浓度 温度 [经纬]度 海拔 单价 价格 权重 标准(?!化) 备注
`);
const notAddedDown = anyOf(`
  [率比均幅倍] 占(?!地) 增减 号$ 标准 [得总平加扣减础]分 分[数值] 成绩 评分 天数 优良 涉及 覆盖 余额 累计
  期[末初] 存量 结余 强度 密度 高度 最[高低大小] 峰值 [房售]价
`);
const unitNote = /单位[：:]\s*([^\n]+)/;
const measured = /[万亿千百元吨亩米里斤升克]|公顷|㎡|km|kg|m²|小时/i;
const measure =
  /^(?:[个张台套件辆人户家次场支吨亩株棵只头座处项部本册份条篇箱盒瓶袋把块对组间栋元米]|公里|千米|公斤|千克|公顷|平方米|立方米)$/;
