// One decision about many ads: chosen with the keys, every e-mail shown before, and taken back with one key.

import assert from 'node:assert/strict';
import { stage } from './robot/stage.mjs';
import { eventually } from './robot/eventually.mjs';
import { expectAccessible } from './robot/axe.mjs';
import { expectCameBack, expectFocus } from './robot/decision.mjs';
import { comeBack, expectOpen, list, openAd, row, rows } from './robot/queue.mjs';
import { expectToast } from './robot/toasts.mjs';
import { AT_ONCE, LATER, calls, entry, expectEmpty, look, outbox, shownTitle, writes } from './robot/outbox.mjs';
import { readDatabase } from '../faults/database.mjs';

const journey = stage({ seed: 43, ads: 120 });

/** The free ads alone, so that every selected one can be decided. */
const FREE = '/annoncer?vis=ledige';

const question = (page) => page.getByRole('dialog', { name: /^Afgør \d+ valgte annoncer$/ });
const confirm = (page) => question(page).getByRole('button', { name: /^Læg \d+ i udbakken$/ });
const mails = (page) =>
  question(page)
    .locator('.batch-mails > li')
    .evaluateAll((items) =>
      items.map((item) => ({
        title: item.querySelector('.batch-ad').textContent.trim(),
        body: item.querySelector('.preview-body')?.textContent ?? null,
      })),
    );

/** Opens the first row and selects it and those beneath, with the keys alone; gives the selected ads in order. */
async function select(page, count) {
  await list(page).waitFor();
  const [first] = await rows(page);
  await openAd(page, first.id);
  await look(page);
  await page.keyboard.press('x');
  for (let more = 1; more < count; more += 1) await page.keyboard.press('Shift+j');
  await page.getByRole('status').getByText(`${count} markeret`).or(page.getByText(`${count} markeret`)).first().waitFor();
}

/** The selected ads that can be seen, in order. */
const selected = async (page) => (await rows(page)).filter((one) => one.selected).map((one) => one.id);

async function ask(page) {
  await page.keyboard.press('Shift+g');
  await question(page).waitFor();
}

async function reject(page, template) {
  await question(page).getByRole('radio', { name: 'Afvis alle' }).check();
  await question(page).getByLabel('Begrundelse').selectOption({ label: template });
}

journey('three rejected at once: every mail is sent as its preview shows it', async ({ open, as, server }) => {
  const truth = await as('Ida Holm');
  const page = await open('Ida Holm', { at: FREE, settings: AT_ONCE });
  await select(page, 3);
  const ads = await selected(page);
  assert.equal(ads.length, 3);
  const titles = await Promise.all(ads.map((ad) => shownTitle(truth, ad)));
  await ask(page);
  await expectAccessible(page, 'the question about many', { within: '.batch' });

  // Nothing without a reason, and none with a blank.
  await question(page).getByRole('radio', { name: 'Afvis alle' }).check();
  await question(page).getByText('Vælg en begrundelse', { exact: true }).waitFor();
  await reject(page, 'Mangelfuld annonce');
  await question(page)
    .getByText(/^‘.*’: \{\{hvad mangler\}\} kan ikke udfyldes\. Afgør den for sig\.$/)
    .waitFor();
  await confirm(page).click({ force: true });
  assert.ok(await question(page).isVisible());
  assert.deepEqual(await outbox(page), []);

  await reject(page, 'Betaling fra den jobsøgende');
  const shown = await eventually('every mail is shown', async () => {
    const shown = await mails(page);
    assert.deepEqual(shown.map(({ title }) => title), titles);
    assert.ok(shown.every(({ body, title }) => body?.includes(`‘${title}’`) && !body.includes('{{')), JSON.stringify(shown));
    return shown;
  });
  const sent = writes(page);
  await confirm(page).click();
  await question(page).waitFor({ state: 'hidden' });
  await expectToast(page, '3 afgørelser er lagt i udbakken. Fortryd tager dem alle tilbage.');
  for (const ad of ads) {
    await eventually('it is rejected', async () => {
      assert.equal((await truth.ad(ad)).approvalStatus, 'IkkeGodkendt');
    });
  }
  const database = await readDatabase(`${server.folder}/data`);
  ads.forEach((ad, place) => {
    const got = database.mails.filter(({ id }) => id === ad).map(({ body }) => body);
    assert.deepEqual(got, [shown[place].body]);
  });
  assert.equal(calls(sent).length, 6, 'each is begun and decided once');
  assert.deepEqual(await selected(page), [], 'what has been decided is no longer selected');
});

