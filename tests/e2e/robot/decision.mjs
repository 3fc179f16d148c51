// The decision at the right of the desk.

import assert from 'node:assert/strict';
import { eventually } from './eventually.mjs';
import { look } from './outbox.mjs';

/** The whole panel. */
export function panel(page) {
  return page.getByRole('region', { name: 'Afgørelse' });
}

/** A button of the panel by its exact name. */
export function button(page, name) {
  return panel(page).getByRole('button', { name, exact: true });
}

/** The buttons that decide or park. */
export const DECIDING = ['Godkend', 'Afvis', '15 min', '1 time', '4 timer', 'I morgen kl. 9', 'Parkér'];

export const email = (page) => page.getByLabel('E-mail til opretteren');
export const remark = (page) => page.getByLabel('Kommentar (sendes ikke til opretteren)');
export const minutes = (page) => page.getByLabel('Minutter');
export const dialog = (page) => page.getByRole('dialog', { name: 'Overtag annoncen?' });

/** Waits until the panel says where the ad stands. */
export async function expectStanding(page, words) {
  await eventually(`the ad stands as ${words}`, async () => {
    const said = await panel(page).getByRole('status').innerText();
    if (words instanceof RegExp) assert.match(said, words);
    else assert.equal(said, words);
  });
}

/** Begins the open ad. */
export async function begin(page) {
  await button(page, 'Påbegynd').click();
  await expectStanding(page, /^Min siden/);
}

/** Presses a button that decides, having looked at the ad for as long as the console wants one to. */
export async function decide(page, name) {
  await look(page);
  await button(page, name).click();
}

export async function approve(page) {
  await decide(page, 'Godkend');
}

/** Rejects with a template, a text, or both; the text comes after the template. */
export async function reject(page, { template, text } = {}) {
  if (template) await insertTemplate(page, template);
  if (text) await email(page).pressSequentially(text);
  await decide(page, 'Afvis');
}

/** The choice that is open: of templates, or of times to park. */
export function menu(page, name = 'Skabelon') {
  return panel(page).getByRole('menu', { name });
}

/** Inserts a template at the caret. */
export async function insertTemplate(page, name) {
  await button(page, 'Indsæt en skabelon …').click();
  await menu(page).getByRole('menuitem', { name, exact: true }).click();
  await menu(page).waitFor({ state: 'hidden' });
}

/** Parks for minutes as typed, or with a preset: `park(page, { preset: '1 time' })`. */
export async function park(page, { preset, typed }) {
  if (typed !== undefined) await minutes(page).fill(typed);
  await decide(page, preset ?? 'Parkér');
}

/** Waits until another ad than `ad` lies ready to be read; gives its id. */
export async function expectNext(page, ad) {
  await page.waitForURL((url) => /^\/annoncer\/./.test(url.pathname) && !url.pathname.endsWith(ad));
  const next = new URL(page.url()).pathname.split('/')[2];
  await page.locator(`.ad[data-ad="${next}"]:not([hidden])`).getByRole('heading', { name: 'Annoncens tekst' }).waitFor();
  await expectFocus(page.locator('.ad:not([hidden]) .ad-title'), 'reading starts at the new title');
  return next;
}

/** Waits until the ads that come next have been read and drawn, unseen. */
export async function expectAhead(page) {
  await eventually('the next ads lie ready', async () => {
    assert.ok((await page.locator('.ad[hidden] .ad-body-heading').count()) >= 2);
  });
}

/** Waits until something has the focus. */
export async function expectFocus(element, why = 'it has the focus') {
  await eventually(why, async () => {
    assert.ok(await element.evaluate((one) => one === document.activeElement));
  });
}

/** A decision can be taken back for up to 15 s before it goes out. */
const UNDO_AND_SENDING_MILLIS = 25_000;

/** Waits until the services have decided an ad so. */
export async function expectDecided(truth, ad, status) {
  await eventually(`the services have it as ${status}`, async () => {
    assert.equal((await truth.ad(ad)).approvalStatus, status);
  }, { within: UNDO_AND_SENDING_MILLIS });
}

/** Waits until the open ad says that an earlier decision about it came back, with all of these words. */
export async function expectCameBack(page, ...words) {
  await eventually(`the ad says ${words.join(' ')}`, async () => {
    const said = await panel(page).locator('.came-back:visible').innerText({ timeout: 500 });
    for (const one of words) assert.ok(said.includes(one), `${JSON.stringify(said)} lacks ${one}`);
  });
}

/** Asks to take over; the question is open afterwards. */
export async function askToTakeOver(page) {
  await button(page, 'Overtag …').click();
  await dialog(page).waitFor();
}

/** Takes over from a colleague. */
export async function takeOver(page) {
  await askToTakeOver(page);
  await dialog(page).getByRole('button', { name: 'Overtag', exact: true }).click();
  await dialog(page).waitFor({ state: 'hidden' });
}

/** Waits for an error of the panel that says all of these words. */
export async function expectError(page, ...words) {
  const notices = panel(page).getByRole('alert');
  await eventually(`an error says ${words.join(' ')}`, async () => {
    const said = (await notices.allInnerTexts()).filter((text) => text.trim() !== '');
    assert.equal(said.length, 1, `one error, in one place: ${JSON.stringify(said)}`);
    for (const one of words) assert.ok(said[0].includes(one), `${JSON.stringify(said[0])} lacks ${one}`);
  });
}

/** Checks that buttons are blocked, and that each says why to those who can't see it, too. */
export async function expectBlocked(page, names, why) {
  for (const name of names) {
    await eventually(`${name} is blocked: ${why}`, async () => {
      const told = await button(page, name).evaluate((element) => ({
        disabled: element.ariaDisabled,
        reachable: !element.disabled,
        why: (element.getAttribute('aria-describedby') ?? '')
          .split(' ')
          .map((id) => document.getElementById(id)?.textContent.trim())
          .join(' '),
      }));
      assert.deepEqual(told, { disabled: 'true', reachable: true, why });
    });
  }
}

/** Checks that a field is marked at fault, tied to its message, and that the message can be seen. */
export async function expectFault(page, field, message) {
  await eventually(`the field says ${message}`, async () => {
    assert.equal(await field.getAttribute('aria-invalid'), 'true');
    const told = await field.evaluate((element) =>
      (element.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => document.getElementById(id))
        .filter((one) => one?.checkVisibility())
        .map((one) => one.textContent.trim()),
    );
    assert.ok(told.includes(message), JSON.stringify(told));
  });
}
