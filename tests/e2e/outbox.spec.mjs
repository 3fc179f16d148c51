// The outbox: nothing is sent before its time, one key takes it back, and neither a reload, a dead line, a second tab
// nor a sign-out loses a decision or sends one twice.

import assert from 'node:assert/strict';
import { stage } from './robot/stage.mjs';
import { eventually } from './robot/eventually.mjs';
import { expectAccessible } from './robot/axe.mjs';
import { SHORT, anotherTab, approved, expectKept } from './robot/approved.mjs';
import {
  approve,
  button,
  email,
  expectAhead,
  expectDecided,
  expectFocus,
  expectNext,
  expectStanding,
  reject,
} from './robot/decision.mjs';
import { EVERY_ROW, expectNoRow, expectOpen, list, openAd, row, rows } from './robot/queue.mjs';
import { choose } from './robot/session.mjs';
import { cprIn, everythingStored, storedDecisions } from './robot/storage.mjs';
import { expectToast } from './robot/toasts.mjs';
import {
  AT_ONCE,
  LATER,
  beginAndDecide,
  calls,
  entry,
  expectAllSent,
  expectEmpty,
  expectOnItsWay,
  look,
  outbox,
  shownTitle,
  writes,
} from './robot/outbox.mjs';
import { readDatabase } from '../faults/database.mjs';

const journey = stage({ seed: 41 });

/** The browser's own note of a line that is dead. */
const AWAY = { error: 'net::ERR_', path: /./ };

journey('nothing is sent before the time is out, and then each call once', async (robots) => {
  const { truth, ad, title, page, sent, pressed } = await approved(robots, 'Ida Holm', SHORT);
  await expectOnItsWay(page, title, 'waiting');
  const seen = new Set();
  await eventually('the decision is sent', async () => {
    const [one] = await outbox(page);
    const seconds = /Sendes om (\d+) s/.exec(one.text)?.[1];
    if (seconds) seen.add(Number(seconds));
    assert.equal(one.state, 'done');
  });
  assert.deepEqual(calls(sent), beginAndDecide(ad));
  const waited = sent[0].at - pressed;
  assert.ok(waited >= 5_000 && waited < 8_000, `sent after ${waited} ms`);
  assert.ok(seen.size >= 3 && Math.max(...seen) <= 5, `it counts down: ${[...seen]}`);
  assert.equal((await truth.ad(ad)).approvalStatus, 'Godkendt');
  // A decision that is done leaves by itself.
  await expectEmpty(page);
  assert.deepEqual(calls(sent), beginAndDecide(ad));
});

journey('Z brings the ad back with its text, the caret and the place in it', async ({ open, as }) => {
  const truth = await as('Mads Friis');
  const [ad] = await truth.free();
  const page = await open('Mads Friis', { at: `/annoncer/${ad}`, settings: LATER, height: 460 });
  const sent = writes(page);
  await expectOpen(page, ad);
  await expectAhead(page);
  await look(page);
  // A rejection, sent from within its text.
  await page.keyboard.press('a');
  await page.keyboard.press('Escape');
  await email(page).focus();
  await page.keyboard.type('Lønnen mangler, og det gør stedet også.');
  await email(page).evaluate((area) => area.setSelectionRange(7, 14));
  const sheet = page.locator('.ad:not([hidden])');
  await sheet.evaluate((ad) => (ad.scrollTop = 90));
  assert.equal(await sheet.evaluate((ad) => ad.scrollTop), 90, 'the ad is long enough to scroll');
  await page.keyboard.press('Control+Enter');
  await expectNext(page, ad);
  assert.equal(await sheet.evaluate((ad) => ad.scrollTop), 0, 'the next ad begins at its top');
  assert.equal(await email(page).inputValue(), '', 'and with no text');

  await page.keyboard.press('z');
  await expectOpen(page, ad);
  await expectToast(page, /^Fortrudt: .*Intet er sendt\.$/);
  await expectFocus(email(page));
  assert.equal(await email(page).inputValue(), 'Lønnen mangler, og det gør stedet også.');
  const caret = await email(page).evaluate((area) => [area.selectionStart, area.selectionEnd]);
  assert.deepEqual(caret, [7, 14]);
  await eventually('the ad is where it was', async () => {
    assert.equal(await sheet.evaluate((ad) => ad.scrollTop), 90);
  });
  await expectStanding(page, 'Ledig');
  await expectEmpty(page);
  await row(page, ad).waitFor();
  await eventually('nothing is kept', async () => assert.deepEqual(await storedDecisions(page), []));
  assert.deepEqual(calls(sent), []);
});

