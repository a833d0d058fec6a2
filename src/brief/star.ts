import type { Data, Processor } from 'unified';

/**
 * Leaves a `*` between figures as it is typed: in an office's text 20*30米 is a measure, and the next one
 * on the line, 25*40米, would make emphasis of all between. Stands behind whatever reads emphasis.
 */
export function starCounts(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push({ text: { [star]: { name: 'starBetweenFigures', tokenize } } });
}

type Constructs = NonNullable<NonNullable<Data['micromarkExtensions']>[number]['text']>;
type Tokenizer = Exclude<Constructs[string], readonly unknown[] | undefined>['tokenize'];
type State = ReturnType<Tokenizer>;

const star = 42;

function tokenize(
  this: ThisParameterType<Tokenizer>,
  effects: Parameters<Tokenizer>[0],
  ok: State,
  nok: State,
): State {
  const [way, before] = this.events.at(-1) ?? [];
  const isAfterFigure =
    way === 'exit' && before !== undefined && measure.test(this.sliceSerialize(before));
  return (code) => {
    if (!isAfterFigure) return nok(code);
    effects.enter('data');
    effects.consume(code);
    effects.exit('data');
    return (next) => (next !== null && next >= zero && next <= nine ? ok(next) : nok(next));
  };
}

/** A figure, with its unit where it has one: 20*30米, 20米*30米, 20cm*30cm. */
const measure = /\d(?:毫米|厘米|分米|公分|公里|千米|米|[mcdk]?m)?$/;
const zero = 48;
const nine = 57;
