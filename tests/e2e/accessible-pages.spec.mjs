// axe-core finds nothing on any other page: light and dark, wide and narrow.

import assert from 'node:assert/strict';
import { stage } from './robot/stage.mjs';
import { expectAccessible } from './robot/axe.mjs';
import { begin, button, email, remark } from './robot/decision.mjs';
import { AT_ONCE, expectAllSent, look } from './robot/outbox.mjs';
import { expectOpen } from './robot/queue.mjs';
import { visit } from './robot/session.mjs';
import { EVERYBODY, chart, drawn, unfold } from './robot/statistics.mjs';

const journey = stage({ seed: 22 });

/** A pending ad that has duplicates. */
async function withDuplicates(truth) {
  for (const { jobannonceId } of await truth.waiting()) {
    if ((await truth.duplicates(jobannonceId)).length > 0) return jobannonceId;
  }
  return assert.fail('the demo data has no duplicates');
}

journey('the sign-in is accessible', async ({ open }) => {
  const page = await open();
  await page.getByRole('button', { name: /^Ida Holm/ }).waitFor();
  await expectAccessible(page, 'the sign-in');
});

journey('the duplicates of an ad are accessible', async ({ open, as }) => {
  const truth = await as('Ida Holm');
  const page = await open('Ida Holm', { at: `/annoncer/${await withDuplicates(truth)}/dubletter` });
  await page.getByRole('table').waitFor();
  await page.getByText('Henter…').first().waitFor({ state: 'detached' });
  await expectAccessible(page, 'duplicates');
});

journey('the statistics are accessible in every look: numbers, a table unfolded, a day told of, and a fault', async ({ open }) => {
  const page = await open('Ida Holm', { at: '/statistik?dage=30' });
  await drawn(page);
  await unfold(page, EVERYBODY);
  await chart(page, EVERYBODY).focus();
  await expectAccessible(page, 'statistics', { everyLook: true });
  await page.goto('/statistik?dage=400');
  await page.getByText('‘400’ er ikke et antal dage, der kan vises.').waitFor();
  await drawn(page);
  await expectAccessible(page, 'statistics of no number of days', { everyLook: true });
});

journey('the statistics of who has approved nothing are accessible', async ({ open }) => {
  const page = await open('Rasmus Dalgaard', { at: '/statistik?dage=365&orden=antal' });
  await page.getByText('Ingen godkendelser i perioden.').waitFor();
  await expectAccessible(page, 'statistics of nothing', { everyLook: true });
});

journey('a page that is not found, and an id that is none, are accessible', async ({ open }) => {
  const page = await open('Ida Holm', { at: '/findes-ikke' });
  await page.getByRole('heading', { name: 'Siden findes ikke' }).waitFor();
  await expectAccessible(page, 'not found');
  await page.goto('/annoncer/ikke-et-id');
  await page.getByText('er ikke et annonce-id').waitFor();
  await expectAccessible(page, 'no id');
});

journey('the display menu is accessible when open', async ({ open }) => {
  const page = await open('Ida Holm', { at: '/statistik?dage=7' });
  await page.getByRole('table').first().waitFor();
  await page.getByText('Visning', { exact: true }).click();
  await page.getByLabel('Farver').waitFor();
  // Itself alone: what it covers is out of reach while it is open.
  await expectAccessible(page, 'the display menu', { within: '.settings' });
});

journey('who may do nothing is told so accessibly', async ({ open, expectNote }) => {
  const page = await open('Nynne Ravn');
  expectNote(page, { status: 403, path: /./ });
  await page.getByText('Du har ikke adgang til at udføre handlingen.').first().waitFor();
  await expectAccessible(page, 'no access');
});

journey('the menu of pages, and the choice of keys in each of its states, are accessible', async ({ open }) => {
  const page = await open('Ida Holm', { at: '/genveje' });
  await page.getByRole('heading', { level: 1, name: 'Genveje' }).waitFor();
  await expectAccessible(page, 'the choice of keys');
  const change = page.getByRole('button', { name: 'Skift tast til Godkend' });
  await change.click();
  await page.getByText('Tryk på tasten. Esc fortryder.').waitFor();
  await expectAccessible(page, 'a key is asked for');
  await change.press('a');
  await page.getByText('A bruges allerede til Afvis.').waitFor();
  await expectAccessible(page, 'a key that is taken');
  await page.getByText('Mere', { exact: true }).click();
  await page.getByRole('link', { name: 'Min journal' }).waitFor();
  // Itself alone: what it covers is out of reach while it is open.
  await expectAccessible(page, 'the menu of pages', { within: '.settings[open]' });
});

journey('the journal and the drafts are accessible, empty and with lines', async ({ open, as }) => {
  const truth = await as('Sofie Kjeldsen');
  const [approved, written] = await truth.free();
  const page = await open('Sofie Kjeldsen', { at: '/kladder', settings: AT_ONCE });
  await page.getByText('Du har ingen kladder.').waitFor();
  await expectAccessible(page, 'no drafts');
  await visit(page, 'Min journal');
  await page.getByText('Der er ingen linjer at vise.').waitFor();
  await expectAccessible(page, 'an empty journal');
  await page.goto(`/annoncer/${approved}`);
  await expectOpen(page, approved);
  await look(page);
  await button(page, 'Godkend').click();
  await expectAllSent(page);
  await page.goto(`/annoncer/${written}`);
  await begin(page);
  await email(page).fill('Et udkast\n\nmed flere linjer, og et meget langt ord: ' + 'ord'.repeat(60));
  await remark(page).fill('En kommentar');
  await visit(page, 'Min journal');
  await page.getByRole('cell', { name: 'Godkendt' }).waitFor();
  await expectAccessible(page, 'a journal with lines');
  await visit(page, 'Mine kladder');
  await page.getByText('En kommentar').waitFor();
  await expectAccessible(page, 'drafts');
  await page.getByRole('button', { name: 'Slet alle mine kladder' }).last().click();
  await page.getByRole('dialog', { name: 'Slet alle dine kladder?' }).waitFor();
  await expectAccessible(page, 'the question about the drafts');
});

journey('templates, their editor with a fault, and the question before one is deleted are accessible', async ({ open }) => {
  const page = await open('Ida Holm', { at: '/skabeloner' });
  await page.getByRole('heading', { name: 'Dublet' }).waitFor();
  await page.getByText('Vis teksten').first().click();
  await expectAccessible(page, 'the templates');
  await page.getByRole('button', { name: 'Ny skabelon' }).click();
  await page.getByLabel('Navn').fill('Med et blankt felt');
  await page.getByRole('button', { name: 'Gem' }).click();
  await page.getByText('Skriv en tekst.').waitFor();
  await expectAccessible(page, 'the editor with a fault');
  await page.getByLabel('Tekst', { exact: true }).fill('Kære {{navn}}\n\n' + 'ord'.repeat(80));
  await expectAccessible(page, 'the editor with a text');
  await page.getByRole('button', { name: 'Gem' }).click();
  await page.getByRole('button', { name: 'Slet: Med et blankt felt' }).click();
  await page.getByRole('dialog').waitFor();
  await expectAccessible(page, 'the question before a template is deleted');
});
