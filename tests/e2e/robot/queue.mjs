// The queue at the left of the desk.

import assert from 'node:assert/strict';
import { eventually } from './eventually.mjs';

/** The list of pending ads. */
export function list(page) {
  return page.getByRole('grid', { name: /^Afventende jobannoncer/ });
}

/** The height of a window in which no row of a journey's queue is scrolled away. */
export const EVERY_ROW = 6_000;

/** The row of an ad. */
export function row(page, id) {
  return list(page).locator(`a[href^="/annoncer/${id}"]`);
}

/** The rows that exist now, as objects in order: `{id, place, of, title, beneath, state, top}`. */
export async function rows(page) {
  return list(page)
    .getByRole('row')
    .evaluateAll((items) =>
      items.map((item) => {
        const text = (part) => item.querySelector(`.row-${part}`)?.textContent.trim();
        return {
          id: item.querySelector('a').pathname.split('/')[2],
          place: Number(item.getAttribute('aria-rowindex')),
          of: Number(item.parentElement.getAttribute('aria-rowcount')),
          selected: item.getAttribute('aria-selected') === 'true',
          title: text('title'),
          beneath: text('beneath'),
          state: text('state'),
          top: item.getBoundingClientRect().top,
        };
      }),
    );
}

/** Where an ad's row says it stands. */
export async function expectRow(page, id, state) {
  await eventually(`the row says ${state}`, async () => {
    const found = (await rows(page)).find((one) => one.id === id);
    assert.ok(found, `no row of ${id}`);
    if (state instanceof RegExp) assert.match(found.state, state);
    else assert.equal(found.state, state);
  });
}

/** Waits until an ad has no row; it must be one that could be seen. */
export async function expectNoRow(page, id) {
  await row(page, id).waitFor({ state: 'detached' });
}

/** Opens an ad by its row, and waits until it can be read. */
export async function openAd(page, id) {
  await row(page, id).click();
  await expectOpen(page, id);
}

/** Waits until an ad is open with its content, and gives its title as shown. */
export async function expectOpen(page, id) {
  await page.waitForURL((url) => url.pathname === `/annoncer/${id}`);
  await page.getByRole('heading', { name: 'Annoncens tekst' }).waitFor();
  return title(page);
}

/** The open ad's title, as shown. */
export async function title(page) {
  return page.locator('.ad-title').locator('visible=true').innerText();
}

/** Comes back to the window, which makes the console read the list at once. */
export async function glance(page) {
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
}

/** Comes back to the window, and waits until the list has been read. */
export async function comeBack(page) {
  const read = page.waitForResponse((answer) => answer.url().endsWith('/afventende-jobannoncer'));
  await glance(page);
  const answer = await read;
  // The end of an answer without a body, or of one that was given up for a newer, is never told.
  await Promise.race([answer.finished(), page.waitForTimeout(400)]);
  // A list that came is taken in a moment later.
  await page.waitForTimeout(60);
}
