// What is typed and not sent outlives the page, a sign-out and a colleague, and no CPR number is ever stored.

import assert from 'node:assert/strict';
import { stage } from './robot/stage.mjs';
import { eventually } from './robot/eventually.mjs';
import { begin, email, insertTemplate, remark } from './robot/decision.mjs';
import { signIn, signOut } from './robot/session.mjs';
import { expectAccessible } from './robot/axe.mjs';

const journey = stage({ seed: 31 });

/** Everything that the browser keeps for the page, as one text. */
function everythingStored(page) {
  return page.evaluate(async () => {
    const kept = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage }), document.cookie, location.href];
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      for (const store of database.objectStoreNames) {
        const objects = database.transaction(store).objectStore(store);
        for (const request of [objects.getAllKeys(), objects.getAll()]) {
          const found = await new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
          kept.push(JSON.stringify(found));
        }
      }
      database.close();
    }
    return kept.join('\n');
  });
}

const CPR = /(?<!\d)(0[1-9]|[12]\d|3[01])[-. /]?(0[1-9]|1[0-2])[-. /]?\d\d[-. ]{0,3}\d{4}(?!\d)/g;
const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

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
  const stored = (await everythingStored(page)).replaceAll(UUID, '');
  assert.deepEqual(stored.match(CPR) ?? [], []);
  assert.equal(await email(page).inputValue(), 'Ring til 010165-1234 eller 0101651234. Slut', 'the screen keeps it');
});

journey('templates and the journal are within reach, accessible, and fit a narrow window', async ({ open, as }) => {
  const [ad] = await (await as('Sofie Kjeldsen')).free();
  const page = await open('Ida Holm', { at: `/annoncer/${ad}`, width: 400, height: 800 });
  for (const [link, heading] of [
    ['Mine kladder', 'Mine kladder'],
    ['Min journal', 'Min journal'],
    ['Skabeloner', 'Skabeloner'],
  ]) {
    await page.setViewportSize({ width: 400, height: 800 });
    await page.getByText('Mere', { exact: true }).click();
    await page.getByRole('link', { name: link }).click();
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.equal(over, 0, `${heading} is ${over} px too wide`);
    await expectAccessible(page, heading);
  }
  await page.getByRole('button', { name: 'Ny skabelon' }).click();
  await page.getByLabel('Navn').fill('Tak for annoncen');
  await page.getByLabel('Bruges til').selectOption({ label: 'Til godkendelse' });
  await page.getByLabel('Tekst').fill('Hilsen ');
  await page.getByRole('button', { name: 'behandler', exact: true }).click();
  assert.equal(await page.getByLabel('Tekst').inputValue(), 'Hilsen {{behandler}}');
  assert.equal(await page.locator('.preview-body').textContent(), 'Hilsen Ida Holm');
  await expectAccessible(page, 'the template editor');
  await page.getByRole('button', { name: 'Gem' }).click();
  await page.getByRole('heading', { name: 'Tak for annoncen' }).waitFor();
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Hent som fil' }).click()]);
  await page.getByLabel('Læg en fil ind').setInputFiles(await file.path());
  await page.getByText('Var her allerede: 1.').waitFor();
  await page.goto(`/annoncer/${ad}`);
  await begin(page);
  await insertTemplate(page, 'Tak for annoncen');
  assert.equal(await email(page).inputValue(), 'Hilsen Ida Holm');
});
