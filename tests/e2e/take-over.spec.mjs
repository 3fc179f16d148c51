// Taking an ad over: the question names the holder, the holder is told, and nobody loses what she wrote.

import assert from 'node:assert/strict';
import { stage } from './robot/stage.mjs';
import { eventually } from './robot/eventually.mjs';
import {
  DECIDING,
  askToTakeOver,
  begin,
  button,
  dialog,
  email,
  expectBlocked,
  expectStanding,
  remark,
  takeOver,
} from './robot/decision.mjs';
import { comeBack, expectOpen, expectRow } from './robot/queue.mjs';
import { look } from './robot/outbox.mjs';
import { expectToast } from './robot/toasts.mjs';
import { moment } from './robot/words.mjs';

const journey = stage({ seed: 14 });

async function holder(truth, ad) {
  const { behandling } = await truth.pending(ad);
  return { name: behandling.behandler.behandlerNavn, since: moment(behandling.behandlingPaabegyndtTidspunkt) };
}

journey('the question names the holder; Escape leaves it with her; yes takes it', async ({ open, as }) => {
  const truth = await as('Lene Thorup');
  const [ad] = await truth.free();
  const ida = await open('Ida Holm', { at: `/annoncer/${ad}` });
  await begin(ida);
  await email(ida).fill('Et udkast, der ikke må gå tabt.');
  await remark(ida).fill('Og en kommentar.');
  const { since } = await holder(truth, ad);

  const mads = await open('Mads Friis', { at: `/annoncer/${ad}` });
  await expectStanding(mads, `Låst af Ida Holm siden ${since}`);
  await expectBlocked(mads, DECIDING, 'Ida Holm behandler annoncen.');
  await askToTakeOver(mads);
  const question = await dialog(mads).innerText();
  assert.match(question, new RegExp(`Ida Holm har behandlet annoncen siden ${since} \\(\\d+ min\\)\\.`));
  await mads.keyboard.press('Escape');
  await dialog(mads).waitFor({ state: 'hidden' });
  await eventually('the focus is back where it was', async () => {
    assert.ok(await button(mads, 'Overtag …').evaluate((element) => element === document.activeElement));
  });
  await askToTakeOver(mads);
  await dialog(mads).getByRole('button', { name: 'Annullér' }).click();
  await dialog(mads).waitFor({ state: 'hidden' });
  assert.equal((await holder(truth, ad)).name, 'Ida Holm');

  await takeOver(mads);
  await expectToast(mads, 'Du har overtaget annoncen fra Ida Holm.');
  await expectStanding(mads, /^Min siden /);
  const taken = await holder(truth, ad);
  assert.equal(taken.name, 'Mads Friis');

  // Without a hand on the former holder's console: its own poll tells her.
  await expectStanding(ida, `Låst af Mads Friis siden ${taken.since}`);
  await expectRow(ida, ad, `Låst af Mads Friis siden ${taken.since}`);
  await expectBlocked(ida, DECIDING, 'Mads Friis behandler annoncen.');
  assert.equal(await email(ida).inputValue(), 'Et udkast, der ikke må gå tabt.');
  assert.equal(await remark(ida).inputValue(), 'Og en kommentar.');
});

journey('if it changes hands while the question is open, the question is asked anew', async ({ open, as }) => {
  const [sofie, jonas] = [await as('Sofie Kjeldsen'), await as('Jonas Brandt')];
  const [ad] = await sofie.free();
  await sofie.begin(ad);
  const mads = await open('Mads Friis', { at: `/annoncer/${ad}` });
  await askToTakeOver(mads);
  await jonas.begin(ad, { takeOver: true });
  const yes = dialog(mads).getByRole('button', { name: 'Overtag', exact: true });
  await yes.click();
  await eventually('the question names the new holder', async () => {
    const question = await dialog(mads).innerText();
    assert.match(question, /Jonas Brandt har behandlet annoncen siden/);
    assert.match(question, /Den har skiftet hænder, siden du spurgte\. Overtag alligevel\?/);
  });
  assert.equal((await holder(sofie, ad)).name, 'Jonas Brandt', 'not taken yet');
  await yes.click();
  await expectToast(mads, 'Du har overtaget annoncen fra Jonas Brandt.');
  assert.equal((await holder(sofie, ad)).name, 'Mads Friis');
});

