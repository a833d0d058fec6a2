import type { Flag, Grammar, Offer, Verb } from './grammar.ts';

/** A completion script for fish. */
export function fishScript({ flags, verbs }: Grammar): string {
  const lines = [
    '# brief: fish completion',
    verbFunction(flags),
    'complete -c brief -f',
    ...flags.map((flag) => flagLine(flag)),
    ...verbs.flatMap(verbLines),
  ];
  return `${lines.join('\n')}\n`;
}

/** fish's own helpers take the value of a global option (`--lang zh`) for the command. */
function verbFunction(flags: readonly Flag[]): string {
  const valued = flags.filter(({ takes }) => takes !== undefined).flatMap(({ names }) => names);
  return `function __brief_verb
    set -l skip no
    for word in (commandline -opc)[2..-1]
        if test $skip = yes
            set skip no
            continue
        end
        switch $word
            case ${valued.join(' ')}
                set skip yes
            case '-*'
            case '*'
                echo $word
                return
        end
    end
end`;
}

function verbLines({ name, about, flags, takes }: Verb): string[] {
  const inside = `-n ${quote(`contains -- ${name} (__brief_verb)`)}`;
  const values = takes === undefined ? '' : offered(takes.offer);
  return [
    `complete -c brief -n 'test -z (__brief_verb)' -a ${name} -d ${quote(about)}`,
    ...flags.map((flag) => flagLine(flag, inside)),
    ...(values === '' ? [] : [`complete -c brief ${inside} ${values}`]),
  ];
}

function flagLine({ names, about, takes }: Flag, inside?: string): string {
  const named = names.map((name) =>
    name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`,
  );
  const values =
    takes === undefined ? [] : [isAnyFile(takes.offer) ? '-r' : '-x', offered(takes.offer)];
  const parts = ['complete -c brief', inside, ...named, ...values, `-d ${quote(about)}`];
  return parts.filter((part) => part !== undefined && part !== '').join(' ');
}

function isAnyFile(offer: Offer): boolean {
  return offer.kind === 'files' && offer.extension === undefined;
}

function offered(offer: Offer): string {
  switch (offer.kind) {
    case 'nothing':
      return '';
    case 'folders':
      return `-a ${quote('(__fish_complete_directories)')}`;
    case 'files':
      return offer.extension === undefined
        ? '-F'
        : `-k -a ${quote(`(__fish_complete_suffix .${offer.extension})`)}`;
    case 'words':
      return `-a ${quote(offer.words.join(' '))}`;
  }
}

function quote(text: string): string {
  return `'${text.replace(/['\\]/g, '\\$&')}'`;
}
