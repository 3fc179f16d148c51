// A citizen's CV: what has happened to it, its status and whether it can be found, and her number, which stays where it belongs.

import assert from 'node:assert/strict';
import { stage } from './robot/stage.mjs';
import { expectAccessible } from './robot/axe.mjs';
import {
  JAKOB,
  KRISTIAN,
  LONE,
  MATHILDE,
  NOBODY,
  REFUSED,
  REFUSED_CALL,
  WITHOUT_CV,
  availability,
  calls,
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