journey('an ad that was taken back stands at its place in the queue again', async ({ open, as }) => {
  const truth = await as('Mads Friis');
  const [, ad] = await truth.free();
  const page = await open('Mads Friis', { settings: LATER, height: EVERY_ROW });
  await openAd(page, ad);
  const place = async () => (await rows(page)).find(({ id }) => id === ad)?.place;
  const before = await place();
  await expectAhead(page);
  await approve(page);
  await expectNoRow(page, ad);
  await page.keyboard.press('z');
  await expectOpen(page, ad);
  await eventually('it is where it was', async () => assert.equal(await place(), before));
});

journey('of several decisions Z takes back the latest, and the button the one it stands at', async ({ open, as }) => {
  const truth = await as('Sofie Kjeldsen');
  const page = await open('Sofie Kjeldsen', { settings: LATER, height: EVERY_ROW });
  const sent = writes(page);
  const ads = (await truth.free()).slice(0, 3);
  const titles = await Promise.all(ads.map((ad) => shownTitle(truth, ad)));
  for (const ad of ads) {
    await openAd(page, ad);
    await approve(page);
    await expectNext(page, ad);
  }
  assert.equal((await outbox(page)).length, 3);
  await page.keyboard.press('z');
  await expectOpen(page, ads[2]);
  await entry(page, titles[0]).getByRole('button', { name: 'Fortryd' }).click();
  await expectOpen(page, ads[0]);
  assert.deepEqual(
    (await outbox(page)).map(({ text }) => text.includes(titles[1])),
    [true],
  );
  await page.locator('.ad:not([hidden]) .ad-title').focus();
  await page.keyboard.press('z');
  await expectOpen(page, ads[1]);
  await page.keyboard.press('z');
  await expectToast(page, 'Der er intet at fortryde.');
  assert.deepEqual(calls(sent), []);
});

journey('a reload while a decision waits keeps it, and it is sent once', async (robots) => {
  const { truth, ad, title, page, sent } = await approved(robots, 'Jonas Brandt', SHORT, 'Velkommen på Jobnet.');
  await expectKept(page, ad);
  await page.reload();
  await expectOnItsWay(page, title, 'waiting');
  assert.deepEqual(calls(sent), []);
  await expectNoRow(page, ad);
  await expectDecided(truth, ad, 'Godkendt');
  await expectAllSent(page);
  assert.deepEqual(calls(sent), beginAndDecide(ad));
  assert.equal(sent[1].body.emailBroedtekst, 'Velkommen på Jobnet.');
});

journey('a tab that is killed while a decision waits: the next one to be opened sends it, once', async (robots) => {
  const { truth, ad, page, sent } = await approved(robots, 'Fatima Yildiz', SHORT);
  await expectKept(page, ad);
  await page.close();
  // Longer than it was to wait.
  await new Promise((resolve) => setTimeout(resolve, 5_500));
  assert.deepEqual(calls(sent), []);
  const tab = await anotherTab(page);
  await expectDecided(truth, ad, 'Godkendt');
  await expectAllSent(tab);
  assert.deepEqual(calls(sent), beginAndDecide(ad));
});

