// Notifications from the screen to the database: written, looked through, and sent once.

import assert from 'node:assert/strict';
import { stage } from './robot/stage.mjs';
import { eventually } from './robot/eventually.mjs';
import {
  CASE,
  DELETED,
  accepted,
  choice,
  choose,
  expectFocus,
  field,
  fillGdpr,
  fillOrdning,
  isFocused,
  optional,
  outcome,
  question,
  requestId,
  review,
  rows,
  said,
  send,
  storedMessages,
  summary,
} from './robot/notifications.mjs';
import { visit } from './robot/session.mjs';

const journey = stage({ seed: 44, ads: 10 });

const ORDNING = 'Ordningsnotifikation';
const GDPR = 'GDPR-sletning';
const AT = { at: '/notifikationer' };
const AT_GDPR = { at: '/notifikationer?slags=gdpr' };

journey('an ordinary notification goes from the screen to the database as it was written', async ({ open, as, server }) => {
  const truth = await as('Ida Holm');
  const page = await open('Ida Holm', { at: '/annoncer' });
  await visit(page, 'Notifikationer');
  await fillOrdning(page);
  await field(page, 'Redigeret').check();
  await choose(page, 'Jobtilbud', 'løntilskud, p');
  await choose(page, 'Myndighedsområde', 'a-k');
  await choose(page, 'Ansøgningens status', 'ind');
  await choose(page, 'Bevillingens status', 'opho');
  await optional(page, 'P-nummer').fill('1003403698');
  await optional(page, 'Borgerens CPR-nummer').fill('010165-1234');
  await optional(page, 'Ansvarlig medarbejders e-mail').fill('karen.vest@jobcenter.example');
  await review(page).click();
  const told = await said(page);
  assert.equal(told['Borgerens CPR-nummer'], '010165-••••', 'the second look is masked');
  assert.equal(told.Jobtilbud, 'Løntilskud, privat');
  assert.equal(told.Registreret, '21. november 2026 kl. 13:00');
  await question(page).getByRole('button', { name: 'Send', exact: true }).click();
  const id = await accepted(page, ORDNING);
  await expectFocus(outcome(page), 'the outcome');
  assert.equal(await field(page, 'Sagens eksterne id').inputValue(), '', 'the form is ready for another');

  const mine = (await truth.notifications()).find((one) => one.id === id);
  assert.deepEqual([mine.kind, mine.acceptedBy, mine.state], ['Ordningsnotifikation', 'Ida Holm', 'waiting']);
  const row = rows(page).filter({ hasText: id });
  await row.getByText('Netop sendt').waitFor();
  await row.getByText('Venter').waitFor();
  const stored = await storedMessages(server);
  const message = stored.find((one) => one.ordningsnotifikation?.body.cprNummer);
  assert.deepEqual(message.ordningsnotifikation, {
    eksternIdentifier: CASE,
    jobCenterKode: '15118',
    erOprettelse: false,
    registreringsDato: '2026-11-21T13:00:00.0000000+01:00',
    body: {
      ansvarligMedarbejderEmail: 'karen.vest@jobcenter.example',
      jobtilbud: 'LoentilskudPrivat',
      myndighedsomraade: 'AKasse',
      virksomhedsordningSkabelon: 'Fleksjob',
      virksomhedsordningSubskabelon: 'Bevilling',
      ansoegningStatus: 'Indsendt',
      bevillingsstatus: 'Ophoert',
      cvrNummer: '13748136',
      pNummer: '1003403698',
      cprNummer: '0101651234',
      vitasDybtLink: 'https://vitas.example/sag/4711',
    },
  });
});

