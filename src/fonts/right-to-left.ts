/** Whether a character belongs to words written from right to left, which brief cannot set: Uyghur, Arabic, Hebrew. */
export function isRightToLeft(character: string): boolean {
  return /^[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(character);
}
