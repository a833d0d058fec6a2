import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { ownFile } from '../own-files.ts';

/** Draws pages of PDFs on a thread of its own, so that nothing else waits for it. */
export interface Painter extends AsyncDisposable {
  open(pdf: Uint8Array): Painting;
}

/** A PDF being drawn. */
export interface Painting {
  /**
   * A page (from 1) as PNG, so many pixels wide.
   * @throws when the page cannot be drawn
   */
  paint(page: number, width: number): Promise<Uint8Array>;
  close(): void;
}

export function openPainter(): Painter {
  /** 1 when the thread is to end before it draws another page. */
  const ending = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(ownFile('templates/preview/painter-thread.js'), {
    stderr: true,
    workerData: { ending },
  });
  const waiting = new Map<number, Waiting>();
  let orders = 0;
  let documents = 0;
  let lost: Error | undefined;
  worker.on('message', (answer: unknown) => {
    if (!isAnswer(answer)) return;
    const { order, picture, error } = answer;
    const waiter = waiting.get(order);
    waiting.delete(order);
    if (picture === undefined) waiter?.reject(new Error(error));
    else waiter?.resolve(picture);
  });
  const lose = (error: Error) => {
    lost = error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on('error', lose);
  worker.on('exit', () => lose(new Error('the painter has ended')));
  const order = (document: number, page: number, width: number) =>
    new Promise<Uint8Array>((resolve, reject) => {
      if (lost !== undefined) return reject(lost);
      orders += 1;
      waiting.set(orders, { resolve, reject });
      worker.postMessage({ order: orders, document, page, width });
    });
  return {
    open: (pdf) => {
      documents += 1;
      const document = documents;
      worker.postMessage({ document, pdf });
      const painted = new Map<string, Promise<Uint8Array>>();
      return {
        // Several tabs ask for the same pages.
        paint: (page, width) => {
          const key = `${page} ${width}`;
          const known = painted.get(key) ?? order(document, page, width);
          painted.delete(key);
          painted.set(key, known);
          for (const old of [...painted.keys()].slice(0, -mostKept)) painted.delete(old);
          return known;
        },
        close: () => worker.postMessage({ document }),
      };
    },
    [Symbol.asyncDispose]: async () => {
      if (lost !== undefined) return;
      lose(new Error('the painter has ended'));
      // Ended from outside while it starts zlib for a page, it takes the whole process with it (Node 20:
      // “close before init”); so it is asked to end between two pages, whatever orders are waiting.
      const ended = once(worker, 'exit');
      Atomics.store(ending, 0, 1);
      worker.postMessage({});
      await Promise.race([ended, wait(patience, undefined, { ref: false })]);
      await worker.terminate();
    },
  };
}

/** For a thread to end by itself, ms: a page takes 50, the widest some 500, on a busy machine ten times that. */
const patience = 8000;

interface Waiting {
  resolve(picture: Uint8Array): void;
  reject(error: Error): void;
}

interface Answer {
  order: number;
  picture?: Uint8Array;
  error?: string;
}

function isAnswer(value: unknown): value is Answer {
  return typeof value === 'object' && value !== null && 'order' in value;
}

/** Pictures of pages, some 0.3 MB each. */
const mostKept = 40;
