// A citizen's jobagents are looked up by her CPR number, made, changed with a meeting, and removed; what is wrong is told
// before it is sent, and the number stays where it belongs.

import assert from 'node:assert/strict';
import { stage } from './robot/stage.mjs';
import { expectAccessible } from './robot/axe.mjs';
import { eventually } from './robot/eventually.mjs';
import {
  AT_THE_JOBCENTRE,
  BIRTHE,
  CLOSED,
  HANNE,
  JAKOB,
  LONE,
  MARIANNE_WHO_IS_DEAD,
  MATHILDE,
  NOBODY,
  PER_WITHOUT_JOBAGENTS,
  REFUSING,
  SUSANNE,
  SVEND_WHO_IS_OVER_65,
  TARIQ,
  askFor,
  cards,
  colleague,
  confirm,
  daysBack,
  dialog,
  expectFocus,
  field,
  form,
  heading,
  lookUp,
  occupationNames,
  pick,
  search,
  startBooking,
  startMaking,
  summary,
  watchWrites,
  weekdayAhead,
  withHyphen,
} from './robot/jobagent.mjs';
import { visit } from './robot/session.mjs';
import { cprIn, everythingStored } from './robot/storage.mjs';
import { expectToast } from './robot/toasts.mjs';

const journey = stage({ seed: 41, ads: 10 });

const JOBAGENT = /^\/v1\/(Update)?Jobagent$/;
const refused = (status) => ({ status, path: JOBAGENT });
const AWAY = { error: 'net::ERR_', path: /./ };

const MAKE = ['Se igennem og opret', 'Opret jobagenten?', 'Opret'];
const BOOK = ['Se igennem og book', 'Ændr jobagenten og book mødet?', 'Ændr og book'];

journey('a citizen is looked up, and her number is nowhere but on the screen when asked for', async ({ open, as, server, expectNote }) => {
  const ida = await as('Ida Holm');
  const [truth] = await ida.jobagents(LONE);
  const names = await occupationNames(server, ida);
  const page = await open('Ida Holm');
  expectNote(page, refused(404));
  const addresses = [];
  page.on('request', (request) => addresses.push(request.url()));
  await visit(page, 'Jobagent');
  await askFor(page, withHyphen(NOBODY));
  await page.getByRole('alert').getByText('Ingen borger har dette CPR-nummer.').waitFor();
  assert.equal(await field(page).inputValue(), withHyphen(NOBODY), 'it can be corrected');
  await lookUp(page, LONE);
  await expectFocus(heading(page), 'the citizen');
  assert.equal(await field(page).inputValue(), '');
  const card = cards(page).first();
  assert.ok((await card.innerText()).includes(truth.jobagentIdentifier));
  assert.ok((await card.getByRole('heading').innerText()).startsWith('Dagpengemodtager, tilmeldt '));
  const rows = card.getByRole('table', { name: 'Jobønsker' }).locator('tbody tr');
  assert.equal(await rows.count(), truth.joboensker.length);
  const wish = truth.joboensker[0];
  const { label, aliases } = names.get(wish.conceptUriDa);
  const alias = aliases.find((one) => one.aliasIdentifier === wish.aliasIdentifier);
  const called = alias ? `${alias.label} (${label})` : label;
  assert.deepEqual(await rows.first().locator('th, td').allInnerTexts(), [
    called,
    wish.harUddannelse ? 'Ja' : 'Nej',
    String(wish.aarSidstBrugt ?? 'ikke oplyst'),
    String(wish.maanederMedErfaring ?? 'ikke oplyst'),
  ]);
  assert.ok(!(await page.content()).includes(LONE.slice(6)), 'masked, it is not on the page at all');
  await page.getByRole('button', { name: 'Vis CPR-nummer' }).click();
  await page.getByText(withHyphen(LONE)).waitFor();
  assert.deepEqual(cprIn(await everythingStored(page)), [], 'nothing is kept');
  assert.deepEqual(cprIn(`${page.url()} ${await page.title()} ${addresses.join(' ')}`), []);
  assert.equal(new URL(page.url()).pathname, '/jobagent');
  await page.reload();
  await field(page).waitFor();
  assert.equal(await heading(page).count(), 0);
  assert.equal(await field(page).inputValue(), '');
});

