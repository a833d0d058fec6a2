import { once } from 'node:events';
import { openInBrowser } from '../preview/open-browser.ts';
import { openPreview } from '../preview/preview.ts';
import type { Context } from './context.ts';
import { listenForInterrupt } from './interrupt.ts';

/** What may be said to `brief preview`. */
export interface PreviewFlags {
  port?: number;
  /** False with `--no-open`. */
  open?: boolean;
  template?: string;
  browser?: string;
}

/** Shows the preview until it is interrupted, which is how it ends; gives the exit code. */
export async function runPreview(
  files: string[],
  { port = 0, open = true, template, browser }: PreviewFlags,
  { process, settings, streams }: Context,
  show: typeof openInBrowser = openInBrowser,
): Promise<number> {
  const { language } = settings;
  const said = words[language];
  const interrupt = listenForInterrupt(process, () => {});
  const { signal } = interrupt;
  try {
    await using preview = await openPreview({
      cwd: process.cwd(),
      env: process.env,
      files,
      language,
      port,
      signal,
      ...(template !== undefined && { template }),
      ...(browser !== undefined && { browser }),
      onUnpack: () => streams.err(said.unpacking),
    });
    streams.err(said.opened(preview.source));
    streams.out(`${preview.address}\n`);
    const isShown = open && show(preview.address, process);
    streams.err(isShown ? said.shown : said.openIt);
    if (!signal.aborted) await once(signal, 'abort');
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    interrupt.close();
  }
  return 0;
}

const words = {
  zh: {
    unpacking: '第一次使用，正在准备浏览器，约需几秒……\n',
    opened: (source: string) => `预览 ${source}，地址：\n`,
    shown: '已在浏览器里打开。保存稿件，版面就会更新；按 Ctrl-C 结束。\n',
    openIt: '请用浏览器打开上面的地址。保存稿件，版面就会更新；按 Ctrl-C 结束。\n',
  },
  en: {
    unpacking: 'Preparing the browser for the first time; this takes a few seconds …\n',
    opened: (source: string) => `Preview of ${source}:\n`,
    shown: 'It is open in your browser and updates on every save. Ctrl-C ends it.\n',
    openIt: 'Open this address in a browser. It updates on every save; Ctrl-C ends it.\n',
  },
};
