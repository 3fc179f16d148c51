// What goes wrong while a notification is sent, and what becomes of what was written.

import assert from 'node:assert/strict';
import { stage } from './robot/stage.mjs';
import { endSession, expectEnded, goOn } from './robot/ended.mjs';
import {
  DELETED,
  accepted,
  field,
  fillGdpr,
  fillOrdning,
  optional,
  outcome,
  question,
  requestId,
  review,
  send,
} from './robot/notifications.mjs';
import { signIn, signOut, visit } from './robot/session.mjs';
import { cprIn, everythingStored } from './robot/storage.mjs';

const journey = stage({ seed: 47, ads: 10 });

const ORDNING = 'Ordningsnotifikation';
const GDPR = 'GDPR-sletning';
const AT = { at: '/notifikationer' };
const AT_GDPR = { at: '/notifikationer?slags=gdpr' };
const SEND = '**/v1/Webservicebesked/*';

journey('an answer that is lost on its way sends nothing twice', async ({ open, as, expectNote }) => {
  const truth = await as('Ida Holm');
  const before = (await truth.notifications()).length;
  const page = await open('Ida Holm', AT);
  expectNote(page, { error: 'net::ERR_', path: /Webservicebesked/ });
  expectNote(page, { status: 412, path: /Webservicebesked/ });
  await fillOrdning(page);
  const ids = [];
  await page.route(SEND, async (route) => {
    ids.push(route.request().headers()['x-requestid']);
    if (ids.length > 1) return route.continue();
    // Received, and never answered.
    await route.fetch();
    return route.abort();
  });
  await send(page);
  const id = await accepted(page, ORDNING);
  assert.deepEqual(ids, [id, id], 'the second try has the same id');
  const listed = await truth.notifications();
  assert.equal(listed.length, before + 1);
  assert.equal(listed[0].id, id);
});

journey('while the server is away nobody knows; once it is back the same id is sent, on a press', async ({ open, as, server, expectNote }) => {
  const page = await open('Ida Holm', AT);
  expectNote(page, { error: 'net::ERR_', path: /./ });
  await fillOrdning(page);
  await server.kill();
  await send(page);
  await outcome(page).getByText('det er uvist, om serveren har modtaget den').waitFor();
  const id = await requestId(page);
  assert.equal(await review(page).getAttribute('aria-disabled'), 'true');
  await page.getByText('Vent, til det er klart, hvad der skete med den forrige.').waitFor();
  assert.equal(await field(page, 'CVR-nummer').inputValue(), '13748136', 'nothing typed is lost');
  await visit(page, 'Fleksjob');
  await server.start();
  await visit(page, 'Notifikationer');
  const truth = await as('Ida Holm');
  assert.ok(!(await truth.notifications()).some((one) => one.id === id), 'nothing is sent by itself');
  await outcome(page).getByRole('button', { name: 'Prøv igen' }).click();
  assert.equal(await accepted(page, ORDNING), id);
  assert.equal((await truth.notifications()).filter((one) => one.id === id).length, 1);
});

journey('what the service refuses is told at its field in its words, and sent again under a new id', async ({ open, expectNote }) => {
  const page = await open('Ida Holm', AT);
  expectNote(page, { status: 422, path: /Webservicebesked/ });
  await fillOrdning(page);
  const feltfejl = [{ felt: 'ordningsnotifikation.body.cvrNummer', fejl: 'Findes ikke.' }];
  await page.route(SEND, (route) =>
    route.fulfill({ status: 422, contentType: 'application/problem+json', body: JSON.stringify({ fejlkode: 1014, feltfejl }) }),
  );
  await send(page);
  await outcome(page).getByText('Ordningsnotifikation: ikke sendt.').waitFor();
  const refused = await requestId(page);
  const cvr = field(page, 'CVR-nummer');
  assert.equal(await cvr.getAttribute('aria-invalid'), 'true');
  await page.getByRole('link', { name: 'CVR-nummer: Tjenesten skriver: Findes ikke.' }).waitFor();
  await page.unroute(SEND);
  await cvr.fill('29190925');
  assert.equal(await cvr.getAttribute('aria-invalid'), null);
  await send(page);
  assert.notEqual(await accepted(page, ORDNING), refused);
});

journey('what is written is here while the console is open, and in no storage', async ({ open }) => {
  const page = await open('Ida Holm', AT_GDPR);
  await fillGdpr(page, ['010165-1234', '290201-1234'], []);
  await page.getByRole('link', { name: ORDNING }).click();
  await optional(page, 'Borgerens CPR-nummer').fill('0101651234');
  assert.deepEqual(cprIn(await everythingStored(page)), []);
  await page.getByRole('link', { name: 'Statistik' }).click();
  await page.getByRole('heading', { level: 1, name: 'Statistik' }).waitFor();
  await visit(page, 'Notifikationer');
  assert.equal(await optional(page, 'Borgerens CPR-nummer').inputValue(), '0101651234');
  await page.getByRole('link', { name: GDPR }).click();
  assert.equal(await optional(page, 'CPR-numre på sagens borgere').inputValue(), '010165-1234\n290201-1234');
  await review(page).click();
  await question(page).waitFor();
  assert.deepEqual(cprIn(`${await everythingStored(page)} ${page.url()} ${await page.title()}`), []);
  await page.keyboard.press('Escape');
  await signOut(page);
  await signIn(page, 'Mads Friis');
  await page.getByRole('heading', { level: 1, name: 'Notifikationer' }).waitFor();
  assert.equal(await optional(page, 'CPR-numre på sagens borgere').inputValue(), '', 'not for who comes next');
});

journey('a session that runs out loses nothing for the same caseworker', async ({ open, expectNote }) => {
  const page = await open('Ida Holm', AT_GDPR);
  expectNote(page, { status: 401, path: /./ });
  await fillGdpr(page, ['010165-1234'], DELETED);
  const ends = async (route) => {
    await endSession(page);
    await route.continue();
  };
  await page.route(SEND, ends, { times: 1 });
  await send(page, 'Send sletningen');
  await expectEnded(page);
  await goOn(page);
  await accepted(page, GDPR);
});
