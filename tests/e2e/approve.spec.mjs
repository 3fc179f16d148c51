// The main job: an ad is read and approved, and the next one lies ready.

import assert from 'node:assert/strict';
import { stage } from './robot/stage.mjs';
import { eventually } from './robot/eventually.mjs';
import {
  approve,
  begin,
  button,
  expectAhead,
  expectBlocked,
  expectDecided,
  expectNext,
  expectStanding,
} from './robot/decision.mjs';
import { expectNoRow, expectOpen, expectRow, openAd, rows } from './robot/queue.mjs';
import { figure } from './robot/statistics.mjs';
import { expectToast } from './robot/toasts.mjs';
import {
  AT_ONCE,
  LATER,
  beginAndDecide,
  calls,
  expectOnItsWay,
  look,
  outbox,
  shownTitle,
  writes,
} from './robot/outbox.mjs';

const journey = stage({ seed: 11 });

journey(
  'an approved ad leaves the queue, the next one opens, and the services have the decision',
  async ({ open, as }) => {
    const truth = await as('Ida Holm');
    const [ad] = await truth.free();
    const title = await shownTitle(truth, ad);
    const page = await open('Ida Holm', { settings: AT_ONCE });
    const sent = writes(page);
    await expectRow(page, ad, 'Ledig');
    const before = (await rows(page))[0].of;
    assert.equal(before, (await truth.waiting()).length);

    await openAd(page, ad);
    await expectStanding(page, 'Ledig');
    assert.equal((await truth.pending(ad)).behandling ?? null, null, 'reading does not begin');

    await expectAhead(page);
    await approve(page);
    const next = await expectNext(page, ad);
    await expectNoRow(page, ad);
    await expectOnItsWay(page, title, 'done');
    assert.equal(await truth.pending(ad), undefined);
    assert.equal((await truth.ad(ad)).approvalStatus, 'Godkendt');
    assert.equal((await truth.pending(next)).behandling ?? null, null, 'the next one is shown, and not begun');
    assert.deepEqual(calls(sent), beginAndDecide(ad));
    await eventually('the count follows', async () => assert.equal((await rows(page))[0].of, before - 1));
  },
);

journey('an ad can be begun by itself, which locks it', async ({ open, as }) => {
  const truth = await as('Mads Friis');
  const [ad] = await truth.free();
  const page = await open('Mads Friis', { settings: AT_ONCE });
  const sent = writes(page);
  await openAd(page, ad);
  await begin(page);
  await expectToast(page, 'Annoncen er låst til dig.');
  await expectRow(page, ad, /^Min siden/);
  const { behandling } = await truth.pending(ad);
  assert.equal(behandling.behandler.behandlerNavn, 'Mads Friis');
  await expectBlocked(page, ['Påbegyndt'], 'Du behandler allerede annoncen.');
  await approve(page);
  await expectDecided(truth, ad, 'Godkendt');
  assert.deepEqual(calls(sent), beginAndDecide(ad), 'what has been begun is not begun again');
});

journey('while a decision waits, the queue does without its ad, and the services know nothing', async ({ open, as }) => {
  const truth = await as('Lene Thorup');
  const [ad] = await truth.free();
  const title = await shownTitle(truth, ad);
  const page = await open('Lene Thorup', { settings: LATER });
  await openAd(page, ad);
  const before = (await rows(page))[0].of;
  await expectAhead(page);
  await approve(page);
  await expectNext(page, ad);
  await expectNoRow(page, ad);
  assert.equal((await rows(page))[0].of, before - 1);
  assert.match((await outbox(page))[0].text, new RegExp(`^Godkendt: .*Sendes om 1[0-5] s`, 's'));
  await expectOnItsWay(page, title, 'waiting');
  assert.equal((await truth.pending(ad)).behandling ?? null, null);
  // Opened again by its address, it says so.
  await page.goto(`/annoncer/${ad}`);
  await expectBlocked(
    page,
    ['Påbegynd', 'Godkend', 'Afvis'],
    'Din afgørelse er på vej. Tryk Fortryd i udbakken, hvis du vil ændre den.',
  );
});

journey('reading starts at the new title, also when the ad had to be fetched first', async ({ open, as }) => {
  const truth = await as('Ida Holm');
  const [ad] = await truth.free();
  const page = await open('Ida Holm', { at: `/annoncer/${ad}`, settings: AT_ONCE });
  await expectOpen(page, ad);
  // A slow line: what comes next arrives long after the press.
  await page.route('**/annoncekilde/v1/jobannoncer/**', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    await route.continue();
  });
  await page.reload();
  await expectOpen(page, ad);
  await approve(page);
  await expectNext(page, ad);
});

journey('statistics count an approval at once', async ({ open, as }) => {
  const truth = await as('Sofie Kjeldsen');
  const [ad] = await truth.free();
  const before = await truth.approvals();
  const page = await open('Sofie Kjeldsen', { settings: AT_ONCE });
  await openAd(page, ad);
  await approve(page);
  await expectDecided(truth, ad, 'Godkendt');

  await page.getByRole('link', { name: 'Statistik' }).click();
  await page.getByRole('heading', { name: 'Statistik' }).waitFor();
  const mine = () => figure(page, 'Godkendt af mig');
  await eventually('the approval is counted', async () => assert.equal(await mine(), String(before + 1)));
  assert.equal(await truth.approvals(), before + 1);
});

journey('an approval may carry an e-mail, and needs none', async ({ open, as }) => {
  const truth = await as('Jonas Brandt');
  const [ad] = await truth.free();
  const title = await shownTitle(truth, ad);
  const page = await open('Jonas Brandt', { at: `/annoncer/${ad}`, settings: AT_ONCE });
  await page.getByLabel('E-mail til opretteren').fill('Velkommen på Jobnet.');
  const sent = page.waitForRequest((request) => request.method() === 'PUT');
  const decided = page.waitForResponse((answer) => answer.request().method() === 'PUT');
  await approve(page);
  const body = (await sent).postDataJSON();
  assert.equal(body.godkendelsesStatus, 'Godkendt');
  assert.equal(body.emailBroedtekst, 'Velkommen på Jobnet.');
  assert.ok((await decided).ok());
  await expectOnItsWay(page, title, 'done');
});

journey('an impatient double press decides once', async ({ open, as }) => {
  const truth = await as('Fatima Yildiz');
  const [ad] = await truth.free();
  const page = await open('Fatima Yildiz', { at: `/annoncer/${ad}`, settings: AT_ONCE });
  const sent = writes(page);
  await button(page, 'Påbegynd').dblclick();
  await expectStanding(page, /^Min siden /);
  await look(page);
  // The next ad is there at once, so the second press meets it.
  await expectAhead(page);
  await button(page, 'Godkend').dblclick();
  await page.waitForURL((url) => !url.pathname.endsWith(ad));
  const next = new URL(page.url()).pathname.split('/')[2];
  await expectDecided(truth, ad, 'Godkendt');
  assert.equal(new URL(page.url()).pathname, `/annoncer/${next}`);
  assert.deepEqual(calls(sent), beginAndDecide(ad));
});
