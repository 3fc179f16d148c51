// Another language is chosen while a form is half filled: all that is typed, looked up and told stays, and is told in it.

import assert from 'node:assert/strict';
import { stage } from './robot/stage.mjs';
import * as cv from './robot/cv.mjs';
import { danishWords, speakEverywhere } from './robot/english.mjs';
import { eventually } from './robot/eventually.mjs';
import { masked } from './robot/flexjob.mjs';
import * as jobagent from './robot/jobagent.mjs';
import { CASE, accepted, choice, choose, field, fillOrdning, optional, outcome, review, rows, send } from './robot/notifications.mjs';
import { NOBODY, expectSummary } from './robot/operations.mjs';
import { cprIn, everythingStored } from './robot/storage.mjs';

const journey = stage({ seed: 48, ads: 10 });

const openAt = (open, at) => open('Ida Holm', { at });

/** The paths that a page asks for from now on, as far as they match. */
function asked(page, path) {
  const seen = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (path.test(pathname)) seen.push(pathname);
  });
  return seen;
}

/** What is wrong, as the summary at a form's top tells it. */
const faults = (page, id) => page.locator(`#${id} li`).allInnerTexts();

const value = (page, id) => page.locator(`#${id}`).inputValue();

/** Changes the language, and holds the page to it: the focus is at the choice, and nothing is told in Danish. */
async function inEnglish(page) {
  await speakEverywhere(page, 'English');
  await eventually('the focus stays on the choice', async () =>
    assert.equal(await page.evaluate(() => document.activeElement.id), 'language'),
  );
  assert.deepEqual(await danishWords(page), []);
}

journey('a notification is half written, and then sent', async ({ open }) => {
  const page = await openAt(open, '/notifikationer');
  await field(page, 'Sagens eksterne id').fill('sag 17');
  await field(page, 'Registreret').fill('2026-11-21T13:00');
  await field(page, 'Redigeret').check();
  await choose(page, 'Ordning', 'lønt');
  await optional(page, 'Borgerens CPR-nummer').fill('010165');
  await review(page).click();
  const inDanish = await faults(page, 'notification-faults');
  assert.ok(inDanish.some((fault) => fault.includes('CPR-nummer')), inDanish.join());

  await inEnglish(page);
  const told = await faults(page, 'notification-faults');
  assert.equal(told.length, inDanish.length);
  assert.ok(told.some((fault) => /^The citizen’s CPR number: .*10 digits/.test(fault)), told.join());
  assert.ok(told.every((fault) => !inDanish.includes(fault)), told.join());
  assert.equal(await field(page, 'External id of the case').inputValue(), 'sag 17');
  assert.equal(await field(page, 'Registered').inputValue(), '2026-11-21T13:00');
  assert.equal(await value(page, 'cprNummer'), '010165');
  assert.ok(await field(page, 'Edited').isChecked());
  // A value that was chosen by its Danish name is the same one, and the list has English ones.
  assert.ok(!told.some((fault) => fault.startsWith('Scheme: ')), told.join());
  await choice(page, 'Document').fill('alloc');
  await page.getByRole('option', { name: 'Allocation' }).waitFor();
  await choice(page, 'Document').fill('');

  await speakEverywhere(page, 'Dansk');
  assert.deepEqual(await faults(page, 'notification-faults'), inDanish);
  await fillOrdning(page);
  await optional(page, 'Borgerens CPR-nummer').fill('');
  await send(page);
  const id = await accepted(page, 'Ordningsnotifikation');
  await rows(page).first().getByText('Netop sendt').waitFor();
  await inEnglish(page);
  await outcome(page).getByText(/^Scheme notification: /).waitFor();
  assert.equal(await outcome(page).locator('code').innerText(), id);
  // What was in it is remembered still.
  await outcome(page).getByRole('button').last().click();
  assert.equal(await field(page, 'External id of the case').inputValue(), CASE);
});

