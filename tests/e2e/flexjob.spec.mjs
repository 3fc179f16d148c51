// A flexjob is looked up by its id, read, compared and printed, and its citizen's CPR number stays where it belongs.

import assert from 'node:assert/strict';
import { stage } from './robot/stage.mjs';
import { expectAccessible } from './robot/axe.mjs';
import { eventually } from './robot/eventually.mjs';
import {
  BEING_ASSESSED,
  ENDED,
  GRANTED,
  GRANTED_FOR_GOOD,
  NOBODYS,
  OFFER_ALONE,
  ONE_OF_BOTH,
  REFUSED,
  STATUS_UNKNOWN,
  allocation,
  changes,
  expectFocus,
  field,
  heading,
  lookUp,
  masked,
  offer,
  recent,
  reveal,
  shownCpr,
  steps,
  told,
  withHyphen,
} from './robot/flexjob.mjs';
import { signIn, signOut, visit } from './robot/session.mjs';
import { cprIn, everythingStored } from './robot/storage.mjs';

const journey = stage({ seed: 33, ads: 10 });

const REFUSED_CALL = { status: 422, path: /^\/Flexjob\// };
const AWAY = { error: 'net::ERR_', path: /./ };

const decimal = (number) => number.toLocaleString('da-DK', { maximumFractionDigits: 2 });
const hours = (number) => `${decimal(number)} ${number === 1 ? 'time' : 'timer'}`;

/** A console at an address of the page. */
async function openAt(open, expectNote, at = '/fleksjob', how = {}, who = 'Ida Holm') {
  const page = await open(who, { at, ...how });
  expectNote(page, ONE_OF_BOTH);
  return page;
}

journey('an allocation is looked up by its id and told as the service tells it', async ({ open, as, expectNote }) => {
  const truth = await (await as('Ida Holm')).flexjobAllocation(allocation(GRANTED));
  const page = await openAt(open, expectNote, '/annoncer');
  await visit(page, 'Fleksjob');
  await lookUp(page, ` ${allocation(GRANTED).toUpperCase()} `);
  await eventually('reading goes on at the case', () => expectFocus(page, heading(page), 'the heading'));
  assert.equal(new URL(page.url()).pathname, `/fleksjob/${allocation(GRANTED)}`);
  assert.equal(await heading(page).innerText(), `Bevilling: ${truth.company.companyName}`);
  const job = truth.flexjobAllocation;
  assert.equal(await told(page, 'Status og forløb', 'Bevilling'), 'Bevilget');
  assert.equal(await told(page, 'Status og forløb', 'Sag i VITAS'), truth.caseElementFlowState.vitasCaseId);
  assert.equal(await told(page, 'Virksomhed og arbejdssted', 'CVR-nummer'), truth.company.companyIdentifier.cvRnumberIdentifier.value);
  assert.equal(await told(page, 'Jobcenter', 'Navn'), truth.jobCenter.jobCenterName);
  assert.equal(await told(page, 'Job og vilkår', 'Skånehensyn'), job.specialConsiderationComment);
  assert.equal(await told(page, 'Timer', 'Effektive timer om ugen'), hours(job.effectiveWorkingHours));
  assert.equal(await told(page, 'Timer', 'Arbejdsintensitet'), `${job.workLoad} %`);
  assert.ok((await told(page, 'Løn og pension', 'Løn i fleksjobbet')).includes(decimal(job.salaryInformation.expectedSalary.salary)));
  assert.match(await told(page, 'Datoer', 'Sidste dag'), /^\d+\. \p{L}+ \d{4}$/u);
  const vitas = page.getByRole('link', { name: 'Åbn sagen i VITAS (ny fane)' });
  assert.equal(await vitas.getAttribute('href'), truth.caseElementFlowState.vitasUrl);
  assert.deepEqual([await vitas.getAttribute('target'), await vitas.getAttribute('rel')], ['_blank', 'noopener noreferrer']);
  const phone = page.getByRole('link', { name: /^\+45 \d\d \d\d \d\d \d\d$/ }).first();
  assert.equal(await phone.getAttribute('href'), `tel:${truth.company.companyPhoneNumber}`);
  const mail = truth.company.companyResponsible.companyResponsibleEmailAddress.value;
  assert.equal(await page.getByRole('link', { name: mail }).first().getAttribute('href'), `mailto:${mail}`);
});

journey('what was changed is told in a sentence each and marked in the table', async ({ open, as, expectNote }) => {
  const truth = await as('Ida Holm');
  const asked = await truth.flexjobOffer(offer(GRANTED));
  const { flexjobAllocation: granted } = await truth.flexjobAllocation(allocation(GRANTED));
  const page = await openAt(open, expectNote, `/fleksjob/${allocation(GRANTED)}`);
  await heading(page).waitFor();
  const sentences = await changes(page);
  const wished = decimal(asked.flexjobOffer.expectedWeeklyWorkingHours);
  assert.equal(sentences[0], `Bevilget ${hours(granted.effectiveWorkingHours)} mod ansøgt ${wished} om ugen.`);
  assert.ok(sentences.some((sentence) => sentence.startsWith('Løn i fleksjobbet: ')), sentences.join());
  assert.ok(sentences.some((sentence) => /^Første dag er .* dage senere end ønsket/.test(sentence)), sentences.join());
  const table = page.getByRole('table', { name: 'Ansøgt og bevilget' });
  const row = table.getByRole('row', { name: /^Effektive timer om ugen/ });
  assert.deepEqual(await row.getByRole('cell').allInnerTexts(), [
    hours(asked.flexjobOffer.expectedWeeklyWorkingHours),
    hours(granted.effectiveWorkingHours),
  ]);
  // By a word, not by colour alone.
  assert.match(await row.getByRole('rowheader').innerText(), /Ændret$/);
});

journey('a job granted for good has no last day, and nothing stands blank', async ({ open, expectNote }) => {
  const page = await openAt(open, expectNote, `/fleksjob/${allocation(GRANTED_FOR_GOOD)}`);
  await heading(page).waitFor();
  assert.equal(await told(page, 'Datoer', 'Sidste dag'), undefined);
  assert.equal(await told(page, 'Job og vilkår', 'Varighed'), 'Permanent');
  const values = await page.locator('.flexjob-group dd').allInnerTexts();
  assert.ok(values.length > 30 && values.every((value) => value.trim() !== ''), values.join('|'));
});

journey('the timeline marks where each case stands', async ({ open, expectNote }) => {
  const page = await openAt(open, expectNote);
  const sent = 'Underskrevet af virksomheden';
  for (const [id, expected] of [
    [allocation(REFUSED), [sent, '[Afslag]']],
    [allocation(ENDED), [sent, 'Bevilget', 'Første dag i fleksjobbet', '[Ophørt]']],
    [allocation(BEING_ASSESSED), [sent, '[Under behandling]', 'Afgørelse']],
    [offer(OFFER_ALONE), [`[${sent}]`, 'Afgørelse']],
  ]) {
    await lookUp(page, id);
    await eventually(id, async () => assert.deepEqual(await steps(page), expected));
  }
});

journey('an allocation leads to its application, and that leads back', async ({ open, expectNote }) => {
  const page = await openAt(open, expectNote, `/fleksjob/${offer(GRANTED)}`);
  await page.getByText('En ansøgning fortæller ikke sin bevillings id.').waitFor();
  assert.match(await heading(page).innerText(), /^Ansøgning: /);
  await lookUp(page, allocation(GRANTED));
  await page.getByRole('heading', { name: /^Bevilling: / }).waitFor();
  await page.getByRole('link', { name: offer(GRANTED) }).click();
  await page.getByRole('heading', { name: /^Ansøgning: / }).waitFor();
  await eventually('reading goes on at the application', () => expectFocus(page, heading(page), 'the heading'));
  await page.getByRole('link', { name: 'Se bevillingen, som du har slået op' }).click();
  await page.getByRole('heading', { name: /^Bevilling: / }).waitFor();
  await page.goBack();
  await page.getByRole('heading', { name: /^Ansøgning: / }).waitFor();
  await page.reload();
  await page.getByRole('heading', { name: /^Ansøgning: / }).waitFor();
});

journey('what is no id is said so and kept, and a CPR number never reaches the address', async ({ open, expectNote }) => {
  const page = await openAt(open, expectNote);
  await lookUp(page, 'FJ-2026-012345');
  await page.getByText('‘FJ-2026-012345’ er ikke et id.').waitFor();
  assert.equal(await field(page).inputValue(), 'FJ-2026-012345');
  await expectFocus(page, field(page), 'the field');
  await lookUp(page, '');
  await page.getByText('Skriv sagens id.').waitFor();
  await lookUp(page, '010165-1234');
  await page.getByText('Sager slås op på deres id, ikke på et CPR-nummer.').waitFor();
  assert.equal(new URL(page.url()).pathname, '/fleksjob');
  await page.goto('/fleksjob/ikke-et-id');
  await page.getByText('‘ikke-et-id’ er ikke et id.').waitFor();
  assert.equal(await field(page).inputValue(), 'ikke-et-id');
  await page.goto('/fleksjob/0101651234');
  await page.getByText('Sager slås op på deres id, ikke på et CPR-nummer.').waitFor();
  assert.equal(new URL(page.url()).pathname, '/fleksjob');
  assert.equal(await field(page).inputValue(), '');
  await lookUp(page, `https://vitas.example/fleksjob/${offer(GRANTED)}`);
  await page.getByRole('heading', { name: /^Ansøgning: / }).waitFor();
});

journey('each refusal has its own words and a next step, and the id stays in the field', async ({ open, expectNote }) => {
  const page = await openAt(open, expectNote);
  expectNote(page, REFUSED_CALL);
  await lookUp(page, NOBODYS);
  const alert = page.getByRole('alert').filter({ hasText: 'Der findes hverken en ansøgning eller en bevilling med dette id.' });
  await alert.getByText('Sammenlign id’et med sagen i VITAS').waitFor();
  assert.equal(await field(page).inputValue(), NOBODYS);
  assert.equal(await page.getByRole('button', { name: 'Prøv igen' }).count(), 0, 'asking again does not help');
  for (const id of [allocation(STATUS_UNKNOWN), offer(STATUS_UNKNOWN)]) {
    await lookUp(page, id);
    const unknown = page.getByRole('alert').filter({ hasText: 'Bevillingen har status ‘Ukendt’' });
    await unknown.getByText('Prøv igen, når bevillingen har fået en status.').waitFor();
    assert.equal(await page.getByRole('heading', { name: 'Er tjenesten oppe?' }).count(), 0, 'it has just answered');
  }
});

journey('the CPR number is masked until asked for, and again after 30 s, in the background and in print', async ({ open, as, expectNote }) => {
  const { personCivilRegistrationIdentifier: cpr } = (await (await as('Ida Holm')).flexjobAllocation(allocation(GRANTED))).flexjobAllocation;
  const page = await openAt(open, expectNote, `/fleksjob/${allocation(GRANTED)}`);
  await heading(page).waitFor();
  await page.clock.install();
  assert.equal(await shownCpr(page), masked(cpr));
  assert.ok(!(await page.content()).includes(withHyphen(cpr)), 'it is not on the page at all');
  await reveal(page).click();
  assert.equal(await shownCpr(page), withHyphen(cpr));
  assert.deepEqual(cprIn(await everythingStored(page)), [], 'nothing is kept');
  assert.deepEqual(cprIn(`${page.url()} ${await page.title()}`), []);
  await page.emulateMedia({ media: 'print' });
  assert.ok(!(await page.locator('body').innerText()).includes(cpr.slice(6)), 'on paper it is masked');
  assert.ok((await page.locator('body').innerText()).includes(masked(cpr)));
  await page.emulateMedia({ media: 'screen' });
  await page.clock.fastForward(29_000);
  assert.equal(await shownCpr(page), withHyphen(cpr));
  await page.clock.fastForward(1_500);
  await eventually('it is masked again', async () => assert.equal(await shownCpr(page), masked(cpr)));
  await reveal(page).click();
  await page.getByRole('button', { name: 'Skjul CPR-nummer' }).click();
  assert.equal(await shownCpr(page), masked(cpr));
  await reveal(page).click();
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => true });
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    delete document.hidden;
  });
  await eventually('it is masked in the background', async () => assert.equal(await shownCpr(page), masked(cpr)));
  await reveal(page).click();
  await page.getByRole('link', { name: 'Statistik' }).click();
  await page.getByRole('heading', { level: 1, name: 'Statistik' }).waitFor();
  await page.goBack();
  await heading(page).waitFor();
  assert.equal(await shownCpr(page), masked(cpr));
  assert.deepEqual(cprIn(await everythingStored(page)), []);
});

