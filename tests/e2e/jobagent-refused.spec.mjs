// What is wrong with a change of a citizen's jobagents is told: before it is sent where the rule is known, else at the field
// that the service's answer is about.

import assert from 'node:assert/strict';
import { stage } from './robot/stage.mjs';
import { expectAccessible } from './robot/axe.mjs';
import {
  AT_THE_JOBCENTRE,
  BIRTHE,
  CLOSED,
  HANNE,
  JAKOB,
  LONE,
  MARIANNE_WHO_IS_DEAD,
  NOBODY,
  PER_WITHOUT_JOBAGENTS,
  REFUSING,
  SVEND_WHO_IS_OVER_65,
  askFor,
  cards,
  colleague,
  confirm,
  daysBack,
  dialog,
  expectFocus,
  field,
  form,
  lookUp,
  occupationNames,
  pick,
  search,
  startBooking,
  startMaking,
  summary,
  watchWrites,
  weekdayAhead,
} from './robot/jobagent.mjs';

const journey = stage({ seed: 42, ads: 10 });

const JOBAGENT = /^\/v1\/(Update)?Jobagent$/;
const refused = (status) => ({ status, path: JOBAGENT });
const MAKE = ['Se igennem og opret', 'Opret jobagenten?', 'Opret'];
const BOOK = ['Se igennem og book', 'Ændr jobagenten og book mødet?', 'Ændr og book'];

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
  // The open list lies over the buttons.
  await search(page).press('Escape');
  await form(page).getByRole('button', { name: 'Annullér' }).click();
  await startBooking(page, { day: weekdayAhead(7) });
  await everywhere('a change');
  await form(page).getByRole('button', { name: 'Se igennem og book' }).click();
  await dialog(page, 'Ændr jobagenten og book mødet?').waitFor();
  await everywhere('the second look');
});
