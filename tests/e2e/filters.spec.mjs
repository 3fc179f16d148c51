// What the queue shows is chosen by filters, words and an order, all of which stand in the address: going back, a
// reload and a saved filter lead to the same rows, and they are the rows that the services' own list says.

import assert from 'node:assert/strict';
import { stage } from './robot/stage.mjs';
import { eventually } from './robot/eventually.mjs';
import { comeBack, everyRow, expectOpen, list, openAd, searchField, show, unfoldFilters } from './robot/queue.mjs';
import { look } from './robot/outbox.mjs';
import { cprIn, everythingStored } from './robot/storage.mjs';

const journey = stage({ seed: 51, ads: 70 });

/** Where a row of the services' list stands for a caseworker: `{whose, parked, since}`. */
function standing({ behandling }, me, now = Date.now()) {
  if (!behandling) return { whose: 'nobody', parked: false };
  const { behandler, behandlingPaabegyndtTidspunkt: begun, parkeretTilTidspunkt: until } = behandling;
  const [since, end] = [Date.parse(begun), Date.parse(until ?? '')];
  const parked = end > now;
  if (!parked && end > since) return { whose: 'nobody', parked: false };
  const whose = behandler.behandlerIdentifier === me ? 'mine' : 'others';
  return { whose, parked, since, holder: behandler.behandlerIdentifier, name: behandler.behandlerNavn };
}

/** The pending ads as objects by what they can be filtered and sorted by, in the services' order. */
async function pending(truth) {
  const me = truth.behandler.behandlerIdentifier;
  return Promise.all(
    (await truth.waiting()).map(async (row) => ({
      id: row.jobannonceId,
      ad: await truth.ad(row.jobannonceId),
      ...standing(row, me),
    })),
  );
}

/** Lets Ida and Mads hold ads, parked and not, if they do not yet. */
async function mixed(as) {
  const [ida, mads] = [await as('Ida Holm'), await as('Mads Friis')];
  const free = await ida.free();
  const mine = (await pending(ida)).filter((one) => one.whose === 'mine');
  if (mine.length < 2) {
    for (const [who, held, parked] of [
      [ida, free[3], free[4]],
      [mads, free[5], free[6]],
    ]) {
      await who.begin(held);
      await who.begin(parked);
      await who.park(parked, 240);
    }
  }
  return { ida, mads };
}

async function expectAddress(page, search) {
  await eventually(`the address says ${search}`, async () => {
    const at = new URL(page.url());
    assert.equal(decodeURIComponent(at.search.replaceAll('+', ' ')), search);
  });
}

/** Waits until the list shows exactly these ads, in this order. */
function expectShown(page, expected) {
  return eventually(`${expected.length} ads are shown`, async () => {
    if (expected.length === 0) return page.getByText('Ingen annoncer passer til visningen.').waitFor({ timeout: 500 });
    const count = await list(page).getAttribute('aria-rowcount', { timeout: 1_000 });
    assert.equal(Number(count), expected.length);
    assert.deepEqual((await everyRow(page)).map((row) => row.id), expected);
  }, { within: 20_000 });
}

const of = (rows, wanted) => rows.filter(wanted).map((row) => row.id);

const SHOWN = [
  ['Ledige', '?vis=ledige', (row) => row.whose === 'nobody'],
  ['Mine', '?vis=mine', (row) => row.whose === 'mine'],
  ['Andres', '?vis=andres', (row) => row.whose === 'others'],
  ['Parkerede', '?vis=parkerede', (row) => row.parked],
  ['Alle', '', () => true],
];

journey('each filter shows what the services’ list says, stands in the address, and holds on going back and after a reload', async ({
  open,
  as,
}) => {
  const { ida } = await mixed(as);
  const rows = await pending(ida);
  const page = await open('Ida Holm');
  await list(page).waitFor();
  for (const [name, address, wanted] of SHOWN) {
    const expected = of(rows, wanted);
    assert.ok(expected.length > 0, `${name} tries something`);
    await show(page, name).click();
    await expectAddress(page, address);
    await expectShown(page, expected);
    const counted = (await show(page, name).innerText()).replace(/\D/g, '');
    assert.equal(Number(counted), expected.length, `${name} is counted`);
  }
  for (const [name, address, wanted] of SHOWN.slice(0, -1).reverse()) {
    await page.goBack();
    await expectAddress(page, address);
    await expectShown(page, of(rows, wanted));
    assert.equal(await show(page, name).getAttribute('aria-current'), 'true');
  }
  await page.reload();
  await expectAddress(page, SHOWN[0][1]);
  await expectShown(page, of(rows, SHOWN[0][2]));
});