journey('twenty-six are refused, twenty-five are not', async ({ open }) => {
  const page = await open('Mads Friis', { at: FREE, settings: LATER });
  const sent = writes(page);
  await select(page, 26);
  await ask(page);
  await question(page).getByText('Højst 25 annoncer kan afgøres på én gang. Fravælg nogle.').waitFor();
  await confirm(page).click({ force: true });
  assert.ok(await question(page).isVisible());
  assert.deepEqual(await outbox(page), []);
  await page.keyboard.press('Escape');
  await question(page).waitFor({ state: 'hidden' });
  await page.keyboard.press('Shift+k');
  await ask(page);
  await eventually('it can be confirmed', async () => {
    assert.equal(await confirm(page).getAttribute('aria-disabled'), null);
  });
  assert.equal(await confirm(page).innerText(), 'Læg 25 i udbakken');
  await question(page).getByRole('button', { name: 'Annullér' }).click();
  await question(page).waitFor({ state: 'hidden' });
  assert.deepEqual(await outbox(page), []);
  assert.deepEqual(calls(sent), []);
});

journey('one key takes all of them back', async ({ open, as }) => {
  const truth = await as('Sofie Kjeldsen');
  const page = await open('Sofie Kjeldsen', { at: FREE, settings: LATER });
  const sent = writes(page);
  await select(page, 5);
  const ads = await selected(page);
  const before = (await rows(page))[0].of;
  await ask(page);
  await confirm(page).click();
  await eventually('five wait', async () => {
    assert.deepEqual((await outbox(page)).map(({ state }) => state), Array(5).fill('waiting'));
  });
  for (const ad of ads.slice(1)) await row(page, ad).waitFor({ state: 'detached' });
  await eventually('the count follows', async () => {
    const now = (await rows(page))[0].of;
    assert.ok(now === before - 5 || now === before - 4, `${now} of ${before}: an open ad may keep its row`);
  });
  await page.keyboard.press('z');
  await expectToast(page, '5 afgørelser fortrudt. Intet er sendt.');
  await expectEmpty(page);
  for (const ad of ads) await row(page, ad).waitFor();
  assert.equal((await rows(page))[0].of, before);
  assert.deepEqual(calls(sent), []);
  for (const ad of ads) assert.equal((await truth.pending(ad)).behandling ?? null, null);
});

journey('of three approved at once one is a colleague’s by then: that one alone stays', async ({ open, as, expectNote }) => {
  const [truth, mads] = [await as('Jonas Brandt'), await as('Mads Friis')];
  const page = await open('Jonas Brandt', { at: FREE, settings: AT_ONCE });
  expectNote(page, { status: 409, path: /JobannonceBehandling/ });
  await select(page, 3);
  const ads = await selected(page);
  const taken = await shownTitle(truth, ads[1]);
  await comeBack(page);
  await ask(page);
  await mads.begin(ads[1]);
  await confirm(page).click();
  await expectToast(page, `Mads Friis nåede ‘${taken}’ først. Din tekst er gemt på annoncen.`);
  await eventually('the refused one alone stays', async () => {
    const left = await outbox(page);
    assert.deepEqual(left.map(({ state }) => state), ['refused']);
    assert.ok(left[0].text.includes(taken), left[0].text);
  });
  for (const ad of [ads[0], ads[2]]) assert.equal((await truth.ad(ad)).approvalStatus, 'Godkendt');
  assert.equal((await truth.ad(ads[1])).approvalStatus, 'UnderBehandling');
  await entry(page, taken).getByRole('link', { name: 'Åbn' }).click();
  await expectOpen(page, ads[1]);
  await expectCameBack(page, 'Ikke sendt: Mads Friis behandler annoncen.');
});

journey('what a colleague has is left out, and said so', async ({ open, as }) => {
  const [truth, mads] = [await as('Lene Thorup'), await as('Mads Friis')];
  const page = await open('Lene Thorup', { at: FREE, settings: LATER });
  await select(page, 3);
  const [, second] = await selected(page);
  await mads.begin(second);
  await comeBack(page);
  await ask(page);
  await question(page)
    .getByText('1 af de valgte kan ikke afgøres nu og er ladt ude: den er låst til en kollega, på vej eller væk.')
    .waitFor();
  assert.equal(await confirm(page).innerText(), 'Læg 2 i udbakken');
  await page.keyboard.press('Escape');
  await question(page).waitFor({ state: 'hidden' });
  assert.equal((await truth.pending(second)).behandling.behandler.behandlerNavn, 'Mads Friis');
  // Nothing selected, nothing asked.
  await page.keyboard.press('Escape');
  await eventually('nothing is selected', async () => assert.deepEqual(await selected(page), []));
  await page.keyboard.press('Shift+g');
  assert.equal(await question(page).count(), 0);
  await page.locator('.ad:not([hidden]) .ad-title').focus();
  await expectFocus(page.locator('.ad:not([hidden]) .ad-title'));
});
