// The page of notifications: its list and how far each has been delivered, its addresses, who may do what, and every look.

import assert from 'node:assert/strict';
import { stage } from './robot/stage.mjs';
import { expectAccessible } from './robot/axe.mjs';
import { eventually } from './robot/eventually.mjs';
import {
  LEAST,
  accepted,
  choice,
  field,
  fillGdpr,
  fillOrdning,
  outcome,
  question,
  review,
  rows,
  summary,
} from './robot/notifications.mjs';
import { visit } from './robot/session.mjs';

const journey = stage({ seed: 45, ads: 10 });

const ORDNING = 'Ordningsnotifikation';
const GDPR = 'GDPR-sletning';
const AT = { at: '/notifikationer' };
const AT_GDPR = { at: '/notifikationer?slags=gdpr' };
const SEND = '**/v1/Webservicebesked/*';
const LIST = '**/bff/notifications?*';

journey('who may not send sees the list and is told what is missing', async ({ open, as, expectNote }) => {
  const truth = await as('Ida Holm');
  await truth.notify(LEAST);
  const page = await open('Rasmus Dalgaard', AT);
  await page.getByText('Du har ikke adgang til at sende notifikationer.').waitFor();
  assert.equal(await page.locator('form').count(), 0);
  await rows(page).first().waitFor();
  await expectAccessible(page, 'no access to send', { everyLook: true });
  const nobody = await open('Nynne Ravn', AT);
  expectNote(nobody, { status: 403, path: /./ });
  await nobody.getByText('Du har ikke adgang til at udføre handlingen.').first().waitFor();
});

journey('the list is read a page at a time, and tells how far each has come', async ({ open, as, expectNote }) => {
  const truth = await as('Lene Thorup');
  for (let count = (await truth.notifications()).length; count < 53; count += 1) await truth.notify(LEAST);
  const page = await open('Lene Thorup', AT);
  await eventually('the first page', async () => assert.equal(await rows(page).count(), 50));
  await page.getByText('Serveren har ingen modtager at levere til.').waitFor();
  await page.getByRole('button', { name: 'Vis ældre' }).click();
  const all = await truth.notifications();
  await eventually('all of them', async () => assert.equal(await rows(page).count(), all.length));
  assert.equal(await page.getByRole('button', { name: 'Vis ældre' }).isVisible(), false);

  const at = '2026-11-21T13:00:00.0000000+01:00';
  const one = (key, more) => ({ key, id: `id-${key}`, kind: 'Ordningsnotifikation', acceptedAt: at, acceptedBy: 'Ida Holm', attempts: 0, ...more });
  let told = [one(3, { state: 'waiting' }), one(2, { state: 'failed', attempts: 3, lastError: 'returned' }), one(1, { state: 'delivered', attempts: 1, deliveredAt: at })];
  let broker = 'disconnected';
  await page.route(LIST, (route) => route.fulfill({ json: { broker, notifications: told, more: false } }));
  await page.getByRole('button', { name: 'Opdatér' }).click();
  const delivery = (key) => rows(page).filter({ hasText: `id-${key}` }).locator('td').nth(2);
  await eventually('each state', async () => {
    assert.equal(await delivery(3).innerText(), 'Venter');
    assert.equal(await delivery(2).innerText(), 'Mislykket; prøves igen Modtageren havde ingen kø til den. 3 forsøg');
    assert.match(await delivery(1).innerText(), /^Leveret .* 1 forsøg$/);
  });
  await page.getByText('Ikke leveret endnu: 2').waitFor();
  await page.getByText('Modtageren svarer ikke.').waitFor();
  await expectAccessible(page, 'every state of delivery', { within: '.page' });
  // While something waits it is read again without being asked.
  broker = 'connected';
  told = told.map((one) => ({ ...one, state: 'delivered', deliveredAt: at }));
  await eventually('all delivered', async () => assert.ok(await page.getByText('Alle viste er leveret.').isVisible()), { within: 20_000 });

  expectNote(page, { status: 500, path: /notifications/ });
  await page.unroute(LIST);
  await page.route(LIST, (route) => route.fulfill({ status: 500, body: '' }));
  await page.getByRole('button', { name: 'Opdatér' }).click();
  await page.getByRole('alert').getByText('Der skete en fejl på serveren.').waitFor();
  assert.equal(await rows(page).count(), 3, 'what is known stays');
  await page.unroute(LIST);
  await page.getByRole('button', { name: 'Opdatér' }).click();
  await page.getByText('Der skete en fejl på serveren.').waitFor({ state: 'detached' });
});

journey('a list that is slow is waited for in words, and one that is empty says so', async ({ open }) => {
  const page = await open('Ida Holm', { at: '/statistik' });
  let answer;
  const held = new Promise((resolve) => (answer = resolve));
  await page.route(LIST, async (route) => {
    await held;
    await route.fulfill({ json: { broker: 'connected', notifications: [], more: false } });
  });
  await visit(page, 'Notifikationer');
  await page.getByText('Henter listen…').waitFor();
  answer();
  await page.getByText('Der er ikke sendt nogen notifikationer.').waitFor();
});

journey('the kind of notification stands in the address', async ({ open }) => {
  const page = await open('Ida Holm', AT_GDPR);
  await page.getByRole('heading', { name: GDPR }).waitFor();
  await page.getByRole('link', { name: ORDNING }).click();
  await field(page, 'CVR-nummer').waitFor();
  assert.equal(new URL(page.url()).search, '');
  await page.goBack();
  await field(page, 'Sagsnummer i VITAS').waitFor();
  await page.goto('/notifikationer?slags=andet');
  await field(page, 'CVR-nummer').waitFor();
});

journey('every state is accessible: light, dark, forced colours, and at 400 %', async ({ open, expectNote }) => {
  const page = await open('Ida Holm', AT);
  expectNote(page, { status: 503, path: /Webservicebesked/ });
  const everywhere = (what, how) => expectAccessible(page, what, { everyLook: true, ...how });
  await field(page, 'CVR-nummer').waitFor();
  await everywhere('an empty form');
  await choice(page, 'Ordning').click();
  await everywhere('an open list', { within: '.page' });
  await page.keyboard.press('Escape');
  await review(page).click();
  await summary(page).waitFor();
  await everywhere('everything missing');
  await fillOrdning(page);
  await field(page, 'CVR-nummer').fill('24256791');
  await review(page).click();
  await question(page).waitFor();
  await everywhere('the second look', { within: 'dialog[open]' });
  await page.route(SEND, (route) => route.fulfill({ status: 503, body: '' }));
  await question(page).getByRole('button', { name: 'Send', exact: true }).click();
  await outcome(page).getByRole('button', { name: 'Prøv igen' }).waitFor();
  await everywhere('a doubt');
  await page.unroute(SEND);
  await outcome(page).getByRole('button', { name: 'Prøv igen' }).click();
  await accepted(page, ORDNING);
  await everywhere('accepted');
  await page.getByRole('link', { name: GDPR }).click();
  await fillGdpr(page, ['010165-1234', '1', '010165-1234'], ['x']);
  await review(page).click();
  await summary(page).waitFor();
  await everywhere('lists with faults');
});