journey('the latest look-ups are kept for who made them, without names of citizens', async ({ open, as, expectNote }) => {
  const truth = await as('Ida Holm');
  const page = await openAt(open, expectNote);
  await page.getByText('Du har ikke slået nogen sager op i denne browser.').waitFor();
  for (const id of [allocation(GRANTED), offer(OFFER_ALONE)]) {
    await lookUp(page, id);
    await heading(page).and(page.locator(`:text-matches("${id === allocation(GRANTED) ? 'Bevilling' : 'Ansøgning'}: ")`)).waitFor();
  }
  await visit(page, 'Fleksjob');
  const links = recent(page).getByRole('link');
  await eventually('both are there, the latest first', async () => {
    const names = await links.allInnerTexts();
    assert.deepEqual(names.map((name) => name.split(':')[0]), ['Ansøgning', 'Bevilling']);
  });
  const { jobCenter } = await truth.flexjobAllocation(allocation(GRANTED));
  assert.ok(!(await everythingStored(page)).includes(jobCenter.jobCenterName), 'nothing else of the case is kept');
  await signOut(page);
  await signIn(page, 'Mads Friis');
  await page.getByText('Du har ikke slået nogen sager op i denne browser.').waitFor();
  await signOut(page);
  await signIn(page, 'Ida Holm');
  await links.last().click();
  await page.getByRole('heading', { name: /^Bevilling: / }).waitFor();
  await visit(page, 'Fleksjob');
  await page.getByRole('button', { name: 'Ryd seneste opslag' }).click();
  await page.getByText('Du har ikke slået nogen sager op i denne browser.').waitFor();
  assert.ok(!(await everythingStored(page)).includes(allocation(GRANTED)));
});

