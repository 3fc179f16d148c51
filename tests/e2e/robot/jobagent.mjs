// Citizens' jobagents: looked up, made, changed and removed, and what the services hold of them.

import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { eventually } from './eventually.mjs';

/** Citizens of docs/demo-citizens.md, who are the same for every seed. */
export const LONE = '1706761230';
export const JAKOB = '1112813301';
export const MATHILDE = '1210048446';
export const TARIQ = '0506880115';
export const SUSANNE = '1902690852';
export const BIRTHE = '1612722120';
export const PER_WITHOUT_JOBAGENTS = '2312792897';
export const MARIANNE_WHO_IS_DEAD = '1810861860';
export const SVEND_WHO_IS_OVER_65 = '2006520697';
export const NOBODY = '2902819999';

/** Citizens for whom UpdateJobagent answers a code, whatever is asked. */
export const REFUSING = [
  ['0905870256', 'Tjenesten kender ikke klientkategorien.'],
  ['0904753375', 'Tjenesten kender ikke ledighedsgraden.'],
  ['2210921928', 'Borgeren har allerede en tilmelding i kategorien'],
  ['2307820397', 'Tilmeldingsdatoen skal være i dag eller højst 10 dage tilbage.'],
  ['1211670896', 'Jobcentrets bookingsystem svarer ikke.'],
  ['2207842127', 'Opslaget af borgeren fejlede hos tjenesten.'],
  ['0906701680', 'Jobcentret er ikke sat op til at booke'],
  ['0809913407', 'Borgerens profil kan ikke hentes'],
  ['2010650599', 'Tjenesten advarer om, at borgerens oplysninger'],
];

/** Offers of docs/demo-meetings.md. */
export const AT_THE_JOBCENTRE = '7a1055c2-9d3e-4b61-8f24-c0d1e2f3a001';
export const CLOSED = '7a1055c2-9d3e-4b61-8f24-c0d1e2f3a005';
export const HANNE = 'CVR:10000000-RID:12345678';

export const field = (page) => page.getByLabel('Borgerens CPR-nummer');
export const heading = (page) => page.getByRole('heading', { level: 2, name: 'Borger' });
export const cards = (page) => page.getByRole('article');
export const form = (page) => page.locator('form.jobagent-form');
export const summary = (page) => page.getByRole('group', { name: 'Ret det her, før du går videre:' });
export const search = (page) => page.getByRole('combobox', { name: 'Tilføj en stilling' });
export const dialog = (page, name) => page.getByRole('dialog', { name });

/** `1706761230` → `170676-1230` */
export const withHyphen = (cpr) => `${cpr.slice(0, 6)}-${cpr.slice(6)}`;

/** Looks a citizen up who is there. */
export async function lookUp(page, cpr) {
  await askFor(page, withHyphen(cpr));
  await page.locator('.cpr-number', { hasText: `${cpr.slice(0, 6)}-••••` }).waitFor();
}

/** Types a number, or what is none, and asks for it. */
export async function askFor(page, text) {
  await field(page).fill(text);
  await page.getByRole('button', { name: 'Slå op' }).click();
}

/** Opens the form for a new jobagent, and fills in what it must have. */
export async function startMaking(page, { category, unemployment = 'Fuldt ledig' }) {
  await page.getByRole('button', { name: 'Opret jobagent' }).click();
  await form(page).getByLabel('Klientkategori').selectOption({ label: category });
  await form(page).getByLabel('Ledighedsgrad').selectOption({ label: unemployment });
}

/** Picks an occupation by what is typed of its name. */
export async function pick(page, typed, name) {
  await search(page).fill(typed);
  await page.getByRole('option', { name, exact: true }).click();
  await page.getByRole('group', { name, exact: true }).waitFor();
}

/** Opens the form for the citizen's only jobagent, and fills it in. */
export async function startBooking(page, { day, time = '10:00', offer = AT_THE_JOBCENTRE, caseworker = '' }) {
  await page.getByRole('button', { name: /^Ændr og book møde/ }).first().click();
  const labelled = (name) => form(page).getByLabel(name);
  await labelled('Uddannelse til stillingen').selectOption({ label: 'Ja' });
  await labelled('Senest aktiv (år)').fill('2019');
  await labelled('Måneder med erfaring').fill('31');
  await labelled('Mødedag').fill(day);
  await labelled('Begynder kl.').fill(time);
  await labelled('Mødetilbuddets id').fill(offer);
  await labelled('Sagsbehandlerens id').fill(caseworker);
  await labelled('Samtaleform').selectOption({ label: 'Telefonisk' });
}

/** Presses the form's first button and, in the dialog that follows, its first. */
export async function confirm(page, review, question, act) {
  await form(page).getByRole('button', { name: review }).click();
  await dialog(page, question).getByRole('button', { name: act }).click();
}

/** A weekday that lies so many weeks ahead, as it is typed: each journey has a week of its own. */
export function weekdayAhead(weeks) {
  const day = new Date(Date.now() + weeks * 7 * 86_400_000);
  while ([0, 6].includes(day.getDay())) day.setDate(day.getDate() + 1);
  return typedDay(day);
}

/** A day that lies so many days back. */
export const daysBack = (days) => typedDay(new Date(Date.now() - days * 86_400_000));

function typedDay(day) {
  const [year, month, date] = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' }).format(day).split('-');
  return `${date}-${month}-${year}`;
}

/** A colleague's call on a jobagent, past the console. */
export async function colleague(server, service, method, citizen, jobagent, body) {
  const answer = await fetch(`${server.address}/v1/UpdateJobagent?jobagentIdentifier=${jobagent}`, {
    method,
    headers: {
      cookie: service.cookie,
      'x-csrf': '1',
      'x-requestId': randomUUID(),
      'x-civilRegistrationIdentifier': citizen,
      ...(body ? { 'content-type': 'application/json' } : {}),
    },
    body: body && JSON.stringify(body),
  });
  assert.ok(answer.ok, `${method}: ${answer.status} ${await answer.text()}`);
}

/** The names of the occupations by URI. */
export async function occupationNames(server, service) {
  const answer = await fetch(`${server.address}/bff/erhverv`, { headers: { cookie: service.cookie, 'x-csrf': '1' } });
  const { occupations } = await answer.json();
  return new Map(occupations.map((one) => [one.conceptUriDa, one]));
}

/** Waits until the focus is somewhere. */
export async function expectFocus(locator, what) {
  await eventually(`the focus is at ${what}`, async () => {
    assert.ok(await locator.evaluate((element) => element === document.activeElement));
  });
}

/** Collects the calls that change jobagents: `{method, id}`. */
export function watchWrites(page) {
  const writes = [];
  page.on('request', (request) => {
    const isJobagent = /^\/v1\/(Update)?Jobagent$/.test(new URL(request.url()).pathname);
    if (isJobagent && request.method() !== 'GET') {
      writes.push({ method: request.method(), id: request.headers()['x-requestid'] });
    }
  });
  return writes;
}
