// axe-core finds nothing on any other page: light and dark, wide and narrow.

import assert from 'node:assert/strict';
import { stage } from './robot/stage.mjs';
import { expectAccessible } from './robot/axe.mjs';

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

journey('the statistics are accessible', async ({ open }) => {
  const page = await open('Ida Holm', { at: '/statistik?dage=7' });
  await page.getByRole('table').first().waitFor();
  await expectAccessible(page, 'statistics');
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
