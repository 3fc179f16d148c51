// The page that tells whether everything works.

import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { eventually } from './eventually.mjs';

/** That nobody has the number asked about is what GetJobagent should say, and the browser notes it. */
export const NOBODY = { status: 404, path: /^\/v1\/Jobagent$/ };
/** What the browser notes while the server is away. */
export const AWAY = { error: 'net::ERR_', path: /./ };

/** Each service as the page tells it: `{name, standing, words}`. */
export const services = (page) =>
  page
    .getByRole('region', { name: 'Tjenester' })
    .getByRole('listitem')
    .evaluateAll((items) =>
      items.map((item) => ({
        name: item.querySelector('.quiet').textContent,
        standing: item.dataset.standing,
        words: item.querySelector('.service-words').textContent,
      })),
    );

/** What the page says of the services as a whole. */
export const summary = (page) => page.getByRole('region', { name: 'Tjenester' }).getByRole('status');

/** Waits until the page says so of the services as a whole. */
export const expectSummary = (page, words) =>
  eventually(`the services: ${words}`, async () => assert.equal(await summary(page).innerText(), words), { within: 20_000 });

/** What one of the cards says: `fact(page, 'Denne browser', 'Udbakke')`. */
export const fact = (page, card, label) =>
  page
    .getByRole('region', { name: card })
    .locator('.card-fact')
    .filter({ has: page.locator('dt', { hasText: new RegExp(`^${label}$`) }) })
    .locator('dd');

/** Waits until a card says something. */
export const expectFact = (page, card, label, expected) =>
  eventually(`${card}, ${label}: ${expected}`, async () => {
    const said = await fact(page, card, label).innerText();
    if (expected instanceof RegExp) assert.match(said, expected);
    else assert.equal(said, expected);
  });

/** The latest calls: `{method, calls, failed}`. */
export const calls = (page) =>
  page
    .getByRole('region', { name: 'Seneste kald' })
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => {
        const [method, calls, , , failed] = [...row.cells].map((cell) => cell.textContent);
        return { method, calls: Number(calls), failed: Number(failed) };
      }),
    );

/** Sends a notification about a citizen's case past the console. */
export async function notify({ address }, { cookie }) {
  const body = {
    ordningsnotifikation: {
      eksternIdentifier: randomUUID(),
      jobCenterKode: '75100',
      erOprettelse: true,
      registreringsDato: '2026-03-13T08:06:58+01:00',
      body: {
        virksomhedsordningSkabelon: 'Fleksjob',
        virksomhedsordningSubskabelon: 'Bevilling',
        cvrNummer: '24256790',
        cprNummer: '0101651234',
        vitasDybtLink: 'https://vitas.example/sag/1',
      },
    },
  };
  const answer = await fetch(`${address}/v1/Webservicebesked/SendOrdningsnotifikation`, {
    method: 'POST',
    headers: { cookie, 'x-csrf': '1', 'x-requestId': randomUUID(), 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  assert.equal(answer.status, 204, await answer.text());
}
