/** Words met before, by their characters. */
export type Words = Map<number, string>;

/**
 * The word that stands in a source from `start` to `end`. A page is made of a dozen operators, thousands of
 * times over: one of up to three characters is not made anew each time.
 */
export function wordIn(source: string, start: number, end: number, words: Words): string {
  if (end - start > 3) return source.slice(start, end);
  let key = 0;
  for (let at = start; at < end; at += 1) key = key * 256 + source.charCodeAt(at);
  const known = words.get(key);
  if (known !== undefined) return known;
  const word = source.slice(start, end);
  words.set(key, word);
  return word;
}