journey('while the service is away that is said, and how to see that it is back', async ({ open, server, expectNote }) => {
  const page = await openAt(open, expectNote);
  expectNote(page, AWAY);
  await server.kill();
  await lookUp(page, allocation(GRANTED));
  await page.getByRole('alert').getByText('Der er ingen forbindelse til serveren.').waitFor();
  const check = page.getByRole('region', { name: 'Er tjenesten oppe?' });
  await check.getByText(/^Kl\. \d\d:\d\d: Flexjob-tjenesten svarer ikke\./).waitFor();
  await expectAccessible(page, 'a service that is away', { within: '.page' });
  await server.start();
  await check.getByRole('button', { name: 'Kontrollér igen' }).click();
  await check.getByText(/^Kl\. \d\d:\d\d: Flexjob-tjenesten svarer\. Prøv opslaget igen\./).waitFor();
  await page.getByRole('button', { name: 'Prøv igen' }).click();
  await page.getByRole('heading', { name: /^Bevilling: / }).waitFor();
});

journey('an answer that takes its time is waited for in words', async ({ open, expectNote }) => {
  const page = await openAt(open, expectNote);
  let answer;
  const held = new Promise((resolve) => (answer = resolve));
  await page.route('**/Flexjob/**', async (route) => {
    await held;
    await route.continue();
  });
  await lookUp(page, allocation(GRANTED));
  await page.getByText('Henter sagen…').waitFor();
  answer();
  await page.getByRole('heading', { name: /^Bevilling: / }).waitFor();
  assert.equal(await page.getByText('Henter sagen…').count(), 0);
});