journey('a job agent is half made for a citizen', async ({ open }) => {
  const page = await openAt(open, '/jobagent');
  await jobagent.lookUp(page, jobagent.LONE);
  await jobagent.startMaking(page, { category: 'Uden ydelse' });
  await jobagent.pick(page, 'kok', 'Kok');
  const form = jobagent.form(page);
  await form.getByLabel('Har uddannelse til stillingen').check();
  await form.getByLabel('Sidst brugt (år)').fill('to tusind');
  await form.getByLabel('E-mail (kan udelades)').fill('lone');
  await form.getByLabel('Hændelsesdato (kan udelades)').fill('i går');
  await form.getByRole('button', { name: 'Se igennem og opret' }).click();
  const inDanish = await faults(page, 'jobagent-faults');
  assert.equal(inDanish.length, 3, inDanish.join());
  await jobagent.field(page).fill('010165');
  await page.getByRole('button', { name: 'Slå op' }).click();
  await page.getByText('Der mangler nogle').waitFor();

  const calls = asked(page, /^\/v1\/(Update)?Jobagent|^\/bff\/erhverv/);
  await inEnglish(page);
  await page.getByRole('heading', { name: 'Citizen', exact: true }).waitFor();
  assert.equal(await page.locator('.cpr-number').first().innerText(), masked(jobagent.LONE));
  assert.equal(await page.getByLabel('The citizen’s CPR number').inputValue(), '010165');
  await page.getByText('Some are missing: you have entered 6.').waitFor();
  assert.deepEqual(await faults(page, 'jobagent-faults'), [
    'That is not a date. Enter day, month and year, e.g. 22-11-2026.',
    'That is not an e-mail address.',
    'Kok: Enter a year with four digits, from 1900 to this year.',
  ]);
  const chosen = (label) => form.getByLabel(label).evaluate((list) => list.selectedOptions[0].textContent);
  assert.equal(await chosen('Client category'), 'No benefit');
  assert.equal(await chosen('Degree of unemployment'), 'Fully unemployed');
  assert.equal(await form.getByLabel('E-mail (may be left out)').inputValue(), 'lone');
  assert.equal(await form.getByLabel('Event date (may be left out)').inputValue(), 'i går');
  assert.equal(await form.getByLabel('Last used (year)').inputValue(), 'to tusind');
  assert.ok(await form.getByLabel('Is educated for the occupation').isChecked());
  await form.getByText('Kok has been added.').waitFor();

  // It goes on in English, up to the second look.
  await form.getByLabel('E-mail (may be left out)').fill('lone@example.dk');
  await form.getByLabel('Event date (may be left out)').fill('');
  await form.getByLabel('Last used (year)').fill('2019');
  await speakEverywhere(page, 'Dansk');
  await form.getByRole('button', { name: 'Se igennem og opret' }).click();
  const question = jobagent.dialog(page, 'Opret jobagenten?');
  await question.getByText('lone@example.dk').waitFor();
  await question.getByText('Uden ydelse').waitFor();
  assert.deepEqual(calls, []);
  assert.deepEqual(cprIn(await everythingStored(page)), []);
});

