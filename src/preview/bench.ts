import { openTools, type ToolOptions, type Tools } from '../build/tools.ts';
import { openTemplate } from '../bulletin/template.ts';
import { openShelf, type Shelf } from '../fonts/shelf.ts';
import type { Machine } from '../workspace/machine.ts';

/** Tools for a long sitting, in which templates and faces change. */
export interface Bench extends Tools {
  /** Looks for faces anew when next one is needed: a file in the fonts folder has changed. */
  forgetFaces(): void;
}

export function openBench(machine: Machine, options: ToolOptions): Bench {
  const tools = openTools(machine, options);
  const shelves = new Map<string, Promise<Shelf>>();
  return {
    ...tools,
    // A template is three small files: reading them each time is sure, and takes 1 ms.
    template: (name, { templates }) => openTemplate(name, templates),
    shelf: ({ fonts }) => {
      const opened =
        shelves.get(fonts ?? '') ??
        openShelf({ ...machine, ...(fonts !== undefined && { workspaceFonts: fonts }) });
      shelves.set(fonts ?? '', opened);
      return opened;
    },
    shelves: () => Promise.all(shelves.values()),
    forgetFaces: () => shelves.clear(),
  };
}