journey('a jobagent is made with occupations that are found by name', async ({ open, as, server }) => {
  const ida = await as('Ida Holm');
  const names = await occupationNames(server, ida);
  const carer = [...names.values()].find((one) => one.label === 'Social- og sundhedshjælper');
  const before = await ida.jobagents(TARIQ);
  const page = await open('Ida Holm', { at: '/jobagent' });
  const writes = watchWrites(page);
  await lookUp(page, TARIQ);
  await startMaking(page, { category: 'Kontanthjælp efter integrationsprogram', unemployment: 'Delvist ledig' });
  await form(page).getByLabel('Tilmeldingsdato').fill(daysBack(3));
  await form(page).getByLabel('Hændelsesdato').fill(daysBack(5));
  await form(page).getByLabel('E-mail').fill('tariq@example.dk');
  await pick(page, 'sosu-hj', 'SOSU-hjælper (Social- og sundhedshjælper)');
  await page.getByRole('status').getByText('SOSU-hjælper (Social- og sundhedshjælper) er tilføjet.').waitFor();
  const wish = page.getByRole('group', { name: 'SOSU-hjælper (Social- og sundhedshjælper)' });
  await wish.getByLabel('Har uddannelse til stillingen').check();
  await wish.getByLabel('Sidst brugt (år)').fill('2024');
  await wish.getByLabel('Måneder med erfaring').fill('18');
  await pick(page, 'lastbil', 'Lastbilchauffør');
  await pick(page, 'tjener', 'Tjener');
  await page.getByRole('button', { name: 'Fjern Tjener' }).click();
  await expectFocus(search(page), 'the search');
  await form(page).getByRole('button', { name: 'Se igennem og opret' }).click();
  const look = dialog(page, 'Opret jobagenten?');
  await look.getByText('SOSU-hjælper (Social- og sundhedshjælper); Har uddannelse til stillingen').waitFor();
  assert.deepEqual(await ida.jobagents(TARIQ), before, 'nothing is sent before the second look');
  await look.getByRole('button', { name: 'Opret' }).click();
  await expectToast(page, 'Jobagenten er oprettet.');
  await eventually('it is in the list', async () => assert.equal(await cards(page).count(), before.length + 1));
  await expectFocus(heading(page), 'the citizen');
  const made = (await ida.jobagents(TARIQ)).at(-1);
  assert.deepEqual([made.klientKategori, made.ledighedsgrad, made.emailadresse], ['Integrationsprogram', 'DelvistLedig', 'tariq@example.dk']);
  const [day, month, year] = daysBack(3).split('-');
  assert.ok(made.tilmeldingsdato.startsWith(`${year}-${month}-${day}T00:00:00`), made.tilmeldingsdato);
  assert.equal(made.joboensker.length, 2);
  const [first, second] = made.joboensker;
  assert.deepEqual(
    [first.conceptUriDa, first.aliasIdentifier, first.harUddannelse, first.aarSidstBrugt, first.maanederMedErfaring],
    [carer.conceptUriDa, carer.aliases.find((one) => one.label === 'SOSU-hjælper').aliasIdentifier, true, 2024, 18],
  );
  assert.deepEqual([names.get(second.conceptUriDa).label, second.harUddannelse], ['Lastbilchauffør', false]);
  assert.equal(writes.length, 1);
  assert.ok(writes[0].id);
});

