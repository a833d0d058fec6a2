import type { Command } from 'commander';
import type { Language } from '../report/language.ts';
import { shells } from './completion/shells.ts';
import type { Context } from './context.ts';
import { exitHelp } from './exit-texts.ts';
import { choiceOf } from './values.ts';

/** `brief completion <shell>`: a script that completes what this very program takes. */
export function addCompletionCommand(program: Command, context: Context): void {
  const texts = helpTexts[context.settings.language];
  const [shell, aboutShell] = texts.shell;
  program
    .command('completion')
    .summary(texts.summary)
    .usage(texts.usage)
    .description(texts.description)
    .argument(`<${shell}>`, aboutShell, choiceOf(shell, shells))
    .addHelpText('after', texts.examples)
    .addHelpText('after', exitHelp('completion', context.settings.language))
    .action(async (given: (typeof shells)[number]) => {
      const { completionScript } = await import('./completion/script.ts');
      context.streams.out(completionScript(given, program));
    });
}

interface CompletionTexts {
  summary: string;
  usage: string;
  description: string;
  shell: [name: string, text: string];
  examples: string;
}

const helpTexts: Record<Language, CompletionTexts> = {
  zh: {
    summary: '让命令行按 Tab 键补全',
    usage: '<bash|zsh|fish|powershell>',
    description: `输出一段脚本。命令行装上它，打 brief 时按 Tab 键，就补全命令、选项、稿件名。
brief 升级以后，重新装一次。`,
    shell: ['命令行', 'bash、zsh、fish 或 powershell'],
    examples: `
例子（装一次，重开窗口就有）：
  echo 'source <(brief completion bash)' >> ~/.bashrc
  echo 'source <(brief completion zsh)' >> ~/.zshrc     放在 compinit 之后
  brief completion fish > ~/.config/fish/completions/brief.fish
  PowerShell：运行 notepad $PROFILE，加上一行
    brief completion powershell | Out-String | Invoke-Expression`,
  },
  en: {
    summary: 'set up completion with the Tab key',
    usage: '<bash|zsh|fish|powershell>',
    description: `Prints a script that makes the shell complete brief’s commands, options and
manuscripts. Install it again when brief is updated.`,
    shell: ['shell', 'bash, zsh, fish or powershell'],
    examples: `
Examples (do this once, then open a new window):
  echo 'source <(brief completion bash)' >> ~/.bashrc
  echo 'source <(brief completion zsh)' >> ~/.zshrc     after compinit
  brief completion fish > ~/.config/fish/completions/brief.fish
  PowerShell: add this line to your profile (notepad $PROFILE)
    brief completion powershell | Out-String | Invoke-Expression`,
  },
};
