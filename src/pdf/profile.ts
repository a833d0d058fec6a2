/**
 * What a finished PDF may claim to be: nothing; PDF/A-2u, whose look and text last (ISO 19005-2); or
 * PDF/A-2a and PDF/UA-1, whose structure can be read aloud too (ISO 14289-1).
 */
export type PdfProfile = (typeof pdfProfiles)[number];

export const pdfProfiles = ['none', '2u', '2a'] as const;