journey('a poll does not re-word the question under the finger', async ({ open, as }) => {
  const [sofie, jonas] = [await as('Sofie Kjeldsen'), await as('Jonas Brandt')];
  const [ad] = await sofie.free();
  await sofie.begin(ad);
  const mads = await open('Mads Friis', { at: `/annoncer/${ad}` });
  await askToTakeOver(mads);
  await jonas.begin(ad, { takeOver: true });
  await comeBack(mads);
  assert.match(await dialog(mads).innerText(), /Sofie Kjeldsen har behandlet annoncen/);
});

journey(
  'a colleague’s parked ad can be taken over, and the question says until when it is parked',
  async ({ open, as }) => {
    const sofie = await as('Sofie Kjeldsen');
    const [ad] = await sofie.free();
    await sofie.begin(ad);
    await sofie.park(ad, 90);
    const until = moment((await sofie.pending(ad)).behandling.parkeretTilTidspunkt);
    const mads = await open('Mads Friis', { at: `/annoncer/${ad}` });
    await askToTakeOver(mads);
    assert.ok((await dialog(mads).innerText()).includes(`Sofie Kjeldsen har parkeret annoncen til ${until}.`));
    await dialog(mads).getByRole('button', { name: 'Overtag', exact: true }).click();
    await expectStanding(mads, /^Min siden /);
  },
);

journey(
  'decided while the question is open: the answer says so inside the question',
  async ({ open, as, expectNote }) => {
    const sofie = await as('Sofie Kjeldsen');
    const [ad] = await sofie.free();
    await sofie.begin(ad);
    const mads = await open('Mads Friis', { at: `/annoncer/${ad}` });
    expectNote(mads, { status: 409, path: /paabegynd-behandling/ });
    await askToTakeOver(mads);
    await sofie.approve(ad);
    await dialog(mads).getByRole('button', { name: 'Overtag', exact: true }).click();
    await dialog(mads).getByRole('alert').getByText('Annoncen er allerede afgjort.').waitFor();
    await mads.keyboard.press('Escape');
    await expectStanding(mads, 'Ikke længere i køen');
  },
);

journey('two keys take an ad over; from one who has just begun, the second leaves it with her', async ({ open, as }) => {
  const sofie = await as('Sofie Kjeldsen');
  const [fresh, parked] = await sofie.free();
  await sofie.begin(fresh);
  await sofie.begin(parked);
  await sofie.park(parked, 60);
  const mads = await open('Mads Friis', { at: `/annoncer/${fresh}` });
  await expectOpen(mads, fresh);
  await expectStanding(mads, /^Låst af Sofie Kjeldsen/);
  await look(mads);
  await mads.keyboard.press('o');
  await dialog(mads).getByText('Det er under to minutter siden: din kollega er formentlig i gang.').waitFor();
  await mads.keyboard.press('Enter');
  await dialog(mads).waitFor({ state: 'hidden' });
  assert.equal((await holder(sofie, fresh)).name, 'Sofie Kjeldsen');

  await mads.goto(`/annoncer/${parked}`);
  await expectStanding(mads, /^Parkeret til .* af Sofie Kjeldsen$/);
  await look(mads);
  await mads.keyboard.press('o');
  await dialog(mads).waitFor();
  await mads.keyboard.press('Enter');
  await expectToast(mads, 'Du har overtaget annoncen fra Sofie Kjeldsen.');
  assert.equal((await holder(sofie, parked)).name, 'Mads Friis');
});
