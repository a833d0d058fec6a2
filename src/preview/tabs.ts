import type { ServerResponse } from 'node:http';
import type { Desk, Listed } from './desk.ts';
import { follow } from './follow.ts';
import { openStream, type Stream } from './stream.ts';

/** The tabs that look on, each at one issue. */
export interface Tabs {
  join(response: ServerResponse, id: string | null): Promise<void>;
  /** The list of issues may have changed. */
  tellList(): void;
  /** Something to be said in every tab, now and to those who come. */
  tellAll(note: string): void;
}

export function openTabs(desk: Pick<Desk, 'find' | 'list'>): Tabs {
  const streams = new Set<Stream>();
  let notes: string[] = [];
  let told = '';
  const lister = follow(async () => {
    const list = (await desk.list()).map(shortOf);
    const text = JSON.stringify(list);
    // The folder may be gone for the moment.
    if (list.length === 0 || text === told) return;
    told = text;
    for (const stream of streams) stream.send('issues', list);
  });
  return {
    join: async (response, id) => {
      const [found, list] = await Promise.all([desk.find(id), desk.list()]);
      // It has gone meanwhile, and nothing would tell of its end any more.
      if (response.closed) return;
      if (found === undefined) return void response.writeHead(404).end();
      const stream = openStream(response, () => {
        streams.delete(stream);
        stop();
      });
      streams.add(stream);
      stream.send('issues', list.map(shortOf));
      for (const note of notes) stream.send('note', note);
      const stop = found.issue.watch(({ kind, data }) => stream.send(kind, data));
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
