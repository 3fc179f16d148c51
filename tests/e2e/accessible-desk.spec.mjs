// axe-core finds nothing on the desk in any of its states: light and dark, wide and narrow, comfortable and compact.

import { stage } from './robot/stage.mjs';
import { expectAccessible } from './robot/axe.mjs';
import { advertisement } from './robot/advertisements.mjs';
import {
  askToTakeOver,
  begin,
  button,
  dialog,
  expectError,
  expectFault,
  email,
  expectStanding,
  expectNext,
  insertTemplate,
  menu,
  park,
} from './robot/decision.mjs';
import { AT_ONCE, expectAllSent, expectOnItsWay, LATER, look, shownTitle } from './robot/outbox.mjs';
import { comeBack, expectOpen, ids, list, openAd, sheet, unfoldFilters } from './robot/queue.mjs';
import { choose } from './robot/session.mjs';

const LONG = 'Specialpædagogisk konsulent til Donaudampfskibsfartselskabskaptajnsenkepensionsudbetalingskontoret';
const journey = stage({ seed: 21, importAds: [advertisement(1, { title: LONG })] });

for (const density of ['Luftig', 'Kompakt']) {
  journey(`the desk is accessible with no ad open, and with a free one (${density})`, async ({ open, as }) => {
    const [ad] = await (await as('Ida Holm')).free();
    const page = await open('Ida Holm');
    await choose(page, 'Tæthed', density);
    await list(page).getByText('Henter…').first().waitFor({ state: 'detached' });
    await expectAccessible(page, 'no ad open');
    await openAd(page, ad);
    await expectStanding(page, 'Ledig');
    await expectAccessible(page, 'a free ad');
  });

  journey(
    `the desk is accessible with one’s own ad, a template, a message, faults, and parked (${density})`,
    async ({ open, as }) => {
      const [ad] = await (await as('Mads Friis')).free();
      const page = await open('Mads Friis', { at: `/annoncer/${ad}`, settings: AT_ONCE });
      await choose(page, 'Tæthed', density);
      await begin(page);
      await insertTemplate(page, 'Forskelsbehandling, køn');
      await park(page, { typed: 'ti' });
      await button(page, 'Afvis').click();
      await expectFault(page, email(page), 'Udfyld {{citat}}, før e-mailen sendes.');
      await expectAccessible(page, 'one’s own ad with faults');
      await email(page).fill('');
      await park(page, { preset: '4 timer' });
      await expectNext(page, ad);
      await expectAllSent(page);
      await page.goto(`/annoncer/${ad}`);
      await expectStanding(page, /^Min, parkeret til /);
      await expectAccessible(page, 'one’s own ad, parked, with the strip of one’s own ads');
    },
  );

  journey(
    `the desk is accessible with a colleague’s ad, the question to take over, and an error (${density})`,
    async ({ open, as, expectNote }) => {
      const sofie = await as('Sofie Kjeldsen');
      const [held, raced] = await sofie.free();
      await sofie.begin(held);
      const page = await open('Ida Holm', { at: `/annoncer/${held}` });
      await choose(page, 'Tæthed', density);
      await expectOpen(page, held);
      await expectStanding(page, /^Låst af Sofie Kjeldsen/);
      await expectAccessible(page, 'a colleague’s ad');
      await askToTakeOver(page);
      await expectAccessible(page, 'the question to take over');
      await page.keyboard.press('Escape');
      await dialog(page).waitFor({ state: 'hidden' });

      expectNote(page, { status: 409, path: /paabegynd-behandling/ });
      await openAd(page, raced);
      await comeBack(page);
      await sofie.begin(raced);
      await button(page, 'Påbegynd').click();
      await expectError(page, 'Sofie Kjeldsen behandler annoncen.');
      await expectAccessible(page, 'an error');
    },
  );
}

journey('the desk is accessible with a list of choices open, of templates and of times', async ({ open, as }) => {
  const [ad] = await (await as('Ida Holm')).free();
  const page = await open('Ida Holm', { at: `/annoncer/${ad}` });
  await expectOpen(page, ad);
  await look(page);
  await page.keyboard.press('a');
  await menu(page).getByRole('menuitem').first().waitFor();
  await expectAccessible(page, 'the choice of a template');
  await page.keyboard.press('Escape');
  await menu(page).waitFor({ state: 'detached' });
  await page.keyboard.press('p');
  await menu(page, 'Hvor længe?').getByRole('menuitem').first().waitFor();
  await expectAccessible(page, 'the choice of a time');
});

