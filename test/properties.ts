import process from 'node:process';
import fc from 'fast-check';

// The gate draws the same values for the same code. `npm run test:search` looks further, with new ones.
const runs = process.env['BRIEF_PROPERTY_RUNS'];
fc.configureGlobal(runs === undefined ? { seed: 9704 } : { numRuns: Number(runs) });
