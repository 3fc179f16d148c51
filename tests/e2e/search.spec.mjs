// Search everywhere: settings, drafts, ids and citizens are found with Ctrl+K, by keyboard alone.

import assert from 'node:assert/strict';
import { stage } from './robot/stage.mjs';
import { expectAccessible } from './robot/axe.mjs';
import { email, remark } from './robot/decision.mjs';
import { expectLanguage } from './robot/english.mjs';
import { eventually } from './robot/eventually.mjs';
import { GRANTED, ONE_OF_BOTH, allocation, heading as caseHeading } from './robot/flexjob.mjs';
import { LONE, heading as citizenHeading, withHyphen } from './robot/jobagent.mjs';
import { expectFocusAt, option, palette, run, seek } from './robot/palette.mjs';
import { expectOpen } from './robot/queue.mjs';
import { cprIn, everythingStored } from './robot/storage.mjs';
import { expectToast } from './robot/toasts.mjs';

const journey = stage({ seed: 53, ads: 60 });

const scheme = (page) => page.locator('html').getAttribute('data-color-scheme');

journey('dark is chosen by typing it, is marked as chosen, and stays', async ({ open }) => {
  const page = await open('Ida Holm', { at: '/statistik' });
  await page.getByRole('heading', { level: 1, name: 'Statistik' }).waitFor();
  await page.keyboard.press('Control+k');
  await palette(page).getByRole('combobox').waitFor();
  assert.equal(await option(page, /Indstilling$/).count(), 0, 'not while nothing is typed');
  await page.keyboard.insertText('mørk');
  await option(page, /^Farver: Mørk\s*Indstilling$/).waitFor();
  await run(page, /^Farver: Mørk/);
  assert.equal(await scheme(page), 'dark');
  await expectToast(page, 'Valgt: Farver: Mørk');
  await seek(page, 'farver');
  await option(page, /^Farver: Mørk\s*valgt nu\s*Indstilling$/).waitFor();
  assert.equal(await option(page, /valgt nu/).count(), 1);
  await expectAccessible(page, 'the palette with settings', { within: '.palette' });
  await page.keyboard.press('Escape');
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'Statistik' }).waitFor();
  assert.equal(await scheme(page), 'dark');
  await seek(page, 'kompakt');
  await run(page, /^Tæthed: Kompakt/);
  assert.equal(await page.locator('html').getAttribute('data-size'), 'sm');
});

journey('English is chosen in the middle of a remark, and nothing is lost, nor the way back', async ({ open, as }) => {
  const [ad] = await (await as('Ida Holm')).free();
  const page = await open('Ida Holm', { at: `/annoncer/${ad}?vis=ledige` });
  await expectOpen(page, ad);
  await email(page).fill('Lønnen mang');
  await remark(page).fill('Ring');
  const address = page.url();
  await seek(page, 'engelsk');
  await run(page, /^Sprog \(language\): English/);
  await expectLanguage(page, 'en');
  await expectFocusAt(page, 'kommentar');
  assert.equal(page.url(), address);
  assert.equal(await page.getByLabel('E-mail to the creator').inputValue(), 'Lønnen mang');
  assert.equal(await page.getByLabel('Comment (not sent to the creator)').inputValue(), 'Ring');
  await page.locator('.toast').getByText('Chosen: Language (sprog): English', { exact: true }).waitFor();
  await seek(page, 'danish');
  await expectAccessible(page, 'the palette in English', { within: '.palette' });
  await run(page, /^Language \(sprog\): Dansk/);
  await expectLanguage(page, 'da');
  assert.equal(await remark(page).inputValue(), 'Ring');
});

