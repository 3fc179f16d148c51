// The ads that may be the same as one: counted at the ad, listed on a page of their own, as the service orders them.

import assert from 'node:assert/strict';
import { stage } from './robot/stage.mjs';
import { eventually } from './robot/eventually.mjs';
import { expectOpen, sheet } from './robot/queue.mjs';

const journey = stage({ seed: 23, ads: 120 });

/** The first pending ad that has duplicates for which `wanted` holds, with them. */
async function pick(truth, wanted) {
  for (const { jobannonceId } of await truth.waiting()) {
    const found = await truth.duplicates(jobannonceId);
    const known = await Promise.all(found.map((one) => truth.ad(one.jobannonceId)));
    if (wanted(known)) return { ad: jobannonceId, known };
  }
  return assert.fail('the demo data has no such ad');
}

/** The table's rows as objects by the words of their column's head. */
async function table(page) {
  const read = (cells) => cells.allInnerTexts();
  const heads = await read(page.getByRole('columnheader'));
  const rows = await page
    .getByRole('row')
    .filter({ has: page.getByRole('cell') })
    .all();
  return Promise.all(
    rows.map(async (row) => {
      const words = [await row.getByRole('rowheader').innerText(), ...(await read(row.getByRole('cell')))];
      return Object.fromEntries(heads.map((head, place) => [head, words[place]]));
    }),
  );
}

journey(
  'the ad says how many may be the same; the page lists it first and then them, in order',
  async ({ open, as }) => {
    const truth = await as('Ida Holm');
    const { ad, known } = await pick(truth, (known) => known.some((one) => one.approvalStatus !== 'UnderBehandling'));
    const page = await open('Ida Holm', { at: `/annoncer/${ad}?vis=ledige` });
    await page.getByRole('link', { name: `Mulige dubletter: ${known.length}` }).click();
    await page.getByRole('heading', { name: 'Mulige dubletter' }).waitFor();
    const rows = await eventually('every ad is there', async () => {
      const rows = await table(page);
      assert.ok(rows.every((row) => !row.Annonce.includes('Henter…')));
      return rows;
    });
    assert.equal(rows.length, known.length + 1);
    assert.match(rows[0].Annonce, /^Denne annonce/);
    known.forEach((one, place) => {
      const row = rows[place + 1];
      assert.equal(row.Annonce.trim(), one.title.replace(/\s+/g, ' ').trim());
      assert.equal(row.Virksomhed, one.employer.name.trim());
      if (one.approvalStatus === 'UnderBehandling') assert.match(row.Status, /^(Ledig|Låst af|Parkeret til|Min)/);
      else assert.equal(row.Status, { Godkendt: 'Godkendt', IkkeGodkendt: 'Ikke godkendt' }[one.approvalStatus]);
    });
    await page.getByRole('link', { name: 'Til annoncen' }).click();
    await expectOpen(page, ad);
    assert.equal(new URL(page.url()).search, '?vis=ledige', 'the filter followed along');
  },
);

journey('a duplicate opens from the list, also one that was decided', async ({ open, as }) => {
  const truth = await as('Ida Holm');
  const { ad, known } = await pick(truth, (known) => known.some((one) => one.approvalStatus === 'Godkendt'));
  const decided = known.find((one) => one.approvalStatus === 'Godkendt');
  const page = await open('Ida Holm', { at: `/annoncer/${ad}/dubletter` });
  await page.locator(`a[href^="/annoncer/${decided.id}"]`).click();
  await expectOpen(page, decided.id);
  await page.getByText('Annoncen er afgjort og har forladt køen.').first().waitFor();
});

journey('an ad like no other says so', async ({ open, as }) => {
  const { ad } = await pick(await as('Ida Holm'), (known) => known.length === 0);
  const page = await open('Ida Holm', { at: `/annoncer/${ad}` });
  await sheet(page).getByText('Ingen mulige dubletter').waitFor();
  await page.goto(`/annoncer/${ad}/dubletter`);
  await page.getByText('Ingen andre annoncer ligner denne.').waitFor();
  await page.goto('/annoncer/vrøvl/dubletter');
  await page.getByText('Adressen nævner ingen annonce.').waitFor();
});
