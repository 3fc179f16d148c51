// Work that a session's end interrupts: a draft, and a decision that is on its way.

import assert from 'node:assert/strict';
import { expectKept } from '../e2e/robot/approved.mjs';
import { begin, button, email, expectAhead, expectNext, expectStanding } from '../e2e/robot/decision.mjs';
import { ended } from '../e2e/robot/ended.mjs';
import { eventually } from '../e2e/robot/eventually.mjs';
import { look, shownTitle, writes } from '../e2e/robot/outbox.mjs';
import { everythingStored } from '../e2e/robot/storage.mjs';
import { choose } from './browser.mjs';

export const DRAFT = 'Et halvt udkast om løn.';

/** The way on that the message shows. */
export const again = (page) => ended(page).getByRole('link', { name: 'Log ind igen i en ny fane' });

/** Types a draft about one free ad and approves another, in a tab beside `page`; gives both ads and what is sent of them. */
export async function workBeside(page, truth) {
  const [drafted, ad] = await truth.free();
  const title = await shownTitle(truth, ad);
  const desk = await page.context().newPage();
  await desk.goto(`/annoncer/${drafted}`);
  await begin(desk);
  await email(desk).fill(DRAFT);
  await eventually('the draft is kept', async () => assert.ok((await everythingStored(desk)).includes(DRAFT)));
  await desk.goto(`/annoncer/${ad}`);
  await expectStanding(desk, 'Ledig');
  await expectAhead(desk);
  const sent = writes(page);
  await look(desk);
  await button(desk, 'Godkend').click();
  await expectNext(desk, ad);
  await expectKept(desk, ad);
  return { desk, drafted, ad, title, sent };
}

/** Signs in in the new tab that the message opens, and closes it; `who` is chosen where the login service asks. */
export async function signInBeside(page, { who, press = (link) => link.click() } = {}) {
  const opened = page.context().waitForEvent('page');
  await press(again(page));
  const tab = await opened;
  if (who) await choose(tab, who);
  await tab.getByRole('heading', { level: 1, name: 'Du er logget ind' }).waitFor();
  await tab.getByText('Luk fanen, og fortsæt i den anden.').waitFor();
  assert.equal(new URL(tab.url()).pathname, '/logget-ind');
  await tab.close();
  await page.bringToFront();
}

/** The decision was sent, under one request id however often it was tried. */
export function expectSentOnce(sent, ad) {
  const decided = sent.filter((one) => one.act === 'opdater-godkendelsesstatus' && one.ad === ad);
  assert.equal(new Set(decided.map(({ id }) => id)).size, 1, JSON.stringify(decided));
}