journey('while the line is dead a decision waits and says so, and goes when it is back', async (robots) => {
  const { open, as, expectNote } = robots;
  const truth = await as('Lene Thorup');
  const [ad] = await truth.free();
  const title = await shownTitle(truth, ad);
  const page = await open('Lene Thorup', { at: `/annoncer/${ad}`, settings: AT_ONCE });
  expectNote(page, AWAY);
  await expectStanding(page, 'Ledig');
  await expectAhead(page);
  const sent = writes(page);
  await page.context().setOffline(true);
  await approve(page);
  await expectNext(page, ad);
  await expectOnItsWay(page, title, 'retrying');
  assert.match((await outbox(page))[0].text, /Venter på forbindelse\. Intet er sendt endnu\./);
  assert.deepEqual(calls(sent), []);
  await expectKept(page, ad);
  await page.context().setOffline(false);
  const since = Date.now();
  await expectDecided(truth, ad, 'Godkendt');
  assert.ok(Date.now() - since < 3_000, 'it goes as soon as the line is back');
  await expectAllSent(page);
  assert.deepEqual(calls(sent), beginAndDecide(ad));
});

journey('a text with what looks like a CPR number is sent whole and never stored', async (robots) => {
  const text = 'Annoncen nævner 010165-1234. Slut';
  const { truth, ad, title, page, sent } = await approved(robots, 'Fatima Yildiz', SHORT, text);
  await expectOnItsWay(page, title, 'waiting');
  await expectToast(page, 'Browseren kan ikke gemme dine afgørelser. Luk ikke fanen, før udbakken er tom.');
  const stored = [];
  await eventually('the decision is sent', async () => {
    stored.push(await everythingStored(page));
    assert.equal((await outbox(page))[0]?.state, 'done');
  });
  stored.push(await everythingStored(page));
  assert.deepEqual(cprIn(stored.join('\n')), []);
  assert.ok(stored.length > 10, 'storage was looked at all the while');
  assert.deepEqual(calls(sent), beginAndDecide(ad));
  assert.equal((await truth.ad(ad)).approvalStatus, 'Godkendt');
  const { mails } = await readDatabase(`${robots.server.folder}/data`);
  assert.deepEqual(
    mails.filter(({ id }) => id === ad).map(({ body }) => body),
    [text],
  );
});

journey('how long one can undo is chosen in the menu, and kept', async ({ open, as }) => {
  const truth = await as('Lene Thorup');
  const page = await open('Lene Thorup');
  await list(page).waitFor();
  for (const [choice, words] of [
    ['15 sekunder', /Sendes om 1[2-5] s/],
    ['5 sekunder', /Sendes om [3-5] s/],
  ]) {
    await choose(page, 'Tid til at fortryde', choice);
    const [ad] = await truth.free();
    const title = await shownTitle(truth, ad);
    await openAd(page, ad);
    await approve(page);
    await expectOnItsWay(page, title, 'waiting');
    assert.match((await outbox(page))[0].text, words);
    await entry(page, title).getByRole('button', { name: 'Fortryd' }).click();
    await expectEmpty(page);
  }
  await choose(page, 'Tid til at fortryde', 'Ingen');
  await page.reload();
  const [ad] = await truth.free();
  await openAd(page, ad);
  const pressed = Date.now();
  await approve(page);
  await expectDecided(truth, ad, 'Godkendt');
  assert.ok(Date.now() - pressed < 4_000, 'sent at once');
});

journey('the outbox is accessible, whatever is in it', async ({ open, as }) => {
  const [truth, mads] = [await as('Ida Holm'), await as('Mads Friis')];
  const [lost, ad] = await truth.free();
  const [lostTitle, title] = await Promise.all([lost, ad].map((one) => shownTitle(truth, one)));
  const page = await open('Ida Holm', { settings: SHORT, height: EVERY_ROW });
  await openAd(page, lost);
  await reject(page, { template: 'Betaling fra den jobsøgende' });
  await mads.begin(lost);
  await expectOnItsWay(page, lostTitle, 'refused');
  await choose(page, 'Tid til at fortryde', '15 sekunder');
  await openAd(page, ad);
  await approve(page);
  await expectOnItsWay(page, title, 'waiting');
  await page.setViewportSize({ width: 1280, height: 900 });
  await expectAccessible(page, 'the outbox');
  assert.equal((await outbox(page)).length, 2, 'both were there all the while');
});