journey('a draft is found by the title of its ad and leads there, and the list of them is a page', async ({ open, as }) => {
  const truth = await as('Ida Holm');
  const [, ad] = await truth.free();
  const { title } = await truth.ad(ad);
  const page = await open('Ida Holm', { at: `/annoncer/${ad}` });
  await expectOpen(page, ad);
  await remark(page).pressSequentially('Ring kl. 10');
  await seek(page, 'mine kladder');
  await run(page, /^Mine kladder/);
  await page.getByRole('heading', { level: 1, name: 'Mine kladder' }).waitFor();
  await seek(page, 'kladde ');
  const draft = option(page, /Kladde$/);
  await draft.waitFor();
  assert.ok((await draft.innerText()).includes(title.trim()));
  await expectAccessible(page, 'the palette with a draft', { within: '.palette', everyLook: true });
  await run(page, /Kladde$/);
  await expectOpen(page, ad);
  assert.equal(await remark(page).inputValue(), 'Ring kl. 10');
});

journey('an id that is pasted leads to its ad or its flexjob, and the flexjob is found again by its name', async ({ open, as, expectNote }) => {
  const truth = await as('Ida Holm');
  const [first, second] = await truth.free();
  const { title } = await truth.ad(second);
  const page = await open('Ida Holm', { at: `/annoncer/${first}` });
  expectNote(page, ONE_OF_BOTH);
  await expectOpen(page, first);
  await seek(page, `https://konsol.example/annoncer/${second.toUpperCase()}?vis=mine`);
  await option(page, /^Slå op som fleksjob\s*Fleksjob$/).waitFor();
  await eventually('an ad that is known is told by its title', async () =>
    assert.ok((await option(page, /^Åbn annoncen med dette id/).innerText()).includes(title.trim())),
  );
  await expectAccessible(page, 'the palette with an id', { within: '.palette' });
  await run(page, /^Åbn annoncen med dette id/);
  await expectOpen(page, second);

  await seek(page, `{${allocation(GRANTED).toUpperCase()}}`);
  await run(page, /^Slå op som fleksjob/);
  await caseHeading(page).waitFor();
  const name = await caseHeading(page).innerText();
  assert.equal(new URL(page.url()).pathname, `/fleksjob/${allocation(GRANTED)}`);
  await seek(page, 'statistik');
  await run(page, /^Statistik/);
  await page.getByRole('heading', { level: 1, name: 'Statistik' }).waitFor();
  await seek(page, name);
  await option(page, /Slået op .*Fleksjob$/s).waitFor();
  await run(page, /Fleksjob$/);
  await caseHeading(page).waitFor();
  assert.equal(await caseHeading(page).innerText(), name);
});

journey('a citizen is looked up by her number, which reaches no address and no storage', async ({ open }) => {
  const page = await open('Ida Holm', { at: '/statistik' });
  await page.getByRole('heading', { level: 1, name: 'Statistik' }).waitFor();
  const addresses = [];
  page.on('request', (request) => addresses.push(request.url()));
  page.on('framenavigated', (frame) => addresses.push(frame.url()));
  await seek(page, withHyphen(LONE));
  await option(page, /^CV: slå borgeren op/).waitFor();
  assert.ok(!(await palette(page).getByRole('listbox').innerText()).includes(LONE.slice(6)), 'it is not repeated');
  await run(page, /^Jobagent: slå borgeren op/);
  await citizenHeading(page).waitFor();
  await page.locator('.cpr-number', { hasText: `${LONE.slice(0, 6)}-••••` }).waitFor();
  await expectFocusAt(page, 'jobagent-citizen');
  assert.equal(await page.locator('#citizen-cpr').inputValue(), '', 'nor is it left in the field');
  await seek(page, LONE);
  await run(page, /^CV: slå borgeren op/);
  await page.getByRole('heading', { level: 1, name: 'CV' }).waitFor();
  await page.getByRole('status').filter({ hasText: `${LONE.slice(0, 6)}-••••` }).waitFor();
  await expectFocusAt(page, 'cv-citizen');
  await page.goBack();
  await page.getByRole('heading', { level: 1, name: 'Jobagent' }).waitFor();
  assert.equal(await citizenHeading(page).count(), 0, 'nobody is on her way any more');
  assert.deepEqual(cprIn(await everythingStored(page)), []);
  assert.deepEqual(addresses.filter((address) => address.includes(LONE) || address.includes(withHyphen(LONE))), []);
});
