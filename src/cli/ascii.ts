/** JSON, or what else knows its escapes, in ASCII alone: whatever code page reads it, it says the same. */
export function ascii(text: string): string {
  return text.replace(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
