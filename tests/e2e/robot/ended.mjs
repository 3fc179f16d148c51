// A session that ends in the middle of work.

import assert from 'node:assert/strict';
import { expectFocus } from './decision.mjs';
import { LONE, field, form, lookUp, startMaking, withHyphen } from './jobagent.mjs';

/** What the browser notes of calls after the end. */
export const SIGNED_OUT = { status: 401, path: /./ };

/** Opens a form with a citizen in it, which nothing but the page keeps. */
export async function openForm({ open, expectNote }, who, how) {
  const page = await open(who, { at: '/jobagent', ...how });
  expectNote(page, SIGNED_OUT);
  await lookUp(page, LONE);
  await startMaking(page, { category: 'Dagpengemodtager' });
  await field(page).fill(withHyphen(LONE));
  await field(page).evaluate((input) => input.setSelectionRange(3, 5));
  return page;
}

/** The form is as it was left. */
export async function expectForm(page) {
  assert.equal(await field(page).inputValue(), withHyphen(LONE));
  assert.equal(await form(page).getByLabel('Klientkategori').locator('option:checked').innerText(), 'Dagpengemodtager');
}

/** The focus and what is selected in the form are as they were left. */
export async function expectCaret(page) {
  await expectFocus(field(page), 'where she was');
  assert.deepEqual(await field(page).evaluate((input) => [input.selectionStart, input.selectionEnd]), [3, 5]);
}

/** What is said over the page. */
export const ended = (page) => page.getByRole('dialog', { name: 'Din session er udløbet' });

/** Ends the session of the page's browser, as from a program beside it. */
export async function endSession(page) {
  await page.context().request.delete('/bff/session', { headers: { 'x-csrf': '1' } });
}

/** Waits until it is said. The console finds out with its next call. */
export const expectEnded = (page) => ended(page).waitFor();

/** No key leads past it, and none reaches what is behind. */
export async function expectShutIn(page) {
  for (const key of ['Escape', 'Escape', 'Control+k', '?', 'g']) await page.keyboard.press(key);
  await expectEnded(page);
  for (let times = 0; times < 6; times++) {
    await page.keyboard.press('Tab');
    const within = (dialog) => document.activeElement === document.body || dialog.contains(document.activeElement);
    assert.ok(await ended(page).evaluate(within), 'what is behind is out of reach');
  }
}

/** The same caseworker signs in again. */
export async function goOn(page) {
  await ended(page).getByRole('button', { name: 'Log ind igen' }).click();
  await ended(page).waitFor({ state: 'hidden' });
}

/** Someone else is at the keyboard. */
export const someoneElse = (page) => ended(page).getByRole('button', { name: 'Jeg er en anden' }).click();
