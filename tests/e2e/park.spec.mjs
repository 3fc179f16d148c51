// An ad is set aside for a time, stays its caseworker's, and is taken up again.

import assert from 'node:assert/strict';
import { stage } from './robot/stage.mjs';
import { eventually } from './robot/eventually.mjs';
import { button, expectAhead, expectFault, expectNext, expectStanding, menu, minutes, panel, park } from './robot/decision.mjs';
import { EVERY_ROW, comeBack, expectOpen, expectRow, openAd } from './robot/queue.mjs';
import { AT_ONCE, LATER, calls, expectAllSent, expectEmpty, expectOnItsWay, look, outbox, shownTitle, writes } from './robot/outbox.mjs';
import { moment } from './robot/words.mjs';

const journey = stage({ seed: 13 });

/** Waits until the services have an ad as parked, and gives until when. */
async function parkedTo(truth, ad) {
  return eventually('the services have it as parked', async () => {
    const until = (await truth.pending(ad)).behandling?.parkeretTilTidspunkt;
    assert.ok(until);
    return until;
  });
}

/** Checks the end of a park against its length, and words it as the console does. */
async function parkedUntil(truth, ad, length) {
  const until = await parkedTo(truth, ad);
  const off = Date.parse(until) - Date.now() - length * 60_000;
  assert.ok(off <= 1_000 && off > -60_000, `${until} is ${length} minutes ahead`);
  return moment(until);
}

journey('a preset parks: rows and colleagues see until when, and it can be taken up again', async ({ open, as }) => {
  const truth = await as('Ida Holm');
  const [ad] = await truth.free();
  const title = await shownTitle(truth, ad);
  const page = await open('Ida Holm', { at: `/annoncer/${ad}`, settings: AT_ONCE, height: EVERY_ROW });
  const mads = await open('Mads Friis');
  const sent = writes(page);
  await expectStanding(page, 'Ledig');
  await expectAhead(page);
  await park(page, { preset: '1 time' });
  await expectNext(page, ad);
  await expectOnItsWay(page, title, 'done');
  const until = await parkedUntil(truth, ad, 60);
  assert.deepEqual(calls(sent), [`paabegynd-behandling ${ad}`, `parker ${ad}`], 'a free ad is begun first');
  // Nothing moves while an ad is open: her own row comes when it is asked for.
  await page.keyboard.press('.');
  await expectRow(page, ad, `Min, parkeret til ${until}`);

  await comeBack(mads);
  await expectRow(mads, ad, `Parkeret til ${until} af Ida Holm`);
  await openAd(mads, ad);
  await expectStanding(mads, `Parkeret til ${until} af Ida Holm`);

  await openAd(page, ad);
  await expectStanding(page, `Min, parkeret til ${until}`);
  await button(page, 'Genoptag').click();
  await expectStanding(page, /^Min siden /);
  assert.equal((await truth.pending(ad)).behandling.parkeretTilTidspunkt ?? null, null);
});

journey('each preset ends when its name says', async ({ open, as }) => {
  const truth = await as('Fatima Yildiz');
  const page = await open('Fatima Yildiz', { settings: AT_ONCE, height: EVERY_ROW });
  for (const [preset, length] of [
    ['15 min', 15],
    ['4 timer', 240],
  ]) {
    const [ad] = await truth.free();
    await openAd(page, ad);
    await park(page, { preset });
    await parkedUntil(truth, ad, length);
  }
  const [ad] = await truth.free();
  await openAd(page, ad);
  await park(page, { preset: 'I morgen kl. 9' });
  assert.equal(moment(await parkedTo(truth, ad)), 'i morgen 09:00');
});

journey('two keys park, and one takes it back', async ({ open, as }) => {
  const truth = await as('Lene Thorup');
  const [ad] = await truth.free();
  const title = await shownTitle(truth, ad);
  const page = await open('Lene Thorup', { at: `/annoncer/${ad}`, settings: LATER });
  const sent = writes(page);
  await expectOpen(page, ad);
  await expectAhead(page);
  await look(page);
  await page.keyboard.press('p');
  await menu(page, 'Hvor længe?').getByRole('menuitem', { name: '1 time' }).waitFor();
  await page.keyboard.press('2');
  await expectNext(page, ad);
  await expectOnItsWay(page, title, 'waiting');
  assert.match((await outbox(page))[0].text, /^Parkeret: /);
  await page.keyboard.press('z');
  await expectOpen(page, ad);
  await expectEmpty(page);
  assert.deepEqual(calls(sent), []);
  // Escape closes the choice, and nothing is parked.
  await look(page);
  await page.keyboard.press('p');
  await menu(page, 'Hvor længe?').waitFor();
  await page.keyboard.press('Escape');
  await menu(page, 'Hvor længe?').waitFor({ state: 'hidden' });
  assert.deepEqual(await outbox(page), []);
});

