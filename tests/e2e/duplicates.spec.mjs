// The ads that may be the same as one: counted at the ad, compared side by side, and decided from there.

import assert from 'node:assert/strict';
import { stage } from './robot/stage.mjs';
import { advertisement } from './robot/advertisements.mjs';
import { expectAccessible } from './robot/axe.mjs';
import { button, email, expectDecided, expectFocus, remark } from './robot/decision.mjs';
import { act, differences, expectCompared, fields, head, openDuplicates, steps } from './robot/duplicates.mjs';
import { eventually } from './robot/eventually.mjs';
import { AT_ONCE, look } from './robot/outbox.mjs';
import { comeBack, expectOpen, sheet } from './robot/queue.mjs';
import { expectToast } from './robot/toasts.mjs';

const SENTENCES = [
  'Vi søger en erfaren kok til vores køkken i Ribe, der kan stå for den daglige ledelse.',
  'Du arbejder 37 timer om ugen – også i weekender.',
  'Køkkenet laver alt fra bunden, og vi lægger vægt på gode råvarer og god stemning.',
  'Løn efter overenskomst, pension og frokostordning.',
  'Send din ansøgning til os hurtigst muligt; vi holder samtaler løbende.',
];
const paragraphs = (sentences) => sentences.map((one) => `<p>${one}</p>`).join('');
const OWN = advertisement(1, { title: 'Kok til køkkenet i Ribe', body: paragraphs(SENTENCES) });
// The same words, otherwise written, but for the hours and a sentence more.
const TWIN = advertisement(2, {
  title: 'KOK til køkkenet i Ribe!',
  body: `<div>${SENTENCES.map((one) => one.replace('37 timer', '<b>30</b>  timer').replace('–', '-')).join('<br>')}<br>Ring gerne på <script>alert(1)</script>hverdage.</div>`,
});
const THIRD = advertisement(3, { title: 'Kok til køkkenet i Ribe', body: paragraphs(SENTENCES.slice(0, 4)) });
const FOURTH = advertisement(4, { title: 'Kok til køkkenet i Ribe', body: paragraphs(SENTENCES.slice(1)) });
const FIFTH = advertisement(5, { title: 'Kok til køkkenet i Ribe', body: paragraphs(SENTENCES.slice(0, 3)) });

const journey = stage({ seed: 23, ads: 80, importAds: [OWN, TWIN, THIRD, FOURTH, FIFTH] });

/** The first pending ad that has duplicates for which `wanted` holds, with them. */
async function pick(truth, wanted) {
  for (const { jobannonceId } of await truth.waiting()) {
    const found = await truth.duplicates(jobannonceId);
    const known = await Promise.all(found.map((one) => truth.ad(one.jobannonceId)));
    if (wanted(known)) return { ad: jobannonceId, known };
  }
  return assert.fail('the demo data has no such ad');
}

const beside = (...others) => `?med=${others.map(({ id }) => id).join(',')}`;

journey('the ad says how many may be the same; its key leads to them and back', async ({ open, as }) => {
  const truth = await as('Ida Holm');
  const found = await truth.duplicates(OWN.id);
  assert.ok(found.length >= 4);
  const page = await open('Ida Holm', { at: `/annoncer/${OWN.id}?vis=ledige` });
  await expectOpen(page, OWN.id);
  await sheet(page).getByRole('link', { name: `Mulige dubletter: ${found.length}` }).waitFor();
  await page.keyboard.press('d');
  await expectCompared(page);
  await expectFocus(page.locator('#content'), 'reading starts at the comparison');
  assert.equal(await page.getByRole('columnheader').count(), 5, 'the ad, the three most likely, and what they are read by');
  await page.keyboard.press('d');
  await expectOpen(page, OWN.id);
  assert.equal(new URL(page.url()).search, '?vis=ledige', 'the filter followed along');
  await page.goBack();
  await expectCompared(page);
  await expectFocus(page.locator('#content'), 'and going back does not leave the keyboard nowhere');
});

journey('what is the same is folded away, and only what differs is marked', async ({ open }) => {
  const page = await open('Ida Holm', { at: `/annoncer/${OWN.id}/dubletter${beside(TWIN)}` });
  await expectCompared(page);
  assert.deepEqual(await differences(page), ['+!', '-37', '+30', '+Ring gerne på hverdage.']);
  assert.equal(await steps(page).innerText(), '3 forskelle i titel og tekst');
  const removed = page.locator('.difference > del');
  assert.equal((await removed.innerText()).replace(/\s+/g, ' ').trim(), 'Kun i denne annonce: 37');
  // Struck out and underlined, for who sees no colours.
  const line = (mark) => mark.evaluate((one) => getComputedStyle(one).textDecorationLine);
  assert.equal(await line(removed), 'line-through');
  assert.equal(await line(page.locator('.difference > ins').first()), 'underline');
  const before = await fields(page);
  assert.ok(!before.has('Virksomhed'), 'the company is the same');
  const folded = page.getByRole('button', { name: /ens oplysninger: .*Virksomhed/ });
  assert.equal(await folded.getAttribute('aria-expanded'), 'false');
  await folded.press('Enter');
  const after = await fields(page);
  assert.deepEqual(after.get('Virksomhed'), ['Prøvevirksomheden ApS', 'Prøvevirksomheden ApS']);
  await page.getByRole('button', { name: '1 ens afsnit' }).first().click();
  assert.ok([...(await fields(page)).values()].some((cells) => cells[0] === SENTENCES[0]));
  assert.match(await head(page, 1).innerText(), /9\d % lighed\s+tekst 9\d % · titel 99 % · samme virksomhed · samme sted/);
});

