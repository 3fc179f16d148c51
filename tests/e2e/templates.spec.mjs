// Templates: written, changed and taken along; inserted where the caret is without touching what is typed; never sent
// with a blank; and the preview is the e-mail that is sent, byte for byte.

import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { stage } from './robot/stage.mjs';
import { eventually } from './robot/eventually.mjs';
import { button, email, expectDecided, expectFault, expectFocus, insertTemplate, menu, panel } from './robot/decision.mjs';
import { AT_ONCE, look, outbox, writes } from './robot/outbox.mjs';
import { expectOpen } from './robot/queue.mjs';
import { cprIn, everythingStored } from './robot/storage.mjs';
import { visit } from './robot/session.mjs';
import { bodyField, card, create, editor, nameField } from './robot/templates.mjs';

const journey = stage({ seed: 53 });

const BODY = 'Kære opretter\n\nVedrørende ‘{{titel}}’ hos {{virksomhed}}: {{hvad mangler}}.\n\n  Hilsen {{behandler}} 👩‍🌾';

const names = (page) => page.locator('.cards > li').getByRole('heading').allInnerTexts();

/** A title as the console shows it. */
const shown = (text) => text.replace(/\s+/g, ' ').trim();

journey('a template is written, moved, changed, copied and deleted; what cannot be kept says why', async ({ open }) => {
  const page = await open('Ida Holm');
  await visit(page, 'Skabeloner');
  const builtIn = await names(page);
  assert.equal(builtIn.length, 8);
  await page.getByRole('button', { name: 'Ny skabelon' }).click();
  const save = () => editor(page).getByRole('button', { name: 'Gem' }).click();
  const refused = async (field, words) => {
    await expectFault(page, field(page), words);
    await expectFocus(field(page));
  };
  await save();
  await refused(nameField, 'Giv skabelonen et navn.');
  await nameField(page).fill('Løn mangler');
  await save();
  await refused(bodyField, 'Skriv en tekst.');
  await bodyField(page).fill('Ring til 010165-1234.');
  await save();
  await refused(bodyField, 'Noget ligner et CPR-nummer. Det må ikke ligge i en skabelon.');
  assert.deepEqual(cprIn(await everythingStored(page)), []);
  await editor(page).getByLabel('Tekst', { exact: true }).fill('Lønnen mangler i ');
  await editor(page).getByRole('button', { name: 'titel', exact: true }).click();
  assert.equal(await editor(page).getByLabel('Tekst', { exact: true }).inputValue(), 'Lønnen mangler i {{titel}}');
  await save();
  await card(page, 'Løn mangler').getByText('Egen · Til afvisning · 1 ved afvisning').waitFor();

  await page.getByRole('button', { name: 'Flyt ned: Løn mangler' }).click();
  await eventually('it has moved', async () => assert.equal((await names(page))[1], 'Løn mangler'));
  await card(page, 'Løn mangler').getByText('2 ved afvisning').waitFor();
  await page.getByRole('button', { name: 'Redigér: Løn mangler' }).click();
  await editor(page).getByLabel('Navn').fill('Løn og tid');
  await save();
  await card(page, 'Løn og tid').waitFor();
  assert.deepEqual([(await names(page))[1], (await names(page)).length], ['Løn og tid', 9], 'changed, in its place');
  await page.getByRole('button', { name: 'Lav en kopi: Dublet' }).click();
  assert.equal(await editor(page).getByLabel('Navn').inputValue(), 'Dublet (kopi)');
  await save();
  await card(page, 'Dublet (kopi)').waitFor();

  await page.reload();
  await card(page, 'Løn og tid').waitFor();
  assert.equal((await names(page)).length, 10);
  await page.getByRole('button', { name: 'Slet: Løn og tid' }).click();
  const question = page.getByRole('dialog', { name: 'Slet skabelonen ‘Løn og tid’?' });
  await question.getByRole('button', { name: 'Slet' }).click();
  await card(page, 'Løn og tid').waitFor({ state: 'detached' });
  await page.reload();
  await card(page, 'Dublet (kopi)').waitFor();
  assert.deepEqual((await names(page)).filter((name) => !builtIn.includes(name)), ['Dublet (kopi)']);
});

