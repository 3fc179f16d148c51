// The journal answers 'did I send it?': what was done, with which request id, and how it ended, as the services have it.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { stage } from './robot/stage.mjs';
import { advertisement } from './robot/advertisements.mjs';
import { eventually } from './robot/eventually.mjs';
import { begin, button, expectDecided, park, reject } from './robot/decision.mjs';
import { AT_ONCE, expectAllSent, expectOnItsWay, LATER, shownTitle, writes, look } from './robot/outbox.mjs';
import { expectOpen } from './robot/queue.mjs';
import { visit } from './robot/session.mjs';

const journey = stage({ seed: 52, importAds: [advertisement(1, { title: '=HYPERLINK("x"); "løn" m/k' })] });

/** The journal's lines: `{time, act, title, outcome, requests}`. */
async function lines(page) {
  const rows = await page
    .getByRole('region', { name: 'Min journal' })
    .getByRole('row')
    .filter({ has: page.getByRole('cell') })
    .evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.innerText.trim())));
  return rows.map(([time, act, title, outcome, requests]) => ({
    time,
    act,
    title,
    outcome,
    requests: requests.match(/[0-9a-f-]{36}/g) ?? [],
    named: requests.match(/\p{L}+(?= [0-9a-f-]{36})/gu) ?? [],
  }));
}

/** Waits for a line of an ad with an act and an outcome, and gives it. */
function expectLine(page, { title, act, outcome }) {
  return eventually(`a line says ${act} ${title}: ${outcome}`, async () => {
    const shown = await lines(page);
    const line = shown.find((one) => one.title === title && one.act.startsWith(act) && outcome.test(one.outcome));
    assert.ok(line, JSON.stringify(shown));
    return line;
  });
}

