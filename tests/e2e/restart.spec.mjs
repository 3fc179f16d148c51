// The server is killed and started again on the same data: no decision that was confirmed is lost, the console comes
// back by itself, and nobody has to sign in or write anything twice.

import assert from 'node:assert/strict';
import { stage } from './robot/stage.mjs';
import { eventually } from './robot/eventually.mjs';
import {
  approve,
  begin,
  decide,
  email,
  expectAhead,
  expectDecided,
  expectNext,
  expectStanding,
  remark,
} from './robot/decision.mjs';
import { expectNoRow, expectOpen, glance, list, row } from './robot/queue.mjs';
import { signIn } from './robot/session.mjs';
import {
  AT_ONCE,
  beginAndDecide,
  calls,
  entry,
  expectAllSent,
  expectOnItsWay,
  outbox,
  shownTitle,
  writes,
} from './robot/outbox.mjs';
import { readDatabase } from '../faults/database.mjs';

const journey = stage({ seed: 16 });

/** The browser's own note of a server that is away. */
const AWAY = { error: 'net::ERR_', path: /./ };

const freshness = (page) => page.getByRole('region', { name: 'Kø', exact: true }).locator('.freshness');

async function expectFreshness(page, words) {
  await eventually(`the list says ${words}`, async () => assert.match(await freshness(page).innerText(), words));
}

journey('a confirmed decision outlives a kill, and so does the session', async ({ open, as, server, expectNote }) => {
  const truth = await as('Ida Holm');
  const [ad] = await truth.free();
  const title = await shownTitle(truth, ad);
  const page = await open('Ida Holm', { at: `/annoncer/${ad}`, settings: AT_ONCE });
  expectNote(page, AWAY);
  await expectStanding(page, 'Ledig');
  await expectAhead(page);
  await approve(page);
  const next = await expectNext(page, ad);
  await expectOnItsWay(page, title, 'done');
  await server.kill();
  await glance(page);
  await expectFreshness(page, /^Ikke opdateret i \d+ s$/);
  await server.start();
  await expectFreshness(page, /^Opdateret /);

  // The same cookie, here and in the browser.
  assert.equal((await truth.ad(ad)).approvalStatus, 'Godkendt');
  assert.equal(await truth.pending(ad), undefined);
  await expectNoRow(page, ad);
  await expectOpen(page, next);
  await begin(page);
  await page.reload();
  await expectStanding(page, /^Min siden /);
});

journey(
  'while the server is away a decision waits, says so and loses nothing; when it is back, it goes by itself, once',
  async ({ open, as, server, expectNote }) => {
    const truth = await as('Mads Friis');
    const [ad] = await truth.free();
    const title = await shownTitle(truth, ad);
    const before = await truth.approvals();
    const page = await open('Mads Friis', { at: `/annoncer/${ad}`, settings: AT_ONCE });
    expectNote(page, AWAY);
    await expectStanding(page, 'Ledig');
    await expectAhead(page);
    await email(page).fill('Velkommen på Jobnet.');
    await remark(page).fill('Husk den.');
    const sent = writes(page);

    await server.kill();
    await approve(page);
    await expectNext(page, ad);
    await expectOnItsWay(page, title, 'retrying');
    assert.match((await outbox(page))[0].text, /Venter på forbindelse\. Intet er sendt endnu\./);
    assert.deepEqual(calls(sent), [], 'the list could not be read, so nothing was tried');

    await server.start();
    await expectDecided(truth, ad, 'Godkendt');
    await expectAllSent(page);
    assert.deepEqual(calls(sent), beginAndDecide(ad));
    const { body } = sent.at(-1);
    assert.deepEqual([body.emailBroedtekst, body.kommentar], ['Velkommen på Jobnet.', 'Husk den.']);
    assert.equal(await truth.approvals(), before + 1);
    assert.equal((await readDatabase(`${server.folder}/data`)).mails.filter(({ id }) => id === ad).length, 1);
  },
);

journey('what waits for the server can be taken back, and nothing is sent', async ({ open, as, server, expectNote }) => {
  const truth = await as('Lene Thorup');
  const [ad] = await truth.free();
  const title = await shownTitle(truth, ad);
  const page = await open('Lene Thorup', { at: `/annoncer/${ad}`, settings: AT_ONCE });
  expectNote(page, AWAY);
  await expectStanding(page, 'Ledig');
  await expectAhead(page);
  await email(page).fill('Velkommen på Jobnet.');
  const sent = writes(page);
  await server.kill();
  await approve(page);
  await expectOnItsWay(page, title, 'retrying');
  await entry(page, title).getByRole('button', { name: 'Fortryd' }).click();
  await expectOpen(page, ad);
  assert.equal(await email(page).inputValue(), 'Velkommen på Jobnet.');
  await server.start();
  await expectFreshness(page, /^Opdateret /);
  await expectStanding(page, 'Ledig');
  assert.deepEqual(calls(sent), []);
  assert.equal((await truth.ad(ad)).approvalStatus, 'UnderBehandling');
});

