import type { Command } from 'commander';
import { bashScript } from './bash.ts';
import { fishScript } from './fish.ts';
import { type Grammar, grammarOf } from './grammar.ts';
import { powershellScript } from './powershell.ts';
import type { shells } from './shells.ts';
import { zshScript } from './zsh.ts';

/** The completion script of a shell for a program. */
export function completionScript(shell: (typeof shells)[number], program: Command): string {
  return writers[shell](grammarOf(program));
}

const writers: Record<(typeof shells)[number], (grammar: Grammar) => string> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
  powershell: powershellScript,
};
