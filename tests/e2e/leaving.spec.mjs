// Signing out with ads that one has begun: they stay locked, so one is asked.

import assert from 'node:assert/strict';
import { stage } from './robot/stage.mjs';
import { begin, email } from './robot/decision.mjs';
import { eventually } from './robot/eventually.mjs';
import { calls, shownTitle, writes } from './robot/outbox.mjs';
import { expectOpen } from './robot/queue.mjs';
import { askToSignOut, leaving, signIn, signOut } from './robot/session.mjs';

const journey = stage({ seed: 54 });

const signedOut = (page) => page.getByRole('heading', { name: 'Log ind' }).waitFor();

/** The ads that a caseworker has begun and not parked, as the services have them. */
async function begun(truth) {
  const me = truth.behandler.behandlerIdentifier;
  const mine = (await truth.waiting()).filter(({ behandling }) => behandling?.behandler.behandlerIdentifier === me);
  const now = Date.now();
  return mine.filter(({ behandling }) => !(Date.parse(behandling.parkeretTilTidspunkt ?? '') > now)).map((row) => row.jobannonceId);
}

/** Decides whatever the demo data lets a caseworker have begun, so that a journey knows what she has. */
async function clear(truth) {
  for (const ad of await begun(truth)) await truth.decideAnyhow(ad);
}

journey('who signs out with begun ads is asked, can stay, and can park them first', async ({ open, as }) => {
  const truth = await as('Jonas Brandt');
  await clear(truth);
  const [one, other] = await truth.free();
  const page = await open('Jonas Brandt');
  for (const ad of [one, other]) {
    await page.goto(`/annoncer/${ad}`);
    await expectOpen(page, ad);
    await begin(page);
  }
  await email(page).fill('Lønnen mangler.');
  const sent = writes(page);
  await askToSignOut(page);
  const question = page.getByRole('dialog', { name: 'Du har påbegyndt 2 annoncer' });
  await question.waitFor();
  const titles = await question.getByRole('listitem').allInnerTexts();
  assert.deepEqual(titles.sort(), [await shownTitle(truth, one), await shownTitle(truth, other)].sort());
  await leaving(page, 'Annullér').click();
  await question.waitFor({ state: 'hidden' });
  assert.deepEqual(sent, [], 'nothing has happened');

  await askToSignOut(page);
  await leaving(page, 'Parkér dem 1 minut og log ud').click();
  await signedOut(page);
  assert.deepEqual(calls(sent).sort(), [`parker ${one}`, `parker ${other}`].sort());
  await eventually('they are parked', async () => assert.deepEqual(await begun(truth), []));

  await signIn(page, 'Jonas Brandt');
  await expectOpen(page, other);
  await eventually('what was written is kept', async () =>
    assert.equal(await email(page).inputValue(), 'Lønnen mangler.'),
  );
  // Parked ads end by themselves, so nothing is asked about them.
  await askToSignOut(page);
  await signedOut(page);
});

journey('who signs out anyway leaves the ads as they are', async ({ open, as }) => {
  const truth = await as('Sofie Kjeldsen');
  await clear(truth);
  const [ad] = await truth.free();
  const page = await open('Sofie Kjeldsen', { at: `/annoncer/${ad}` });
  await expectOpen(page, ad);
  await begin(page);
  await askToSignOut(page);
  await page.getByRole('dialog', { name: 'Du har påbegyndt 1 annonce' }).waitFor();
  await leaving(page, 'Parkér den 1 minut og log ud').waitFor();
  await leaving(page, 'Annullér').click();
  await signOut(page);
  assert.deepEqual(await begun(truth), [ad]);
});
