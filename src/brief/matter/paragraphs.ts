/**
 * Lines broken for the editor's convenience as one: no blank where a Chinese character or sign stands on
 * either side of the break, as YAML's own folding would put there.
 */
export function joinLines(lines: readonly string[]): string {
  return lines.reduce((text, line) => {
    const apart = /[!-~]$/.test(text) && /^[!-~]/.test(line);
    return `${text}${apart ? ' ' : ''}${line}`;
  }, '');
}

/** The paragraphs of a text whose paragraphs are parted by blank lines. */
export function foldParagraphs(text: string): string[] {
  const blocks = text.split(/\n(?:[^\S\n]*\n)+/);
  return blocks.map((block) => joinLines(trimmedLines(block))).filter((block) => block !== '');
}

/** The lines of a text, each without blanks around it, empty ones left out. */
export function trimmedLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
