// A citizen's jobagents are looked up by her CPR number, made, changed with a meeting, and removed, and the number stays
// where it belongs.

import assert from 'node:assert/strict';
import { stage } from './robot/stage.mjs';
import { eventually } from './robot/eventually.mjs';
import {
  AT_THE_JOBCENTRE,
  HANNE,
  JAKOB,
  LONE,
  MATHILDE,
  NOBODY,
  SUSANNE,
  TARIQ,
  askFor,
  cards,
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
