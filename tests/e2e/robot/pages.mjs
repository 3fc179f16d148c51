// Every page of the console, for the journeys that go through all of them.

import assert from 'node:assert/strict';
import { day, heading as cvOf, lookUp as lookUpCv } from './cv.mjs';
import { GRANTED, ONE_OF_BOTH, allocation } from './flexjob.mjs';
import { JAKOB, lookUp as lookUpJobagents } from './jobagent.mjs';
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
    { called: 'the case of a flexjob', at: `/fleksjob/${allocation(GRANTED)}`, ready: (page) => page.getByRole('heading', { name: /^Bevilling: / }).waitFor(), notes: [ONE_OF_BOTH] },
    { called: 'notifications', at: '/notifikationer', ready: heading('Notifikationer') },
    { called: 'the notice of a deletion', at: '/notifikationer?slags=gdpr', ready: heading('Notifikationer') },
    { called: 'jobagents', at: '/jobagent', ready: heading('Jobagent') },
    { called: 'the jobagents of a citizen', at: '/jobagent', ready: (page) => lookUpJobagents(page, JAKOB) },
    { called: 'CVs', at: '/cv', ready: heading('CV') },
    {
      called: 'the CV of a citizen',
      at: '/cv',
      ready: async (page) => {
        await lookUpCv(page, JAKOB);
        await cvOf(page).waitFor();
      },
    },
    { called: 'the CVs that changed', at: `/cv?vis=aendrede&fra=${day(7)}&til=${day()}`, ready: (page) => page.getByRole('table').waitFor() },
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
