// Whether everything works: each service answers for itself, what waits is told, and the report for support names nobody.

import assert from 'node:assert/strict';
import { stage } from './robot/stage.mjs';
import { expectAccessible } from './robot/axe.mjs';
import { begin } from './robot/decision.mjs';
import { eventually } from './robot/eventually.mjs';
import { AWAY, NOBODY, calls, expectFact, expectSummary, fact, notify, services, summary } from './robot/operations.mjs';
import { LATER, expectAllSent, look, shownTitle } from './robot/outbox.mjs';
import { openAd, row, sheet } from './robot/queue.mjs';
import { signIn, visit } from './robot/session.mjs';
import { cprIn } from './robot/storage.mjs';

const journey = stage({ seed: 34 });

const NO_ACCESS = { status: 403, path: /./ };
const ALL_ANSWER = 'Alle tjenester svarer.';

/** What was copied, pasted elsewhere: the console itself may not read it. */
async function pasted(context) {
  const elsewhere = await context.newPage();
  await elsewhere.setContent('<textarea aria-label="Her"></textarea>');
  await elsewhere.getByLabel('Her').focus();
  await elsewhere.keyboard.press('Control+v');
  const text = await elsewhere.getByLabel('Her').inputValue();
  await elsewhere.close();
  return text;
}

/** A console at the page, with the note that GetJobagent's right answer leaves. */
async function openAt(open, expectNote, who = 'Ida Holm', how = {}) {
  const page = await open(null, { at: '/drift', ...how });
  expectNote(page, NOBODY);
  await signIn(page, who);
  await page.getByRole('heading', { level: 1, name: 'Drift' }).waitFor();
  return page;
}

journey('each service is asked when the page opens, and says how long it took', async ({ open, expectNote }) => {
  const page = await openAt(open, expectNote);
  await expectSummary(page, ALL_ANSWER);
  const told = await services(page);
  assert.deepEqual(
    told.map(({ name }) => name),
    ['JobannonceBehandlingService v2', 'FlexjobService v1', 'WebservicebeskedService v1', 'Jobagent v1', 'CVWorkFlowService v1'],
  );
  for (const { name, standing, words } of told) {
    assert.equal(standing, 'alive', name);
    assert.match(words, /^Svarer på [\d.]+ ms$/, name);
  }
  await expectFact(page, 'Versioner', 'Konsol', /^\d+\.\d+\.\d+$/);
  await expectFact(page, 'Versioner', 'Server', /^\d+\.\d+\.\d+ \((release|debug), \S+ \S+\)$/);
  assert.equal(await fact(page, 'Versioner', 'Bemærk').count(), 0, 'console and server are of one build');
  await expectFact(page, 'Denne browser', 'Netværk', 'Browseren har forbindelse');
  await expectFact(page, 'Denne browser', 'Køen sidst læst', /^\d\d:\d\d$/);
  await expectFact(page, 'Denne browser', 'Udbakke', 'Ingen afgørelser venter.');
});

journey('what a caseworker may not ask is told as that, and what needs no right answers', async ({ open, expectNote }) => {
  const page = await open(null, { at: '/drift' });
  expectNote(page, NOBODY);
  expectNote(page, NO_ACCESS);
  await signIn(page, 'Nynne Ravn');
  await expectSummary(page, '1 af 5 tjenester svarer, som de skal.');
  const told = Object.fromEntries((await services(page)).map(({ name, words }) => [name, words]));
  assert.match(told['CVWorkFlowService v1'], /^Svarer på /);
  delete told['CVWorkFlowService v1'];
  for (const [name, words] of Object.entries(told)) assert.equal(words, 'Svarer, men du har ikke adgang (kode 4575)', name);
  await expectFact(page, 'Notifikationer på vej', 'Leverancer', 'Kunne ikke læses');
});

