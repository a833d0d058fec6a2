import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { parentPort, type Transferable, Worker, workerData } from 'node:worker_threads';
import { Failure } from '../finding/failure.ts';

/** A thread that does what it is asked, one thing after another. */
export interface Thread<Question, Answer> extends AsyncDisposable {
  /**
   * @param transfer what the question hands over instead of copying
   * @throws what the thread's work throws; an Error when the thread has ended
   */
  ask(question: Question, transfer?: Transferable[]): Promise<Answer>;
  /** Whether it has ended, and answers no more. */
  isLost(): boolean;
}

/** Starts a thread whose program calls `serve`. */
export function openThread<Question, Answer>(entry: URL): Thread<Question, Answer> {
  // 1 when the thread is to end before it takes up another question.
  const ending = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(entry, {
    workerData: { ending } satisfies Given,
    resourceLimits: { maxYoungGenerationSizeMb: youngMost },
  });
  const waiting = new Map<number, Waiting<Answer>>();
  let orders = 0;
  let lost: unknown;
  const lose = (error: unknown): void => {
    lost ??= error;
    for (const { reject } of waiting.values()) reject(lost);
    waiting.clear();
  };
  worker.on('message', ({ order, answer, error }: Reply<Answer>) => {
    const waiter = waiting.get(order);
    waiting.delete(order);
    if (answer === undefined) waiter?.reject(error && revived(error));
    else waiter?.resolve(answer);
  });
  worker.on('error', lose);
  worker.on('exit', () => lose(new Error('the thread has ended')));
  return {
    ask: (question, transfer) =>
      new Promise((resolve, reject) => {
        if (lost !== undefined) return reject(lost);
        orders += 1;
        waiting.set(orders, { resolve, reject });
        worker.postMessage({ order: orders, question } satisfies Order<Question>, transfer);
      }),
    isLost: () => lost !== undefined,
    [Symbol.asyncDispose]: async () => {
      if (lost !== undefined) return;
      lose(new Error('the thread has ended'));
      // Ended from outside while it starts zlib, it takes the whole process with it (Node 20: “close before
      // init”); so it is asked to end between two questions, whatever others are waiting.
      const ended = once(worker, 'exit');
      Atomics.store(ending, 0, 1);
      worker.postMessage('end');
      await Promise.race([ended, wait(patience, undefined, { ref: false })]);
      await worker.terminate();
    },
  };
}

/** The other end: answers what the thread is asked, in turn. */
export function serve<Question, Answer>(
  work: (question: Question) => Promise<Answer>,
  transferOf: (answer: Answer) => Transferable[] = () => [],
): void {
  const port = parentPort;
  const { ending }: Given = workerData;
  let last: Promise<unknown> = Promise.resolve();
  port?.on('message', (order: Order<Question> | 'end') => {
    const next = async (): Promise<void> => {
      if (order === 'end' || Atomics.load(ending, 0) === 1) return port.close();
      const reply = await replyTo(order, work);
      port.postMessage(reply, reply.answer === undefined ? [] : transferOf(reply.answer));
    };
    last = last.then(next);
  });
}

/** What of some bytes can be handed over: all or, where they share their memory with others, nothing. */
export function handedOver({ buffer, byteLength }: Uint8Array): Transferable[] {
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [];
}

async function replyTo<Question, Answer>(
  { order, question }: Order<Question>,
  work: (question: Question) => Promise<Answer>,
): Promise<Reply<Answer>> {
  try {
    return { order, answer: await work(question) };
  } catch (error) {
    return { order, error: packed(error) };
  }
}

/** An error of ours would lose what makes it ours on the way. */
function packed(error: unknown): PackedError {
  if (!(error instanceof Failure)) return { cause: error };
  return { failure: { code: error.code, text: error.text } };
}

function revived({ failure, cause }: PackedError): unknown {
  return failure ? new Failure(failure.code, failure.text) : cause;
}

/** What a thread is born with. */
interface Given {
  ending: Int32Array;
}

interface Order<Question> {
  order: number;
  question: Question;
}

interface Reply<Answer> {
  order: number;
  answer?: Answer;
  error?: PackedError;
}

interface PackedError {
  failure?: Pick<Failure, 'code' | 'text'>;
  cause?: unknown;
}

interface Waiting<Answer> {
  resolve(answer: Answer): void;
  reject(error: unknown): void;
}

/**
 * For objects just made, MB: what V8 grants a thread in Node 20 and 22. Node 24 grants more, with which a build takes
 * 120 MB more memory and no less time.
 */
const youngMost = 48;

/** For a thread to end by itself, ms; on a busy machine a question may take a second. */
const patience = 4000;
