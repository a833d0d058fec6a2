import process from 'node:process';
import puppeteer from 'puppeteer';

/** How to launch the browser that brief has launched: the same program, switches, libraries and faces. */
export function launchOptions({ path, args, env }) {
  const own = /^--(user-data-dir|remote-debugging)/;
  return {
    executablePath: path,
    args: args.filter((arg) => !own.test(arg)),
    ignoreDefaultArgs: true,
    pipe: true,
    env: { ...process.env, ...env },
  };
}

/** The same without what keeps it off the network: md-to-pdf serves its pages to itself. */
export function servedOptions(browser) {
  const options = launchOptions(browser);
  const args = options.args.filter((arg) => !/^--(host-resolver-rules|no-proxy-server)/.test(arg));
  return { ...options, args };
}

export function launch(browser) {
  const options = launchOptions(browser);
  return puppeteer.launch({ ...options, args: [...options.args, '--remote-debugging-pipe'] });
}
