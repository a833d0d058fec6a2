/**
 * An invented issue taken apart. It knows no more of Markdown and YAML than `generate.mjs` writes, and so
 * takes next to no time.
 */
export function readManuscript(text, office) {
  const [, matter = '', body = ''] = text.split(/^---\n/m);
  const own = readLines(matter);
  const [heading = '', ...blocks] = body.trim().split(/\n\n+/);
  return { ...office, ...own, title: heading.replace(/^# /, ''), blocks };
}

/** The configuration of the invented office: a level of its own for whom it is distributed to. */
export function readOffice(text) {
  return readLines(text);
}

function readLines(text) {
  const pairs = Array.from(text.matchAll(/^\s*(\w+): +(.+)$/gm), ([, key, value]) => [
    key,
    value.replace(/^"(.*)"$/, '$1'),
  ]);
  return Object.fromEntries(pairs);
}
