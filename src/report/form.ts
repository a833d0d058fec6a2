/** The forms a report comes in. */
export const forms = ['pretty', 'json', 'github'] as const;

export type Form = (typeof forms)[number];