journey('while the server is away each service is told as silent, and as alive once it is back', async ({ open, server, expectNote }) => {
  const page = await openAt(open, expectNote);
  await expectSummary(page, ALL_ANSWER);
  expectNote(page, AWAY);
  await server.kill();
  await page.getByRole('button', { name: 'Kontrollér igen' }).click();
  await expectSummary(page, '0 af 5 tjenester svarer, som de skal.');
  for (const { name, words } of await services(page)) assert.equal(words, 'Svarer ikke', name);
  await expectFact(page, 'Versioner', 'Server', 'Svarer ikke');
  await expectFact(page, 'Denne browser', 'Køen sidst læst', /^\d\d:\d\d, og siden er det mislykkedes$/);
  await expectAccessible(page, 'a server that is away', { everyLook: true });
  await server.start();
  await page.getByRole('button', { name: 'Kontrollér igen' }).click();
  await expectSummary(page, ALL_ANSWER);
});

journey('a service that is slow, and one that breaks, are told by themselves', async ({ open, expectNote }) => {
  const page = await open('Ida Holm', { at: '/statistik?dage=7' });
  expectNote(page, NOBODY);
  expectNote(page, { status: 500, path: /GetUpdatedCVs$/ });
  let answer = () => {};
  const held = new Promise((resolve) => (answer = resolve));
  await page.route('**/Flexjob/IsAlive', async (route) => {
    await held;
    await route.continue();
  });
  await page.route('**/CVWorkFlow/GetUpdatedCVs', (route) => route.fulfill({ status: 500, body: '' }));
  await visit(page, 'Drift');
  await eventually('four have answered', async () => {
    const standings = (await services(page)).map(({ standing }) => standing);
    assert.deepEqual(standings, ['alive', 'checking', 'alive', 'alive', 'down']);
  });
  assert.equal(await summary(page).innerText(), 'Kontrollerer tjenesterne…');
  await expectAccessible(page, 'while a service is asked', { everyLook: true });
  answer();
  await expectSummary(page, '4 af 5 tjenester svarer, som de skal.');
  assert.equal((await services(page)).at(-1).words, 'Svarer med en fejl (HTTP 500)');
});