journey('a colleague’s ads, and those locked or waiting for long, are found by lists to choose from', async ({ open, as }) => {
  const { ida, mads } = await mixed(as);
  const rows = await pending(ida);
  const page = await open('Ida Holm');
  await list(page).waitFor();
  await unfoldFilters(page);
  const choose = (label, option) => page.getByLabel(label, { exact: true }).selectOption(option);
  const his = mads.behandler.behandlerIdentifier;
  const held = of(rows, (row) => row.holder === his);
  await choose('Behandler', { label: `Mads Friis (${held.length})` });
  await expectAddress(page, `?behandler=${his}`);
  await expectShown(page, held);
  await choose('Behandler', '');
  await expectAddress(page, '');
  const minutes = (since) => (Date.now() - since) / 60_000;
  for (const [label, address, wanted] of [
    ['Låst i mere end 15 min', '?alder=laast-15', (row) => row.since !== undefined && minutes(row.since) > 15],
    ['Låst i mere end 4 t', '?alder=laast-240', (row) => row.since !== undefined && minutes(row.since) > 240],
    ['Ventet i mere end 1 dag', '?alder=ventet-1440', (row) => minutes(Date.parse(row.ad.createdDateTime)) > 1_440],
  ]) {
    await choose('Alder', { label });
    await expectAddress(page, address);
    await expectShown(page, of(rows, wanted));
  }
  await page.reload();
  await expectAddress(page, '?alder=ventet-1440');
  assert.equal(await page.getByLabel('Alder', { exact: true }).inputValue(), 'ventet-1440', 'the filters are unfolded');
});

/** Letters as Danish sorts them; what has none comes last. */
const danish = new Intl.Collator('da', { sensitivity: 'base' });
const words = (text) => (text ?? '').replace(/\s+/g, ' ').trim();
const letters = (text) => /^[\p{L} ]*/u.exec(text)[0];
/** As far as both are letters: how signs sort is nobody's rule. */
function byLetters(text) {
  return (one, other) => {
    const texts = [one, other].map((row) => words(text(row)));
    const cuts = texts.map((whole) => (letters(whole) === whole ? Infinity : letters(whole).length));
    return danish.compare(...texts.map((whole) => whole.slice(0, Math.min(...cuts))));
  };
}

journey('each order is that of the services’ rows, the same after a reload, and back leads to the one before', async ({ open, as }) => {
  const { ida } = await mixed(as);
  const rows = await pending(ida);
  const page = await open('Ida Holm');
  await list(page).waitFor();
  await unfoldFilters(page);
  const heldFirst = (compare) => (one, other) =>
    (one.holder === undefined) - (other.holder === undefined) || (one.holder === undefined ? 0 : compare(one, other));
  for (const [label, address, compare] of [
    ['Titel', '?sorter=titel', byLetters((row) => row.ad.title)],
    ['Firma', '?sorter=firma', byLetters((row) => row.ad.employer?.name)],
    ['Behandler', '?sorter=behandler', heldFirst((one, other) => danish.compare(one.name, other.name))],
    ['Låst længst', '?sorter=laast', heldFirst((one, other) => one.since - other.since)],
  ]) {
    await page.getByLabel('Rækkefølge', { exact: true }).selectOption({ label });
    await expectAddress(page, address);
    await eventually(`sorted by ${label}`, async () => {
      const shown = (await everyRow(page)).map((row) => rows.find((one) => one.id === row.id));
      assert.equal(shown.length, rows.length);
      // Rows that compare as equal may stand in either order.
      shown.slice(1).forEach((row, index) => {
        const wrong = compare(shown[index], row) > 0;
        assert.ok(!wrong, `${label}: ${shown[index].ad.title} (${shown[index].ad.employer?.name}) before ${row.ad.title} (${row.ad.employer?.name})`);
      });
    });
  }
  const before = (await everyRow(page)).map((row) => row.id);
  await page.reload();
  await expectAddress(page, '?sorter=laast');
  await expectShown(page, before);
  await page.goBack();
  await expectAddress(page, '?sorter=behandler');
  assert.equal(await page.getByLabel('Rækkefølge', { exact: true }).inputValue(), 'behandler');
});

