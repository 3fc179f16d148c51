// A day that needs every method of the five services: each is called from its screen, succeeds, and is found again in
// what the server holds. What each can answer besides is played in the files of the screens.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { stage } from './robot/stage.mjs';
import { eventually } from './robot/eventually.mjs';
import * as cv from './robot/cv.mjs';
import { approve, begin, expectAhead, park } from './robot/decision.mjs';
import { expectCompared, head } from './robot/duplicates.mjs';
import * as flexjob from './robot/flexjob.mjs';
import * as jobagent from './robot/jobagent.mjs';
import * as notifications from './robot/notifications.mjs';
import { NOBODY, expectSummary } from './robot/operations.mjs';
import { AT_ONCE, shownTitle } from './robot/outbox.mjs';
import { EVERY_ROW, everyRow, openAd } from './robot/queue.mjs';
import { EVERYBODY, caseworkers, drawn, rows, unfold } from './robot/statistics.mjs';
import { visit } from './robot/session.mjs';
import { expectToast } from './robot/toasts.mjs';

const journey = stage({ seed: 43, ads: 30 });

const DESCRIPTION = new URL('../../contract/openapi.json', import.meta.url);

/** The documented methods: name, HTTP method, and the pattern of the path. */
async function documented() {
  const { paths } = JSON.parse(await readFile(DESCRIPTION, 'utf8'));
  const all = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([http, { operationId, tags: [service] }]) => ({
      name: operationId,
      service,
      http: http.toUpperCase(),
      path: new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`),
    })),
  );
  return all.filter(({ service }) => /(Service|Jobagent) v\d$/.test(service));
}

/** Collects the names of the methods that a page calls with success, each with how often. */
async function succeeded(page) {
  const methods = await documented();
  assert.equal(methods.length, 21);
  const done = new Map(methods.map(({ name }) => [name, 0]));
  page.on('response', (response) => {
    const [http, path] = [response.request().method(), new URL(response.url()).pathname];
    const method = methods.find((one) => one.http === http && one.path.test(path));
    if (method && response.ok()) done.set(method.name, done.get(method.name) + 1);
  });
  return done;
}

async function decideOnAds(page, truth) {
  const waiting = await truth.waiting();
  await page.goto('/annoncer');
  assert.deepEqual((await everyRow(page)).map(({ id }) => id).sort(), waiting.map(({ jobannonceId }) => jobannonceId).sort());
  const [first, second] = await truth.free();
  const title = await shownTitle(truth, first);
  await openAd(page, first);
  await begin(page);
  await eventually('it is begun', async () => {
    const { behandling } = await truth.pending(first);
    assert.equal(behandling?.behandler.behandlerNavn, 'Ida Holm');
  });
  await approve(page);
  await eventually(`‘${title}’ is approved`, async () => assert.equal(await truth.pending(first), undefined));
  await page.goto(`/annoncer/${second}`);
  await expectAhead(page);
  await park(page, { preset: '1 time' });
  await eventually('it is parked', async () => assert.ok((await truth.pending(second)).behandling?.parkeretTilTidspunkt));
}

async function compareDuplicates(page, truth) {
  for (const { jobannonceId } of await truth.waiting()) {
    const [best] = await truth.duplicates(jobannonceId);
    if (!best) continue;
    await page.goto(`/annoncer/${jobannonceId}/dubletter`);
    await expectCompared(page);
    assert.ok((await head(page, 1).innerText()).includes(await shownTitle(truth, best.jobannonceId ?? best)));
    return;
  }
  assert.fail('the demo data has no duplicates');
}

async function countApprovals(page, truth) {
  await page.goto('/statistik?dage=30');
  await drawn(page);
  const expected = await truth.approvalsByName(30);
  const number = (cell) => Number(cell.replace('.', ''));
  await eventually('each caseworker is counted', async () => {
    const shown = (await rows(caseworkers(page))).map(([name, approved]) => [name.replace(' (mig)', ''), number(approved)]);
    assert.deepEqual(shown.sort(), expected.map(({ name, approved }) => [name, approved]).sort());
    assert.equal(new Map(shown).get('Ida Holm'), await truth.approvals(30));
  });
  const perDay = await unfold(page, EVERYBODY);
  await eventually('everybody’s days are there', async () => {
    const days = (await rows(perDay)).map((cells) => number(cells[1]));
    assert.equal(days.reduce((sum, day) => sum + day, 0), await truth.allApprovals(30));
  });
}

async function lookUpFlexjob(page, truth, expectNote) {
  expectNote(page, flexjob.ONE_OF_BOTH);
  await visit(page, 'Fleksjob');
  await flexjob.lookUp(page, flexjob.allocation(flexjob.GRANTED));
  const granted = await truth.flexjobAllocation(flexjob.allocation(flexjob.GRANTED));
  await page.getByRole('heading', { name: `Bevilling: ${granted.company.companyName}` }).waitFor();
  const asked = await truth.flexjobOffer(flexjob.offer(flexjob.GRANTED));
  await flexjob.lookUp(page, flexjob.offer(flexjob.GRANTED));
  await page.getByRole('heading', { name: `Ansøgning: ${asked.company.companyName}` }).waitFor();
}

async function seeThatAllIsWell(page, expectNote) {
  expectNote(page, NOBODY);
  await visit(page, 'Drift');
  await expectSummary(page, 'Alle tjenester svarer.');
}

async function notify(page, truth, server) {
  await visit(page, 'Notifikationer');
  await notifications.fillOrdning(page);
  await notifications.send(page);
  const made = await notifications.accepted(page, 'Ordningsnotifikation');
  await page.getByRole('link', { name: 'GDPR-sletning' }).click();
  await notifications.fillGdpr(page, ['010165-1234'], [notifications.DELETED[0]]);
  await notifications.send(page, 'Send sletningen');
  const deleted = await notifications.accepted(page, 'GDPR-sletning');
  const listed = (await truth.notifications()).map(({ id, kind }) => [id, kind]);
  assert.deepEqual(listed.slice(0, 2), [[deleted, 'GdprSlettetNotifikation'], [made, 'Ordningsnotifikation']]);
  const kinds = (await notifications.storedMessages(server)).map((message) => Object.keys(message)[0]);
  assert.deepEqual(kinds.sort(), ['gdprSlettetNotifikation', 'ordningsnotifikation']);
}

async function dealWithJobagents(page, truth) {
  await visit(page, 'Jobagent');
  const before = await truth.jobagents(jobagent.TARIQ);
  await jobagent.lookUp(page, jobagent.TARIQ);
  await jobagent.startMaking(page, { category: 'Kontanthjælp efter integrationsprogram' });
  await jobagent.pick(page, 'lastbil', 'Lastbilchauffør');
  await jobagent.confirm(page, 'Se igennem og opret', 'Opret jobagenten?', 'Opret');
  await expectToast(page, 'Jobagenten er oprettet.');
  assert.equal((await truth.jobagents(jobagent.TARIQ)).length, before.length + 1);

  await jobagent.lookUp(page, jobagent.MATHILDE);
  await jobagent.startBooking(page, { day: jobagent.weekdayAhead(3) });
  await jobagent.confirm(page, 'Se igennem og book', 'Ændr jobagenten og book mødet?', 'Ændr og book');
  await page.getByRole('region', { name: 'Kvittering for mødet' }).waitFor();
  const [changed] = await truth.jobagents(jobagent.MATHILDE);
  assert.ok(changed.joboensker.every(({ aarSidstBrugt }) => aarSidstBrugt === 2019));

  await jobagent.lookUp(page, jobagent.SUSANNE);
  await page.getByRole('button', { name: /^Slet: / }).click();
  await jobagent.dialog(page, 'Slet jobagenten?').getByRole('button', { name: 'Slet' }).click();
  await expectToast(page, 'Jobagenten er slettet.');
  assert.deepEqual(await truth.jobagents(jobagent.SUSANNE), []);
}

async function setCvs(page, truth, server) {
  await visit(page, 'CV');
  await cv.open(page, cv.JAKOB);
  await cv.setStatus(page, 'CV ej godkendt', 'Der mangler job fra 2019.');
  await cv.expectSent(page, 'CV ej godkendt', 'Gemt kl. ');
  await cv.setAvailability(page, 'Ikke søgbart');
  await cv.expectSent(page, 'Ikke søgbart', 'Gemt kl. ');
  assert.deepEqual(await cv.inDatabase(server, cv.JAKOB), {
    status: 'CvEjGodkendt',
    availability: 'IkkeSoegbart',
    comment: 'Der mangler job fra 2019.',
  });
  await eventually('both are in the log', async () =>
    assert.deepEqual(await cv.events(page), cv.named(await truth.cvEvents(cv.JAKOB))),
  );
  await page.goto(`/cv?vis=aendrede&fra=${cv.day(1)}&til=${cv.day()}`);
  await page.getByRole('rowheader').locator('.cpr-number', { hasText: flexjob.masked(cv.JAKOB) }).waitFor();
}

journey('every method of the five services is called from its screen, and the server holds what was done', async (it) => {
  const { open, as, server, expectNote } = it;
  const truth = await as('Ida Holm');
  const page = await open('Ida Holm', { settings: AT_ONCE, height: EVERY_ROW });
  const done = await succeeded(page);
  await decideOnAds(page, truth);
  await page.setViewportSize({ width: 1280, height: 900 });
  await compareDuplicates(page, truth);
  await countApprovals(page, truth);
  await lookUpFlexjob(page, truth, expectNote);
  await seeThatAllIsWell(page, expectNote);
  await notify(page, truth, server);
  await dealWithJobagents(page, truth);
  await setCvs(page, truth, server);
  assert.deepEqual([...done].filter(([, times]) => times === 0), [], 'called from no screen');
});