journey('what the real services do not tell is said as that, and is no alarm', async ({ open, as, expectNote }) => {
  const [ad] = await (await as('Ida Holm')).free();
  const page = await open(null);
  for (const path of [/^\/bff\/notifications$/, /^\/annoncekilde\//]) {
    expectNote(page, { status: 404, path });
    await page.route((url) => path.test(url.pathname), (route) => route.fulfill({ status: 404, body: '' }));
  }
  expectNote(page, NOBODY);
  await signIn(page, 'Ida Holm');
  await row(page, ad).click();
  await sheet(page).getByText('Annoncens indhold kan ikke læses her: serveren har ingen annoncekilde.').waitFor();
  await expectAccessible(page, 'an ad without a source', { everyLook: true });
  await visit(page, 'Drift');
  await expectSummary(page, 'Alle tjenester, der kan spørges, svarer.');
  const [, , notifications] = await services(page);
  assert.deepEqual([notifications.standing, notifications.words], ['untold', 'Kan ikke spørges: serveren har ingen udbakke at læse']);
  await expectFact(page, 'Notifikationer på vej', 'Leverancer', 'Oplyses ikke');
  await expectAccessible(page, 'a service that cannot be asked', { everyLook: true });
});

journey('the notifications on their way are counted', async ({ open, as, server, expectNote }) => {
  const truth = await as('Ida Holm');
  const page = await openAt(open, expectNote);
  await expectSummary(page, ALL_ANSWER);
  const before = await fact(page, 'Notifikationer på vej', 'Leverancer').innerText();
  assert.equal(before, 'Ingen er sendt endnu.');
  await notify(server, truth);
  await page.getByRole('button', { name: 'Kontrollér igen' }).click();
  await expectFact(page, 'Notifikationer på vej', 'Leverancer', '1 venter og 0 fejlede sidst, af 1 i alt.');
  await expectFact(page, 'Notifikationer på vej', 'Modtager', 'Ingen er sat op. Notifikationer venter på serveren.');
});

journey('decisions that wait for the line are counted with since when', async ({ open, as, expectNote }) => {
  const truth = await as('Mads Friis');
  const [ad] = await truth.free();
  const page = await open('Mads Friis', { at: `/annoncer/${ad}`, settings: { 'console.undo-seconds': '5' } });
  expectNote(page, NOBODY);
  expectNote(page, AWAY);
  await begin(page);
  await look(page);
  await page.context().setOffline(true);
  await page.keyboard.press('g');
  await visit(page, 'Drift');
  await expectFact(page, 'Denne browser', 'Netværk', 'Browseren har ingen forbindelse');
  await expectFact(page, 'Denne browser', 'Udbakke', /^1 afgørelse venter, siden \d\d:\d\d\.$/);
  await page.context().setOffline(false);
  await expectFact(page, 'Denne browser', 'Netværk', 'Browseren har forbindelse');
  await expectAllSent(page);
  await expectFact(page, 'Denne browser', 'Udbakke', 'Ingen afgørelser venter.');
});

journey('the report is copied by keyboard alone, and names no person, ad or case', async ({ open, as, server, expectNote }) => {
  const truth = await as('Sofie Kjeldsen');
  await notify(server, truth);
  const [ad] = await truth.free();
  const { title, employer } = await truth.ad(ad);
  const page = await open('Sofie Kjeldsen', { settings: LATER });
  expectNote(page, NOBODY);
  await openAd(page, ad);
  await look(page);
  await page.keyboard.press('g');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('drift');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Drift' }).waitFor();
  await expectSummary(page, ALL_ANSWER);
  await page.getByRole('button', { name: 'Kopiér rapport' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('Rapporten er kopieret.').waitFor();
  const report = await pasted(page.context());
  assert.match(report, /^Driftsrapport fra godkendelseskonsollen, \d+\. \p{L}+ \d{4} kl\. \d\d:\d\d\n/u);
  assert.match(report, /^- Fleksjob \(FlexjobService v1\): Svarer på [\d.]+ ms$/m);
  assert.match(report, /^- GetJobannonce: \d+ kald, median /m);
  assert.match(report, /^Udbakke: 1 afgørelse venter/m);
  assert.deepEqual(cprIn(report), []);
  assert.ok(!/[0-9a-f]{8}-[0-9a-f]{4}/.test(report), report);
  for (const personal of ['Sofie', 'Kjeldsen', title.trim(), employer.name, '/v1', '/v2', '/bff']) {
    assert.ok(!report.includes(personal), `${personal} is in ${report}`);
  }
  await page.getByText('Vis rapporten').click();
  // Copied anew each time: the report tells its minute, and that may pass in between.
  await eventually('what is copied is what is shown', async () => {
    await page.getByRole('button', { name: 'Kopiér rapport' }).click();
    assert.equal(await pasted(page.context()), await page.locator('.report-text').textContent());
  });
});

journey('the latest calls are told by the names of their methods, with what failed', async ({ open, as, expectNote }) => {
  const [ad] = await (await as('Ida Holm')).free();
  const page = await open('Ida Holm');
  expectNote(page, NOBODY);
  expectNote(page, { status: 500, path: /statistik/ });
  await openAd(page, ad);
  await page.route('**/statistik/akkumuleret**', (route) => route.fulfill({ status: 500, body: '' }));
  await visit(page, 'Drift');
  await expectSummary(page, '4 af 5 tjenester svarer, som de skal.');
  const told = await calls(page);
  const named = (method) => told.find((row) => row.method === method);
  assert.ok(named('GetAfventendeJobannoncer').calls >= 1 && named('GetJobannonce').calls >= 1, JSON.stringify(told));
  assert.deepEqual(named('GetAkkumuleretStatistik'), { method: 'GetAkkumuleretStatistik', calls: 1, failed: 1 });
  assert.ok(told.every(({ method }) => /^[A-Za-z]+$/.test(method)), JSON.stringify(told));
  await expectAccessible(page, 'the latest calls', { everyLook: true });
});
