// Every page of the console, for the journeys that go through all of them.

import assert from 'node:assert/strict';
import { NOBODY, expectSummary } from './operations.mjs';
import { list } from './queue.mjs';
import { drawn } from './statistics.mjs';

/** Waits until a page's heading is there. */
const heading = (name) => (page) => page.getByRole('heading', { level: 1, name }).waitFor();

/** A pending ad that has duplicates. */
async function withDuplicates(truth) {
  for (const { jobannonceId } of await truth.waiting()) {
    if ((await truth.duplicates(jobannonceId)).length > 0) return jobannonceId;
  }
  return assert.fail('the demo data has no duplicates');
}

/**
 * Every page: what it is `called`, `at` which address, when it is `ready`, and what the browser notes of it that is right.
 * A new page is added here.
 */
export async function everyPage(truth) {
  const [ad] = await truth.free();
  return [
    { called: 'the queue', at: '/annoncer', ready: (page) => list(page).getByRole('row').nth(5).waitFor() },
    { called: 'an ad', at: `/annoncer/${ad}`, ready: (page) => page.getByRole('heading', { name: 'Annoncens tekst' }).first().waitFor() },
    { called: 'duplicates', at: `/annoncer/${await withDuplicates(truth)}/dubletter`, ready: (page) => page.getByRole('table').waitFor() },
    { called: 'the statistics', at: '/statistik?dage=30', ready: drawn },
    { called: 'flexjobs', at: '/fleksjob', ready: heading('Fleksjob') },
    { called: 'the journal', at: '/journal', ready: heading('Min journal') },
    { called: 'the templates', at: '/skabeloner', ready: (page) => page.getByRole('heading', { name: 'Dublet' }).waitFor() },
    { called: 'the drafts', at: '/kladder', ready: heading('Mine kladder') },
    { called: 'the keys', at: '/genveje', ready: heading('Genveje') },
    { called: 'operations', at: '/drift', ready: (page) => expectSummary(page, 'Alle tjenester svarer.'), notes: [NOBODY] },
    { called: 'help', at: '/hjaelp', ready: heading('Hjælp') },
    { called: 'the accessibility statement', at: '/tilgaengelighed', ready: heading('Tilgængelighedserklæring') },
    { called: 'a page that is not there', at: '/findes-ikke', ready: heading('Siden findes ikke') },
  ];
}
