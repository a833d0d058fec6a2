import { constants } from 'node:buffer';
import type { Socket } from 'node:net';
import type { ConnectionTransport } from './driver.ts';

/** The DevTools protocol over two pipes: JSON messages, each ended by a NUL. */
export function pipeTransport(commands: Socket, answers: Socket): ConnectionTransport {
  const transport: ConnectionTransport = {
    send: (message) => void commands.write(`${message}\0`),
    close: () => void commands.destroy(),
  };
  let pending: Buffer[] = [];
  answers.on('data', (chunk: Buffer) => {
    let start = 0;
    for (let end = chunk.indexOf(0); end !== -1; end = chunk.indexOf(0, start)) {
      const message = textOf([...pending, chunk.subarray(start, end)]);
      // Longer than any text can be: nothing after it can be trusted to be what was asked for.
      if (message === undefined) return void answers.destroy();
      pending = [];
      start = end + 1;
      // Each in a task of its own, as from a web socket: what awaits one message goes on before the next.
      setImmediate(() => transport.onmessage?.(message));
    }
    if (start < chunk.length) pending.push(chunk.subarray(start));
  });
  answers.on('close', () => transport.onclose?.());
  // A pipe that breaks also closes, and that is what counts.
  for (const pipe of [commands, answers]) pipe.on('error', () => {});
  return transport;
}

function textOf(chunks: Buffer[]): string | undefined {
  const bytes = Buffer.concat(chunks);
  return bytes.length <= constants.MAX_STRING_LENGTH ? bytes.toString() : undefined;
}
