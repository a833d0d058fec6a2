import { custom } from './custom.ts';
import { standard } from './standard.ts';

/**
 * All that a bulletin is held to, with every tolerance, in the order of the report. GB/T 9704-2012 does
 * not define 简报: what binds is what offices measure everything against; the head and the tail are
 * custom, and what deviates there is a note.
 */
export const expectations = { ...standard, ...custom };

export type ExpectationId = keyof typeof expectations;