journey('an allocation whose application fails is told all the same', async ({ open, as, expectNote }) => {
  const truth = await (await as('Ida Holm')).flexjobAllocation(allocation(GRANTED));
  const page = await openAt(open, expectNote);
  expectNote(page, { status: 500, path: /^\/Flexjob\/GetFlexjob$/ });
  await page.route('**/Flexjob/GetFlexjob', (route) => route.fulfill({ status: 500, body: '' }));
  await lookUp(page, allocation(GRANTED));
  await page.getByText('Ansøgningen kunne ikke hentes').waitFor();
  const { effectiveWorkingHours, effectiveWorkingHoursFromOffer } = truth.flexjobAllocation;
  assert.deepEqual(await changes(page), [
    `Bevilget ${hours(effectiveWorkingHours)} mod ansøgt ${decimal(effectiveWorkingHoursFromOffer)} om ugen.`,
  ]);
});

journey('hostile texts stay texts, and their addresses no links', async ({ open, expectNote }) => {
  const page = await openAt(open, expectNote);
  await page.route('**/Flexjob/GetFlexjobAllocation', async (route) => {
    const answer = await route.fetch();
    const body = await answer.json();
    const { company, caseElementFlowState } = body.flexjobAllocationResponseType;
    company.companyName = '<img src=x onerror=alert(1)>';
    company.companyPhoneNumber = 'javascript:alert(1)';
    company.companyResponsible.companyResponsibleEmailAddress.value = 'bo@firma.dk?bcc=ond@evil.example';
    caseElementFlowState.vitasUrl = 'https://vitas.example@evil.example/sag';
    await route.fulfill({ response: answer, json: body });
  });
  await lookUp(page, allocation(GRANTED));
  await page.getByRole('heading', { name: 'Bevilling: <img src=x onerror=alert(1)>' }).waitFor();
  assert.equal(await page.locator('.flexjob-case img').count(), 0);
  const links = await page.locator('.flexjob-case a').evaluateAll((all) => all.map((one) => one.getAttribute('href')));
  assert.ok(links.every((href) => /^(tel:\+?\d+|mailto:[\w.+@-]+|\/fleksjob\/[\da-f-]+)$/.test(href)), links.join());
  await page.getByText('Ikke et link: det er ikke til at se, hvor adressen fører hen.').waitFor();
});

