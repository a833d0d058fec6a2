/** The forms of the report of `brief inspect`. */
export const inspectForms = ['pretty', 'json'] as const;

export type InspectForm = (typeof inspectForms)[number];
