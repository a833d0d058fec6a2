import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Desk, Listed } from './desk.ts';
import { follow } from './follow.ts';
import { openStream, type Stream } from './stream.ts';

/** The tabs that look on, each at one issue. */
export interface Tabs {
  join(request: IncomingMessage, response: ServerResponse, id: string | null): Promise<void>;
  /** The list of issues may have changed. */
  tellList(): void;
  /** Something to be said in every tab, now and to those who come. */
  tellAll(note: string): void;
}

export function openTabs(desk: Desk): Tabs {
  const streams = new Set<Stream>();
  let notes: string[] = [];
  let told = '';
  const lister = follow(async () => {
    // The folder may be gone for the moment.
    const list = (await desk.list().catch(() => [])).map(shortOf);
    const text = JSON.stringify(list);
    if (list.length === 0 || text === told) return;
    told = text;
    for (const stream of streams) stream.send('issues', list);
  });
  return {
    join: async (_, response, id) => {
      const found = await desk.find(id);
      if (found === undefined) return void response.writeHead(404).end();
      const leave: (() => void)[] = [];
      const stream = openStream(response, () => {
        streams.delete(stream);
        for (const each of leave) each();
      });
      streams.add(stream);
      stream.send('issues', (await desk.list()).map(shortOf));
      for (const note of notes) stream.send('note', note);
      const stop = found.issue.watch(({ kind, data }) => stream.send(kind, data));
      leave.push(stop);
      // It went while the list was being made.
      if (response.closed) stop();
    },
    tellList: () => lister.change(),
    tellAll: (note) => {
      notes = [...notes.filter((each) => each !== note), note];
      for (const stream of streams) stream.send('note', note);
    },
  };
}

function shortOf({ id, name }: Listed): Pick<Listed, 'id' | 'name'> {
  return { id, name };
}