const CONFIRMED = /^Bekræftet \(/;

journey('every decision has a line with its request ids and its outcome, as the services have it', async ({ open, as }) => {
  const truth = await as('Ida Holm');
  const page = await open('Ida Holm', { settings: AT_ONCE });
  const sent = writes(page);
  const done = [];
  const decide = async (ad, act, steps) => {
    await page.goto(`/annoncer/${ad}`);
    await expectOpen(page, ad);
    await look(page);
    await steps();
    done.push({ ad, act, title: await shownTitle(truth, ad) });
    await expectAllSent(page);
  };
  const [approved, rejected, parked] = await truth.free();
  await decide(approved, 'Godkendt', () => button(page, 'Godkend').click());
  await decide(rejected, 'Afvist', () => reject(page, { text: 'Lønnen mangler.' }));
  await decide(parked, 'Parkeret', () => park(page, { preset: '1 time' }));
  await expectDecided(truth, approved, 'Godkendt');
  await expectDecided(truth, rejected, 'IkkeGodkendt');
  await eventually('it is parked', async () => assert.ok((await truth.pending(parked)).behandling.parkeretTilTidspunkt));

  await visit(page, 'Min journal');
  for (const { ad, act, title } of done) {
    const line = await expectLine(page, { title, act, outcome: CONFIRMED });
    const ids = sent.filter((one) => one.ad === ad).map((one) => one.id);
    assert.equal(ids.length, 2, 'it was begun and decided, each once');
    assert.deepEqual(line.requests, ids, 'the ids that were sent');
    assert.deepEqual(line.named, ['begynd', act === 'Parkeret' ? 'parkér' : 'afgør'], 'and which is which');
  }
  await page.getByText('I dag: 1 godkendt · 1 afvist · 1 parkeret', { exact: true }).waitFor();
  const order = (await lines(page)).map((line) => line.title);
  assert.deepEqual(order, done.map((one) => one.title).reverse(), 'the latest first');
  assert.ok(!(await page.getByRole('region', { name: 'Min journal' }).innerText()).includes('Lønnen mangler'));

  await page.reload();
  await eventually('it is kept', async () => assert.equal((await lines(page)).length, done.length));
  await page.getByLabel('Søg i titel, annonce-id og request-id').fill(sent.at(-1).id);
  await eventually('one line has it', async () =>
    assert.deepEqual((await lines(page)).map((line) => line.title), [done[2].title]),
  );
});

journey('what is taken back is told as that, and was never sent', async ({ open, as }) => {
  const truth = await as('Mads Friis');
  const [ad] = await truth.free();
  const title = await shownTitle(truth, ad);
  const page = await open('Mads Friis', { at: `/annoncer/${ad}`, settings: LATER });
  const sent = writes(page);
  await expectOpen(page, ad);
  await look(page);
  await button(page, 'Godkend').click();
  await expectOnItsWay(page, title, 'waiting');
  await visit(page, 'Min journal');
  const waiting = await expectLine(page, { title, act: 'Godkendt', outcome: /^Venter$/ });
  assert.equal(waiting.requests.length, 2, 'the ids it will have');
  await page.getByRole('region', { name: 'Udbakke' }).getByRole('button', { name: 'Fortryd' }).click();
  await expectOpen(page, ad);
  await visit(page, 'Min journal');
  const undone = await expectLine(page, { title, act: 'Godkendt', outcome: /^Fortrudt \(/ });
  assert.deepEqual(undone.requests, waiting.requests);
  assert.deepEqual(sent, []);
  assert.equal((await truth.pending(ad)).behandling ?? null, null);
  await page.getByLabel('Udfald', { exact: true }).selectOption({ label: 'Bekræftet eller modtaget' });
  await page.getByText('Der er ingen linjer at vise.').waitFor();
  await page.getByLabel('Udfald', { exact: true }).selectOption({ label: 'Fortrudt' });
  await expectLine(page, { title, act: 'Godkendt', outcome: /^Fortrudt \(/ });
});

journey('what a colleague came before says whose it is, and was not carried out', async ({ open, as, expectNote }) => {
  const [truth, colleague] = [await as('Jonas Brandt'), await as('Sofie Kjeldsen')];
  const [ad] = await truth.free();
  const title = await shownTitle(truth, ad);
  const page = await open('Jonas Brandt', { at: `/annoncer/${ad}`, settings: AT_ONCE });
  expectNote(page, { status: 409, path: /paabegynd-behandling/ });
  const sent = writes(page);
  await expectOpen(page, ad);
  await look(page);
  await colleague.begin(ad);
  await button(page, 'Godkend').click();
  await expectOnItsWay(page, title, 'refused');
  await visit(page, 'Min journal');
  const refused = await expectLine(page, { title, act: 'Godkendt', outcome: /: Sofie Kjeldsen behandler annoncen/ });
  assert.ok(sent.every(({ act, id }) => act === 'paabegynd-behandling' && refused.requests.includes(id)), 'it was not decided');
  assert.equal((await truth.ad(ad)).approvalStatus, 'UnderBehandling');
  assert.equal((await truth.pending(ad)).behandling.behandler.behandlerNavn, 'Sofie Kjeldsen');
});

/** A CSV with semicolons, as rows of fields. */
function parsed(text) {
  const rows = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^;"\r\n]*))(;|\r\n|$)/g)) {
    if (quoted === undefined && plain === '' && end === '') break;
    rows.at(-1).push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
}

journey('the file has the lines that are shown, and no title becomes a formula', async ({ open, as }) => {
  const truth = await as('Fatima Yildiz');
  const free = await truth.free();
  const hostile = free.find((ad) => ad === advertisement(1).id);
  const usual = free.find((ad) => ad !== hostile);
  const page = await open('Fatima Yildiz', { settings: AT_ONCE });
  const sent = writes(page);
  for (const ad of [usual, hostile]) {
    await page.goto(`/annoncer/${ad}`);
    await expectOpen(page, ad);
    await look(page);
    if (ad === usual) await begin(page);
    await button(page, 'Godkend').click();
    await expectDecided(truth, ad, 'Godkendt');
    // Not while the answer is on its way: who goes then reads 'Modtaget'.
    await expectAllSent(page);
  }
  await visit(page, 'Min journal');
  const title = await shownTitle(truth, usual);
  await expectLine(page, { title, act: 'Godkendt', outcome: CONFIRMED });
  await expectLine(page, { title: '=HYPERLINK("x"); "løn" m/k', act: 'Godkendt', outcome: CONFIRMED });
  const download = async () => {
    const button = page.getByRole('button', { name: 'Hent som CSV' });
    const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
    assert.match(file.suggestedFilename(), /^journal-\d{4}-\d\d-\d\d\.csv$/);
    return readFile(await file.path(), 'utf8');
  };
  const text = await download();
  assert.ok(text.startsWith('\uFEFF'), 'Excel needs the mark');
  const [heads, ...rows] = parsed(text.slice(1));
  assert.deepEqual(heads, [
    ...['Tidspunkt', 'Handling', 'Udfald', 'Titel', 'Annonce', 'Detalje', 'Request-id', 'Udfald kendt', 'Sekunder'],
  ]);
  const shown = await lines(page);
  assert.equal(rows.length, shown.length);
  const [first] = rows.filter((row) => row[4] === hostile);
  assert.equal(first[3], `'=HYPERLINK("x"); "løn" m/k`);
  for (const row of rows) {
    const [time, act, outcome, , ad, , requests, settled, seconds] = row;
    assert.match(time, /^\d\d-\d\d-\d{4} \d\d:\d\d:\d\d$/);
    assert.match(settled, /^\d\d-\d\d-\d{4} \d\d:\d\d:\d\d$/);
    assert.match(seconds, /^\d+,\d$/);
    assert.equal(outcome, 'Bekræftet');
    if (act !== 'Godkendt') continue;
    const ids = sent.filter((one) => one.ad === ad && requests.includes(one.id)).map((one) => one.id);
    assert.ok(ids.length > 0 && sent.some((one) => one.ad === ad && one.act.startsWith('opdater') && ids.includes(one.id)));
  }
  await page.getByLabel('Søg i titel, annonce-id og request-id').fill(usual);
  await eventually('fewer lines', async () => assert.ok((await lines(page)).length < shown.length));
  const some = parsed((await download()).slice(1)).slice(1);
  assert.ok(some.length > 0 && some.every((row) => row[4] === usual), 'only what is shown');
});