journey('words find titles, companies, places and ids, however they are written; back and reload keep them', async ({ open, as }) => {
  const { ida } = await mixed(as);
  const rows = await pending(ida);
  const page = await open('Ida Holm');
  await list(page).waitFor();
  const fold = (text) =>
    words(text).toLowerCase().replaceAll('å', 'aa').normalize('NFD').replace(/\p{M}/gu, '');
  const company = words(rows[7].ad.employer.name);
  const found = of(rows, ({ ad }) =>
    fold([ad.title, ad.employer?.name, ad.job?.address?.city].join(' ')).includes(fold(company)),
  );
  assert.ok(found.includes(rows[7].id) && found.length < rows.length);
  await searchField(page).fill(company.toUpperCase());
  await expectAddress(page, `?q=${company.toUpperCase()}`);
  await expectShown(page, found);
  const [first] = rows;
  await searchField(page).fill(first.id.slice(0, 8));
  await expectShown(page, [first.id]);
  await expectAddress(page, `?q=${first.id.slice(0, 8)}`);
  await openAd(page, first.id);
  await page.reload();
  await expectOpen(page, first.id);
  assert.equal(await searchField(page).inputValue(), first.id.slice(0, 8));
  await page.goBack();
  await expectShown(page, [first.id]);
  await searchField(page).fill('xyzzy findes ikke');
  await expectShown(page, []);
  await page.getByRole('link', { name: 'Vis alle' }).click();
  await expectShown(page, rows.map((row) => row.id));
  assert.equal(await searchField(page).inputValue(), '');
});

journey('filters, words and order go together, and a digit shows a saved one from any ad, also after a reload', async ({ open, as }) => {
  const { ida } = await mixed(as);
  const rows = await pending(ida);
  const free = rows.filter((row) => row.whose === 'nobody');
  const word = words(free[2].ad.title).split(' ').sort((one, other) => other.length - one.length)[0];
  const page = await open('Ida Holm');
  await show(page, 'Ledige').click();
  await searchField(page).fill(word);
  await unfoldFilters(page);
  await eventually('the words are in the address', async () => assert.match(page.url(), /q=/));
  await page.getByLabel('Rækkefølge', { exact: true }).selectOption({ label: 'Titel' });
  const address = `?vis=ledige&q=${word}&sorter=titel`;
  await expectAddress(page, address);
  const shown = (await everyRow(page)).map((row) => row.id);
  assert.ok(shown.includes(free[2].id) && shown.length < free.length);
  assert.ok(shown.every((id) => free.some((row) => row.id === id)));
  await page.getByLabel('Navn på visningen').fill('Mit arbejde');
  await page.getByRole('button', { name: 'Gem visning' }).click();
  await page.getByLabel('Tast til Mit arbejde').selectOption('7');
  // An ad that is open is always listed, so it is one of them.
  const there = shown.at(-1);
  await page.goto(`/annoncer/${there}`);
  await expectOpen(page, there);
  await look(page);
  await page.keyboard.press('7');
  await expectAddress(page, address);
  await expectShown(page, shown);
  assert.equal(await searchField(page).inputValue(), word);
  assert.equal(new URL(page.url()).pathname, `/annoncer/${there}`, 'the ad stays open');
  // In a field a digit is text.
  await searchField(page).press('End');
  await searchField(page).press('7');
  await expectAddress(page, `?vis=ledige&q=${word}7&sorter=titel`);
  await unfoldFilters(page);
  await page.getByRole('button', { name: 'Slet Mit arbejde' }).click();
  await page.getByRole('link', { name: 'Mit arbejde' }).waitFor({ state: 'detached' });
  await page.reload();
  await expectOpen(page, there);
  assert.equal(await page.getByRole('link', { name: 'Mit arbejde' }).count(), 0);
});

journey('what looks like a CPR number is neither in the address, nor saved, nor kept by the browser', async ({ open, as, server }) => {
  await as('Ida Holm');
  const page = await open('Ida Holm', { at: '/annoncer?vis=ledige' });
  await list(page).waitFor();
  const asked = [];
  page.on('request', (request) => asked.push(request.url(), request.postData() ?? ''));
  for (const number of ['010165-1234', '0101651234', '010165 1234 kok']) {
    await searchField(page).fill('');
    await searchField(page).pressSequentially(number);
    await page.getByText('Det ligner et CPR-nummer. Der søges ikke på CPR-numre.').waitFor();
    // Longer than the pause after which an address is renewed.
    await page.waitForTimeout(700);
    assert.ok(!/1234/.test(page.url()), page.url());
  }
  await unfoldFilters(page);
  await page.getByLabel('Navn på visningen').fill('Sagen');
  await page.getByRole('button', { name: 'Gem visning' }).click();
  await page.getByText('Det ligner et CPR-nummer, og dem gemmer konsollen ikke.').waitFor();
  assert.equal(await page.getByRole('link', { name: 'Sagen' }).count(), 0);
  await searchField(page).fill('');
  await page.getByLabel('Navn på visningen').fill('Sag 010165-1234');
  await page.getByRole('button', { name: 'Gem visning' }).click();
  await page.getByText('Det ligner et CPR-nummer, og dem gemmer konsollen ikke.').waitFor();
  await comeBack(page);
  assert.deepEqual(cprIn(await everythingStored(page)), []);
  assert.deepEqual(cprIn(asked.join('\n')), []);
  assert.deepEqual(cprIn(server.log.join('\n')), []);
});
