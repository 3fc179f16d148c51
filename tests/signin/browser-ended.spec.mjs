// A session ends in the middle of work: it is said over the page, and whoever signs in again beside it goes on where she was.

import assert from 'node:assert/strict';
import { expectAccessible } from '../e2e/robot/axe.mjs';
import { email, expectDecided, expectFocus } from '../e2e/robot/decision.mjs';
import { ended, endSession, expectCaret, expectEnded, expectForm, expectShutIn, openForm } from '../e2e/robot/ended.mjs';
import { eventually } from '../e2e/robot/eventually.mjs';
import { LATER, expectOnItsWay } from '../e2e/robot/outbox.mjs';
import { cprIn, everythingStored } from '../e2e/robot/storage.mjs';
import { browserStage } from './browser.mjs';
import { DRAFT, again, expectSentOnce, signInBeside, workBeside } from './interrupted.mjs';

const journey = browserStage();

journey('the same caseworker signs in beside it: the form is filled in still, and the decision is sent once', async (robots) => {
  const truth = await robots.as('Mads Friis');
  const page = await openForm(robots, 'Ida Holm', { settings: LATER });
  const { desk, drafted, ad, title, sent } = await workBeside(page, truth);
  await endSession(page);
  await expectEnded(page);
  await expectEnded(desk);
  assert.notEqual((await truth.ad(ad)).approvalStatus, 'Godkendt');
  await page.bringToFront();
  await signInBeside(page);
  await ended(page).waitFor({ state: 'hidden' });
  await ended(desk).waitFor({ state: 'hidden' });
  await expectForm(page);
  await expectDecided(truth, ad, 'Godkendt');
  await expectOnItsWay(desk, title, 'done');
  expectSentOnce(sent, ad);
  await desk.goto(`/annoncer/${drafted}`);
  await eventually('the draft is there', async () => assert.equal(await email(desk).inputValue(), DRAFT));
  assert.deepEqual(cprIn(await everythingStored(page)), []);
});

journey('by keyboard alone she signs in beside it and goes on in the middle of a word', async (robots) => {
  const page = await openForm(robots, 'Ida Holm');
  await endSession(page);
  await expectEnded(page);
  await expectFocus(again(page), 'the way on');
  await expectShutIn(page);
  await again(page).focus();
  await signInBeside(page, { press: () => page.keyboard.press('Enter') });
  await ended(page).waitFor({ state: 'hidden' });
  await expectCaret(page);
  await expectForm(page);
});

journey('the message and the page in the new tab are readable in every look', async (robots) => {
  const page = await openForm(robots, 'Ida Holm');
  await endSession(page);
  await expectEnded(page);
  await again(page).waitFor();
  await expectAccessible(page, 'the ended session', { everyLook: true });
  const backdrop = await ended(page).evaluate((dialog) => getComputedStyle(dialog, '::backdrop').backdropFilter);
  assert.match(backdrop, /^blur\(/);
  const tab = await page.context().newPage();
  await tab.goto('/logget-ind');
  await expectAccessible(tab, 'signed in', { everyLook: true });
});

journey('a sign-in that is given up beside it leaves the work as it was', async (robots) => {
  const { set } = robots;
  const page = await openForm(robots, 'Ida Holm');
  await endSession(page);
  await expectEnded(page);
  await page.context().clearCookies({ domain: '127.0.0.1' });
  await set.provider.set({ who: 'denied' });
  const opened = page.context().waitForEvent('page');
  await again(page).click();
  const tab = await opened;
  await tab.getByRole('heading', { level: 1, name: 'Du blev ikke logget ind' }).waitFor();
  await set.provider.set({ who: 'asks' });
  await expectEnded(page);
  await tab.close();
  await signInBeside(page, { who: 'Ida Holm' });
  await ended(page).waitFor({ state: 'hidden' });
  await expectForm(page);
});
