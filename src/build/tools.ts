import { openTemplate, type Template } from '../bulletin/template.ts';
import { Failure } from '../finding/failure.ts';
import { openShelf, type Shelf } from '../fonts/shelf.ts';
import { inContainer } from '../press/browser/sandbox.ts';
import { openPress, type Press } from '../press/press.ts';
import type { Machine } from '../workspace/machine.ts';
import type { Office } from './plan.ts';

/** What a run opens once, when it is first needed, and shares among its issues. */
export interface Tools extends AsyncDisposable {
  machine: Machine;
  template(name: string, office: Office): Promise<Template>;
  shelf(office: Office): Promise<Shelf>;
  /** Absent when there is no browser: then `browserFailure` says why. */
  press(): Promise<Press | undefined>;
  /** Starts what will surely be needed, so that it is ready by then. */
  warm(): void;
  /** The press, if anything asked for it. */
  opened(): Promise<Press | undefined>;
  /** Shelves opened so far. */
  shelves(): Promise<Shelf[]>;
  browserFailure(): Failure | undefined;
}

export interface ToolOptions {
  browser?: string;
  timeout: number;
  /** Pages printed at the same time. */
  pages: number;
  signal?: AbortSignal;
  onUnpack?: () => void;
}

export function openTools(machine: Machine, options: ToolOptions): Tools {
  const templates = new Map<string, Promise<Template>>();
  const shelves = new Map<string, Promise<Shelf>>();
  let failure: Failure | undefined;
  let press: Promise<Press | undefined> | undefined;
  const startPress = (): Promise<Press | undefined> => {
    press ??= openPressWith(machine, options).catch((error: unknown) => {
      if (!(error instanceof Failure) || error.code !== 'browser') throw error;
      failure = error;
      return undefined;
    });
    return press;
  };
  return {
    machine,
    template: (name, { templates: folder }) =>
      once(templates, `${folder ?? ''}\u0000${name}`, () => openTemplate(name, folder)),
    shelf: ({ fonts }) =>
      once(shelves, fonts ?? '', () =>
        openShelf({ ...machine, ...(fonts !== undefined && { workspaceFonts: fonts }) }),
      ),
    press: startPress,
    warm: () => {
      // Whoever needs the press later hears of what went wrong.
      startPress().catch(() => undefined);
    },
    opened: async () => press,
    shelves: () => Promise.all(shelves.values()),
    browserFailure: () => failure,
    [Symbol.asyncDispose]: async () => {
      const opened = await press?.catch(() => undefined);
      // On Linux all that a browser writes goes with its profile: it need not be given time to clear up.
      if (machine.platform === 'linux') opened?.kill();
      await opened?.[Symbol.asyncDispose]();
    },
  };
}

function openPressWith(machine: Machine, options: ToolOptions): Promise<Press> {
  const { browser, timeout, pages, signal, onUnpack } = options;
  return openPress({
    ...machine,
    container: inContainer(machine.env),
    timeout,
    pages,
    ...(browser !== undefined && { given: browser }),
    ...(signal && { signal }),
    ...(onUnpack && { onUnpack }),
  });
}

async function once<T>(
  made: Map<string, Promise<T>>,
  key: string,
  make: () => Promise<T>,
): Promise<T> {
  const known = made.get(key) ?? make();
  made.set(key, known);
  return known;
}