journey('the case prints on A4 with nothing around it', async ({ open, expectNote }) => {
  const page = await openAt(open, expectNote, `/fleksjob/${allocation(GRANTED)}`);
  await heading(page).waitFor();
  await page.evaluate(() => {
    window.print = () => (document.body.dataset.printed = 'yes');
  });
  await page.getByRole('button', { name: 'Udskriv' }).click();
  assert.equal(await page.evaluate(() => document.body.dataset.printed), 'yes');
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const pages = pdf.toString('latin1').match(/\/MediaBox\s*\[0 0 [\d. ]+\]/g);
  assert.ok(pages.length <= 3, `${pages.length} pages`);
  for (const size of pages) assert.match(size, /\[0 0 59[45][\d.]* 84[12][\d.]*\]/, 'A4');
  await page.emulateMedia({ media: 'print' });
  for (const gone of [page.getByRole('banner'), field(page), page.getByRole('button', { name: 'Udskriv' }), reveal(page)]) {
    assert.equal(await gone.isVisible(), false);
  }
  assert.ok(await heading(page).isVisible());
});

journey('all of it by keyboard', async ({ open, as, expectNote }) => {
  const { personCivilRegistrationIdentifier: cpr } = (await (await as('Ida Holm')).flexjobAllocation(allocation(GRANTED))).flexjobAllocation;
  const page = await openAt(open, expectNote, '/statistik');
  await page.getByRole('heading', { level: 1, name: 'Statistik' }).waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: 'Find og gør' }).getByRole('combobox').waitFor();
  await page.keyboard.type('fleksj');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Fleksjob' }).waitFor();
  await eventually('the page has the focus', () => expectFocus(page, page.locator('#content'), 'the page'));
  await page.keyboard.press('Tab');
  await expectFocus(page, field(page), 'the field');
  await page.keyboard.type(allocation(GRANTED));
  await page.keyboard.press('Enter');
  await eventually('the case has the focus', () => expectFocus(page, heading(page), 'the heading'));
  let tabs = 0;
  while (!(await reveal(page).evaluate((button) => button === document.activeElement))) {
    await page.keyboard.press('Tab');
    assert.ok((tabs += 1) < 12, 'the CPR number is far away');
  }
  await page.keyboard.press('Enter');
  assert.equal(await shownCpr(page), withHyphen(cpr));
});

journey('every state is accessible: light, dark, forced colours, and at 400 %', async ({ open, expectNote }) => {
  const page = await openAt(open, expectNote);
  expectNote(page, REFUSED_CALL);
  const everywhere = (what) => expectAccessible(page, what, { everyLook: true });
  await everywhere('nothing looked up');
  await lookUp(page, 'ikke-et-id');
  await everywhere('no id');
  await lookUp(page, NOBODYS);
  await page.getByText('Der findes hverken').waitFor();
  await everywhere('not found');
  await lookUp(page, allocation(GRANTED));
  await page.getByRole('heading', { name: /^Bevilling: / }).waitFor();
  await reveal(page).click();
  await everywhere('an allocation');
  await lookUp(page, offer(OFFER_ALONE));
  await page.getByRole('heading', { name: /^Ansøgning: / }).waitFor();
  await everywhere('an application');
  await visit(page, 'Fleksjob');
  await everywhere('with look-ups');
});