journey('a jobagent is changed and a meeting booked, and the receipt is told', async ({ open, as }) => {
  const ida = await as('Ida Holm');
  const page = await open('Ida Holm', { at: '/jobagent' });
  const writes = watchWrites(page);
  await lookUp(page, MATHILDE);
  await startBooking(page, { day: weekdayAhead(2), time: '10', offer: AT_THE_JOBCENTRE, caseworker: HANNE });
  await confirm(page, ...BOOK);
  const receipt = page.getByRole('region', { name: 'Kvittering for mødet' });
  await receipt.getByText(/Jobsamtale på jobcentret er booket til den .* kl\. 10\.00/).waitFor();
  await receipt.getByText('70101010').waitFor();
  await expectFocus(receipt.getByRole('heading'), 'the receipt');
  const [changed] = await ida.jobagents(MATHILDE);
  assert.ok(changed.joboensker.length > 0);
  for (const wish of changed.joboensker) {
    assert.deepEqual([wish.harUddannelse, wish.aarSidstBrugt, wish.maanederMedErfaring], [true, 2019, 31]);
  }
  await cards(page).getByRole('cell', { name: '2019' }).first().waitFor();
  assert.equal(writes.length, 1);
});

journey('what the service refuses is told at the field it is about, and what is typed stays', async ({ open, as, expectNote }) => {
  const ida = await as('Ida Holm');
  const before = await ida.jobagents(JAKOB);
  const page = await open('Ida Holm', { at: '/jobagent' });
  for (const status of [409, 422]) expectNote(page, refused(status));
  await lookUp(page, JAKOB);
  await startBooking(page, { day: weekdayAhead(4), offer: CLOSED, time: '16:30' });
  for (const [label, wrong, right, words] of [
    ['Mødetilbuddets id', CLOSED, AT_THE_JOBCENTRE, 'Mødetilbuddet findes ikke eller er lukket.'],
    ['Begynder kl.', '16:30', '11:00', 'Tidspunktet er ikke ledigt.'],
    ['Sagsbehandlerens id', 'CVR:10000000-RID:1', HANNE, 'Ingen sagsbehandler har dette id.'],
    ['Mødedag', weekdayAhead(80), weekdayAhead(4), 'Mødetilbuddet gælder ikke den dag.'],
  ]) {
    const input = form(page).getByLabel(label);
    await input.fill(wrong);
    await confirm(page, ...BOOK);
    const told = summary(page).getByRole('link', { name: words });
    await told.waitFor();
    await expectFocus(summary(page), 'the summary');
    await told.click();
    await expectFocus(input, label);
    assert.equal(await input.getAttribute('aria-invalid'), 'true');
    assert.equal(await input.inputValue(), wrong);
    await input.fill(right);
  }
  assert.deepEqual(await ida.jobagents(JAKOB), before, 'nothing was half done');
  await confirm(page, ...BOOK);
  await page.getByRole('region', { name: 'Kvittering for mødet' }).waitFor();
  await startBooking(page, { day: weekdayAhead(5) });
  await confirm(page, ...BOOK);
  await form(page).getByRole('alert').getByText('Borgeren har allerede en jobsamtale.').waitFor();
});

journey('each refusal of a change has its own words and a next step', async ({ open, expectNote }) => {
  const page = await open('Ida Holm', { at: '/jobagent' });
  for (const status of [409, 422, 502]) expectNote(page, refused(status));
  const writes = watchWrites(page);
  for (const [citizen, words] of REFUSING) {
    await lookUp(page, citizen);
    await startBooking(page, { day: weekdayAhead(6) });
    await confirm(page, ...BOOK);
    const alert = form(page).getByRole('alert').filter({ hasText: words });
    await alert.waitFor();
    assert.ok((await alert.locator('.error-next').innerText()).length > 10);
    await form(page).getByRole('button', { name: 'Annullér' }).click();
  }
  assert.equal(writes.length, REFUSING.length, 'a refusal is not sent again by itself');
  assert.equal(new Set(writes.map((write) => write.id)).size, REFUSING.length);
});

