/** The forms of the report of `brief verify`. */
export const verifyForms = ['pretty', 'json'] as const;

export type VerifyForm = (typeof verifyForms)[number];
