import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { Failure } from '../../src/finding/failure.ts';
import { handedOver, serve } from '../../src/many/thread.ts';

export type EchoQuestion = { say: string; after?: number } | { bytes: Uint8Array };
export type EchoAnswer = { said: string } | { bytes: Uint8Array };

/** A thread that says what it is told to, fails, or ends, as its test asks. */
serve(
  async (question: EchoQuestion): Promise<EchoAnswer> => {
    if ('bytes' in question) return { bytes: question.bytes.map((byte) => byte + 1) };
    await wait(question.after ?? 0);
    if (question.say === 'die') process.exit(1);
    if (question.say === 'fail') throw new TypeError('it failed');
    if (question.say === 'refuse') throw new Failure('browser', { zh: '不行', en: 'no' });
    return { said: question.say };
  },
  (answer) => ('bytes' in answer ? handedOver(answer.bytes) : []),
);