journey('a template goes in where the caret is; what was typed and selected stays, and the browser’s undo takes it back', async ({ open, as }) => {
  const truth = await as('Mads Friis');
  const [ad] = await truth.free();
  const page = await open('Mads Friis');
  await visit(page, 'Skabeloner');
  await create(page, { name: 'Kort', body: 'KORT om {{titel}}' });
  await page.goto(`/annoncer/${ad}`);
  await expectOpen(page, ad);
  const title = shown((await truth.ad(ad)).title);
  await email(page).fill('Før. Efter.');
  // The word after the caret is selected: it must not be replaced.
  await email(page).evaluate((area) => area.setSelectionRange(2, 4));
  await insertTemplate(page, 'Kort');
  assert.equal(await email(page).inputValue(), `Før.\n\nKORT om ${title} Efter.`);
  await page.keyboard.press('Control+z');
  await eventually('it is taken back', async () => assert.equal(await email(page).inputValue(), 'Før. Efter.'));

  // With the keys: A opens the reasons, a digit chooses.
  await email(page).fill('');
  await page.keyboard.press('Escape');
  await look(page);
  await page.keyboard.press('a');
  await menu(page).getByRole('menuitem', { name: 'Kort', exact: true }).waitFor();
  await page.keyboard.press('1');
  await eventually('it is in the field', async () => assert.equal(await email(page).inputValue(), `KORT om ${title}`));
  await expectFocus(email(page));
  await page.keyboard.type('!');
  assert.ok((await email(page).inputValue()).includes('!'), 'one goes on typing at once');
});

journey('an e-mail with a blank is not sent: the focus goes to the blank, selected, ready to be filled', async ({ open, as }) => {
  const truth = await as('Sofie Kjeldsen');
  const [ad] = await truth.free();
  const page = await open('Sofie Kjeldsen', { settings: AT_ONCE });
  const sent = writes(page);
  await visit(page, 'Skabeloner');
  await create(page, { name: 'Hvad mangler', body: BODY });
  await page.goto(`/annoncer/${ad}`);
  await expectOpen(page, ad);
  await look(page);
  await insertTemplate(page, 'Hvad mangler');
  const selected = () => email(page).evaluate((area) => area.value.slice(area.selectionStart, area.selectionEnd));
  await expectFocus(email(page));
  assert.equal(await selected(), '{{hvad mangler}}');
  assert.equal(await panel(page).locator('.preview-body mark').innerText(), '{{hvad mangler}}');
  await remarkFocus(page);
  for (const name of ['Afvis', 'Godkend']) {
    await button(page, name).click();
    await expectFault(page, email(page), 'Udfyld {{hvad mangler}}, før e-mailen sendes.');
    await expectFocus(email(page));
    assert.equal(await selected(), '{{hvad mangler}}');
  }
  await look(page);
  assert.deepEqual([sent, await outbox(page)], [[], []], 'nothing is on its way');
  assert.equal(new URL(page.url()).pathname, `/annoncer/${ad}`);

  await page.keyboard.type('  lønnen <b>& "tiden"</b>; 1 < 2 ');
  const text = await email(page).inputValue();
  const preview = await panel(page).locator('.preview-body').evaluate((one) => one.textContent);
  await button(page, 'Afvis').click();
  await expectDecided(truth, ad, 'IkkeGodkendt');
  const decided = sent.find((one) => one.act === 'opdater-godkendelsesstatus');
  const bytes = (text) => Buffer.from(text).toString('hex');
  assert.equal(bytes(decided.body.emailBroedtekst), bytes(preview), 'what was shown');
  assert.equal(bytes(decided.body.emailBroedtekst), bytes(text), 'what was written');
  const title = shown((await truth.ad(ad)).title);
  assert.ok(text.includes(`‘${title}’`) && text.endsWith('  Hilsen Sofie Kjeldsen 👩‍🌾'), text);
});

