/** How `check` reports: for people, programs, GitHub, and tools that read SARIF. */
export const checkForms = ['pretty', 'json', 'github', 'sarif'] as const;

export type CheckForm = (typeof checkForms)[number];
