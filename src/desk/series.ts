import type { Series } from '../ledger/issue.ts';

/** Every 刊别, as it may be asked for. */
export const allSeries = ['正刊', '增刊', '专刊', '合刊'] as const satisfies readonly Series[];
