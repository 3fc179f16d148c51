// What goes wrong with a CV: bad input, refusals, and answers that never come.

import assert from 'node:assert/strict';
import { stage } from './robot/stage.mjs';
import {
  AWAY,
  DELETED_CV,
  LONE,
  NOBODY,
  PER,
  REFUSED,
  REFUSED_CALL,
  SUSANNE,
  TARIQ,
  availability,
  calls,
  card,
  comment,
  day,
  dialog,
  expectSent,
  field,
  heading,
  lookUp,
  open as openCv,
  sent,
  setAvailability,
  setStatus,
  status,
} from './robot/cv.mjs';
import { expectFault, expectFocus } from './robot/decision.mjs';
import { masked } from './robot/flexjob.mjs';
import { visit } from './robot/session.mjs';

const journey = stage({ seed: 46, ads: 10 });

const openAt = (open, at = '/cv', how = {}) => open('Ida Holm', { at, ...how });

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
  await setAvailability(page, 'Søgbart');
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
