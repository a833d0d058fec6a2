import type { Problem } from '../../finding/finding.ts';
import { halfWidthDigits } from '../date.ts';
import type { Shape, TextField } from './field-kinds.ts';
import { fieldChoice, fieldShape, issueOrder } from './field-problems.ts';
import { markingFault, secrecyFault } from './secrecy.ts';

/** A text as it will be printed, and what is wrong with it. A text with an error is not printed. */
export interface Checked {
  text: string;
  problem?: Problem;
}

/** Holds a text against the table of fields: its shape, its list of values, and what its field alone asks. */
export function checkText(field: TextField, typed: string): Checked {
  const { shape, choices, brackets } = field;
  const inner = brackets === undefined ? typed : withoutBrackets(typed, brackets);
  const text = shape === undefined ? inner : asShaped(inner, shape);
  const problem =
    ownFault(field, text) ??
    (shape === undefined || matches(shape, text)
      ? undefined
      : fieldShape(field, text, shape, suggestionFor(field, text, shape))) ??
    (choices === undefined || choices.includes(text)
      ? undefined
      : fieldChoice(
          field,
          text,
          choices.map((value) => ({ value, zh: value })),
        ));
  return problem === undefined ? { text } : { text, problem };
}

function withoutBrackets(typed: string, brackets: string): string {
  return new RegExp(brackets, 'u').exec(typed)?.[1]?.trim() ?? typed;
}

function ownFault(field: TextField, text: string): Problem | undefined {
  switch (field.name) {
    case 'issue':
    case 'total':
      return isCombined(field, text) && !ascends(text) ? issueOrder(field, text) : undefined;
    case 'secrecy':
      return secrecyFault(text);
    case 'marking':
      return markingFault(text);
    default:
      return undefined;
  }
}

/** Full-width digits as half-width ones, without blanks that only part them: `第 52 期` habits die hard. */
function asShaped(typed: string, shape: Shape): string {
  if (shape.digits !== true) return typed;
  const text = halfWidthDigits(typed);
  return [text, text.replace(/\s/g, '')].find((candidate) => matches(shape, candidate)) ?? text;
}

function matches(shape: Shape, text: string): boolean {
  return new RegExp(shape.pattern, 'u').test(text);
}

/** What the field would take, made from what was typed without dropping a number or joining two. */
function suggestionFor({ name }: TextField, text: string, shape: Shape): string | undefined {
  const close = text.replace(/\s/g, '');
  const bare = close.replace(/[第总期号年份共印合增专正刊()（）]/g, '');
  const candidates = [
    bare,
    bare.replace(/[,，;；]/g, '、').replace(/[－至到]/g, '-'),
    close.replace(/[☆✩✭⭐*＊]/gu, '★'),
    close.replace(/^(..)(?=\d)/u, '$1★'),
    close.replace(/[—–－~～]+/g, '-'),
    close.replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0)),
    name === 'serial' && /^\d+$/.test(bare) ? bare.padStart(6, '0') : '',
  ];
  const count = numbersIn(close).length;
  return candidates.find(
    (candidate) => matches(shape, candidate) && numbersIn(candidate).length === count,
  );
}

function isCombined({ shape }: TextField, text: string): boolean {
  return shape !== undefined && matches(shape, text);
}

/** Whether the numbers of a combined issue (7-8, 7、8) grow. */
function ascends(text: string): boolean {
  const numbers = numbersIn(text);
  return numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0));
}

function numbersIn(text: string): number[] {
  return (text.match(/\d+/g) ?? []).map(Number);
}
