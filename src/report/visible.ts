/**
 * Makes every invisible or controlling character of a manuscript visible, so that no manuscript can
 * move the cursor, change colours or reorder what a terminal shows. Line feeds stay unless `newline`
 * is `escape`.
 */
export function visible(text: string, newline: 'keep' | 'escape' = 'keep'): string {
  return text.replace(unseen, (character) =>
    character === '\n' && newline === 'keep' ? character : name(character),
  );
}

// The zero width joiner (U+200D) is left alone: it holds emoji together.
const unseen = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]|(?!\u200d)\p{Cf}/gu;

function name(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return '\u2421';
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}