/** Away from the e-mail, so that what takes the focus back can be seen. */
const remarkFocus = (page) => page.getByLabel('Kommentar (sendes ikke til opretteren)').focus();

journey('a rejection’s template cannot go with an approval, and one for approvals can', async ({ open, as }) => {
  const truth = await as('Jonas Brandt');
  const [ad] = await truth.free();
  const page = await open('Jonas Brandt', { settings: AT_ONCE });
  const sent = writes(page);
  await visit(page, 'Skabeloner');
  await create(page, { name: 'Velkommen', usedFor: 'Til godkendelse', body: 'Tak for {{titel}}.' });
  await page.goto(`/annoncer/${ad}`);
  await expectOpen(page, ad);
  await look(page);
  await insertTemplate(page, 'Dublet');
  await button(page, 'Godkend').click();
  await expectFault(page, email(page), 'E-mailen indeholder en skabelon til afvisning. Tøm feltet, før du godkender.');
  assert.deepEqual(sent, []);
  await email(page).fill('');
  await insertTemplate(page, 'Velkommen');
  await button(page, 'Godkend').click();
  await expectDecided(truth, ad, 'Godkendt');
  const { body } = sent.find((one) => one.act === 'opdater-godkendelsesstatus');
  assert.equal(body.emailBroedtekst, `Tak for ${shown((await truth.ad(ad)).title)}.`);
});

journey('templates go to a colleague as a file; none is overwritten, and what cannot be read is named', async ({ open, server }) => {
  const page = await open('Ida Holm');
  await visit(page, 'Skabeloner');
  await create(page, { name: 'Løn', body: 'Lønnen mangler i {{titel}}.\n\n👩‍🌾' });
  await create(page, { name: 'Sted', usedFor: 'Til begge', body: 'Hvor?' });
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Hent som fil' }).click(),
  ]);
  assert.equal(file.suggestedFilename(), 'skabeloner.json');
  const taken = path.join(server.folder, 'taken.json');
  await file.saveAs(taken);
  assert.equal(JSON.parse(await readFile(taken, 'utf8')).templates.length, 2);

  const other = await open('Mads Friis');
  await visit(other, 'Skabeloner');
  await create(other, { name: 'Løn', body: 'En anden tekst.' });
  const layIn = (name) => other.getByLabel('Læg en fil ind').setInputFiles(name);
  await layIn(taken);
  await other.getByText('Tilføjet: 2.').waitFor();
  await other.getByText('Fik et andet navn, fordi navnet var taget: 1.').waitFor();
  await card(other, 'Løn').getByText('Vis teksten').click();
  await card(other, 'Løn').getByText('En anden tekst.').waitFor();
  await card(other, 'Løn (2)').getByText('Vis teksten').click();
  const body = await card(other, 'Løn (2)').locator('.as-written').evaluate((one) => one.textContent);
  assert.equal(body, 'Lønnen mangler i {{titel}}.\n\n👩‍🌾');
  await card(other, 'Sted').getByText('Egen · Til begge').waitFor();

  const broken = path.join(server.folder, 'broken.json');
  await writeFile(broken, JSON.stringify([{ name: 'God', body: 'x' }, 7, { name: 'Nummer', body: '010165-1234' }]));
  await layIn(broken);
  await other.getByText('Tilføjet: 1.').waitFor();
  await other.getByText('Nr. 2 i filen er sprunget over: den kan ikke læses.').waitFor();
  await other.getByText('Nr. 3 i filen er sprunget over: Noget ligner et CPR-nummer.', { exact: false }).waitFor();
  await writeFile(broken, 'PNG…');
  await layIn(broken);
  await other.getByText('Filen indeholder ikke skabeloner.').waitFor();
  assert.deepEqual(cprIn(await everythingStored(other)), []);
});
