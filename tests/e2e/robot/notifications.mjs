// Notifications: written, looked through, sent, and followed.

import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { eventually } from './eventually.mjs';

export const CASE = '6f1c0b9a-52a4-4f0e-8a51-0c7d3f2e9b10';
export const DELETED = ['0b8f6f3e-9d0c-4a77-b0a4-3a1f6f0f2c21', '0b8f6f3e-9d0c-4a77-b0a4-3a1f6f0f2c22'];

/** A field by its label. */
export const field = (page, label) => page.getByLabel(label, { exact: true });
/** One that need not be filled in. */
export const optional = (page, label) => field(page, `${label} (kan udelades)`);
export const choice = (page, label) => page.getByRole('combobox', { name: new RegExp(`^${label}( |$)`) });
export const summary = (page) => page.getByRole('group', { name: 'Ret det her, før du går videre:' });
export const outcome = (page) => page.locator('#notification-outcome');
export const question = (page) => page.getByRole('dialog', { name: /^Send .*\?$/ });
export const review = (page) => page.getByRole('button', { name: 'Se igennem og send …' });
export const rows = (page) => page.getByRole('table').locator('tbody tr');

export const isFocused = (locator) => locator.evaluate((element) => element === document.activeElement);

export async function expectFocus(locator, what) {
  await eventually(`the focus is at ${what}`, async () => assert.ok(await isFocused(locator)));
}

/** The least of an ordinary notification, for the service. */
export const LEAST = {
  eksternIdentifier: CASE,
  jobCenterKode: '1',
  erOprettelse: true,
  registreringsDato: '2026-11-21T13:00:00',
  body: { virksomhedsordningSkabelon: 'Igu', virksomhedsordningSubskabelon: 'Aftale', cvrNummer: '1', vitasDybtLink: 'x' },
};

/** Types until the list has one left, and takes it. */
export async function choose(page, label, typed) {
  await choice(page, label).fill(typed);
  await choice(page, label).press('Enter');
}

/** Fills in what every notification needs. */
async function fillCase(page) {
  await field(page, 'Sagens eksterne id').fill(CASE);
  await field(page, 'Jobcenterkode').fill('15118');
  await field(page, 'Registreret').fill('2026-11-21T13:00');
}

/** Fills in the least that an ordinary notification needs. */
export async function fillOrdning(page) {
  await fillCase(page);
  await field(page, 'Link til sagen i VITAS').fill('https://vitas.example/sag/4711');
  await field(page, 'Oprettet').check();
  await choose(page, 'Ordning', 'fleks');
  await choose(page, 'Dokument', 'bev');
  await field(page, 'CVR-nummer').fill('13748136');
}

/** Fills in a deletion, with these lines of CPR numbers and ids. */
export async function fillGdpr(page, cprs, ids) {
  await fillCase(page);
  await field(page, 'Sagsnummer i VITAS').fill('VITAS-4711');
  await choose(page, 'Ordning', 'fleks');
  await optional(page, 'CPR-numre på sagens borgere').fill(cprs.join('\n'));
  await optional(page, 'Id’er på det slettede').fill(ids.join('\n'));
}

/** What the second look says: label by label. */
export async function said(page) {
  const rows = await question(page).locator('dl > div').all();
  const pairs = rows.map(async (row) => [await row.locator('dt').innerText(), (await row.locator('dd').innerText()).trim()]);
  return Object.fromEntries(await Promise.all(pairs));
}

/** Looks through, and says yes. */
export async function send(page, yes = 'Send') {
  await review(page).click();
  await question(page).getByRole('button', { name: yes, exact: true }).click();
}

/** The request id that the outcome tells. */
export async function requestId(page) {
  const id = await outcome(page).locator('code').innerText();
  assert.match(id, /^[0-9a-f-]{36}$/);
  return id;
}

/** Waits until a notification is accepted, and gives its request id. */
export async function accepted(page, kind) {
  await outcome(page).getByText(new RegExp(`^${kind}: modtaget kl\\. \\d\\d:\\d\\d\\.$`)).waitFor();
  return requestId(page);
}

/** The messages that the server has on its disk, whole and as they go out. Small ones lie in one piece in its database. */
export async function storedMessages(server) {
  const folder = path.join(server.folder, 'data');
  const found = new Map();
  for (const name of await readdir(folder)) {
    const text = await readFile(path.join(folder, name), 'utf8');
    for (const start of text.matchAll(/\{"(ordningsnotifikation|gdprSlettetNotifikation)":\{/g)) {
      const message = whole(text, start.index);
      if (message) found.set(message, JSON.parse(message));
    }
  }
  return [...found.values()];
}

/** The JSON object that begins at a place; `undefined` if it is not all there. */
function whole(text, from) {
  let depth = 0;
  let inString = false;
  for (let at = from; at < text.length; at += 1) {
    const character = text[at];
    if (inString) {
      if (character === '\\') at += 1;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '{') depth += 1;
    else if (character === '}') {
      depth -= 1;
      if (depth === 0) return text.slice(from, at + 1);
    }
  }
  return undefined;
}
