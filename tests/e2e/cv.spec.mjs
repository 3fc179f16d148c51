// Citizens' CVs: read, set, and those that changed. A citizen's number stays where it belongs.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { stage } from './robot/stage.mjs';
import { expectAccessible } from './robot/axe.mjs';
import {
  AWAY,
  DELETED_CV,
  JAKOB,
  KRISTIAN,
  LONE,
  MATHILDE,
  NOBODY,
  PER,
  REFUSED,
  REFUSED_CALL,
  SUSANNE,
  TARIQ,
  WITHOUT_CV,
  availability,
  calls,
  card,
  comment,
  day,
  dialog,
  events,
  expectSent,
  field,
  heading,
  inDatabase,
  lookUp,
  named,
  open as openCv,
  sent,
  setStatus,
  status,
  writeStatus,
} from './robot/cv.mjs';
import { expectFault, expectFocus } from './robot/decision.mjs';
import { eventually } from './robot/eventually.mjs';
import { masked, withHyphen } from './robot/flexjob.mjs';
import { visit } from './robot/session.mjs';
import { cprIn, everythingStored } from './robot/storage.mjs';

const journey = stage({ seed: 44, ads: 10 });

const openAt = (open, at = '/cv', how = {}) => open('Ida Holm', { at, ...how });

journey('everything that has happened to a CV is told, the newest first, and can be filtered', async ({ open, as }) => {
  const truth = await (await as('Ida Holm')).cvEvents(LONE);
  const page = await openAt(open, '/annoncer');
  await visit(page, 'CV');
  await openCv(page, ` ${withHyphen(LONE)} `);
  assert.deepEqual(await events(page), named(truth));
  const filters = page.getByRole('group', { name: 'Vis hændelser' });
  const ofStatus = named(truth).filter((one) => one.startsWith('CV-status'));
  await filters.getByRole('button', { name: `CV-status ${ofStatus.length}`, exact: true }).click();
  assert.deepEqual(await events(page), ofStatus);
  await page.getByText(`Hændelser: ${ofStatus.length} af ${truth.length}`).waitFor();
  await filters.getByRole('button', { name: /^Alle/ }).click();
  await filters.getByLabel('Fra').fill(day(-1));
  await page.getByText(`Hændelser: 0 af ${truth.length}`).waitFor();
  await filters.getByLabel('Til og med').fill(day());
  await expectFault(page, filters.getByLabel('Til og med'), 'Til-datoen ligger før fra-datoen.');
  await filters.getByLabel('Fra').fill('2000-01-01');
  await page.getByText(`Hændelser: ${truth.length} af ${truth.length}`).waitFor();
  assert.deepEqual(await events(page), named(truth));
});

journey('a status is set after a second look, once, under an id of its own', async ({ open, as, server }) => {
  const truth = await as('Ida Holm');
  const before = await truth.cvEvents(JAKOB);
  const page = await openAt(open);
  const made = calls(page, 'UpdateCVStatus');
  await openCv(page, JAKOB);
  await writeStatus(page, 'CV ej godkendt', 'Der mangler job fra 2019. <b>Ring</b>');
  const look = dialog(page, 'Sæt CV-status?');
  assert.match(await look.innerText(), /CV ej godkendt\s+Kommentar \(kan udelades\)\s+Der mangler job fra 2019\. <b>Ring<\/b>/);
  await look.getByRole('button', { name: 'Annullér' }).click();
  assert.equal(made.length, 0, 'nothing is sent before it is confirmed');
  assert.equal(await comment(page).inputValue(), 'Der mangler job fra 2019. <b>Ring</b>');
  await page.getByRole('button', { name: 'Sæt status …' }).click();
  await look.getByRole('button', { name: 'Sæt status', exact: true }).click();
  await expectFocus(page.getByRole('heading', { name: 'Sendt herfra' }), 'what becomes of it is told there');
  await expectSent(page, `CV-status ‘CV ej godkendt’ for ${masked(JAKOB)}`, 'Gemt kl. ', 'x-requestId');
  assert.equal(made.length, 1);
  assert.ok((await sent(page).first().innerText()).includes(made[0].id), 'the id that was sent');
  assert.deepEqual(made[0].body.cvStatus, {
    personCivilRegistrationIdentifier: JAKOB,
    cvStatusIdentifier: 'CvEjGodkendt',
    comment: 'Der mangler job fra 2019. <b>Ring</b>',
  });
  const stored = await inDatabase(server, JAKOB);
  assert.deepEqual([stored.status, stored.comment], ['CvEjGodkendt', 'Der mangler job fra 2019. <b>Ring</b>']);
  await eventually('the log has it', async () => assert.deepEqual(await events(page), ['CV-status Opdatering', ...named(before)]));
  assert.deepEqual([await status(page).inputValue(), await comment(page).inputValue()], ['', ''], 'the form is empty again');
  await setStatus(page, 'CV godkendt');
  await expectSent(page, 'CV godkendt', 'Gemt kl. ');
  assert.notEqual(made[1].id, made[0].id);
  assert.deepEqual((await inDatabase(server, JAKOB)).comment, null);
});

