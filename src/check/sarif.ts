import type { Source } from '../build/outcome.ts';
import type { Severity } from '../finding/finding.ts';
import { rules } from '../language/rules/index.ts';
import { type LedgerRule, ledgerRules } from '../ledger/rules.ts';
import { version } from '../own-files.ts';
import { type Checkout, fromRoot } from '../report/checkout.ts';
import { findingsOf, type Said } from '../report/findings.ts';
import type { Language } from '../report/language.ts';

/** Findings as SARIF 2.1.0 (OASIS), which code hosts and editors read. Columns count UTF-16 units. */
export function sarif(sources: readonly Source[], language: Language, checkout?: Checkout) {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'brief',
            version,
            rules: [...rules, ...ledgerRules].map((rule) => ruleOf(rule, language)),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: sources.flatMap((source) =>
          findingsOf(source, language).map((said) => resultOf(said, addressOf(source, checkout))),
        ),
      },
    ],
  };
}

function ruleOf({ id, about, severity }: LedgerRule, language: Language) {
  return {
    id,
    shortDescription: { text: about[language] },
    defaultConfiguration: { level: levels[severity] },
  };
}

function resultOf({ rule, severity, text, advice, place }: Said, uri: string) {
  const region = place && {
    startLine: place.line,
    startColumn: place.column,
    ...(place.end && { endLine: place.end.line, endColumn: place.end.column }),
  };
  return {
    ...(rule !== undefined && { ruleId: rule }),
    level: levels[severity],
    message: { text: advice === undefined ? text : `${text}\n${advice}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri },
          ...(region && { region }),
        },
      },
    ],
  };
}

/** A `#` or a `?` in a name would end its path. */
function addressOf({ source }: Source, checkout: Checkout | undefined): string {
  const path = fromRoot(source, checkout).replaceAll('\\', '/');
  return path.split('/').map(encodeURIComponent).join('/');
}

const levels: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'note' };