journey('who is dead or too old is told of, before sending where the rule is known', async ({ open, as, expectNote }) => {
  const ida = await as('Ida Holm');
  const page = await open('Ida Holm', { at: '/jobagent' });
  expectNote(page, refused(422));
  const writes = watchWrites(page);
  await lookUp(page, SVEND_WHO_IS_OVER_65);
  await startMaking(page, { category: 'Dagpengemodtager' });
  await form(page).getByRole('button', { name: 'Se igennem og opret' }).click();
  await summary(page).getByText('Borgeren er fyldt 65 år og kan kun tilmeldes som ‘Uden ydelse’.').waitFor();
  assert.equal(writes.length, 0);
  await lookUp(page, MARIANNE_WHO_IS_DEAD);
  await startMaking(page, { category: 'Sygedagpengemodtager' });
  await confirm(page, ...MAKE);
  await form(page).getByRole('alert').getByText('Borgeren er registreret som død.').waitFor();
  await lookUp(page, PER_WITHOUT_JOBAGENTS);
  await page.getByText('Borgeren har ingen jobagenter.').waitFor();
  await startMaking(page, { category: 'Sygedagpengemodtager' });
  await confirm(page, ...MAKE);
  await summary(page).getByRole('link', { name: 'Borgere i denne klientkategori kan ikke tilmeldes.' }).click();
  await expectFocus(form(page).getByLabel('Klientkategori'), 'the category');
  assert.deepEqual(await ida.jobagents(PER_WITHOUT_JOBAGENTS), []);
});

journey('bad input is told at the top and at each field, is kept, and sends nothing', async ({ open, as }) => {
  const ida = await as('Ida Holm');
  const before = await ida.jobagents(BIRTHE);
  const page = await open('Ida Holm', { at: '/jobagent' });
  const writes = watchWrites(page);
  await askFor(page, '170676-123');
  await page.getByRole('alert').getByText('Et CPR-nummer har 10 cifre.').waitFor();
  await expectFocus(field(page), 'the field');
  await askFor(page, '');
  await page.getByRole('alert').getByText('Skriv borgerens CPR-nummer.').waitFor();

  await lookUp(page, BIRTHE);
  await page.getByRole('button', { name: 'Opret jobagent' }).click();
  await expectFocus(form(page).getByRole('heading', { name: 'Opret jobagent' }), 'the form');
  await pick(page, 'tjener', 'Tjener');
  const wish = page.getByRole('group', { name: 'Tjener', exact: true });
  const typed = [
    [form(page).getByLabel('Tilmeldingsdato'), daysBack(11), 'Tilmeldingsdatoen skal være i dag eller højst 10 dage tilbage.'],
    [form(page).getByLabel('Hændelsesdato'), '31-02-2026', 'Det er ikke en dato.'],
    [form(page).getByLabel('E-mail'), 'birthe', 'Det er ikke en e-mailadresse.'],
    [wish.getByLabel('Sidst brugt (år)'), '1850', 'Tjener: Skriv et år med fire cifre'],
    [wish.getByLabel('Måneder med erfaring'), '-3', 'Tjener: Tallet må ikke være mindre end nul.'],
    [search(page), 'kokk', 'Du har skrevet ‘kokk’, men ikke valgt en stilling.'],
  ];
  for (const [input, text] of typed) await input.fill(text);
  await form(page).getByRole('button', { name: 'Se igennem og opret' }).click();
  await expectFocus(summary(page), 'the summary');
  const links = summary(page).getByRole('link');
  assert.equal(await links.count(), 2 + typed.length, 'and the two choices that are not made');
  for (const [input, text, words] of typed) {
    await summary(page).getByRole('link', { name: words }).click();
    await expectFocus(input, words);
    assert.equal(await input.inputValue(), text);
    const ids = (await input.getAttribute('aria-describedby')).split(' ');
    const fault = page.locator(`#${ids.at(-1)}`);
    assert.ok((await fault.innerText()).includes(words.split(': ').at(-1)), await fault.innerText());
  }
  assert.equal(writes.length, 0);
  assert.deepEqual(await ida.jobagents(BIRTHE), before);

  await form(page).getByRole('button', { name: 'Annullér' }).click();
  await page.getByRole('button', { name: /^Ændr og book møde/ }).click();
  await form(page).getByLabel('Mødedag').fill(daysBack(1));
  await form(page).getByRole('button', { name: 'Se igennem og book' }).click();
  await summary(page).getByRole('link', { name: 'Mødet kan ikke ligge før i dag.' }).waitFor();
  assert.equal(await summary(page).getByRole('link').count(), 7);
  assert.equal(writes.length, 0);
});