journey('it is set whether employers find a CV', async ({ open, as, server }) => {
  const truth = await as('Ida Holm');
  const page = await openAt(open);
  await openCv(page, MATHILDE);
  const made = calls(page, 'UpdateCVAvailability');
  for (const [label, wire] of [['Ikke søgbart', 'IkkeSoegbart'], ['Søgbart', 'Soegbart']]) {
    await availability(page).selectOption({ label });
    await page.getByRole('button', { name: 'Sæt søgbarhed …' }).click();
    const look = dialog(page, 'Sæt søgbarhed?');
    assert.ok((await look.innerText()).includes(masked(MATHILDE)));
    await look.getByRole('button', { name: 'Sæt søgbarhed', exact: true }).click();
    await expectSent(page, `Søgbarhed ‘${label}’ for ${masked(MATHILDE)}`, 'Gemt kl. ');
    assert.equal((await inDatabase(server, MATHILDE)).availability, wire);
  }
  assert.equal(new Set(made.map(({ id }) => id)).size, 2);
  await eventually('the log has both', async () => assert.deepEqual(await events(page), named(await truth.cvEvents(MATHILDE))));
  assert.equal((await events(page))[1], 'CV-søgbarhed Opdatering');
});

journey('the CVs that changed in a period, page by page and as a file', async ({ open, as }) => {
  const truth = await as('Ida Holm');
  const period = { cvChangeStartTime: `${day(29)}T00:00:00`, cvChangeEndTime: `${day(-1)}T00:00:00` };
  const first = await truth.changedCvs(period);
  assert.ok(first.lastPageNumber >= 2, 'the demo data have more than a page');
  const page = await openAt(open, '/cv?vis=aendrede');
  await page.getByText('Vælg en periode for at hente').waitFor();
  await page.getByLabel('Fra').fill(day(29));
  await page.getByLabel('Til og med').fill(day());
  await page.getByRole('button', { name: 'Hent ændrede CV’er' }).click();
  const numbers = page.getByRole('rowheader').locator('.cpr-number');
  await eventually('the first page', async () => {
    assert.deepEqual(await numbers.allInnerTexts(), first.cvUpdateList.map((one) => masked(one.personCivilRegistrationIdentifier)));
  });
  await expectFocus(page.getByRole('heading', { level: 2, name: /^Ændret / }), 'reading goes on at the list');
  await page.getByText(`Side 1 af ${first.lastPageNumber}`).waitFor();
  await page.getByRole('link', { name: 'Næste side' }).click();
  const second = await truth.changedCvs({ ...period, cvListPage: 2 });
  await eventually('the second page', async () => {
    assert.deepEqual(await numbers.allInnerTexts(), second.cvUpdateList.map((one) => masked(one.personCivilRegistrationIdentifier)));
  });
  const { search } = new URL(page.url());
  assert.equal(search, `?vis=aendrede&fra=${day(29)}&til=${day()}&side=2`);
  await page.reload();
  await page.getByText(`Side 2 af ${first.lastPageNumber}`).waitFor();
  assert.equal(await page.getByLabel('Fra').inputValue(), day(29));

  await page.getByRole('button', { name: 'Hent som CSV …' }).click();
  const look = dialog(page, 'Hent en fil med CPR-numre?');
  await expectFocus(look.getByRole('button', { name: 'Annullér' }), 'Enter fetches no file unasked');
  const coming = page.waitForEvent('download');
  await look.getByRole('button', { name: 'Hent filen' }).click();
  const file = await coming;
  assert.equal(file.suggestedFilename(), `aendrede-cv-${day(29)}-${day()}.csv`);
  const text = await readFile(await file.path(), 'utf8');
  assert.ok(text.startsWith('\u{FEFF}CPR-nummer;Seneste ændring;Slettet i perioden\r\n'), 'as Excel wants it');
  const rows = text.trimEnd().split('\r\n').slice(1);
  const everyone = [];
  for (let number = 1; number <= first.lastPageNumber; number += 1) {
    everyone.push(...(await truth.changedCvs({ ...period, cvListPage: number })).cvUpdateList);
  }
  assert.deepEqual(rows.map((row) => row.split(';')[0]), everyone.map((one) => withHyphen(one.personCivilRegistrationIdentifier)));
  assert.ok(rows.every((row) => /^\d{6}-\d{4};\d\d-\d\d-\d{4} \d\d:\d\d;(ja|nej)$/.test(row)), rows[0]);
});

