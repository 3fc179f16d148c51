// The setting of a file's journeys: one server and one browser for all, a browser profile of its own for every
// console that is opened, and the rules that every journey is held to at its end.

import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { program, startServer } from './server.mjs';
import { Service } from './service.mjs';
import { signIn } from './session.mjs';
import { assertClean, counted, reportPolicyBreaches, watch } from './watch.mjs';

const BROWSER_ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
/** The line in which a development server says what it is. */
export const BANNER_HEIGHT = 24;
/** Of a window: 900 for the page, and that line. */
export const HEIGHT = 900 + BANNER_HEIGHT;
const PATIENCE_MILLIS = 15_000;
/** One that waits for what never comes must not hold up the others. */
const JOURNEY_MILLIS = 180_000;

/** The browser that all journeys of a file share. */
export const launchBrowser = () => chromium.launch({ executablePath: program('CHROMIUM'), args: BROWSER_ARGUMENTS });

/**
 * Opens a console in a profile of its own; `settings` are what the browser has kept, by key, and `loginService` is where one
 * signs in, if that is elsewhere: both are on TLS then, with a certificate that no browser knows.
 */
export async function openConsole(
  browser,
  server,
  { scheme = 'light', width = 1280, height = HEIGHT, at = '/', settings = {}, loginService } = {},
) {
  const context = await browser.newContext({
    baseURL: server.address,
    colorScheme: scheme,
    viewport: { width, height },
    locale: 'da-DK',
    ignoreHTTPSErrors: loginService !== undefined,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MILLIS);
  await page.addInitScript(reportPolicyBreaches);
  await context.addInitScript((settings) => {
    for (const [key, value] of Object.entries(settings)) localStorage.setItem(key, value);
  }, settings);
  const watched = watch(page, server.address, loginService);
  await page.goto(at);
  return { context, page, watched };
}

/**
 * Sets the stage with `startServer`'s options, and gives the function that declares a journey:
 *
 *   journey('a caseworker …', async ({ open, as, server }) => {
 *     const page = await open('Ida Holm');            // a console, signed in; `open()` leaves it at the sign-in
 *     const mads = await as('Mads Friis');            // the services, without a browser
 *   });
 */
export function stage(options) {
  let server;
  let browser;
  before(async () => {
    server = await startServer(options);
    browser = await launchBrowser();
  });
  after(async () => {
    await browser?.close();
    await server?.remove();
  });

  return function journey(name, steps) {
    play(name, {
      newConsole: (how) => openConsole(browser, server, how),
      signIn,
      steps: (robots) => steps({ ...robots, as: (who) => Service.as(server, who), server }),
      atTheEnd: () => assert.deepEqual(server.failures(), [], 'what the server logged'),
    });
  };
}

/**
 * Declares a journey through consoles that `newConsole` opens and `signIn` signs in at, held to the rules of all; `steps` get
 * `{ open, expectNote }`.
 */
export function play(name, { newConsole, signIn, steps, atTheEnd = () => {} }) {
  test(name, { timeout: JOURNEY_MILLIS }, async () => {
    const consoles = [];
    const open = async (who, how) => {
      const one = await newConsole(how);
      consoles.push(one);
      if (who) await signIn(one.page, who);
      return one.page;
    };
    const expectNote = (page, note) => consoles.find((one) => one.page === page).watched.expect(note);
    try {
      await steps({ open, expectNote });
    } catch (error) {
      await explain(error, name, consoles);
      throw error;
    } finally {
      await Promise.all(consoles.map((one) => one.context.close()));
    }
    assertClean(consoles.map((one) => one.watched));
    atTheEnd();
  });
}

/** Adds to a failure where the consoles were, what they looked like, and what the browser complained of. */
async function explain(error, name, consoles) {
  const folder = path.join(tmpdir(), 'approval-console-e2e');
  await mkdir(folder, { recursive: true });
  const told = consoles.map(async ({ page, watched }, number) => {
    const picture = path.join(folder, `${name.replace(/[^\p{L}\d]+/gu, '-')}-${number + 1}.png`);
    const taken = await page.screenshot({ path: picture, timeout: 5_000 }).then(
      () => picture,
      () => 'no picture',
    );
    return `  at ${page.url()} (${taken})\n${counted(watched.problems())}`;
  });
  error.message += `\n${(await Promise.all(told)).join('\n')}`;
}
