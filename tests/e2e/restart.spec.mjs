// The server is killed and started again on the same data: no decision that was confirmed is lost, the console comes
// back by itself, and nobody has to sign in or write anything twice.

import assert from 'node:assert/strict';
import { stage } from './robot/stage.mjs';
import { eventually } from './robot/eventually.mjs';
import { approve, begin, button, email, expectError, expectStanding, remark } from './robot/decision.mjs';
import { expectNoRow, expectOpen, glance, list, row } from './robot/queue.mjs';
import { expectToast } from './robot/toasts.mjs';

const journey = stage({ seed: 16 });

/** The browser's own note of a server that is away. */
const AWAY = { error: 'net::ERR_', path: /./ };

const freshness = (page) => page.getByRole('region', { name: 'Kø', exact: true }).locator('.freshness');

async function expectFreshness(page, words) {
  await eventually(`the list says ${words}`, async () => assert.match(await freshness(page).innerText(), words));
}

journey('a confirmed decision outlives a kill, and so does the session', async ({ open, as, server, expectNote }) => {
  const truth = await as('Ida Holm');
  const [ad, next] = await truth.free();
  const page = await open('Ida Holm', { at: `/annoncer/${ad}` });
  expectNote(page, AWAY);
  await begin(page);
  await approve(page);
  await expectToast(page, /^Godkendt: /);
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
  'while the server is away a decision says so and loses nothing; pressed again, it goes through',
  async ({ open, as, server, expectNote }) => {
    const truth = await as('Mads Friis');
    const [ad] = await truth.free();
    const page = await open('Mads Friis', { at: `/annoncer/${ad}` });
    expectNote(page, AWAY);
    await begin(page);
    await email(page).fill('Velkommen på Jobnet.');
    await remark(page).fill('Husk den.');

    await server.kill();
    await button(page, 'Godkend').click();
    await expectError(page, 'Der er ingen forbindelse til serveren.', 'Det, du har skrevet, er ikke gået tabt.');
    assert.equal(await email(page).inputValue(), 'Velkommen på Jobnet.');
    assert.equal(await remark(page).inputValue(), 'Husk den.');
    await expectStanding(page, /^Min siden /);

    await server.start();
    await expectFreshness(page, /^Opdateret /);
    assert.equal((await truth.ad(ad)).approvalStatus, 'UnderBehandling', 'nothing happened behind her back');
    await button(page, 'Godkend').click();
    await expectToast(page, /^Godkendt: .*E-mail afleveret til afsendelse\.$/);
    assert.equal((await truth.ad(ad)).approvalStatus, 'Godkendt');
  },
);

journey(
  'a decision that fails after one has gone on to another ad is told, naming its ad',
  async ({ open, as, server, expectNote }) => {
    const truth = await as('Lene Thorup');
    const [ad, other] = await truth.free();
    const { title } = await truth.ad(ad);
    const page = await open('Lene Thorup', { at: `/annoncer/${ad}` });
    expectNote(page, AWAY);
    await begin(page);
    await email(page).fill('Velkommen på Jobnet.');
    await server.kill();
    await button(page, 'Godkend').click();
    await row(page, other).click();
    const name = title.replace(/\s+/g, ' ').trim();
    await expectToast(
      page,
      (words) => words.includes(name) && words.includes('Der er ingen forbindelse til serveren.'),
    );
    await server.start();
    await row(page, ad).click();
    await expectStanding(page, /^Min siden /);
    assert.equal(await email(page).inputValue(), 'Velkommen på Jobnet.');
  },
);

journey('a server that is away only for a moment is not noticed', async ({ open, as, server, expectNote }) => {
  const truth = await as('Sofie Kjeldsen');
  const [ad] = await truth.free();
  const page = await open('Sofie Kjeldsen', { at: `/annoncer/${ad}` });
  expectNote(page, AWAY);
  await begin(page);
  await server.kill();
  const refused = page.waitForEvent('requestfailed', (request) => request.method() === 'PUT');
  await button(page, 'Godkend').click();
  await refused;
  // Starting takes less than the console's patience with a write, two seconds.
  await server.start();
  await expectToast(page, /^Godkendt: /);
  assert.equal((await truth.ad(ad)).approvalStatus, 'Godkendt');
});

journey(
  'an answer that is lost on the way: the decision is applied once, and told as done',
  async ({ open, as, expectNote }) => {
    const truth = await as('Jonas Brandt');
    const [ad] = await truth.free();
    const before = await truth.approvals();
    const page = await open('Jonas Brandt', { at: `/annoncer/${ad}` });
    expectNote(page, AWAY);
    expectNote(page, { status: 412, path: /opdater-godkendelsesstatus/ });
    await begin(page);
    const ids = [];
    await page.route('**/opdater-godkendelsesstatus/**', async (route) => {
      ids.push(route.request().headers()['x-requestid']);
      if (ids.length > 1) return route.continue();
      await route.fetch();
      return route.abort('connectionreset');
    });
    await approve(page);
    await expectToast(page, /^Godkendt: /);
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
    const page = await open('Ida Holm');
    expectNote(page, AWAY);
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
