import type { Flag, Grammar, Offer, Taken, Verb } from './grammar.ts';

/** A completion script for zsh: to be found in `fpath` as `_brief`, or to be read by `.zshrc`. */
export function zshScript({ flags, verbs }: Grammar): string {
  return `#compdef brief
_brief() {
  local context state state_descr line ret=1
  typeset -A opt_args
  _arguments -C \\
${[...flags.flatMap(flagSpecs), quote('1: :->verb'), quote('*:: :->rest')].map((spec) => `    ${spec}`).join(' \\\n')} && ret=0
  case $state in
    verb)
      local -a verbs
      verbs=(
${verbs.map(({ name, about }) => `        ${quote(`${name}:${about.replaceAll(':', '\\:')}`)}`).join('\n')}
      )
      _describe -t commands brief verbs && ret=0
      ;;
    rest)
      case $line[1] in
${verbs.map((verb) => verbCase(verb, flags)).join('\n')}
      esac
      ;;
  esac
  return ret
}

# Found in fpath, the file itself is the function; read by .zshrc, the function is to be announced.
if [[ $funcstack[1] == _brief ]]; then
  _brief "$@"
else
  compdef _brief brief
fi
`;
}

function verbCase({ name, flags, takes }: Verb, globals: readonly Flag[]): string {
  const own = flags.flatMap(({ names }) => names);
  const others = globals.filter(({ names }) => !names.some((one) => own.includes(one)));
  const specs = [
    ...[...flags, ...others].flatMap(flagSpecs),
    ...(takes === undefined ? [] : [quote(`*:${valueSpec(takes)}`)]),
  ];
  return `        ${name})\n          _arguments \\\n${specs
    .map((spec) => `            ${spec}`)
    .join(' \\\n')} && ret=0\n          ;;`;
}

/** One specification for each name; either excludes the other. */
function flagSpecs({ names, about, takes, repeats }: Flag): string[] {
  const text = `[${about.replace(/[[\]\\]/g, '\\$&')}]`;
  const excluded = repeats ? '*' : `(${names.join(' ')})`;
  return names.map((name) => {
    if (takes === undefined) return quote(`${excluded}${name}${text}`);
    const joined = name.startsWith('--') ? '=' : '+';
    return quote(`${excluded}${name}${joined}${text}:${valueSpec(takes)}`);
  });
}

function valueSpec({ label, offer }: Taken): string {
  return `${label.replace(/[:\\]/g, '\\$&')}:${offered(offer)}`;
}

function offered(offer: Offer): string {
  switch (offer.kind) {
    case 'nothing':
      return ' ';
    case 'folders':
      return '_files -/';
    case 'files':
      return offer.extension === undefined ? '_files' : `_files -g "*.${offer.extension}"`;
    case 'words':
      return `(${offer.words.join(' ')})`;
  }
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
