import type { Flag, Grammar, Offer, Verb } from './grammar.ts';

/** A completion script for bash, from 3.2 (macOS) on. */
export function bashScript({ flags, verbs }: Grammar): string {
  const globals = flags.filter(({ takes }) => takes !== undefined).flatMap(({ names }) => names);
  return `# brief: bash completion
_brief_words() {
  local word
  COMPREPLY=()
  while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -W "$1" -- "$cur")
}

_brief_files() {
  local name start=\${cur//\\\\/}
  start=\${start#[\\"\\']}
  COMPREPLY=()
  # From bash 4 on: names with blanks come out quoted, folders with a slash.
  compopt -o filenames 2>/dev/null
  while IFS= read -r name; do COMPREPLY+=("$name"); done < <(
    compgen -d -- "$start"
    [[ -n $1 ]] && compgen -f -X "$1" -- "$start" | while IFS= read -r name; do
      [[ -d $name ]] || printf '%s\\n' "$name"
    done
  )
}

_brief() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} verb= skip= word i
  if [[ $cur == '=' ]]; then cur=
  elif [[ $prev == '=' ]]; then prev=\${COMP_WORDS[COMP_CWORD-2]}
  fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    word=\${COMP_WORDS[i]}
    if [[ -n $skip ]]; then
      [[ $word == '=' ]] || skip=
      continue
    fi
    case $word in
      ${globals.join('|')}) skip=1 ;;
      -*) ;;
      *) verb=$word; break ;;
    esac
  done
  COMPREPLY=()
  case "$verb $prev" in
${[...flags.flatMap((flag) => valueCase('*', flag)), ...verbs.flatMap(valueCases)].join('\n')}
  esac
  if [[ $cur == -* ]]; then
    case $verb in
${verbs.map((verb) => `      ${verb.name}) _brief_words '${namesOf([...verb.flags, ...flags])}' ;;`).join('\n')}
      *) _brief_words '${namesOf(flags)}' ;;
    esac
    return
  fi
  case $verb in
    '') _brief_words '${verbs.map(({ name }) => name).join(' ')}' ;;
${verbs.flatMap(argumentCase).join('\n')}
  esac
}

complete -F _brief brief
`;
}

function valueCases({ name, flags }: Verb): string[] {
  return flags.flatMap((flag) => valueCase(name, flag));
}

function valueCase(verb: string, { names, takes }: Flag): string[] {
  if (takes === undefined) return [];
  const typed = names.map((name) => (verb === '*' ? `*' ${name}'` : `'${verb} ${name}'`));
  return [`    ${typed.join('|')}) ${offered(takes.offer)}; return ;;`];
}

function argumentCase({ name, takes }: Verb): string[] {
  if (takes === undefined || takes.offer.kind === 'nothing') return [];
  return [`    ${name}) ${offered(takes.offer)} ;;`];
}

function offered(offer: Offer): string {
  switch (offer.kind) {
    case 'nothing':
      return ':';
    case 'folders':
      return '_brief_files';
    case 'files':
      return offer.extension === undefined
        ? `_brief_files '!*'`
        : `_brief_files '!*.${offer.extension}'`;
    case 'words':
      return `_brief_words '${offer.words.join(' ')}'`;
  }
}

function namesOf(flags: readonly Flag[]): string {
  return [...new Set(flags.flatMap(({ names }) => names))].join(' ');
}
