// The palette on Ctrl+K, by keyboard alone.

import assert from 'node:assert/strict';
import { eventually } from './eventually.mjs';

/** In Danish and in English. */
export const palette = (page) => page.getByRole('dialog', { name: /^Find (og gør|and do)$/ });
export const option = (page, name) => palette(page).getByRole('option', { name });
const chosen = (page) => palette(page).locator('[role=option][aria-selected=true]');

/** Opens the palette and types. */
export async function seek(page, text) {
  await page.keyboard.press('Control+k');
  await palette(page).getByRole('combobox').waitFor();
  await page.keyboard.insertText(text);
}

/** Goes down to an entry and runs it. */
export async function run(page, name) {
  await option(page, name).first().waitFor();
  for (let steps = 0; !name.test(await chosen(page).innerText()); steps += 1) {
    assert.ok(steps < 20, `${name} is far down`);
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  await palette(page).waitFor({ state: 'hidden' });
}

/** Waits until the focus is at the element with an id. */
export const expectFocusAt = (page, id) =>
  eventually(`the focus is at ${id}`, async () =>
    assert.equal(await page.evaluate(() => document.activeElement.id), id),
  );
