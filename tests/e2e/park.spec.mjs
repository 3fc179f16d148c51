// An ad is set aside for a time, stays its caseworker's, and is taken up again.

import assert from 'node:assert/strict';
import { stage } from './robot/stage.mjs';
import { begin, button, expectFault, expectStanding, minutes, park } from './robot/decision.mjs';
import { comeBack, expectOpen, expectRow, openAd } from './robot/queue.mjs';
import { expectToast } from './robot/toasts.mjs';
import { moment } from './robot/words.mjs';

const journey = stage({ seed: 13 });

/** Checks the end of a park against its length, and words it as the console does. */
async function parkedUntil(truth, ad, length) {
  const until = (await truth.pending(ad)).behandling.parkeretTilTidspunkt;
  const off = Date.parse(until) - Date.now() - length * 60_000;
  assert.ok(off <= 1_000 && off > -60_000, `${until} is ${length} minutes ahead`);
  return moment(until);
}

journey('a preset parks: rows and colleagues see until when, and it can be taken up again', async ({ open, as }) => {
  const truth = await as('Ida Holm');
  const [ad] = await truth.free();
  const page = await open('Ida Holm', { at: `/annoncer/${ad}` });
  const mads = await open('Mads Friis');
  await begin(page);
  await park(page, { preset: '1 time' });
  await expectStanding(page, /^Min, parkeret til /);
  const until = await parkedUntil(truth, ad, 60);
  await expectToast(page, `Parkeret til ${until}.`);
  await expectStanding(page, `Min, parkeret til ${until}`);
  await expectRow(page, ad, `Min, parkeret til ${until}`);
  await expectOpen(page, ad);

  await comeBack(mads);
  await expectRow(mads, ad, `Parkeret til ${until} af Ida Holm`);
  await openAd(mads, ad);
  await expectStanding(mads, `Parkeret til ${until} af Ida Holm`);

  await button(page, 'Genoptag').click();
  await expectStanding(page, /^Min siden /);
  assert.equal((await truth.pending(ad)).behandling.parkeretTilTidspunkt ?? null, null);
});

journey('minutes of one’s own: what is no number of minutes is told at the field, and kept', async ({ open, as }) => {
  const truth = await as('Sofie Kjeldsen');
  const [ad] = await truth.free();
  const page = await open('Sofie Kjeldsen', { at: `/annoncer/${ad}` });
  await begin(page);
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
  assert.equal((await truth.pending(ad)).behandling.parkeretTilTidspunkt ?? null, null, 'nothing was sent');
  await park(page, { typed: ' 45 ' });
  await expectStanding(page, /^Min, parkeret til /);
  await expectStanding(page, `Min, parkeret til ${await parkedUntil(truth, ad, 45)}`);
  assert.equal(await minutes(page).getAttribute('aria-invalid'), null, 'the message is gone');
});

journey('the longest park there is does not break the row', async ({ open, as }) => {
  const truth = await as('Jonas Brandt');
  const [ad] = await truth.free();
  const page = await open('Jonas Brandt', { at: `/annoncer/${ad}` });
  await begin(page);
  await park(page, { typed: '2147483647' });
  await expectStanding(page, /^Min, parkeret til \d+\. \p{L}+ 6109 \d\d:\d\d$/u);
  await expectRow(page, ad, /^Min, parkeret til .* 6109 /);
});
