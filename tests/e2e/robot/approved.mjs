// A decision that has been made and is on its way, to go on with.

import assert from 'node:assert/strict';
import { eventually } from './eventually.mjs';
import { button, email, expectAhead, expectNext, expectStanding } from './decision.mjs';
import { look, shownTitle, writes } from './outbox.mjs';
import { EVERY_ROW, list } from './queue.mjs';
import { storedDecisions } from './storage.mjs';

/** Settings of a console that waits as short as one can choose, besides not at all. */
export const SHORT = { 'console.undo-seconds': '5' };

/** Opens a free ad and approves it; gives what a journey goes on with. */
export async function approved({ open, as }, who, settings, text) {
  const truth = await as(who);
  const [ad] = await truth.free();
  const title = await shownTitle(truth, ad);
  const page = await open(who, { at: `/annoncer/${ad}`, settings, height: EVERY_ROW });
  const sent = writes(page);
  await expectStanding(page, 'Ledig');
  await expectAhead(page);
  if (text) await email(page).fill(text);
  await look(page);
  const pressed = Date.now();
  await button(page, 'Godkend').click();
  await expectNext(page, ad);
  return { truth, ad, title, page, sent, pressed };
}

/** Waits until a decision is in the browser's storage, from where a killed page is taken up. */
export const expectKept = (page, ad) =>
  eventually('the decision is kept', async () => {
    const kept = await storedDecisions(page);
    assert.ok(kept.some((one) => one.ad === ad), JSON.stringify(kept));
  });

/** Another tab of the same browser, at the queue. */
export async function anotherTab(page) {
  const tab = await page.context().newPage();
  await tab.goto('/');
  await list(tab).waitFor();
  return tab;
}