journey(
  'a server that dies while a decision is on the line: it is not claimed to be sent, and is tried again under its id',
  async ({ open, as, server, expectNote }) => {
    const truth = await as('Ida Holm');
    const [ad] = await truth.free();
    const title = await shownTitle(truth, ad);
    const page = await open('Ida Holm', { at: `/annoncer/${ad}`, settings: AT_ONCE });
    expectNote(page, AWAY);
    await expectStanding(page, 'Ledig');
    await expectAhead(page);
    const sent = writes(page);
    await page.route('**/opdater-godkendelsesstatus/**', async (route) => {
      await server.kill();
      await route.abort('connectionreset');
      await page.unroute('**/opdater-godkendelsesstatus/**');
    });
    await approve(page);
    await expectOnItsWay(page, title, 'retrying');
    assert.match((await outbox(page))[0].text, /Ikke bekræftet\. Prøver igen med samme id\./);
    assert.equal(await entry(page, title).getByRole('button', { name: 'Fortryd' }).count(), 0);
    await server.start();
    await expectDecided(truth, ad, 'Godkendt');
    await expectAllSent(page);
    const tries = sent.filter(({ act }) => act === 'opdater-godkendelsesstatus');
    assert.ok(tries.length > 1, 'it was tried again');
    assert.equal(new Set(tries.map(({ id }) => id)).size, 1, 'under one id');
  },
);

journey('a server that is away only for a moment is not noticed', async ({ open, as, server, expectNote }) => {
  const truth = await as('Sofie Kjeldsen');
  const [ad] = await truth.free();
  const title = await shownTitle(truth, ad);
  const page = await open('Sofie Kjeldsen', { at: `/annoncer/${ad}`, settings: AT_ONCE });
  expectNote(page, AWAY);
  await begin(page);
  let times = 0;
  await page.route('**/opdater-godkendelsesstatus/**', async (route) => {
    times += 1;
    if (times === 1) await server.kill();
    await route.continue();
  });
  const refused = page.waitForEvent('requestfailed', (request) => request.method() === 'PUT');
  await decide(page, 'Godkend');
  await refused;
  // Starting takes less than the console's patience with a write, two seconds.
  await server.start();
  await expectOnItsWay(page, title, 'done');
  assert.equal((await truth.ad(ad)).approvalStatus, 'Godkendt');
});

journey(
  'an answer that is lost on the way: the decision is applied once, and told as received',
  async ({ open, as, expectNote }) => {
    const truth = await as('Jonas Brandt');
    const [ad] = await truth.free();
    const title = await shownTitle(truth, ad);
    const before = await truth.approvals();
    const page = await open('Jonas Brandt', { at: `/annoncer/${ad}`, settings: AT_ONCE });
    expectNote(page, AWAY);
    expectNote(page, { status: 412, path: /opdater-godkendelsesstatus/ });
    await expectStanding(page, 'Ledig');
    await expectAhead(page);
    const ids = [];
    await page.route('**/opdater-godkendelsesstatus/**', async (route) => {
      ids.push(route.request().headers()['x-requestid']);
      if (ids.length > 1) return route.continue();
      await route.fetch();
      return route.abort('connectionreset');
    });
    await approve(page);
    await expectOnItsWay(page, title, 'done');
    assert.match((await outbox(page))[0].text, /Modtaget af tjenesten/);
    assert.equal(ids.length, 2);
    assert.equal(ids[0], ids[1], 'the same intention has the same id');
    assert.equal(await truth.approvals(), before + 1);
  },
);

journey('a console whose first question gets no answer says so, and one press helps', async ({ open, expectNote }) => {
  const page = await open('Ida Holm');
  expectNote(page, AWAY);
  // Held back here, since a server that is away could not deliver the page that asks.
  await page.route('**/bff/session', (route) => route.abort());
  await page.reload();
  await page.getByRole('heading', { name: 'Konsollen kan ikke nå serveren' }).waitFor();
  await page.getByText('Der er ingen forbindelse til serveren.').waitFor();
  await page.unroute('**/bff/session');
  await page.getByRole('button', { name: 'Prøv igen' }).click();
  await page.getByRole('heading', { name: 'Kø', exact: true }).waitFor();
});

journey(
  'rows that were scrolled to while the server was away come by themselves when it is back',
  async ({ open, as, server, expectNote }) => {
    const truth = await as('Ida Holm');
    const last = (await truth.waiting()).at(-1).jobannonceId;
    const { title } = await truth.ad(last);
    const page = await open();
    expectNote(page, AWAY);
    // A server without the overview of all titles, which would leave nothing to fetch.
    expectNote(page, { status: 404, path: /oversigt/ });
    await page.route('**/bff/oversigt', (route) => route.fulfill({ status: 404, body: '' }));
    await signIn(page, 'Ida Holm');
    await list(page).waitFor();
    await server.kill();
    await page.locator('.queue-rows').evaluate((box) => box.scrollTo(0, box.scrollHeight));
    await row(page, last)
      .getByText(`Annonce ${last.slice(0, 8)} – kunne ikke hentes`)
      .waitFor();
    await server.start();
    await row(page, last).getByText(title.trim()).waitFor();
  },
);
