import type { Data, Processor } from 'unified';

/**
 * Leaves a `*` or `~~` between figures as it is typed: in an office's text 20*30米 is a measure and 5~~6万 a
 * range, and the next one on the line would strike out, or make emphasis of, all between. Stands behind
 * whatever reads emphasis.
 */
export function figuresKeepSigns(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push({
    text: {
      [star]: { name: 'starBetweenFigures', tokenize: between(1, measure) },
      [tilde]: { name: 'tildesBetweenFigures', tokenize: between(2, amount) },
    },
  });
}

type Constructs = NonNullable<NonNullable<Data['micromarkExtensions']>[number]['text']>;
type Tokenizer = Exclude<Constructs[string], readonly unknown[] | undefined>['tokenize'];
type State = ReturnType<Tokenizer>;

const star = 42;
const tilde = 126;

/** Reads so many of a sign as text where a figure stands before and after them. */
function between(count: number, figure: RegExp): Tokenizer {
  return function tokenize(effects, ok, nok) {
    const [way, before] = this.events.at(-1) ?? [];
    const isAfterFigure =
      way === 'exit' && before !== undefined && figure.test(this.sliceSerialize(before));
    let left = count;
    const read: State = (code) => {
      effects.consume(code);
      left -= 1;
      return left > 0 ? more : end;
    };
    const more: State = (code) => (code === sign ? read(code) : nok(code));
    const end: State = (code) => {
      effects.exit('data');
      return code !== null && code >= zero && code <= nine ? ok(code) : nok(code);
    };
    let sign: Parameters<State>[0] = null;
    return (code) => {
      if (!isAfterFigure) return nok(code);
      sign = code;
      effects.enter('data');
      return read(code);
    };
  };
}

/** A figure, with its unit where it has one: 20*30米, 20米*30米, 20cm*30cm. */
const measure = /\d(?:毫米|厘米|分米|公分|公里|千米|米|[mcdk]?m)?$/;
/** The same of a range: 5~~6万, 5%~~6%, 8时~~9时. */
const amount = /\d(?:[%％‰℃年月日时分号期个人元]|[千百]?[万亿]?)$/;
const zero = 48;
const nine = 57;
