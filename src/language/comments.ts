/** `<!-- … -->` in the text, or `# …` in front matter. */
export interface Comment {
  text: string;
  start: number;
  end: number;
}

/** The comments in a stretch of HTML that stands at `offset`. */
export function htmlComments(html: string, offset: number): Comment[] {
  return Array.from(html.matchAll(/<!--([\s\S]*?)-->/g), ({ index, 0: whole, 1: text = '' }) => ({
    text: text.trim(),
    start: offset + index,
    end: offset + index + whole.length,
  }));
}

/** The comments of front matter, which stands at the head of its file. */
export function matterComments(matter: string): Comment[] {
  return Array.from(
    matter.matchAll(/(?<=^|[ \t])#[ \t]*(.*)/gm),
    ({ index, 0: whole, 1: text = '' }) => ({
      text: text.trim(),
      start: index,
      end: index + whole.trimEnd().length,
    }),
  );
}
