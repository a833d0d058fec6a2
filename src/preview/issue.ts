import { setTimeout as wait } from 'node:timers/promises';
import { openEditions, type Shot } from './editions.ts';
import { follow } from './follow.ts';
import type { Painter } from './painter.ts';
import { checkFindings, type SetOptions, setOnce } from './set-once.ts';
import { type Details, type Finding, mergeFindings, type State } from './state.ts';
import { stampOf, steady } from './steady.ts';

/** One issue on the desk, set anew after each change as long as somebody looks at it. */
export interface OpenIssue {
  /** Tells of the state now and of every later one; gives the way to stop. */
  watch(listener: Listener): () => void;
  /** Something the issue is made of has changed. */
  change(): void;
  /** Sees whether the manuscript has changed without anybody telling. */
  look(): Promise<void>;
  /** Pages shown now or a moment ago. */
  painting(digest: string): Shot | undefined;
  /** The PDF as `build` would write it; undefined while errors keep it from coming out. */
  download(): Uint8Array | undefined;
  /** When nothing more is to be done. */
  idle(): Promise<void>;
}

export type Told = { kind: 'state'; data: State } | { kind: 'details'; data: Details };
export type Listener = (told: Told) => void;

export interface IssueOptions extends SetOptions {
  painter: Painter;
  /** How long after the last look its pages are put away, ms. */
  keepFor?: number;
}

/** @param path absolute path of the manuscript */
export function openIssue(path: string, options: IssueOptions): OpenIssue {
  const listeners = new Set<Listener>();
  const editions = openEditions(options.painter);
  let state: State = { turn: 0, ...nothing };
  let details: Details = { turn: 0, findings: [], placed: [] };
  /** Of the manuscript last set; undefined when it is to be set as soon as somebody looks. */
  let stamp: string | undefined;
  let leaving: NodeJS.Timeout | undefined;
  const tell = (told: Told): void => {
    for (const listener of listeners) listener(told);
  };
  const lookCloser = async ({ turn, text }: State, found: Finding[]): Promise<void> => {
    // The pages are to be seen first.
    await Promise.race([editions.seen(), wait(patience, undefined, { ref: false })]);
    const isLate = () => turn !== state.turn || options.signal.aborted;
    if (isLate()) return;
    const checked = await checkFindings(path, options);
    if (isLate()) return;
    // A page that cannot be read leads nowhere, but is shown.
    const placed = await editions.places(text).catch(() => []);
    if (isLate()) return;
    details = { turn, findings: mergeFindings([...found, ...checked]), placed };
    tell({ kind: 'details', data: details });
  };
  const work = async (): Promise<void> => {
    stamp = undefined;
    if (listeners.size === 0 || options.signal.aborted) return;
    await steady(path);
    stamp = await stampOf(path);
    const begun = performance.now();
    const { edition, findings, text = state.text } = await setOnce(path, options);
    if (edition !== undefined) await editions.put(edition);
    const ms = Math.round(performance.now() - begun);
    const shown = editions.shown();
    const current = edition !== undefined;
    const errors = findings.filter(({ severity }) => severity === 'error');
    state = { turn: state.turn + 1, current, text, errors, ms, ...(shown && { shown }) };
    tell({ kind: 'state', data: state });
    lookCloser(state, findings);
    if ((await stampOf(path)) !== stamp) follower.change();
  };
  const putAway = (): void => {
    if (listeners.size > 0) return;
    editions.close();
    stamp = undefined;
    state = { turn: state.turn, ...nothing };
  };
  // It ends with an exception only when the preview itself is being closed.
  const follower = follow(() => work().catch(() => undefined));
  return {
    watch: (listener) => {
      listeners.add(listener);
      clearTimeout(leaving);
      const isSet = state.shown !== undefined || state.errors.length > 0;
      if (isSet) listener({ kind: 'state', data: state });
      if (isSet && details.turn === state.turn) listener({ kind: 'details', data: details });
      if (stamp === undefined) follower.change();
      return () => {
        listeners.delete(listener);
        clearTimeout(leaving);
        leaving = setTimeout(putAway, options.keepFor ?? aMinute).unref();
      };
    },
    change: follower.change,
    look: async () => {
      if (listeners.size === 0 || stamp === undefined) return;
      if ((await stampOf(path)) !== stamp) follower.change();
    },
    painting: editions.painting,
    download: () => (state.current ? editions.pdf() : undefined),
    idle: follower.idle,
  };
}

const nothing = { current: false, text: '', errors: [], ms: 0 };

const aMinute = 60_000;
/** For the first page to be seen, ms. */
const patience = 400;