journey('a jobagent is removed after a second look, and not before', async ({ open, as }) => {
  const ida = await as('Ida Holm');
  const [one] = await ida.jobagents(SUSANNE);
  const page = await open('Ida Holm', { at: '/jobagent' });
  const writes = watchWrites(page);
  await lookUp(page, SUSANNE);
  const remove = page.getByRole('button', { name: /^Slet: / });
  await remove.click();
  const look = dialog(page, 'Slet jobagenten?');
  await expectFocus(look.getByRole('button', { name: 'Annullér' }), 'the way out');
  await page.keyboard.press('Escape');
  assert.equal((await ida.jobagents(SUSANNE)).length, 1);
  await remove.click();
  await look.getByText('En slettet jobagent kan ikke hentes tilbage.').waitFor();
  await look.getByRole('button', { name: 'Slet' }).click();
  await expectToast(page, 'Jobagenten er slettet.');
  await page.getByText('Borgeren har ingen jobagenter.').waitFor();
  assert.deepEqual(await ida.jobagents(SUSANNE), [], one.jobagentIdentifier);
  assert.equal(writes.length, 1);
  assert.ok(writes[0].id);
});

journey('what a colleague has changed or removed meanwhile is told before anything is sent', async ({ open, as, server, expectNote }) => {
  const mads = await as('Mads Friis');
  const citizen = '0207721652';
  const [one] = await mads.jobagents(citizen);
  const page = await open('Ida Holm', { at: '/jobagent' });
  expectNote(page, refused(404));
  const writes = watchWrites(page);
  await lookUp(page, citizen);
  const [day, month, year] = weekdayAhead(8).split('-');
  await colleague(server, mads, 'PUT', citizen, one.jobagentIdentifier, {
    harUddannelse: true,
    senestAktiv: 2001,
    erfaringsmaaneder: 7,
    moedeStarttidspunkt: `${year}-${month}-${day}T13:00:00`,
    moedetilbudId: AT_THE_JOBCENTRE,
    samtaleformType: 'Digitalt',
  });
  await startBooking(page, { day: weekdayAhead(9) });
  await form(page).getByRole('button', { name: 'Se igennem og book' }).click();
  await form(page).getByRole('alert').getByText('Jobagenten er ændret, siden du hentede den.').waitFor();
  await cards(page).getByRole('cell', { name: '2001' }).first().waitFor();
  assert.equal(await form(page).getByLabel('Måneder med erfaring').inputValue(), '31', 'what is typed stays');
  await form(page).getByRole('button', { name: 'Annullér' }).click();
  await colleague(server, mads, 'DELETE', citizen, one.jobagentIdentifier);
  await page.getByRole('button', { name: /^Slet: / }).click();
  await page.getByRole('alert').getByText('Jobagenten er slettet, siden du hentede den.').waitFor();
  await page.getByText('Borgeren har ingen jobagenter.').waitFor();
  assert.equal(writes.length, 0);
});

journey('a change whose answer is lost is done once, whatever becomes of the line', async ({ open, as, expectNote }) => {
  const ida = await as('Ida Holm');
  const citizen = '2611690582';
  const before = await ida.jobagents(citizen);
  const page = await open('Ida Holm', { at: '/jobagent' });
  expectNote(page, AWAY);
  expectNote(page, refused(412));
  const writes = watchWrites(page);
  await lookUp(page, citizen);

  // It arrives, and the answer does not.
  await page.route('**/v1/Jobagent', async (route) => {
    await route.fetch();
    await route.abort();
  }, { times: 1 });
  await startMaking(page, { category: 'Uden ydelse', unemployment: 'Ikke ledig' });
  await confirm(page, ...MAKE);
  await expectToast(page, 'Jobagenten er oprettet.');
  assert.equal((await ida.jobagents(citizen)).length, before.length + 1);
  assert.equal(new Set(writes.map((write) => write.id)).size, 1);

  // It never arrives, until it is sent again.
  writes.length = 0;
  await page.route('**/v1/UpdateJobagent?*', (route) => (route.request().method() === 'DELETE' ? route.abort() : route.fallback()));
  await page.getByRole('button', { name: /^Slet: Uden ydelse/ }).click();
  const look = dialog(page, 'Slet jobagenten?');
  await look.getByRole('button', { name: 'Slet' }).click();
  await look.getByText('Det er ukendt, om det blev gjort.').waitFor();
  await page.unroute('**/v1/UpdateJobagent?*');
  await look.getByRole('button', { name: 'Send igen' }).click();
  await expectToast(page, 'Jobagenten er slettet.');
  assert.deepEqual(await ida.jobagents(citizen), before);
  assert.ok(writes.length > 1);
  assert.equal(new Set(writes.map((write) => write.id)).size, 1, 'under one id');
});

