// A rejection carries its reason: never without one, never with a blank in it, and sent exactly as it was shown.

import assert from 'node:assert/strict';
import { stage } from './robot/stage.mjs';
import { eventually } from './robot/eventually.mjs';
import { begin, button, email, expectFault, insertTemplate, panel, reject } from './robot/decision.mjs';
import { expectNoRow } from './robot/queue.mjs';
import { expectToast } from './robot/toasts.mjs';

const journey = stage({ seed: 12 });

/** The preview's text as it stands in the document, white space and all. */
const preview = (page) =>
  panel(page)
    .locator('.preview-body')
    .evaluate((body) => body.textContent);

async function expectFocus(field) {
  await eventually('the field has the focus', async () => {
    assert.ok(await field.evaluate((element) => element === document.activeElement));
  });
}

/** Collects the decisions that a page sends. */
function decisions(page) {
  const sent = [];
  page.on('request', (request) => {
    if (request.method() === 'PUT') sent.push(request);
  });
  return sent;
}

journey('a rejection without a reason is refused at the field, which takes the focus', async ({ open, as }) => {
  const truth = await as('Ida Holm');
  const [ad] = await truth.free();
  const page = await open('Ida Holm', { at: `/annoncer/${ad}` });
  const sent = decisions(page);
  await begin(page);
  for (const text of ['', '  \n ']) {
    await email(page).fill(text);
    await button(page, 'Afvis').click();
    await expectFault(page, email(page), 'Skriv til opretteren, hvorfor annoncen afvises.');
    await expectFocus(email(page));
  }
  await email(page).fill('Annoncen mangler en løn.');
  assert.equal(await email(page).getAttribute('aria-invalid'), null, 'the message goes when the text changes');
  assert.deepEqual(sent, []);
  assert.ok(await truth.pending(ad));
});

journey('a template with a blank is not sent, neither to reject nor to approve', async ({ open, as }) => {
  const truth = await as('Mads Friis');
  const [ad] = await truth.free();
  const { title, employer } = await truth.ad(ad);
  const page = await open('Mads Friis', { at: `/annoncer/${ad}` });
  const sent = decisions(page);
  await begin(page);
  await insertTemplate(page, 'Forskelsbehandling, køn');
  const text = await email(page).inputValue();
  assert.ok(text.includes(title.trim()) && text.includes(employer.name.trim()), text);
  assert.equal(await panel(page).locator('.preview-body mark').innerText(), '{{citat}}', 'the preview marks the blank');
  for (const name of ['Afvis', 'Godkend']) {
    await button(page, name).click();
    await expectFault(page, email(page), 'Udfyld {{citat}}, før e-mailen sendes.');
    await expectFocus(email(page));
  }
  await email(page).fill(text.replace('{{citat}}', 'rengøringspige'));
  await button(page, 'Godkend').click();
  await expectFault(page, email(page), 'E-mailen indeholder en skabelon til afvisning. Tøm feltet, før du godkender.');
  assert.deepEqual(sent, []);
  assert.equal((await truth.ad(ad)).approvalStatus, 'UnderBehandling');
});

journey('a rejection is sent byte for byte as its preview shows it', async ({ open, as }) => {
  const truth = await as('Fatima Yildiz');
  const [ad] = await truth.free();
  const page = await open('Fatima Yildiz', { at: `/annoncer/${ad}` });
  await begin(page);
  await insertTemplate(page, 'Mangelfuld annonce');
  // What a form likes to change: spaces at the ends, tabs, blank lines, signs of HTML, and letters beyond Latin.
  const odd = `  ${(await email(page).inputValue()).replace('{{hvad mangler}}', 'løn & «vilkår» <b>i kr.</b>\t👩🏽‍🍳')}\n\n \n`;
  await email(page).fill(odd);
  const shown = await preview(page);
  assert.equal(shown, odd);

  const put = page.waitForRequest((request) => request.method() === 'PUT');
  await button(page, 'Afvis').click();
  const body = (await put).postDataJSON();
  assert.equal(body.emailBroedtekst, shown);
  assert.equal(body.godkendelsesStatus, 'IkkeGodkendt');
  assert.equal(body.behandler.behandlerNavn, 'Fatima Yildiz');
  await expectToast(page, /^Afvist: .*\. E-mail afleveret til afsendelse\.$/);
  await expectNoRow(page, ad);
  assert.equal((await truth.ad(ad)).approvalStatus, 'IkkeGodkendt');
});

journey('a remark goes to colleagues and not into the e-mail', async ({ open, as }) => {
  const truth = await as('Lene Thorup');
  const [ad] = await truth.free();
  const page = await open('Lene Thorup', { at: `/annoncer/${ad}` });
  await begin(page);
  await page.getByLabel('Kommentar (sendes ikke til opretteren)').fill('Set før.');
  const put = page.waitForRequest((request) => request.method() === 'PUT');
  await reject(page, { text: 'Vi kan ikke godkende annoncen.' });
  const body = (await put).postDataJSON();
  assert.equal(body.kommentar, 'Set før.');
  assert.equal(body.emailBroedtekst, 'Vi kan ikke godkende annoncen.');
  await expectNoRow(page, ad);
});