journey('a deletion: a pasted list is mended line by line, and sent once after a second look', async ({ open, as, server }) => {
  const truth = await as('Mads Friis');
  const page = await open('Mads Friis', AT_GDPR);
  await fillGdpr(page, ['010165-1234', '', '310265-1234', '0101651234', '2902011234'], [DELETED[0], 'sag 1']);
  await field(page, 'Jobcenterkode').focus();
  const cprs = optional(page, 'CPR-numre på sagens borgere');
  await page.getByText('2 klar, 1 linje skal rettes.').waitFor();
  await review(page).click();
  await summary(page).getByRole('link', { name: 'CPR-numre på sagens borgere: 1 linje skal rettes.' }).waitFor();
  const bad = page.getByRole('list', { name: 'Linjer at se på: CPR-numre på sagens borgere' });
  assert.deepEqual(await bad.getByRole('listitem').allInnerTexts(), [
    'Linje 3: De første seks cifre er ikke en dato. Kontrollér dag og måned.',
    'Linje 4: Gentager linje 1 og sendes kun én gang.',
  ]);
  await bad.getByRole('button', { name: 'Linje 3' }).click();
  await expectFocus(cprs, 'the list');
  await page.keyboard.type('300165-1234');
  await page.getByText('3 klar.').waitFor();
  await page.getByRole('list', { name: 'Linjer at se på: Id’er på det slettede' }).getByRole('button', { name: 'Linje 2' }).click();
  await page.keyboard.type(DELETED[1]);
  await summary(page).waitFor({ state: 'detached' });

  const before = (await truth.notifications()).length;
  await review(page).click();
  await question(page).getByText('Kan ikke tages tilbage').waitFor();
  await question(page).getByText('1 gentagelse sendes kun én gang.').waitFor();
  const told = await said(page);
  assert.match(told['CPR-numre på sagens borgere'], /^3 i alt:\s+010165-••••\s+300165-••••\s+290201-••••$/);
  await expectFocus(question(page).getByRole('button', { name: 'Annullér' }), 'the way out');
  await page.keyboard.press('Enter');
  await question(page).waitFor({ state: 'hidden' });
  assert.equal((await truth.notifications()).length, before, 'nothing has been sent');
  assert.match(await cprs.inputValue(), /300165-1234/, 'and nothing is lost');

  await send(page, 'Send sletningen');
  const id = await accepted(page, GDPR);
  assert.equal((await truth.notifications()).filter((one) => one.id === id).length, 1);
  const message = (await storedMessages(server)).find((one) => one.gdprSlettetNotifikation);
  assert.deepEqual(message.gdprSlettetNotifikation.body, {
    vitasSagsId: 'VITAS-4711',
    virksomhedsordningSkabelon: 'Fleksjob',
    cprNumre: ['0101651234', '3001651234', '2902011234'],
    slettedeExternalIdentifiers: DELETED,
  });
});

journey('bad input: each fault at its field and in the summary, nothing lost, nothing sent', async ({ open, as }) => {
  const truth = await as('Ida Holm');
  const before = (await truth.notifications()).length;
  const page = await open('Ida Holm', AT);
  await field(page, 'Sagens eksterne id').fill('sag 1');
  await choice(page, 'Ordning').fill('Ferie');
  await optional(page, 'Borgerens CPR-nummer').fill('010165-123');
  await review(page).click();
  await expectFocus(summary(page), 'the summary');
  assert.deepEqual(await summary(page).getByRole('link').allInnerTexts(), [
    'Sagens eksterne id: Er ikke et id. Et id er 32 cifre og bogstaver fra a til f, som regel i fem grupper.',
    'Link til sagen i VITAS: Skal udfyldes.',
    'Jobcenterkode: Skal udfyldes.',
    'Hvad er der sket?: Vælg et af svarene.',
    'Registreret: Skriv både dato og klokkeslæt.',
    'Ordning: ‘Ferie’ er ikke på listen. Vælg fra listen med pil ned.',
    'Dokument: Skal udfyldes.',
    'CVR-nummer: Skal udfyldes.',
    'Borgerens CPR-nummer: Et CPR-nummer har 10 cifre. Der mangler nogle: du har skrevet 9.',
  ]);
  for (const [link, place] of [
    [/^Borgerens CPR-nummer:/, optional(page, 'Borgerens CPR-nummer')],
    [/^Hvad er der sket\?:/, field(page, 'Oprettet')],
    [/^Ordning:/, choice(page, 'Ordning')],
  ]) {
    await summary(page).getByRole('link', { name: link }).click();
    await expectFocus(place, String(link));
  }
  assert.equal(new URL(page.url()).hash, '', 'the address stays');
  const cpr = optional(page, 'Borgerens CPR-nummer');
  assert.equal(await cpr.getAttribute('aria-invalid'), 'true');
  assert.equal(await cpr.inputValue(), '010165-123');
  assert.equal(await choice(page, 'Ordning').inputValue(), 'Ferie');
  await cpr.fill('010165-1234');
  assert.equal(await cpr.getAttribute('aria-invalid'), null, 'what is mended is told no longer');
  await fillOrdning(page);
  await summary(page).waitFor({ state: 'detached' });
  assert.equal((await truth.notifications()).length, before);
});