journey('a jobcentre is chosen by name or code, and a row leads to the citizen’s CV', async ({ open, as }) => {
  const truth = await as('Ida Holm');
  const everyone = { cvChangeStartTime: `${day(29)}T00:00:00`, cvChangeEndTime: `${day(-1)}T00:00:00`, jobcenter: '10100' };
  const { cvUpdateList } = await truth.changedCvs(everyone);
  assert.ok(cvUpdateList.length > 0, 'Copenhagen is large');
  const page = await openAt(open, '/cv');
  await page.getByRole('link', { name: 'Ændrede CV’er' }).click();
  await page.getByLabel('Fra').fill(day(29));
  await page.getByLabel('Jobcenter (kan udelades)').fill('københavn');
  await page.keyboard.press('Enter');
  await page.getByText('Jobcenter 10100 København · Hentet ').waitFor();
  assert.equal(new URL(page.url()).search, `?vis=aendrede&fra=${day(29)}&til=${day()}&jobcenter=10100`);
  assert.equal(await page.getByLabel('Jobcenter (kan udelades)').inputValue(), '10100 København');
  const [{ personCivilRegistrationIdentifier: cpr }] = cvUpdateList;
  const row = page.getByRole('row').filter({ hasText: masked(cpr) }).first();
  await row.getByRole('button', { name: 'Vis CPR-nummer' }).click();
  await row.getByText(withHyphen(cpr)).waitFor();
  await row.getByRole('button', { name: 'Se CV' }).click();
  await heading(page).waitFor();
  assert.equal(new URL(page.url()).pathname + new URL(page.url()).search, '/cv', 'the number is not in the address');
  assert.equal(await page.locator('.cv-head .cpr-number').innerText(), masked(cpr));
  await eventually('it is her log', async () => assert.deepEqual(await events(page), named(await truth.cvEvents(cpr))));
  await page.getByRole('link', { name: 'Ændrede CV’er' }).click();
  await page.getByText('Jobcenter 10100 København · Hentet ').waitFor();
  assert.deepEqual(cprIn(await everythingStored(page)), []);
});

