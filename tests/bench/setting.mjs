// A server and a browser to measure with.

import { cp, mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { program, startServer } from '../e2e/robot/server.mjs';
import { Service } from '../e2e/robot/service.mjs';
import { installStopwatch } from './stopwatch.mjs';

const BROWSER_ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // As in a window that is looked at: nothing is slowed down because it might not be seen.
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
];

/** Lets `work` use a browser. */
export async function withBrowser(work) {
  const browser = await chromium.launch({ executablePath: program('CHROMIUM'), args: BROWSER_ARGUMENTS });
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

/** Lets `work` use a server with this many waiting ads. A large database is made once, and copied. */
export async function withServer({ ads, seed = 1, flags = [] }, work) {
  const folder = await mkdtemp(path.join(tmpdir(), 'approval-console-bench-'));
  const data = path.join(folder, 'data');
  let server;
  try {
    await cp(await kept(ads, seed), data, { recursive: true });
    server = await startServer({ ads, seed, data, flags });
    return await work(server);
  } finally {
    await server?.remove();
    await rm(folder, { recursive: true, force: true });
  }
}

async function kept(ads, seed) {
  const shelf = program('BENCH_FOLDER');
  const place = path.join(shelf, `ads-${ads}-seed-${seed}`);
  if (await stat(place).catch(() => undefined)) return place;
  console.error(`Making a database of ${ads} ads: once`);
  const unfinished = `${place}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true });
  const server = await startServer({ ads, seed, data: unfinished });
  await server.stop();
  await server.remove();
  await rename(unfinished, place);
  return place;
}

/** A page in a new profile, signed in by cookie: nothing is cached, and nothing has been loaded. */
export async function freshPage(browser, server, who, { settings = {} } = {}) {
  const truth = await Service.as(server, who);
  const [name, ...value] = truth.cookie.split('=');
  const context = await browser.newContext({
    baseURL: server.address,
    viewport: { width: 1440, height: 900 },
    locale: 'da-DK',
  });
  await context.addCookies([{ name, value: value.join('='), url: server.address }]);
  await context.addInitScript(installStopwatch);
  await context.addInitScript((settings) => {
    for (const [key, value] of Object.entries(settings)) localStorage.setItem(key, value);
  }, settings);
  const page = await context.newPage();
  return { context, page, truth };
}