journey('F7 steps through the differences, round and round; the list leads to each', async ({ open }) => {
  const page = await open('Ida Holm', { at: `/annoncer/${OWN.id}/dubletter${beside(TWIN)}` });
  await expectCompared(page);
  const difference = (number) => page.locator('.difference').nth(number - 1);
  for (const [key, number] of [['F7', 1], ['F7', 2], ['F7', 3], ['F7', 1], ['Shift+F7', 3], ['Shift+F7', 2]]) {
    await page.keyboard.press(key);
    await expectFocus(difference(number), `${key} leads to ${number}`);
    assert.equal(await steps(page).innerText(), `Forskel ${number} af 3`);
  }
  await page.getByText('Liste over forskelle').click();
  const items = page.locator('.difference-list').getByRole('listitem');
  await items.first().waitFor();
  assert.deepEqual(await items.allInnerTexts(), [
    'Mulig dublet 1: ‘!’ er kommet til',
    'Mulig dublet 1: ‘37’ er blevet til ‘30’',
    'Mulig dublet 1: ‘Ring gerne på hverdage.’ er kommet til',
  ]);
  await items.nth(2).getByRole('button').press('Enter');
  await expectFocus(difference(3));
});

journey('up to three others are chosen; the choice stands in the address', async ({ open, as }) => {
  const found = await (await as('Ida Holm')).duplicates(OWN.id);
  const page = await open('Ida Holm', { at: `/annoncer/${OWN.id}/dubletter${beside(TWIN)}` });
  await expectCompared(page);
  const choices = page.getByRole('navigation', { name: 'Fundet' }).getByRole('link');
  assert.equal(await choices.count(), found.length);
  const shown = () => choices.evaluateAll((links) => links.filter((link) => link.ariaCurrent === 'true').length);
  assert.equal(await shown(), 1);
  await choices.and(page.locator(':not([aria-current])')).first().click();
  await eventually('two are compared', async () => assert.equal(await shown(), 2));
  await expectCompared(page);
  assert.equal(new URL(page.url()).searchParams.get('med').split(',').length, 2);
  await page.reload();
  await expectCompared(page);
  assert.equal(await page.getByRole('columnheader').count(), 4);
});

journey('rejected as a duplicate: remark and e-mail are written, and she sends it', async ({ open, as }) => {
  const truth = await as('Ida Holm');
  const page = await open('Ida Holm', { at: `/annoncer/${THIRD.id}/dubletter${beside(FOURTH)}`, settings: AT_ONCE });
  await expectCompared(page);
  await act(page, 1, 'Afvis som dublet af denne').click();
  await expectOpen(page, THIRD.id);
  await expectFocus(email(page), 'the e-mail is at hand');
  assert.equal(await remark(page).inputValue(), `Dublet af ${FOURTH.id} (${FOURTH.title})`);
  assert.match(await email(page).inputValue(), /allerede/);
  assert.equal((await truth.ad(THIRD.id)).approvalStatus, 'UnderBehandling', 'nothing is sent by itself');
  await look(page);
  await page.keyboard.press('Control+Enter');
  await expectDecided(truth, THIRD.id, 'IkkeGodkendt');
});

journey('‘ikke en dublet’ hides the pair for me, and not for a colleague', async ({ open, as }) => {
  const found = await (await as('Ida Holm')).duplicates(OWN.id);
  const page = await open('Ida Holm', { at: `/annoncer/${OWN.id}/dubletter` });
  await expectCompared(page);
  const hidden = await head(page, 1).getByRole('link').getAttribute('href');
  await act(page, 1, 'Ikke en dublet').click();
  await expectToast(page, 'Parret er skjult for dig.');
  await page.getByText('Skjult af dig: 1').waitFor();
  await page.reload();
  await expectCompared(page);
  const shown = await page.getByRole('columnheader').getByRole('link').evaluateAll((links) => links.map((one) => one.pathname));
  assert.ok(!shown.includes(new URL(hidden, page.url()).pathname), 'it stays hidden');
  await page.keyboard.press('d');
  await sheet(page).getByRole('link', { name: `Mulige dubletter: ${found.length - 1}` }).waitFor();
  const colleague = await open('Mads Friis', { at: `/annoncer/${OWN.id}` });
  await sheet(colleague).getByRole('link', { name: `Mulige dubletter: ${found.length}` }).waitFor();
  await page.keyboard.press('d');
  await expectCompared(page);
  await page.getByRole('button', { name: 'Vis igen' }).click();
  await page.getByText('Skjult af dig: 1').waitFor({ state: 'detached' });
});

