/**
 * Of a paragraph in which all are boxes by their style (flex, block): without being told, Chromium takes it for a
 * mere division, in the structure of the PDF too, and the lines of the 报尾 would be read out as one.
 */
export const ofBoxes = { role: 'paragraph' };
