// What is typed and not sent outlives the page, a sign-out and a colleague, and no CPR number is ever stored.

import assert from 'node:assert/strict';
import { stage } from './robot/stage.mjs';
import { eventually } from './robot/eventually.mjs';
import { begin, email, remark } from './robot/decision.mjs';
import { cprIn, everythingStored } from './robot/storage.mjs';
import { signIn, signOut, visit } from './robot/session.mjs';
import { expectAccessible } from './robot/axe.mjs';

const journey = stage({ seed: 31 });

/** Waits until the browser has stored a text. */
const expectStored = (page, text) =>
  eventually(`${JSON.stringify(text)} is stored`, async () => assert.ok((await everythingStored(page)).includes(text)));

journey('what is typed is there after a reload, a sign-out and a take-over', async ({ open, as }) => {
  const truth = await as('Mads Friis');
  const [ad] = await truth.free();
  const page = await open('Ida Holm', { at: `/annoncer/${ad}` });
  await begin(page);
  await email(page).pressSequentially('Lønnen mangler æøå');
  await remark(page).pressSequentially('Ringet kl. 10');
  await page.reload();
  await eventually('the draft is back', async () => {
    assert.equal(await email(page).inputValue(), 'Lønnen mangler æøå');
  });
  await signOut(page);
  await signIn(page, 'Ida Holm');
  assert.equal(await email(page).inputValue(), 'Lønnen mangler æøå');
  await truth.begin(ad, { takeOver: true });
  await page.reload();
  await eventually('the draft is still there', async () => {
    assert.equal(await email(page).inputValue(), 'Lønnen mangler æøå');
  });
  await page.goto('/kladder');
  const card = page.getByRole('listitem').filter({ hasText: 'Ringet kl. 10' });
  await card.getByRole('button', { name: 'Kopiér' }).waitFor();
  await expectAccessible(page, 'the drafts');
  await card.getByRole('button', { name: 'Slet' }).click();
  await page.getByText('Du har ingen kladder.').waitFor();
  await eventually('nothing is stored', async () => {
    assert.ok(!(await everythingStored(page)).includes('Lønnen mangler'));
  });
});

journey('a CPR number that is typed is in no storage of the browser', async ({ open, as }) => {
  const [ad] = await (await as('Mads Friis')).free();
  const page = await open('Mads Friis', { at: `/annoncer/${ad}` });
  await begin(page);
  await email(page).pressSequentially('Ring til 010165-1234 eller 0101651234. Slut');
  await remark(page).pressSequentially('310199 4321');
  await page.getByText('Kladden gemmes uden det, der ligner et CPR-nummer.').first().waitFor();
  await expectStored(page, 'Slut');
  await expectStored(page, '•••• ');
  assert.deepEqual(cprIn(await everythingStored(page)), []);
  assert.equal(await email(page).inputValue(), 'Ring til 010165-1234 eller 0101651234. Slut', 'the screen keeps it');
});

journey('a draft is stored within 300 ms of the last key, and survives a page that is left at once', async ({ open, as }) => {
  const [ad] = await (await as('Sofie Kjeldsen')).free();
  const page = await open('Sofie Kjeldsen', { at: `/annoncer/${ad}` });
  await begin(page);
  await email(page).pressSequentially('Skrevet og forladt');
  await page.goto('about:blank');
  await page.goto(`/annoncer/${ad}`);
  await eventually('the draft is back', async () => assert.equal(await email(page).inputValue(), 'Skrevet og forladt'));
});

journey('drafts belong to their ad and their caseworker, and can be wiped all at once', async ({ open, as }) => {
  const [one, other] = await (await as('Jonas Brandt')).free();
  const page = await open('Jonas Brandt');
  for (const ad of [one, other]) {
    await page.goto(`/annoncer/${ad}`);
    await begin(page);
    await email(page).fill(`Om ${ad}`);
  }
  await visit(page, 'Mine kladder');
  for (const ad of [one, other]) await page.getByText(`Om ${ad}`).waitFor();
  await signOut(page);
  await signIn(page, 'Lene Thorup');
  await page.getByText('Du har ingen kladder.').waitFor();
  await page.goto(`/annoncer/${one}`);
  assert.equal(await email(page).inputValue(), '');
  await signOut(page);
  await signIn(page, 'Jonas Brandt');
  await eventually('her own draft', async () => assert.equal(await email(page).inputValue(), `Om ${one}`));
  await visit(page, 'Mine kladder');
  await page.getByRole('main').getByRole('button', { name: 'Slet alle mine kladder' }).click();
  const question = page.getByRole('dialog', { name: 'Slet alle dine kladder?' });
  await question.getByRole('button', { name: 'Slet kladder' }).click();
  await page.getByText('Du har ingen kladder.').waitFor();
  await eventually('nothing is stored', async () => assert.ok(!(await everythingStored(page)).includes(`Om ${one}`)));
});
