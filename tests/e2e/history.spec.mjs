// What has been done with an ad, read on the ad itself.

import assert from 'node:assert/strict';
import { stage } from './robot/stage.mjs';
import { eventually } from './robot/eventually.mjs';
import { expectAccessible } from './robot/axe.mjs';
import { begin, expectStanding, insertTemplate, park, remark } from './robot/decision.mjs';
import { comeBack, expectOpen } from './robot/queue.mjs';
import { AT_ONCE, expectAllSent, look } from './robot/outbox.mjs';
import { moment } from './robot/words.mjs';

const journey = stage({ seed: 47 });

const history = (page) => page.locator('.ad:not([hidden]) .history');

/** Waits until the history tells exactly this, without the times. */
async function expectHistory(page, told) {
  await eventually('the history is told', async () => {
    const items = await history(page)
      .getByRole('listitem')
      .evaluateAll((items) => items.map((item) => [...item.children].slice(1).map((part) => part.textContent.trim()).join(' | ')));
    assert.deepEqual(items, told);
  });
}

journey('H tells who began, parked, took over and decided, and with which remark', async ({ open, as }) => {
  const [truth, mads] = [await as('Ida Holm'), await as('Mads Friis')];
  const [ad] = await truth.free();
  const page = await open('Ida Holm', { at: `/annoncer/${ad}`, settings: AT_ONCE });
  await expectOpen(page, ad);
  await page.keyboard.press('h');
  await history(page).getByText('Ingen har rørt annoncen endnu.').waitFor();
  await page.keyboard.press('h');
  await history(page).getByText('Ingen har rørt annoncen endnu.').waitFor({ state: 'hidden' });

  await begin(page);
  await look(page);
  await page.keyboard.press('h');
  await expectHistory(page, ['Ida Holm påbegyndte']);
  await remark(page).fill('Ringer til virksomheden.');
  await park(page, { preset: '1 time' });
  await expectAllSent(page);
  const until = moment((await truth.pending(ad)).behandling.parkeretTilTidspunkt);
  await page.goto(`/annoncer/${ad}`);
  await expectOpen(page, ad);
  const shown = async (told) => {
    // Read when it is unfolded.
    if ((await history(page).getAttribute('open')) !== null) await history(page).locator('summary').click();
    await history(page).locator('summary').click();
    await expectHistory(page, told);
  };
  const soFar = ['Ida Holm påbegyndte', `Ida Holm parkerede til ${until} | Ringer til virksomheden.`];
  await shown(soFar);

  await mads.begin(ad, { takeOver: true });
  await mads.approve(ad);
  await comeBack(page);
  await expectStanding(page, 'Ikke længere i køen');
  await shown([...soFar, 'Mads Friis overtog fra Ida Holm', 'Mads Friis godkendte']);
  await expectAccessible(page, 'an ad with its history');
});

journey('a rejection tells of its e-mail, to a colleague too', async ({ open, as }) => {
  const truth = await as('Lene Thorup');
  const [ad] = await truth.free();
  const page = await open('Lene Thorup', { at: `/annoncer/${ad}`, settings: AT_ONCE });
  await expectStanding(page, 'Ledig');
  await insertTemplate(page, 'Betaling fra den jobsøgende');
  await page.getByRole('button', { name: 'Afvis', exact: true }).click();
  await eventually('it is rejected', async () => {
    assert.equal((await truth.ad(ad)).approvalStatus, 'IkkeGodkendt');
  });
  const sofie = await open('Sofie Kjeldsen', { at: `/annoncer/${ad}` });
  await expectOpen(sofie, ad);
  await sofie.keyboard.press('h');
  await expectHistory(sofie, ['Lene Thorup påbegyndte', 'Lene Thorup afviste, med e-mail til opretteren']);
});
