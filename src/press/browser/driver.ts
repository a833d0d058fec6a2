/**
 * Puppeteer as it is made for pages, which speaks to a browser and does no more: what finds, downloads and unpacks
 * browsers in it for Node is as much again to load, and takes longer to than a browser to start
 * (https://pptr.dev/guides/running-puppeteer-in-the-browser).
 */
export type {
  Browser,
  CDPSession,
  ConnectionTransport,
  Page,
} from 'puppeteer/lib/esm/puppeteer/puppeteer-core-browser.js';

/** Loads it: 0.7 MB in the bundle, of puppeteer's 2.6. */
export const loadDriver = () => import('puppeteer/lib/esm/puppeteer/puppeteer-core-browser.js');