journey('minutes of one’s own: what is no number of minutes is told at the field, and kept', async ({ open, as }) => {
  const truth = await as('Sofie Kjeldsen');
  const [ad] = await truth.free();
  const page = await open('Sofie Kjeldsen', { at: `/annoncer/${ad}`, settings: AT_ONCE });
  const sent = writes(page);
  await expectStanding(page, 'Ledig');
  const whole = 'Skriv et helt antal minutter, fx 45.';
  const range = 'Skriv mellem 1 og 2147483647 minutter.';
  const bad = [
    ['', whole],
    ['ti', whole],
    ['1,5', whole],
    ['45 min', whole],
    ['0', range],
    ['-5', range],
    ['2147483648', range],
  ];
  for (const [typed, message] of bad) {
    await park(page, { typed });
    await expectFault(page, minutes(page), message);
    assert.equal(await minutes(page).inputValue(), typed);
  }
  assert.deepEqual(calls(sent), []);
  assert.deepEqual(await outbox(page), []);
  await expectAhead(page);
  await park(page, { typed: ' 45 ' });
  await expectNext(page, ad);
  await parkedUntil(truth, ad, 45);
  assert.equal(await minutes(page).inputValue(), '', 'the next ad has minutes of its own');
  assert.equal(await minutes(page).getAttribute('aria-invalid'), null, 'and no message');
});

journey('the longest park there is does not break the row', async ({ open, as }) => {
  const truth = await as('Jonas Brandt');
  const [ad] = await truth.free();
  const page = await open('Jonas Brandt', { at: `/annoncer/${ad}`, settings: AT_ONCE, height: EVERY_ROW });
  await expectStanding(page, 'Ledig');
  await park(page, { typed: '2147483647' });
  await parkedTo(truth, ad);
  await expectAllSent(page);
  await page.locator('.ad:not([hidden]) .ad-title').focus();
  await page.keyboard.press('.');
  await expectRow(page, ad, /^Min, parkeret til .* 6109 /);
  await openAd(page, ad);
  await expectStanding(page, /^Min, parkeret til \d+\. \p{L}+ 6109 \d\d:\d\d$/u);
});

/** A Danish date and time some minutes ahead, as the field wants it. */
const ahead = (minutes) =>
  new Date(Date.now() + minutes * 60_000)
    .toLocaleString('sv-SE', { timeZone: 'Europe/Copenhagen' })
    .slice(0, 16)
    .replace(' ', 'T');

journey('a date and a time of one’s own: what is over is told at the field, and it goes instead of minutes', async ({ open, as }) => {
  const truth = await as('Sofie Kjeldsen');
  const [ad] = await truth.free();
  const page = await open('Sofie Kjeldsen', { at: `/annoncer/${ad}`, settings: AT_ONCE });
  const sent = writes(page);
  await expectStanding(page, 'Ledig');
  const until = panel(page).getByLabel('Parkér til');
  for (const [at, message] of [
    [ahead(-5), 'Vælg et tidspunkt, der ligger efter nu.'],
    ['6200-01-01T09:00', 'Så længe kan en annonce ikke parkeres. Vælg et tidligere tidspunkt.'],
  ]) {
    await until.fill(at);
    await park(page, {});
    await expectFault(page, until, message);
    assert.equal(await minutes(page).getAttribute('aria-invalid'), null, 'the other field is not to blame');
  }
  assert.deepEqual(calls(sent), []);
  await minutes(page).fill('45');
  assert.equal(await until.inputValue(), '', 'the one that is given last counts');
  await until.fill(ahead(24 * 60));
  assert.equal(await minutes(page).inputValue(), '');
  await park(page, {});
  await expectNext(page, ad);
  const off = Date.parse(await parkedTo(truth, ad)) - Date.now() - 24 * 3_600_000;
  assert.ok(Math.abs(off) <= 60_000, `${off} ms off`);
  assert.equal(await until.inputValue(), '', 'the next ad has a time of its own');
});
