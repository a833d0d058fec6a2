/** 合计, 总 计, 全市合计: what heads a total, and nothing else. */
export function isTotal(text: string): boolean {
  return total.test(bare(text));
}

/** Of a column also what it counts: 总分, 总人数. */
export function isColumnTotal(head: string): boolean {
  return (
    isTotal(head) ||
    /^总(?:分|得分|成绩|[人户件次]数|金?额)(?:[（(][^（）()含除扣减其外另]*[）)])?$/.test(head)
  );
}

/** A total of a part, or of something else than what is above it. */
export function speaksOfTotal(text: string): boolean {
  return /合计|总计|共计|小计|累计|总数|总和|总分/.test(bare(text));
}

/** Without the blanks that set words wide. */
export function bare(text: string): string {
  return text.replace(/[\s\u3000]/g, '');
}

const total =
  /^(?:[全各][\u4e00-\u9fff、（）()]{1,8})?(?:总?合计|总计|共计|总数|总和)数?(?:[（(][^（）()含除扣减其外另]*[）)])?[：:]?$/;
