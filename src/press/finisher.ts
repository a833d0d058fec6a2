import { existsSync } from 'node:fs';
import { handedOver, openThread } from '../many/thread.ts';
import { loadPdfLibrary } from '../pdf/library.ts';
import { type Finished, finishPrint, type RawPrint } from './finish.ts';

/** Finishes prints while others are being printed. */
export interface Finisher extends AsyncDisposable {
  /**
   * What `finishPrint` makes of a print, whose bytes are handed over.
   * @throws Failure `browser` when it is no whole PDF
   */
  finish(print: RawPrint): Promise<Finished>;
}

/** @param entry the thread's program; only the bundle has it: from the sources all is done in one thread */
export function openFinisher(entry = new URL('finish-worker.js', import.meta.url)): Finisher {
  return existsSync(entry) ? onThread(entry) : onOwnThread();
}

function onThread(entry: URL): Finisher {
  const open = () => openThread<RawPrint, Finished>(entry);
  let thread = open();
  let isOver = false;
  return {
    finish: (print) => {
      // A print that brought it down is tried once more, on the next one; but nobody would end one opened now.
      if (thread.isLost() && !isOver) thread = open();
      return thread.ask(print, handedOver(print.pdf));
    },
    [Symbol.asyncDispose]: () => {
      isOver = true;
      return thread[Symbol.asyncDispose]();
    },
  };
}

function onOwnThread(): Finisher {
  // It takes as long to load as the browser to start: both at once. Who opens a PDF hears of a failure.
  loadPdfLibrary().catch(() => undefined);
  return { finish: finishPrint, [Symbol.asyncDispose]: async () => undefined };
}
