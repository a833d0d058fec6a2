import type { ServerResponse } from 'node:http';

/** Server-sent events to one tab. */
export interface Stream {
  send(event: string, data: unknown): void;
}

/** Opens the stream; `onEnd` is called once when the tab has gone. */
export function openStream(response: ServerResponse, onEnd: () => void): Stream {
  response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8' });
  response.write('retry: 1000\n\n');
  // A tab that has gone without a word is found out by writing to it.
  const beat = setInterval(() => response.write(':\n\n'), heartbeat);
  response.once('close', () => {
    clearInterval(beat);
    onEnd();
  });
  return {
    send: (event, data) => {
      // JSON has no line ends of its own.
      response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
      // A tab that takes nothing in is let go; when it looks again it comes again, and is told how things are.
      if (response.writableLength > mostWaiting) response.destroy();
    },
  };
}

/** ms */
const heartbeat = 15_000;
/** For one tab, bytes: what is told of 500 pages at once is some 5 MB. */
const mostWaiting = 50_000_000;
