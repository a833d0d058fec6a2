import type { YAMLError } from 'yaml';
import type { Problem } from '../../finding/finding.ts';
import { linesOf, type Span, trimmed } from './lines.ts';
import {
  listUneven,
  quoteOpen,
  quotePart,
  quoteSlash,
  valueBlock,
  valueColon,
  valueHead,
  valueUnclear,
} from './value-problems.ts';

/**
 * Tells an editor what YAML cannot read after a key. YAML’s own messages speak of tokens and nodes; what was
 * typed at the head of the value says more.
 */
export function explainFault(
  rest: Span,
  errors: readonly YAMLError[],
): { problem: Problem; span: Span } {
  const codes = errors.map(({ code }) => code);
  const [head, ...below] = linesOf(rest).map(trimmed);
  const span = [head, ...below].find((line) => /^[^#]/.test(line?.text ?? '')) ?? rest;
  const first = span.text.slice(0, 1);

  if (/["']/.test(first)) return { problem: quoteFault(span.text, codes), span };
  if (/[|>]/.test(first)) return { problem: valueBlock(first), span };
  if (first === '-' && span !== head) return { problem: listUneven(), span };
  if (/[@`%*&!?{}[\],-]/.test(first)) return { problem: valueHead(span.text), span };
  const colon = colonIn(trimmed(rest));
  if (colon !== undefined) return { problem: valueColon(span.text), span: colon };
  return { problem: valueUnclear(span.text), span };
}

function quoteFault(text: string, codes: string[]): Problem {
  if (codes.includes('BAD_DQ_ESCAPE')) return quoteSlash();
  return codes.includes('MISSING_CHAR') ? quoteOpen() : quotePart(text);
}

/** The ASCII colon that YAML takes for the end of a key. */
function colonIn({ text, offset }: Span): Span | undefined {
  const at = text.search(/:(?:\s|$)/);
  return at < 0 ? undefined : { text: ':', offset: offset + at };
}