journey('who may only look, and who may not even that, is told so', async ({ open, expectNote }) => {
  const page = await open('Rasmus Dalgaard', { at: '/jobagent' });
  await lookUp(page, LONE);
  await page.getByText('Du kan se jobagenter, men ikke oprette, ændre eller slette dem.').waitFor();
  for (const button of [/^Opret jobagent/, /^Ændr og book møde/, /^Slet/]) {
    const one = page.getByRole('button', { name: button });
    assert.equal(await one.getAttribute('aria-disabled'), 'true');
    await one.click({ force: true });
  }
  assert.equal(await form(page).count() + (await page.getByRole('dialog').count()), 0);
  await expectAccessible(page, 'who may only look');

  const nynne = await open('Nynne Ravn', { at: '/jobagent' });
  expectNote(nynne, { status: 403, path: /./ });
  await nynne.getByText('Du har ikke adgang til jobagenter.').waitFor();
  assert.equal(await field(nynne).count(), 0);
  await expectAccessible(nynne, 'who may not look');
});

journey('where no list of occupations is to be had, one is given by its URI', async ({ open, as, server, expectNote }) => {
  const names = await occupationNames(server, await as('Ida Holm'));
  const [uri] = names.keys();
  const page = await open(undefined, { at: '/jobagent' });
  expectNote(page, { status: 404, path: /erhverv/ });
  await page.route('**/bff/erhverv', (route) => route.fulfill({ status: 404, body: '' }));
  await page.getByRole('button', { name: /^Ida Holm/ }).click();
  await lookUp(page, LONE);
  await cards(page).getByRole('rowheader', { name: /^http:\/\/data\.star\.dk\/esco\/occupation\// }).first().waitFor();
  await page.getByRole('button', { name: 'Opret jobagent' }).click();
  await page.getByText('Listen over stillinger kan ikke hentes her.').waitFor();
  await search(page).fill('kok');
  await page.getByText('Det er ikke en conceptUriDa.').waitFor();
  await pick(page, uri, uri);
});

journey('while the service is slow or away that is said, and the number need not be typed again', async ({ open, server, expectNote }) => {
  const page = await open('Ida Holm', { at: '/jobagent' });
  expectNote(page, AWAY);
  let answer;
  const held = new Promise((resolve) => (answer = resolve));
  await page.route('**/v1/Jobagent', async (route) => {
    await held;
    await route.continue();
  });
  await askFor(page, withHyphen(LONE));
  await page.getByText('Henter jobagenter…').waitFor();
  answer();
  await heading(page).waitFor();
  await page.unroute('**/v1/Jobagent');
  await server.kill();
  await askFor(page, withHyphen(JAKOB));
  await page.getByRole('alert').getByText('Der er ingen forbindelse til serveren.').waitFor();
  assert.equal(await field(page).inputValue(), withHyphen(JAKOB));
  await server.start();
  await page.getByRole('button', { name: 'Prøv igen' }).click();
  await page.locator('.cpr-number', { hasText: `${JAKOB.slice(0, 6)}-••••` }).waitFor();
});

journey('all of it by keyboard', async ({ open, as }) => {
  const ida = await as('Ida Holm');
  const citizen = '0605813225';
  const before = await ida.jobagents(citizen);
  const page = await open('Ida Holm', { at: '/statistik' });
  await page.getByRole('heading', { level: 1, name: 'Statistik' }).waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: 'Find og gør' }).getByRole('combobox').waitFor();
  await page.keyboard.type('jobag');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Jobagent' }).waitFor();
  await expectFocus(page.locator('#content'), 'the page');
  const tabTo = async (locator, what) => {
    for (let tabs = 0; !(await locator.evaluate((element) => element === document.activeElement)); tabs += 1) {
      assert.ok(tabs < 16, `${what} is far away`);
      await page.keyboard.press('Tab');
    }
  };
  await tabTo(field(page), 'the field');
  await page.keyboard.type(citizen);
  await page.keyboard.press('Enter');
  await expectFocus(heading(page), 'the citizen');
  await tabTo(page.getByRole('button', { name: 'Opret jobagent' }), 'the button');
  await page.keyboard.press('Enter');
  await expectFocus(form(page).getByRole('heading', { name: 'Opret jobagent' }), 'the form');
  await tabTo(form(page).getByLabel('Klientkategori'), 'the category');
  await page.keyboard.type('Kontanthjælpsm');
  await tabTo(form(page).getByLabel('Ledighedsgrad'), 'the degree');
  await page.keyboard.type('Fuldt');
  await tabTo(search(page), 'the search');
  await page.keyboard.type('svejs');
  await page.getByRole('option', { name: 'Svejser', exact: true }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await page.getByRole('group', { name: /Svejser/ }).waitFor();
  await tabTo(form(page).getByRole('button', { name: 'Se igennem og opret' }), 'the first button');
  await page.keyboard.press('Enter');
  await expectFocus(dialog(page, 'Opret jobagenten?').getByRole('button', { name: 'Opret' }), 'the dialog');
  await page.keyboard.press('Enter');
  await expectToast(page, 'Jobagenten er oprettet.');
  assert.equal((await ida.jobagents(citizen)).length, before.length + 1);
  await expectFocus(heading(page), 'the citizen');
  await tabTo(page.getByRole('button', { name: /^Slet: Kontanthjælpsmodtager/ }).last(), 'the last');
  await page.keyboard.press('Enter');
  await dialog(page, 'Slet jobagenten?').waitFor();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expectToast(page, 'Jobagenten er slettet.');
  assert.deepEqual(await ida.jobagents(citizen), before);
});

journey('every state is accessible: light, dark, forced colours, and at 400 %', async ({ open, expectNote }) => {
  const page = await open('Ida Holm', { at: '/jobagent' });
  expectNote(page, refused(404));
  const everywhere = (what) => expectAccessible(page, what, { everyLook: true });
  await field(page).waitFor();
  await everywhere('nothing looked up');
  await askFor(page, 'Lone');
  await everywhere('no number');
  await askFor(page, NOBODY);
  await page.getByText('Ingen borger har dette CPR-nummer.').waitFor();
  await everywhere('nobody');
  await lookUp(page, LONE);
  await cards(page).first().waitFor();
  await everywhere('a citizen');
  await page.getByRole('button', { name: 'Opret jobagent' }).click();
  await pick(page, 'tjener', 'Tjener');
  await page.getByRole('group', { name: 'Tjener', exact: true }).getByLabel('Sidst brugt (år)').fill('1850');
  await form(page).getByRole('button', { name: 'Se igennem og opret' }).click();
  await summary(page).waitFor();
  await everywhere('a new jobagent with faults');
  await search(page).fill('ass');
  await page.getByRole('listbox', { name: 'Stilling' }).getByRole('option').first().waitFor();
  await expectAccessible(page, 'an open list', { within: '.page' });
  await form(page).getByRole('button', { name: 'Annullér' }).click();
  await startBooking(page, { day: weekdayAhead(7) });
  await everywhere('a change');
  await form(page).getByRole('button', { name: 'Se igennem og book' }).click();
  await dialog(page, 'Ændr jobagenten og book mødet?').waitFor();
  await everywhere('the second look');
});