journey('numbers that look wrong are warned of and can be sent', async ({ open, server }) => {
  const page = await open('Sofie Kjeldsen', AT);
  await fillOrdning(page);
  await field(page, 'CVR-nummer').fill('24256791');
  await optional(page, 'P-nummer').fill('12345');
  await field(page, 'Jobcenterkode').fill('151');
  await field(page, 'Sagens eksterne id').focus();
  for (const warning of ['Kontrolcifret passer ikke.', 'Et P-nummer er ti cifre', 'Koden er som regel fem cifre.']) {
    await page.locator('form').getByText(warning).waitFor();
  }
  await review(page).click();
  await question(page).getByText('CVR-nummer: Kontrolcifret passer ikke.').waitFor();
  await question(page).getByRole('button', { name: 'Send', exact: true }).click();
  await accepted(page, ORDNING);
  const stored = await storedMessages(server);
  assert.ok(stored.some((one) => one.ordningsnotifikation?.body.cvrNummer === '24256791'));
});

journey('what was sent is sent again as a new one, and only from the page that sent it', async ({ open, as }) => {
  const truth = await as('Fatima Yildiz');
  const page = await open('Fatima Yildiz', AT);
  await fillOrdning(page);
  await send(page);
  const first = await accepted(page, ORDNING);
  await page.getByRole('link', { name: GDPR }).click();
  await rows(page).filter({ hasText: first }).getByRole('button', { name: 'Send igen som ny' }).click();
  await expectFocus(page.getByRole('heading', { name: ORDNING }), 'the form');
  assert.equal(await field(page, 'Sagens eksterne id').inputValue(), CASE);
  await send(page);
  await eventually('another id', async () => assert.notEqual(await requestId(page), first));
  const mine = (await truth.notifications()).filter((one) => one.acceptedBy === 'Fatima Yildiz');
  assert.equal(mine.length, 2);
  await field(page, 'Jobcenterkode').fill('101');
  await outcome(page).getByRole('button', { name: 'Skriv en ny med samme indhold' }).click();
  const replace = page.getByRole('dialog', { name: 'Erstat det, du har skrevet?' });
  await replace.getByRole('button', { name: 'Annullér' }).click();
  assert.equal(await field(page, 'Jobcenterkode').inputValue(), '101', 'nothing typed is lost by a press');
  await page.reload();
  await rows(page).filter({ hasText: first }).waitFor();
  assert.equal(await page.getByRole('button', { name: 'Send igen som ny' }).count(), 0);
});

journey('all of it by keyboard', async ({ open, as }) => {
  const truth = await as('Jonas Brandt');
  const page = await open('Jonas Brandt', { at: '/statistik' });
  await page.getByRole('heading', { level: 1, name: 'Statistik' }).waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: 'Find og gør' }).getByRole('combobox').waitFor();
  await page.keyboard.type('notifik');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Notifikationer' }).waitFor();
  const press = (key) => page.keyboard.press(key);
  const to = async (locator, what, most = 12) => {
    for (let tabs = 0; !(await isFocused(locator)); tabs += 1) {
      assert.ok(tabs < most, `${what} is far away`);
      await press('Tab');
    }
  };
  await to(page.getByRole('link', { name: GDPR }), 'the other form');
  await press('Enter');
  await page.getByRole('heading', { name: GDPR }).waitFor();
  await to(field(page, 'Sagens eksterne id'), 'the id');
  await page.keyboard.type(CASE);
  await press('Tab');
  await page.keyboard.type('VITAS-7');
  await press('Tab');
  await page.keyboard.type('10100');
  await press('Tab');
  await expectFocus(choice(page, 'Ordning'), 'the scheme');
  await press('ArrowDown');
  await press('ArrowDown');
  await press('Escape');
  assert.equal(await choice(page, 'Ordning').getAttribute('aria-expanded'), 'false');
  await expectFocus(choice(page, 'Ordning'), 'the scheme, still');
  await press('ArrowDown');
  await press('ArrowDown');
  await press('Enter');
  assert.equal(await choice(page, 'Ordning').inputValue(), 'Virksomhedspraktik');
  await to(page.getByRole('button', { name: 'Registreret nu' }), 'the time');
  await press('Enter');
  assert.match(await field(page, 'Registreret').inputValue(), /^\d{4}-\d\d-\d\dT\d\d:\d\d$/);
  await press('Tab');
  await page.keyboard.type('010165-1234');
  await press('Tab');
  await page.keyboard.type(DELETED[0]);
  await to(review(page), 'the way on');
  await press('Enter');
  await expectFocus(question(page).getByRole('button', { name: 'Annullér' }), 'the way out');
  await press('Shift+Tab');
  await press('Enter');
  const id = await accepted(page, GDPR);
  await expectFocus(outcome(page), 'the outcome');
  assert.ok((await truth.notifications()).some((one) => one.id === id));
});
