/** Width of a text in Han characters. */
export function measure(text: string): number {
  let width = 0;
  for (const character of text) width += /[\u0020-\u02ff]/u.test(character) ? 0.5 : 1;
  return width;
}

/**
 * The same, at least what any face asks for. In 仿宋 and 黑体 proper a Latin letter is half a Han character wide, in
 * others each has its own width.
 */
export function broadest(text: string): number {
  let width = 0;
  for (const character of text) {
    width += latinWidths.find(([kind]) => kind.test(character))?.[1] ?? 1;
  }
  return Math.max(measure(text), width);
}

/** Han characters; rounded up from 霞鹜文楷 and Noto Sans SC, which stand in for them. */
const latinWidths: readonly (readonly [RegExp, number])[] = [
  [/[.,:;'!|\-/()[\]]/, 0.35],
  [/[MW@mw]/, 0.9],
  [/[A-Z%]/, 0.8],
  [/[\u0020-\u02ff]/, 0.6],
];
