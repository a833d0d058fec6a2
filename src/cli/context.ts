import type { Build, BuildOptions } from '../build/outcome.ts';
import type { Process } from './process.ts';
import type { Settings } from './settings.ts';
import type { Streams } from './streams.ts';

/** What brief works with; tests give their own. */
export interface Tools {
  build?: (options: BuildOptions) => Promise<Build>;
}

/** What every command is given. */
export interface Context {
  process: Process;
  settings: Settings;
  streams: Streams;
  tools: Tools;
}
