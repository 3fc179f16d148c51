// Citizens' CVs on the screen, and in the server's database.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { eventually } from './eventually.mjs';
import { masked } from './flexjob.mjs';

/** Citizens of the demo data, who are there with every seed (docs/demo-citizens.md). None of them has anything to tell. */
export const LONE = '1706761230';
export const JAKOB = '1112813301';
export const MATHILDE = '1210048446';
export const TARIQ = '0506880115';
export const PER = '2312792897';
export const SUSANNE = '1902690852';
export const KRISTIAN = '1807841793';
/** Without a CV; with a deleted one; nobody's number. */
export const WITHOUT_CV = '1705781693';
export const DELETED_CV = '0712633293';
export const NOBODY = '3112990000';

/** Whose status can't be set, by the code. */
export const REFUSED = {
  4103: ['2009741907', 'Borgeren er ikke registreret med et CV-kundenummer.', 'Bed borgeren logge ind på Jobnet'],
  4368: ['2310790176', 'Kun a-kasser må sætte CV-status for dagpengemodtagere.', 'Bed borgerens a-kasse'],
  4369: ['2701681657', 'ansøgere og modtagere af kontanthjælp og uddannelseshjælp.', 'Bed borgerens jobcenter'],
  4370: ['1107902988', 'kontanthjælp efter integrationsprogrammet.', 'Bed det jobcenter'],
  4385: ['1705832276', 'Borgeren er ikke registreret i en a-kasse.', 'Kontrollér borgerens a-kasse'],
  4511: ['2609712877', 'Anden aktør har ikke adgang', 'Bed jobcentret om at henvise'],
  8236: ['2104642842', 'Tjenesten kunne ikke få forbindelse til systemet bag den.', 'Vent lidt, og prøv igen.'],
  8291: ['1704883431', 'A-kassen har ikke adgang', 'Kontrollér, at borgeren er medlem'],
  8292: ['1003761648', 'Organisationen har ikke adgang', 'Bed borgerens jobcenter eller a-kasse'],
  9008: ['0808930835', 'En a-kasse må ikke sende en kommentar.', 'Slet kommentaren'],
  9009: ['1207661996', 'kontaktgruppe 1, 8 og 23.', 'Bed borgerens jobcenter'],
  9346: ['2110852577', 'CV-tjenesten bag DFDG svarede med en fejl.', 'Vent lidt, og prøv igen.'],
  4753: ['0207721652', 'Borgerens CV på Jobnet er arkiveret.', 'Bed borgeren hente sit CV frem'],
  4754: ['0605813225', 'Borgerens CV på Jobnet er deaktiveret.', 'Bed borgeren aktivere'],
  4823: ['2611690582', 'Borgerens CV på Jobnet er låst.', 'Vent lidt, og sæt status igen.'],
  9338: [DELETED_CV, 'Borgerens CV kunne ikke hentes.', 'Se i hændelserne'],
};

/** The browser's own note of an answer that is no 2xx. */
export const REFUSED_CALL = { error: 'the server responded with a status of', path: /^\/CVWorkFlow\// };
export const AWAY = { error: 'net::ERR_', path: /./ };

/** `2026-11-22`, so many days ago, in Denmark. */
export const day = (ago = 0) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' }).format(new Date(Date.now() - ago * 86_400_000));

export const field = (page) => page.getByLabel('Borgerens CPR-nummer');
export const heading = (page) => page.getByRole('heading', { level: 2, name: 'Borgerens CV' });
export const card = (page, name) => page.getByRole('region', { name, exact: true });
export const status = (page) => page.getByLabel('Ny status');
export const comment = (page) => page.getByLabel('Kommentar (kan udelades)');
export const availability = (page) => page.getByLabel('Om arbejdsgivere kan finde CV’et');
export const dialog = (page, name) => page.getByRole('dialog', { name });
export const sent = (page) => card(page, 'Sendt herfra').getByRole('listitem');

/** Types a number, or what is none, and asks for the CV. */
export async function lookUp(page, text) {
  await field(page).fill(text);
  await page.getByRole('button', { name: 'Hent CV' }).click();
}

/** Looks a citizen up, and waits until her CV is here. */
export async function open(page, cpr) {
  await lookUp(page, cpr);
  await eventually('her CV is here', async () => {
    assert.equal(await page.locator('.cv-head .cpr-number').innerText({ timeout: 500 }), masked(cpr.replace(/\D/g, '')));
    assert.ok(await heading(page).evaluate((one) => one === document.activeElement), 'reading goes on at the CV');
  });
}

/** Writes a status, and looks at it once more. */
export async function writeStatus(page, label, remark) {
  await status(page).selectOption({ label });
  if (remark !== undefined) await comment(page).fill(remark);
  await page.getByRole('button', { name: 'Sæt status …' }).click();
}

/** Sets a status: the second look is passed. */
export async function setStatus(page, label, remark) {
  await writeStatus(page, label, remark);
  await dialog(page, 'Sæt CV-status?').getByRole('button', { name: 'Sæt status', exact: true }).click();
}

/** Sets whether employers find the CV: the second look is passed. */
export async function setAvailability(page, label) {
  await availability(page).selectOption({ label });
  await page.getByRole('button', { name: 'Sæt søgbarhed …' }).click();
  await dialog(page, 'Sæt søgbarhed?').getByRole('button', { name: 'Sæt søgbarhed', exact: true }).click();
}

/** Waits until the latest of what was sent says all of these words. */
export async function expectSent(page, ...words) {
  await eventually(`the outcome says ${words.join(' … ')}`, async () => {
    const said = await sent(page).first().innerText({ timeout: 500 });
    for (const one of words) assert.ok(said.includes(one), `${JSON.stringify(said)} lacks ${one}`);
  });
}

/** The events on the screen, the newest first, as `CV-status Opdatering`. */
export const events = (page) =>
  page.locator('.cv-event').evaluateAll((all) =>
    all.map((one) => `${one.querySelector('.cv-about').innerText} ${one.querySelector('.cv-about + .quiet').innerText}`),
  );

const NAMES = { CvStatus: 'CV-status', CvSoegbarhed: 'CV-søgbarhed' };

/** The events that a service gives, as the screen has them. */
export const named = (events) =>
  events.map(({ cvChangeType, changeType }) => `${NAMES[cvChangeType] ?? cvChangeType} ${changeType}`).reverse();

/** The calls of a method that a page makes from now on, each with its `x-requestId` and body. */
export function calls(page, method) {
  const seen = [];
  page.on('request', (request) => {
    if (new URL(request.url()).pathname !== `/CVWorkFlow/${method}`) return;
    seen.push({ id: request.headers()['x-requestid'], body: request.postDataJSON() });
  });
  return seen;
}

// Python is there already, for the tests of the services; Node.js 20 has no SQLite of its own.
const READ = `
import json, sqlite3, sys
database = sqlite3.connect("file:" + sys.argv[1] + "?mode=ro", uri=True, timeout=10)
database.row_factory = sqlite3.Row
print(json.dumps(dict(database.execute("SELECT status, availability, comment FROM cv WHERE cpr = ?", [sys.argv[2]]).fetchone())))
`;

/** A CV as the server's database has it: `{status, availability, comment}`. */
export async function inDatabase(server, cpr) {
  const file = path.join(server.folder, 'data', 'approval-console.sqlite');
  const { stdout } = await promisify(execFile)('python3', ['-c', READ, file, cpr]);
  return JSON.parse(stdout);
}