journey('what can’t be sent is told at its field and above the form, and nothing typed is lost', async ({ open }) => {
  const page = await openAt(open);
  const made = ['UpdateCVStatus', 'UpdateCVAvailability', 'GetCVList', 'GetUpdatedCVs'].map((method) => calls(page, method));
  for (const [typed, fault] of [
    ['', 'Skriv borgerens CPR-nummer.'],
    ['010165-123', 'Et CPR-nummer har 10 cifre. Der mangler nogle: du har skrevet 9.'],
    ['310265-1234', 'De første seks cifre er ikke en dato. Kontrollér dag og måned.'],
    ['Jakob', 'Et CPR-nummer består af cifre, eventuelt med en bindestreg efter de første seks.'],
  ]) {
    await lookUp(page, typed);
    await expectFault(page, field(page), fault);
    await expectFocus(field(page), 'the field at fault');
    assert.equal(await field(page).inputValue(), typed);
  }
  assert.ok(made.every((calls) => calls.length === 0));
  await openCv(page, TARIQ);
  const form = card(page, 'Sæt CV-status');
  const long = 'æ'.repeat(412);
  await comment(page).fill(long);
  await form.getByText('412 af 400 tegn: 12 for mange').first().waitFor();
  await page.getByRole('button', { name: 'Sæt status …' }).click();
  const summary = form.getByRole('group', { name: 'Ret det her, før du går videre:' });
  await expectFocus(summary, 'the summary is told');
  assert.deepEqual(await summary.getByRole('link').allInnerTexts(), [
    'Vælg en status.',
    'Kommentaren er på 412 tegn. Den må højst være på 400.',
  ]);
  await expectFault(page, status(page), 'Vælg en status.');
  await expectFault(page, comment(page), 'Kommentaren er på 412 tegn. Den må højst være på 400.');
  assert.equal(await comment(page).inputValue(), long);
  await summary.getByRole('link', { name: /^Kommentaren/ }).click();
  await expectFocus(comment(page), 'the link leads to its field');
  assert.equal(new URL(page.url()).hash, '');
  await page.getByRole('button', { name: 'Sæt søgbarhed …' }).click();
  await expectFault(page, availability(page), 'Vælg, om CV’et er søgbart.');
  assert.ok(made[0].length === 0 && made[1].length === 0 && (await dialog(page, /\?$/).count()) === 0);

  await page.getByRole('link', { name: 'Ændrede CV’er' }).click();
  await page.getByLabel('Fra').fill('2026-11-15');
  await page.getByLabel('Til og med').fill('2026-11-14');
  await page.getByLabel('Jobcenter (kan udelades)').fill('Atlantis');
  await page.getByRole('button', { name: 'Hent ændrede CV’er' }).click();
  await expectFault(page, page.getByLabel('Til og med'), 'Til-datoen ligger før fra-datoen.');
  await expectFault(page, page.getByLabel('Jobcenter (kan udelades)'), 'Vælg et jobcenter på listen, eller skriv dets kode på fem cifre.');
  assert.equal(await page.getByLabel('Jobcenter (kan udelades)').inputValue(), 'Atlantis');
  await page.goto('/cv?vis=aendrede&fra=i-morgen&til=2026-11-22&jobcenter=751');
  const inAddress = page.getByRole('group', { name: 'Ret det her, før du går videre:' });
  await inAddress.waitFor();
  assert.deepEqual(await inAddress.getByRole('link').allInnerTexts(), ['Vælg periodens første dag.', 'En jobcenterkode har 5 cifre.']);
  assert.equal(made[3].length, 0, 'nothing was asked for');
});

journey('each refusal is told in its own words with what to do, and the form is kept', async ({ open, expectNote }) => {
  const page = await openAt(open);
  expectNote(page, REFUSED_CALL);
  const made = calls(page, 'UpdateCVStatus');
  for (const [code, [cpr, happened, next]] of Object.entries(REFUSED)) {
    await openCv(page, cpr);
    await setStatus(page, 'Klar til kvalitetssikring', `Om ${code}`);
    await expectSent(page, masked(cpr), happened, next);
    assert.equal(await comment(page).inputValue(), `Om ${code}`, 'what was written can be corrected');
  }
  assert.equal(made.length, Object.keys(REFUSED).length, 'none was sent twice');
  await openCv(page, DELETED_CV);
  await page.getByText('Det seneste, der er sket med CV’ets status, er en sletning.').waitFor();
  await availability(page).selectOption({ label: 'Søgbart' });
  await page.getByRole('button', { name: 'Sæt søgbarhed …' }).click();
  await dialog(page, 'Sæt søgbarhed?').getByRole('button', { name: 'Sæt søgbarhed', exact: true }).click();
  await expectSent(page, 'Tjenesten kunne ikke godtage det, der blev sendt.', 'Borgerens CPR-nummer: Personen har intet CV.');

  await lookUp(page, NOBODY);
  await page.getByRole('alert').getByText('Ingen borger har det CPR-nummer.').waitFor();
  assert.equal(await field(page).inputValue(), NOBODY);
  assert.equal(await page.getByRole('button', { name: 'Prøv igen', exact: true }).count(), 0, 'asking again does not help');
  for (const [jobcentre, words] of [['99343', 'Listen over ændrede CV’er kunne ikke hentes.'], ['99346', 'CV-tjenesten bag DFDG svarede med en fejl.']]) {
    await page.goto(`/cv?vis=aendrede&fra=${day(7)}&til=${day()}&jobcenter=${jobcentre}`);
    await page.getByRole('alert').getByText(words).waitFor();
    await page.getByRole('button', { name: 'Prøv igen' }).waitFor();
  }
});