journey('a citizen’s CV is looked at, and a change of it is half written', async ({ open }) => {
  const page = await openAt(open, '/cv');
  await cv.open(page, cv.LONE);
  const count = (await cv.events(page)).length;
  const filters = page.locator('.cv-filters');
  await filters.getByRole('button', { name: /^CV-status/ }).click();
  await filters.getByLabel('Fra').fill('2000-01-01');
  const ofStatus = (await cv.events(page)).length;
  await cv.comment(page).fill('Ring til ');
  await page.getByRole('button', { name: 'Sæt status …' }).click();
  assert.deepEqual(await faults(page, 'cv-status-faults'), ['Vælg en status.']);
  await cv.availability(page).selectOption({ label: 'Ikke søgbart' });

  const calls = asked(page, /^\/CVWorkFlow\//);
  await inEnglish(page);
  await page.getByRole('heading', { name: 'The citizen’s CV' }).waitFor();
  assert.equal(await page.locator('.cv-head .cpr-number').innerText(), masked(cv.LONE));
  await page.getByText(`Events: ${ofStatus} of ${count}`).waitFor();
  assert.equal(await filters.getByRole('button', { name: /^CV status/ }).getAttribute('aria-pressed'), 'true');
  assert.equal(await filters.getByLabel('From').inputValue(), '2000-01-01');
  assert.equal(await page.getByLabel('Comment (optional)').inputValue(), 'Ring til ');
  assert.deepEqual(await faults(page, 'cv-status-faults'), ['Choose a status.']);
  assert.equal(await page.locator('#cv-availability').evaluate((list) => list.selectedOptions[0].textContent), 'Cannot be found');
  await page.getByLabel('Comment (optional)').press('End');
  await page.keyboard.type('borgeren.');
  await speakEverywhere(page, 'Dansk');
  assert.equal(await cv.comment(page).inputValue(), 'Ring til borgeren.');
  assert.equal((await cv.events(page)).length, ofStatus);
  assert.deepEqual(calls, [], 'nothing has been read again');
});

journey('an answer that is awaited comes in the other language, and is not asked for twice', async ({ open }) => {
  const page = await openAt(open, '/cv');
  const calls = asked(page, /^\/CVWorkFlow\//);
  let answer;
  await page.route('**/CVWorkFlow/**', (route) => new Promise((resolve) => (answer = () => resolve(route.continue()))));
  await cv.lookUp(page, cv.LONE);
  await eventually('it is asked for', async () => assert.ok(answer));
  await inEnglish(page);
  answer();
  await page.getByRole('heading', { name: 'The citizen’s CV' }).waitFor();
  assert.equal(await page.getByLabel('The citizen’s CPR number').inputValue(), '', 'the number goes when she is here');
  assert.equal(calls.length, 1);
});

journey('a period of changed CVs is being edited', async ({ open }) => {
  const page = await openAt(open, '/cv?vis=aendrede');
  await page.getByRole('link', { name: '30 dage' }).click();
  const heading = page.locator('#cv-changed');
  await heading.waitFor();
  const [from, until] = [await value(page, 'cv-from'), await value(page, 'cv-until')];
  await page.getByLabel('Fra', { exact: true }).fill(until);
  await page.getByLabel('Til og med').fill(from);
  await page.getByLabel('Jobcenter (kan udelades)').fill('751');
  await page.getByRole('button', { name: 'Hent ændrede CV’er' }).click();
  assert.equal((await faults(page, 'cv-changed-faults')).length, 2);

  const calls = asked(page, /^\/CVWorkFlow\//);
  await inEnglish(page);
  assert.match(await heading.innerText(), /^Changed \d+ [A-Z][a-z]+ \d{4} – /);
  assert.deepEqual([await value(page, 'cv-from'), await value(page, 'cv-until')], [until, from]);
  assert.equal(await value(page, 'cv-jobcentre'), '751');
  const told = await faults(page, 'cv-changed-faults');
  assert.equal(told[0], 'The until date is before the from date.');
  assert.equal(told.length, 2);
  // What is corrected is asked for.
  await page.getByLabel('From', { exact: true }).fill(from);
  await page.getByLabel('Until and including').fill(until);
  await page.getByLabel('Jobcentre (optional)').fill('');
  await speakEverywhere(page, 'Dansk');
  assert.deepEqual([await value(page, 'cv-from'), await value(page, 'cv-until')], [from, until]);
  assert.deepEqual(calls, []);
  await page.getByRole('button', { name: 'Hent ændrede CV’er' }).click();
  await eventually('it is asked for', async () => assert.equal(calls.length, 1));
});

journey('whether everything works has been asked, and is not asked again', async ({ open, expectNote }) => {
  const page = await openAt(open, '/drift');
  expectNote(page, NOBODY);
  await expectSummary(page, 'Alle tjenester svarer.');
  await page.getByText('Vis rapporten').click();
  const report = page.locator('.report-text');
  await report.waitFor();
  const calls = asked(page, /IsAlive|\/v1\/Jobagent|GetUpdatedCVs/);
  await inEnglish(page);
  await page.getByRole('status').getByText('All services answer.').waitFor();
  assert.equal(await page.locator('.service[data-standing=alive]').count(), 5);
  assert.match(await report.innerText(), /Job ads \(/);
  await speakEverywhere(page, 'Dansk');
  await expectSummary(page, 'Alle tjenester svarer.');
  assert.deepEqual(calls, []);
});
