// A rejection carries its reason: never without one, never with a blank in it, and sent exactly as it was shown.

import assert from 'node:assert/strict';
import { stage } from './robot/stage.mjs';
import {
  begin,
  decide,
  email,
  expectDecided,
  expectFault,
  expectFocus,
  insertTemplate,
  menu,
  panel,
  reject,
  remark,
} from './robot/decision.mjs';
import { expectNoRow, expectOpen } from './robot/queue.mjs';
import { AT_ONCE, beginAndDecide, calls, expectAllSent, look, outbox, writes } from './robot/outbox.mjs';
import { readDatabase } from '../faults/database.mjs';

const journey = stage({ seed: 12 });

/** The preview's text as it stands in the document, white space and all. */
const preview = (page) =>
  panel(page)
    .locator('.preview-body')
    .evaluate((body) => body.textContent);

journey('a rejection without a reason is refused at the field, which takes the focus', async ({ open, as }) => {
  const truth = await as('Ida Holm');
  const [ad] = await truth.free();
  const page = await open('Ida Holm', { at: `/annoncer/${ad}`, settings: AT_ONCE });
  const sent = writes(page);
  await begin(page);
  for (const text of ['', '  \n ']) {
    await email(page).fill(text);
    await decide(page, 'Afvis');
    await expectFault(page, email(page), 'Skriv til opretteren, hvorfor annoncen afvises.');
    await expectFocus(email(page));
  }
  await email(page).fill('Annoncen mangler en løn.');
  assert.equal(await email(page).getAttribute('aria-invalid'), null, 'the message goes when the text changes');
  assert.deepEqual(await outbox(page), []);
  assert.deepEqual(calls(sent), [beginAndDecide(ad)[0]]);
  assert.ok(await truth.pending(ad));
});

journey('a template with a blank is not sent, neither to reject nor to approve', async ({ open, as }) => {
  const truth = await as('Mads Friis');
  const [ad] = await truth.free();
  const { title, employer } = await truth.ad(ad);
  const page = await open('Mads Friis', { at: `/annoncer/${ad}`, settings: AT_ONCE });
  const sent = writes(page);
  await begin(page);
  await insertTemplate(page, 'Forskelsbehandling, køn');
  const text = await email(page).inputValue();
  assert.ok(text.includes(title.trim()) && text.includes(employer.name.trim()), text);
  assert.equal(await panel(page).locator('.preview-body mark').innerText(), '{{citat}}', 'the preview marks the blank');
  for (const name of ['Afvis', 'Godkend']) {
    await decide(page, name);
    await expectFault(page, email(page), 'Udfyld {{citat}}, før e-mailen sendes.');
    await expectFocus(email(page));
  }
  await email(page).fill(text.replace('{{citat}}', 'rengøringspige'));
  await decide(page, 'Godkend');
  await expectFault(page, email(page), 'E-mailen indeholder en skabelon til afvisning. Tøm feltet, før du godkender.');
  assert.deepEqual(await outbox(page), []);
  assert.deepEqual(calls(sent), [beginAndDecide(ad)[0]]);
  assert.equal((await truth.ad(ad)).approvalStatus, 'UnderBehandling');
});

journey('a rejection is sent byte for byte as its preview shows it', async ({ open, as, server }) => {
  const truth = await as('Fatima Yildiz');
  const [ad] = await truth.free();
  const page = await open('Fatima Yildiz', { at: `/annoncer/${ad}`, settings: AT_ONCE });
  await insertTemplate(page, 'Mangelfuld annonce');
  // What a form likes to change: spaces at the ends, tabs, blank lines, signs of HTML, and letters beyond Latin.
  const odd = `  ${(await email(page).inputValue()).replace('{{hvad mangler}}', 'løn & «vilkår» <b>i kr.</b>\t👩🏽‍🍳')}\n\n \n`;
  await email(page).fill(odd);
  const shown = await preview(page);
  assert.equal(shown, odd);

  const put = page.waitForRequest((request) => request.method() === 'PUT');
  await decide(page, 'Afvis');
  const body = (await put).postDataJSON();
  assert.equal(body.emailBroedtekst, shown);
  assert.equal(body.godkendelsesStatus, 'IkkeGodkendt');
  assert.equal(body.behandler.behandlerNavn, 'Fatima Yildiz');
  await expectNoRow(page, ad);
  await expectDecided(truth, ad, 'IkkeGodkendt');
  const { mails } = await readDatabase(`${server.folder}/data`);
  assert.deepEqual(
    mails.filter(({ id }) => id === ad).map(({ body }) => body),
    [shown],
  );
});

journey('a remark goes to colleagues and not into the e-mail', async ({ open, as }) => {
  const truth = await as('Lene Thorup');
  const [ad] = await truth.free();
  const page = await open('Lene Thorup', { at: `/annoncer/${ad}`, settings: AT_ONCE });
  await remark(page).fill('Set før.');
  const put = page.waitForRequest((request) => request.method() === 'PUT');
  await reject(page, { text: 'Vi kan ikke godkende annoncen.' });
  const body = (await put).postDataJSON();
  assert.equal(body.kommentar, 'Set før.');
  assert.equal(body.emailBroedtekst, 'Vi kan ikke godkende annoncen.');
  await expectNoRow(page, ad);
});

journey('three keys reject: the reason is chosen by its digit, and what was typed stays', async ({ open, as }) => {
  const truth = await as('Sofie Kjeldsen');
  const [ad] = await truth.free();
  const page = await open('Sofie Kjeldsen', { at: `/annoncer/${ad}`, settings: AT_ONCE });
  await expectOpen(page, ad);
  await email(page).fill('Kære opretter');
  await email(page).press('Escape');
  await look(page);
  await page.keyboard.press('a');
  await menu(page).getByRole('menuitem', { name: 'Betaling fra den jobsøgende' }).waitFor();
  await page.keyboard.press('6');
  await menu(page).waitFor({ state: 'hidden' });
  const shown = await email(page).inputValue();
  assert.match(shown, /^Kære opretter\n\nHej\n\nVi har gennemgået/);
  assert.match(shown, /beder den jobsøgende om at betale/);
  await expectFocus(email(page));
  const put = page.waitForRequest((request) => request.method() === 'PUT');
  await page.keyboard.press('Control+Enter');
  assert.equal((await put).postDataJSON().emailBroedtekst, shown);
  await expectDecided(truth, ad, 'IkkeGodkendt');
  await expectAllSent(page);
});