journey('a citizen without a CV has nothing to change, and that is said', async ({ open }) => {
  const page = await openAt(open);
  await openCv(page, WITHOUT_CV);
  await page.getByText('Der er aldrig sket noget med et CV for borgeren.').waitFor();
  for (const name of ['Sæt status …', 'Sæt søgbarhed …']) {
    const button = page.getByRole('button', { name });
    assert.equal(await button.getAttribute('aria-disabled'), 'true');
    const reason = await button.evaluate((one) => document.getElementById(one.getAttribute('aria-describedby')).innerText);
    assert.equal(reason, 'Borgeren har intet CV, så der er intet at ændre.');
  }
});

journey('an answer that is lost is looked up in the log, and the change is made once', async ({ open, as, expectNote }) => {
  const truth = await as('Ida Holm');
  const before = (await truth.cvEvents(PER)).length;
  const page = await openAt(open);
  expectNote(page, AWAY);
  expectNote(page, REFUSED_CALL);
  const made = calls(page, 'UpdateCVStatus');
  let lost = 0;
  await page.route('**/CVWorkFlow/UpdateCVStatus', async (route) => {
    if ((lost += 1) > 1) return route.continue();
    await route.fetch();
    await route.abort();
  });
  await openCv(page, PER);
  await setStatus(page, 'CV godkendt');
  await expectSent(page, 'Gemt: tjenesten havde allerede modtaget ændringen, og den står i loggen');
  assert.equal(new Set(made.map(({ id }) => id)).size, 1, 'one id');
  assert.equal((await truth.cvEvents(PER)).length, before + 1, 'one change');
});

journey('while no answer comes the outcome is unknown, and trying again keeps the id', async ({ open, as, server, expectNote }) => {
  const before = (await (await as('Ida Holm')).cvEvents(SUSANNE)).length;
  const page = await openAt(open);
  expectNote(page, AWAY);
  const made = calls(page, 'UpdateCVStatus');
  await openCv(page, SUSANNE);
  await server.kill();
  await setStatus(page, 'CV godkendt', 'Fint');
  await expectSent(page, 'Udfaldet er ukendt', 'Det er den samme ændring med det samme id');
  const tries = made.length;
  await page.getByText('Den forrige ændring er ikke afklaret endnu.').first().waitFor();
  assert.equal(await page.getByRole('button', { name: 'Sæt status …' }).getAttribute('aria-disabled'), 'true');
  assert.equal(await comment(page).inputValue(), 'Fint', 'nothing typed is lost');
  await page.getByRole('button', { name: 'Hent igen' }).click();
  await page.getByRole('alert').getByText('Der er ingen forbindelse til serveren.').waitFor();
  await page.getByText('Det, der vises, er fra før.').waitFor();
  await visit(page, 'Fleksjob');
  await visit(page, 'CV');
  await server.start();
  assert.equal(made.length, tries, 'nothing is sent again by itself');
  await page.getByRole('button', { name: 'Prøv igen med samme id' }).click();
  await expectSent(page, 'Gemt kl. ');
  assert.equal(new Set(made.map(({ id }) => id)).size, 1, 'one id, also from page to page');
  assert.equal((await (await as('Ida Holm')).cvEvents(SUSANNE)).length, before + 1);
  await page.getByRole('button', { name: 'Fjern fra listen' }).click();
  assert.equal(await sent(page).count(), 0);
});