journey('where the others stand is live', async ({ open, as }) => {
  const mads = await as('Mads Friis');
  const page = await open('Ida Holm', { at: `/annoncer/${OWN.id}/dubletter${beside(FIFTH)}` });
  await expectCompared(page);
  assert.match(await head(page, 1).innerText(), /Ledig/);
  await mads.begin(FIFTH.id);
  await comeBack(page);
  await head(page, 1).getByText(/Låst af Mads Friis/).waitFor();
  await mads.approve(FIFTH.id);
  await comeBack(page);
  await head(page, 1).getByText(/Godkendt|Afgjort/).waitFor();
});

journey('one that was decided is compared too, and opens', async ({ open, as }) => {
  const truth = await as('Ida Holm');
  const { ad, known } = await pick(truth, (known) => known.some((one) => one.approvalStatus === 'Godkendt'));
  const decided = known.find((one) => one.approvalStatus === 'Godkendt');
  const page = await open('Ida Holm');
  await openDuplicates(page, ad, beside(decided));
  await head(page, 1).getByText('Godkendt', { exact: true }).waitFor();
  await head(page, 1).getByRole('link').click();
  await expectOpen(page, decided.id);
  await page.getByText('Annoncen er afgjort og har forladt køen.').first().waitFor();
});

journey('none, no such ad, and a service that fails each say so', async ({ open, as, expectNote }) => {
  const { ad } = await pick(await as('Ida Holm'), (known) => known.length === 0);
  const page = await open('Ida Holm', { at: `/annoncer/${ad}` });
  await sheet(page).getByText('Ingen mulige dubletter').waitFor();
  await page.goto(`/annoncer/${ad}/dubletter`);
  await page.getByText('Ingen andre annoncer ligner denne.').waitFor();
  await page.goto('/annoncer/vrøvl/dubletter');
  await page.getByText('Adressen nævner ingen annonce.').waitFor();
  expectNote(page, { status: 500, path: /duplikater/ });
  await page.route('**/duplikater/**', (route) => route.fulfill({ status: 500, body: '' }));
  await page.goto(`/annoncer/${OWN.id}/dubletter`);
  await page.getByRole('alert').filter({ hasText: /.{20}/ }).waitFor();
  await expectAccessible(page, 'duplicates that could not be read');
  await page.unroute('**/duplikater/**');
  await page.getByRole('button', { name: 'Prøv igen' }).click();
  await expectCompared(page);
});

journey('who may only read compares, and is offered no rejection', async ({ open }) => {
  const page = await open('Rasmus Dalgaard', { at: `/annoncer/${OWN.id}/dubletter${beside(TWIN)}` });
  await expectCompared(page);
  await act(page, 1, 'Ikke en dublet').waitFor();
  assert.equal(await act(page, 1, 'Afvis som dublet af denne').count(), 0);
});

journey('the comparison is accessible in every look, whole and folded', async ({ open }) => {
  const page = await open('Ida Holm', { at: `/annoncer/${OWN.id}/dubletter` });
  await expectCompared(page);
  await expectAccessible(page, 'two to four ads', { everyLook: true });
  for (const fold of await page.locator('.compare-fold button').all()) await fold.click();
  await page.getByText('Liste over forskelle').click();
  await expectAccessible(page, 'everything unfolded', { everyLook: true });
});

journey('everything is done from the keyboard', async ({ open }) => {
  const page = await open('Ida Holm', { at: `/annoncer/${OWN.id}/dubletter${beside(TWIN)}` });
  await expectCompared(page);
  await page.locator('#content').focus();
  const names = [];
  for (let presses = 0; presses < 14; presses += 1) {
    await page.keyboard.press('Tab');
    names.push(
      await page.evaluate(() => {
        const { activeElement: it } = document;
        return it.ariaLabel ?? it.textContent.replace(/\s+/g, ' ').trim();
      }),
    );
  }
  for (const name of [/Til annoncen/, /Forrige forskel/, /Næste forskel/, /Liste over forskelle/, /Afvis som dublet/, /Ikke en dublet/]) {
    assert.ok(names.some((one) => name.test(one)), `${name} among ${names.join(' | ')}`);
  }
  await act(page, 1, 'Afvis som dublet af denne').press('Enter');
  await expectOpen(page, OWN.id);
  await expectFocus(email(page));
  await button(page, 'Afvis').waitFor();
});
