/** A plain number in a cell. It is counted in units of its last place, so that sums are exact. */
export interface Amount {
  /** 12.50 is 1250. */
  count: number;
  /** How many places it has: 12.50 has 2. */
  places: number;
  /** What stands behind it, as 个 in 12个. */
  unit: string;
}

/** A number as offices type it: grouped, of full width, negative, with its unit; none where more is said. */
export function readAmount(text: string): Amount | undefined {
  const match = amount.exec(narrow(text));
  if (match === null) return undefined;
  const [, sign = '', whole = '', fraction = '', unit = ''] = match;
  const count = Number(whole.replace(/[, ]/g, '') + fraction);
  if (!Number.isSafeInteger(count)) return undefined;
  return { count: sign === '-' ? -count : count, places: fraction.length, unit };
}

/** Where there is nothing to count. */
export const nothing: Amount = { count: 0, places: 0, unit: '' };

/** What stands in a cell that has no number: nothing, a dash, 无. */
export function isNothing(text: string): boolean {
  return /^(?:[-－–—―─]+|[/／\\]|无)?$/.test(text.trim());
}

/** An amount in units of another place; no less than its own. */
export function countAt({ count, places }: Amount, wanted: number): number {
  return count * 10 ** (wanted - places);
}

/** 12650 at two places is 126.5. */
export function written(count: number, places: number): string {
  const digits = String(Math.abs(count)).padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const fraction = digits.slice(digits.length - places).replace(/0+$/, '');
  return `${count < 0 ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}

/** Digits and their signs are typed in either width. */
function narrow(text: string): string {
  return text
    .trim()
    .replace(/[０-９．，－＋％]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/^[−–]/, '-');
}

const amount =
  /^[¥￥]?([-+]?)(\d{1,3}(?:[, ]\d{3})+|\d+)(?:\.(\d+))?\s*([^\d\s.,:：/\-—～~()（）]{0,4})$/;