journey('what takes its time or is not there is said in words', async ({ open, expectNote }) => {
  const page = await openAt(open);
  expectNote(page, { status: 500, path: /^\/CVWorkFlow\// });
  let answer;
  const held = new Promise((resolve) => (answer = resolve));
  await page.route('**/CVWorkFlow/GetCVList', async (route) => {
    await held;
    await route.continue();
  });
  await lookUp(page, LONE);
  await page.getByText('Henter hændelserne…').waitFor();
  answer();
  await heading(page).waitFor();
  await page.goto('/cv?vis=aendrede&fra=1990-01-01&til=1990-01-02');
  await page.getByText('Ingen CV’er er ændret i perioden.').waitFor();
  await page.goto(`/cv?vis=aendrede&fra=${day(29)}&til=${day()}&side=99`);
  await page.getByText(/^Der er ingen side 99\./).waitFor();
  await page.getByRole('link', { name: 'Gå til side 1' }).click();
  await page.getByText(/^Side 1 af /).waitFor();
  await page.route('**/CVWorkFlow/GetUpdatedCVs', (route) => route.fulfill({ status: 500, body: '' }));
  await page.getByRole('link', { name: 'I dag' }).click();
  await page.getByRole('alert').getByText('Der skete en fejl på serveren.').waitFor();
  await page.unroute('**/CVWorkFlow/GetUpdatedCVs');
  await page.getByRole('button', { name: 'Prøv igen' }).click();
  await page.getByRole('heading', { level: 2, name: /^Ændret / }).waitFor();
});

journey('a CPR number reaches no address, no storage and no log, and is masked until asked for', async ({ open, server }) => {
  const page = await openAt(open);
  const addresses = [];
  page.on('request', (request) => addresses.push(request.url()));
  await openCv(page, KRISTIAN);
  assert.ok(!(await page.content()).includes(KRISTIAN) && (await field(page).inputValue()) === '', 'it has gone from the screen');
  await page.locator('.cv-head').getByRole('button', { name: 'Vis CPR-nummer' }).click();
  assert.equal(await page.locator('.cv-head .cpr-number').innerText(), withHyphen(KRISTIAN));
  await setStatus(page, 'CV godkendt', 'Fint');
  await expectSent(page, masked(KRISTIAN));
  assert.deepEqual(cprIn(await everythingStored(page)), []);
  assert.deepEqual(cprIn(`${addresses.join(' ')} ${page.url()} ${await page.title()}`), []);
  assert.deepEqual(cprIn(server.log.join('\n')), []);
  await page.reload();
  await field(page).waitFor();
  assert.equal(await field(page).inputValue(), '');
  assert.equal(await heading(page).count(), 0, 'who was looked at is forgotten');
});

journey('all of it by keyboard', async ({ open, server }) => {
  const page = await openAt(open, '/statistik');
  await page.getByRole('heading', { level: 1, name: 'Statistik' }).waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: 'Find og gør' }).getByRole('combobox').waitFor();
  await page.keyboard.type('cv');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'CV' }).waitFor();
  await expectFocus(page.locator('#content'), 'the page has the focus');
  const tabTo = async (element, most, why) => {
    for (let tabs = 0; !(await element.evaluate((one) => one === document.activeElement)); tabs += 1) {
      assert.ok(tabs < most, `${why} is far away`);
      await page.keyboard.press('Tab');
    }
  };
  await tabTo(field(page), 3, 'the field');
  await page.keyboard.type(LONE);
  await page.keyboard.press('Enter');
  await expectFocus(heading(page), 'reading goes on at the CV');
  await tabTo(status(page), 26, 'the status');
  for (let down = 0; down < 3; down += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Godt beskrevet.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expectFocus(dialog(page, 'Sæt CV-status?').getByRole('button', { name: 'Sæt status', exact: true }), 'the answer');
  await page.keyboard.press('Enter');
  await expectSent(page, 'CV godkendt', 'Gemt kl. ');
  const { status: now, comment: remark } = await inDatabase(server, LONE);
  assert.deepEqual([now, remark], ['CvGodkendt', 'Godt beskrevet.']);
});

journey('every state is accessible: light, dark, forced colours, and at 400 %', async ({ open, expectNote }) => {
  const page = await openAt(open);
  expectNote(page, REFUSED_CALL);
  const everywhere = (what) => expectAccessible(page, what, { everyLook: true });
  await lookUp(page, '1');
  await everywhere('no number');
  await lookUp(page, NOBODY);
  await page.getByText('Ingen borger har det CPR-nummer.').waitFor();
  await everywhere('nobody’s number');
  const [refused] = REFUSED[4823];
  await openCv(page, refused);
  await setStatus(page, 'CV godkendt', 'æ'.repeat(400));
  await expectSent(page, 'Borgerens CV på Jobnet er låst.');
  await availability(page).scrollIntoViewIfNeeded();
  await page.getByRole('button', { name: 'Sæt søgbarhed …' }).click();
  await everywhere('a CV with an outcome and a fault');
  await writeStatus(page, 'CV godkendt');
  await dialog(page, 'Sæt CV-status?').waitFor();
  await expectAccessible(page, 'the second look', { within: 'dialog[open]' });
  await page.keyboard.press('Escape');
  await page.goto(`/cv?vis=aendrede&fra=${day(1)}&til=${day()}`);
  await page.getByRole('heading', { level: 2, name: /^Ændret / }).waitFor();
  await everywhere('changed CVs');
  await page.getByLabel('Til og med').fill('2000-01-01');
  await page.getByRole('button', { name: 'Hent ændrede CV’er' }).click();
  await everywhere('a period that can’t be');
});
