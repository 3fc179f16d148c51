// A caseworker's hands and eyes, where pages may fail to load and tabs may die.

import assert from 'node:assert/strict';
import { eventually } from '../e2e/robot/eventually.mjs';

/** Decision keys are not heard at once after an ad has appeared. */
const SETTLING_MILLIS = 400;
const PATIENCE_MILLIS = 25_000;

/** The open ad's id, when its title and text can be seen; runs inside the page. */
function openAd() {
  const sheet = document.querySelector('.ad[data-ad]:not([hidden])');
  const title = sheet?.querySelector('.ad-title');
  // The ads are called after their number, which their id holds.
  const number = Number(sheet?.dataset.ad.split('-').at(-1));
  return title?.textContent.trim().endsWith(` ${number}`) ? sheet.dataset.ad : undefined;
}

/** Waits until an ad can be read, whatever it takes, and gives its id; `but` names those that are done with. */
export async function readAd(page, { but = () => false } = {}) {
  const id = await eventually(
    'an ad can be read',
    async () => {
      const id = await page.evaluate(openAd);
      if (!id || but(id)) {
        await leaveField(page);
        await (id ? page.keyboard.press('j') : helpItself(page));
        assert.fail(await page.evaluate(() => `${location.pathname}: ${document.body.innerText.slice(0, 600)}`));
      }
      return id;
    },
    { within: PATIENCE_MILLIS },
  );
  await page.waitForTimeout(SETTLING_MILLIS);
  await leaveField(page);
  return id;
}

/** Undoing puts the focus back into the text, where keys are letters. */
async function leaveField(page) {
  const isTyping = () => page.evaluate(() => document.activeElement?.matches('textarea, input') ?? false);
  if (await isTyping()) await page.keyboard.press('Escape');
}

/** What a caseworker does with a page that could not load something. */
async function helpItself(page) {
  const again = page.getByRole('button', { name: 'Prøv igen' }).first();
  if (await again.isVisible()) {
    await again.click({ timeout: 1_000 }).catch(() => {});
    await page.waitForTimeout(300);
    return;
  }
  const name = page.getByRole('button', { name: /^Ida Holm/ });
  if (await name.isVisible()) return void (await name.click({ timeout: 1_000 }).catch(() => {}));
  if (!/^\/annoncer\/./.test(new URL(page.url()).pathname)) await page.keyboard.press('j');
}

/** Whether this ad is the one that is open. */
export const isOpen = (page, ad) => page.evaluate((ad) => document.querySelector('.ad[data-ad]:not([hidden])')?.dataset.ad === ad, ad);

/** Presses `Prøv nu` wherever it is offered, and helps a page that could not load. */
export async function tryNow(page) {
  if (!(await page.getByRole('button', { name: 'Log ud' }).isVisible())) await helpItself(page);
  const offered = page.getByRole('region', { name: 'Udbakke' }).getByRole('button', { name: 'Prøv nu' });
  for (const button of await offered.all()) await button.click({ timeout: 500 }).catch(() => {});
}

/** What the outbox shows: `[{number, state, text}]`, by the ad's number. */
export const outbox = (page) =>
  page
    .getByRole('region', { name: 'Udbakke' })
    .getByRole('listitem')
    .evaluateAll((items) =>
      items.map((item) => ({
        number: Number(/Prøveannonce (\d+)/.exec(item.textContent)?.[1]),
        state: item.dataset.state,
        text: item.textContent,
      })),
    );

/** The text as it stands on the screen, to the letter. */
export const mailOnScreen = (page) => mail(page).inputValue();

const mail = (page) => page.getByLabel('E-mail til opretteren').locator('visible=true').first();

/** Presses the keys of an act up to the last, which sends; gives the text on the screen. */
export async function prepare(page, { kind, template, text }) {
  if (kind !== 'reject') return '';
  await page.keyboard.press('a');
  await page.waitForTimeout(60);
  await page.keyboard.press(template ?? 'Escape');
  await eventually('the template is in', async () => assert.notEqual(await mailOnScreen(page), ''));
  await mail(page).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(text);
  return mailOnScreen(page);
}

/** Presses the key that sends. */
export async function send(page, { kind, digit }) {
  if (kind === 'approve') return page.keyboard.press('g');
  if (kind === 'reject') return page.keyboard.press('Control+Enter');
  await page.keyboard.press('p');
  await page.waitForTimeout(60);
  return page.keyboard.press(digit);
}
