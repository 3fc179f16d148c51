// Takes the pictures of the help page from a running console, light and dark, on the same demo data every time:
//
//   CONSOLE_SERVER=target/release/approval-console-server CHROMIUM=/usr/bin/chromium node tests/pictures/help.mjs
//
// They are written to public/help/. src/guide/step.rs names them and tells their size, and its test holds both together.

import { writeFile, stat } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import { askToTakeOver, begin, button, email, expectAhead, insertTemplate } from '../e2e/robot/decision.mjs';
import { expectSummary } from '../e2e/robot/operations.mjs';
import { everyPage } from '../e2e/robot/pages.mjs';
import { LATER, look } from '../e2e/robot/outbox.mjs';
import { list, openAd } from '../e2e/robot/queue.mjs';
import { program, startServer } from '../e2e/robot/server.mjs';
import { Service } from '../e2e/robot/service.mjs';
import { signIn } from '../e2e/robot/session.mjs';
import { BANNER_HEIGHT, openConsole } from '../e2e/robot/stage.mjs';

const FOLDER = new URL('../../public/help/', import.meta.url);
/** What of the window makes a picture, 960 × 600 pixels: all but the line that real use never shows. */
const WINDOW = { width: 1200, height: 750 };
const SCALE = 0.8;
/** Of 100. Less and the letters blur. */
const QUALITY = 45;

/** What is done before each picture, in the order of the day. Each begins on a page of its own. */
const PICTURES = {
  queue: async ({ page }) => {
    await page.goto('/annoncer');
    await list(page).getByRole('row').nth(6).waitFor();
  },
  begin: async ({ page, free: [ad] }) => {
    await page.goto('/annoncer');
    await openAd(page, ad);
    await begin(page);
  },
  approve: async ({ page, free: [ad] }) => {
    await page.goto(`/annoncer/${ad}`);
    await expectAhead(page);
    await look(page);
    await page.keyboard.press('g');
    await page.getByRole('region', { name: 'Udbakke' }).getByRole('button', { name: 'Fortryd' }).waitFor();
  },
  reject: async ({ page, free: [, ad] }) => {
    await page.goto(`/annoncer/${ad}`);
    await begin(page);
    await insertTemplate(page, 'Mangelfuld annonce');
    await email(page).scrollIntoViewIfNeeded();
  },
  park: async ({ page, free: [, , ad] }) => {
    await page.goto(`/annoncer/${ad}`);
    await begin(page);
    await look(page);
    await page.keyboard.press('p');
    await page.getByRole('menu').waitFor();
  },
  'take-over': async ({ page, held }) => {
    await page.goto(`/annoncer/${held}`);
    await button(page, 'Overtag …').waitFor();
    await askToTakeOver(page);
  },
  compare: async ({ page, duplicates }) => {
    await page.goto(duplicates.at);
    await duplicates.ready(page);
    await page.getByText('Henter…').first().waitFor({ state: 'detached' });
  },
  palette: async ({ page, free: [ad] }) => {
    await page.goto(`/annoncer/${ad}`);
    await expectAhead(page);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('sk');
    await page.getByRole('listbox').getByRole('option').first().waitFor();
  },
  journal: async ({ page }) => {
    await page.goto('/journal');
    await page.getByRole('cell').first().waitFor();
  },
  operations: async ({ page }) => {
    await page.goto('/drift');
    await expectSummary(page, 'Alle tjenester svarer.');
  },
};

const browser = await chromium.launch({ executablePath: program('CHROMIUM'), args: ['--no-sandbox', '--disable-gpu'] });
let bytes = 0;
for (const scheme of ['light', 'dark']) {
  const server = await startServer({ seed: 7, ads: 60 });
  const { context, page } = await openConsole(browser, server, {
    scheme,
    width: WINDOW.width,
    height: WINDOW.height + BANNER_HEIGHT,
    settings: LATER,
  });
  await signIn(page, 'Ida Holm');
  const [ida, mads] = [await Service.as(server, 'Ida Holm'), await Service.as(server, 'Mads Friis')];
  const free = await ida.free();
  const held = free.at(-1);
  await mads.begin(held);
  const duplicates = (await everyPage(ida)).find(({ called }) => called === 'duplicates');
  const debuggerOf = await context.newCDPSession(page);
  for (const [name, prepare] of Object.entries(PICTURES)) {
    await prepare({ page, free, held, duplicates });
    // What fades in has done so, and no pointer lies on anything.
    await page.mouse.move(WINDOW.width - 1, WINDOW.height - 1);
    await page.evaluate(() => Promise.all(document.getAnimations().map((one) => one.finished.catch(() => {}))));
    const { data } = await debuggerOf.send('Page.captureScreenshot', {
      format: 'webp',
      quality: QUALITY,
      clip: { x: 0, y: BANNER_HEIGHT, ...WINDOW, scale: SCALE },
    });
    const file = new URL(`${name}-${scheme}.webp`, FOLDER);
    await writeFile(file, Buffer.from(data, 'base64'));
    const { size } = await stat(file);
    bytes += size;
    console.log(`${name}-${scheme}.webp  ${size}`);
  }
  await context.close();
  await server.remove();
}
await browser.close();
console.log(`${bytes} bytes together`);