journey('the desk is accessible with decisions on their way, and with one that was refused', async ({ open, as, expectNote }) => {
  const [truth, sofie] = [await as('Jonas Brandt'), await as('Sofie Kjeldsen')];
  const free = await truth.free();
  const page = await open('Jonas Brandt', { at: `/annoncer/${free[0]}`, settings: LATER });
  // What is sent is not answered, so that it stays on its way.
  await page.route('**/JobannonceBehandling/paabegynd-behandling/**', () => {});
  const long = advertisement(1).id;
  for (const ad of [free[0], free[1], long]) {
    if (!new URL(page.url()).pathname.endsWith(ad)) await page.goto(`/annoncer/${ad}`);
    await expectOpen(page, ad);
    await look(page);
    await button(page, 'Godkend').click();
    await expectOnItsWay(page, await shownTitle(truth, ad), 'waiting');
  }
  await expectAccessible(page, 'an outbox with three decisions');

  const other = await open('Lene Thorup', { at: `/annoncer/${free[4]}`, settings: AT_ONCE });
  expectNote(other, { status: 409, path: /paabegynd-behandling/ });
  await expectOpen(other, free[4]);
  await look(other);
  await sofie.begin(free[4]);
  await button(other, 'Godkend').click();
  await expectOnItsWay(other, await shownTitle(truth, free[4]), 'refused');
  await expectAccessible(other, 'a decision that was refused');
  await other.getByRole('region', { name: 'Udbakke' }).getByRole('link', { name: 'Åbn' }).click();
  await expectOpen(other, free[4]);
  await expectAccessible(other, 'the ad of a decision that was refused');
});

journey('the desk is accessible with a selection, the question about many, the palette and the overview of keys', async ({ open, as }) => {
  await as('Ida Holm');
  const page = await open('Fatima Yildiz', { at: '/annoncer?vis=ledige' });
  await list(page).waitFor();
  await openAd(page, (await ids(page))[0]);
  for (const key of ['x', 'Shift+J', 'Shift+J']) await page.keyboard.press(key);
  await page.getByText('3 markeret', { exact: true }).waitFor();
  await expectAccessible(page, 'a selection');
  await page.keyboard.press('Shift+G');
  const many = page.getByRole('dialog', { name: 'Afgør 3 valgte annoncer' });
  await many.waitFor();
  await expectAccessible(page, 'the question about many');
  await many.getByLabel('Afvis alle').check();
  await many.getByLabel('Begrundelse').selectOption({ label: 'Mangelfuld annonce' });
  await many.getByText('Afgør den for sig.', { exact: false }).waitFor();
  await expectAccessible(page, 'the question about many, with a blank');
  await many.getByRole('button', { name: 'Annullér' }).click();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').waitFor();
  await expectAccessible(page, 'the palette');
  await page.getByRole('combobox').fill('skab');
  await page.getByRole('dialog').getByRole('option').first().waitFor();
  await expectAccessible(page, 'the palette with what was found');
  await page.getByRole('combobox').fill('qqqq');
  await page.getByText('Intet fundet').waitFor();
  await expectAccessible(page, 'the palette with nothing found');
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Genveje lige nu' }).waitFor();
  await expectAccessible(page, 'the overview of keys');
});

journey('the desk is accessible with filters unfolded, with new rows, a history, a colleague who looks, and as a table', async ({ open, as }) => {
  const [truth, mads] = [await as('Ida Holm'), await as('Mads Friis')];
  const [ad, held, parked] = await truth.free();
  await truth.begin(held);
  await truth.begin(parked);
  await truth.park(parked, 30);
  const page = await open('Ida Holm', { at: `/annoncer/${ad}` });
  await expectOpen(page, ad);
  await unfoldFilters(page);
  await page.getByLabel('Navn på visningen').fill('Alle ledige i køen, de ældste først');
  await page.getByRole('button', { name: 'Gem visning' }).click();
  await page.getByRole('link', { name: 'Alle ledige i køen, de ældste først' }).waitFor();
  await page.getByRole('searchbox', { name: 'Søg i køen' }).fill('010165-1234');
  await expectAccessible(page, 'the filters');
  await page.getByRole('searchbox', { name: 'Søg i køen' }).fill('');
  await mads.begin(ad);
  await comeBack(page);
  await sheet(page).locator('.history > summary').click();
  await sheet(page).locator('.history-events li').first().waitFor();
  const colleague = await open('Sofie Kjeldsen', { at: `/annoncer/${ad}` });
  await expectOpen(colleague, ad);
  await sheet(page).getByText('Sofie Kjeldsen ser på annoncen').waitFor();
  await expectAccessible(page, 'a history and a colleague who looks');
  await choose(page, 'Køen vises som', 'Tabel i sider');
  await page.getByRole('table', { name: /^Afventende jobannoncer/ }).waitFor();
  await expectAccessible(page, 'the queue as a table');
  await page.goto('/annoncer?q=xyzzy');
  await page.getByText('Ingen annoncer passer til visningen.').waitFor();
  await expectAccessible(page, 'a filter that finds nothing');
});
