/** A text as it stands after a key, so that YAML, and brief, read it as it was typed. */
export function yamlText(text: string): string {
  const isPlain = plain.test(text) && !/:(?:\s|$)|\s#/u.test(text) && !nulls.test(text);
  return isPlain ? text : `'${text.replaceAll("'", "''")}'`;
}

/** Letters, digits and Chinese brackets open a text that needs no quotes. */
const plain = /^[\p{L}\p{N}（〔《“](?:.*\S)?$/u;
const nulls = /^(?:null|true|false|yes|no|on|off)$/i;
