/** A table of Markdown; every column but the first is of figures. */
export function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, index) => (index === 0 ? '---' : '--:'));
  return [head, rule, ...rows].map(line).join('\n');
}

/** How figures are written. */
export const cell = {
  whole: (value) => value.toFixed(0),
  tenths: (value) => value.toFixed(1),
  /** 12.3 (11.9–13.0); the figure alone where there is but one. */
  range: ({ middle, low, high }, digits = 1) => {
    const [about, least, most] = [middle, low, high].map((value) => value.toFixed(digits));
    return least === most ? about : `${about} (${least}–${most})`;
  },
  /** 1.25×; a dash where there is nothing to compare with. */
  ratio: (value, base) => (base === undefined ? '–' : `${(value / base).toFixed(2)}×`),
};
