import type { Build, BuildOptions, Format, Shard } from '../build/outcome.ts';
import type { PdfProfile } from '../pdf/profile.ts';
import type { Form } from '../report/form.ts';
import { render } from '../report/render.ts';
import { checkoutOf } from './checkout.ts';
import type { Context, Tools } from './context.ts';
import { exitCodeOf } from './exit.ts';
import { interruptible, sayStopping } from './interruptible.ts';
import { type Process, widthOf } from './process.ts';
import { showProgress } from './progress.ts';
import { readStdin } from './stdin.ts';
import { collectSeldom, compileSeldom } from './v8.ts';

/** What may be said to `brief build`. */
export interface BuildFlags {
  out?: string;
  format?: Format[];
  template?: string;
  pdfProfile?: PdfProfile;
  jobs?: number;
  shard?: Shard;
  force?: true;
  dryRun?: true;
  failFast?: true;
  strict?: true;
  report?: Form;
  quiet?: true;
  verbose?: true;
  /** ms */
  timeout?: number;
  browser?: string;
}

/** Builds and reports; gives the exit code. */
export async function runBuild(
  files: string[],
  flags: BuildFlags,
  context: Context,
): Promise<number> {
  const isSilent = flags.quiet === true || isTyped(files, context.process);
  const progress = showProgress(context, isSilent);
  const onFirst = () => {
    progress.stop();
    sayStopping(context);
  };
  return interruptible(
    context,
    { text: stopped, report: flags.report, onFirst },
    async (interrupt) => {
      const build = await buildWith(files, flags, context, {
        signal: interrupt.signal,
        onProgress: progress.onProgress,
      }).finally(progress.stop);
      tell(build, flags, context);
      return interrupt.code() ?? exitCodeOf(build);
    },
  );
}

async function buildWith(
  files: string[],
  { format = ['html', 'pdf'], timeout = 60_000, report, quiet, verbose, ...given }: BuildFlags,
  { process, settings, streams, tools }: Context,
  hooks: Required<Pick<BuildOptions, 'signal' | 'onProgress'>>,
): Promise<Build> {
  const build = tools.build ?? (await loadBuild());
  return build({
    ...given,
    ...hooks,
    cwd: process.cwd(),
    env: process.env,
    files,
    formats: format,
    timeout,
    stdin: () => {
      if (isTyped(files, process)) streams.err(words[settings.language].typing);
      return readStdin(process.stdin, hooks.signal);
    },
  });
}

async function loadBuild(): Promise<NonNullable<Tools['build']>> {
  collectSeldom();
  compileSeldom();
  return (await import('../build/build.ts')).build;
}

function tell(build: Build, flags: BuildFlags, { process, settings, streams }: Context): void {
  const { out, err } = render(build, flags.report ?? 'pretty', {
    language: settings.language,
    color: settings.color,
    verbose: flags.verbose ?? false,
    quiet: flags.quiet ?? false,
    width: widthOf(process.stderr),
    ...checkoutOf(process),
  });
  streams.out(out);
  streams.err(err);
}

/** The manuscript is being typed at the terminal: nothing may be drawn over it. */
function isTyped(files: string[], { stdin }: Process): boolean {
  return files.includes('-') && stdin.isTTY === true;
}

const words = {
  zh: {
    typing: '正在等候输入稿件。输完后另起一行，按 Ctrl-D（Windows 按 Ctrl-Z 再按回车）。\n',
  },
  en: {
    typing:
      'Waiting for the manuscript. End it with Ctrl-D on a new line (Windows: Ctrl-Z, Enter).\n',
  },
};

const stopped = { zh: '已中途停止，没有做完。', en: 'Stopped before the end.' };
