// One outbox for all tabs of a caseworker, and for nobody else: tabs, sign-outs and sessions that end.

import assert from 'node:assert/strict';
import { stage } from './robot/stage.mjs';
import { eventually } from './robot/eventually.mjs';
import { SHORT, anotherTab, approved, expectKept } from './robot/approved.mjs';
import { approve, button, email, expectDecided, expectStanding } from './robot/decision.mjs';
import { SIGNED_OUT, expectEnded, someoneElse } from './robot/ended.mjs';
import { expectNoRow, expectOpen, list, openAd, row } from './robot/queue.mjs';
import { signIn, signOut } from './robot/session.mjs';
import {
  LATER,
  beginAndDecide,
  calls,
  entry,
  expectAllSent,
  expectEmpty,
  expectOnItsWay,
  outbox,
  shownTitle,
} from './robot/outbox.mjs';

const journey = stage({ seed: 42 });

journey('two tabs share the outbox: what one decides, the other shows and can take back', async (robots) => {
  const { ad, title, page, sent, truth } = await approved(robots, 'Ida Holm', LATER, 'Velkommen på Jobnet.');
  const tab = await anotherTab(page);
  await expectOnItsWay(tab, title, 'waiting');
  await expectNoRow(tab, ad);
  await entry(tab, title).getByRole('button', { name: 'Fortryd' }).click();
  await expectOpen(tab, ad);
  await expectEmpty(page);
  await eventually('the text is there', async () => {
    assert.equal(await email(tab).inputValue(), 'Velkommen på Jobnet.');
  });
  // Decided again, in the other tab, and undone in the first.
  await expectStanding(tab, 'Ledig');
  await approve(tab);
  await expectOnItsWay(page, title, 'waiting');
  await page.bringToFront();
  await page.locator('.ad:not([hidden]) .ad-title').focus();
  await page.keyboard.press('z');
  await expectEmpty(tab);
  assert.deepEqual(calls(sent), []);
  assert.equal((await truth.ad(ad)).approvalStatus, 'UnderBehandling');
});

journey('two tabs send once; when the one that sends is closed, the other does', async (robots) => {
  const { truth, ad, title, page, sent } = await approved(robots, 'Mads Friis', SHORT);
  const tab = await anotherTab(page);
  await expectOnItsWay(tab, title, 'waiting');
  await expectDecided(truth, ad, 'Godkendt');
  await expectOnItsWay(tab, title, 'done');
  assert.deepEqual(calls(sent), beginAndDecide(ad));

  const [other] = await truth.free();
  const otherTitle = await shownTitle(truth, other);
  await openAd(tab, other);
  await approve(tab);
  await expectOnItsWay(page, otherTitle, 'waiting');
  await page.close();
  await expectDecided(truth, other, 'Godkendt');
  await expectAllSent(tab);
  assert.deepEqual(calls(sent), [...beginAndDecide(ad), ...beginAndDecide(other)]);
});

journey('signing out sends first what can still be undone, and then ends the session', async (robots) => {
  const { truth, ad, page, sent } = await approved(robots, 'Sofie Kjeldsen', LATER);
  assert.deepEqual(calls(sent), []);
  await signOut(page);
  assert.equal((await truth.ad(ad)).approvalStatus, 'Godkendt');
  await signIn(page, 'Sofie Kjeldsen');
  await list(page).waitFor();
  await expectAllSent(page);
  assert.deepEqual(calls(sent), beginAndDecide(ad));
});

journey('when a session ends, a decision waits for its caseworker, and for nobody else', async (robots) => {
  const { truth, ad, title, page, sent } = await approved(robots, 'Jonas Brandt', SHORT);
  robots.expectNote(page, SIGNED_OUT);
  await expectKept(page, ad);
  await page.context().clearCookies();
  await expectEnded(page);
  await someoneElse(page);
  await signIn(page, 'Mads Friis');
  await list(page).waitFor();
  // Longer than it was to wait: it is not Mads who decided.
  await new Promise((resolve) => setTimeout(resolve, 6_000));
  assert.deepEqual(await outbox(page), []);
  assert.equal((await truth.ad(ad)).approvalStatus, 'UnderBehandling');
  await row(page, ad).waitFor();
  await signOut(page);
  await signIn(page, 'Jonas Brandt');
  await expectDecided(truth, ad, 'Godkendt');
  await expectOnItsWay(page, title, 'done');
  const decided = sent.filter(({ act }) => act === 'opdater-godkendelsesstatus');
  assert.equal(new Set(decided.map(({ id }) => id)).size, 1, 'one decision, whatever was tried without a session');
  assert.ok(sent.every(({ body }) => body.behandler.behandlerNavn === 'Jonas Brandt'));
});
