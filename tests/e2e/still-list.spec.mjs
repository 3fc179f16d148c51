// A list that lies still while it is looked at, and what can be asked of it: filters, words, order, selection.

import assert from 'node:assert/strict';
import { stage } from './robot/stage.mjs';
import { eventually } from './robot/eventually.mjs';
import { expectAccessible } from './robot/axe.mjs';
import { comeBack, expectOpen, list, openAd, row, rows } from './robot/queue.mjs';
import { look } from './robot/outbox.mjs';
import { choose } from './robot/session.mjs';

const journey = stage({ seed: 41, ads: 70 });

const search = (page) => page.getByRole('searchbox', { name: 'Søg i køen' });
const show = (page, name) => page.getByRole('navigation', { name: 'Vis' }).getByRole('link', { name });
const ids = async (page) => (await rows(page)).map((row) => row.id);

async function expectRows(page, expected) {
  await eventually(`the rows are ${expected.length}`, async () => assert.deepEqual(await ids(page), expected));
}

journey('what is new waits until it is asked for while an ad is open; the count tells it at once', async ({ open, as }) => {
  const colleague = await as('Mads Friis');
  const [first, second, third] = await colleague.free();
  for (const ad of [first, second]) await colleague.begin(ad);
  const others = (await colleague.waiting()).filter((row) => row.behandling).map((row) => row.jobannonceId);
  const page = await open('Ida Holm', { at: `/annoncer/${first}?vis=andres` });
  await expectOpen(page, first);
  const before = await ids(page);
  assert.ok(before.includes(first) && before.includes(second) && !before.includes(third));
  const count = async () => Number((await show(page, /^Andres/).innerText()).replace(/\D/g, ''));
  const counted = await count();
  assert.ok(counted <= others.length);
  await colleague.begin(third);
  await comeBack(page);
  await page.getByRole('button', { name: '1 ny – vis' }).waitFor();
  assert.equal(await count(), counted + 1);
  assert.deepEqual(await ids(page), before);
  await colleague.decideAnyhow(second);
  await comeBack(page);
  await expectRows(
    page,
    before.filter((id) => id !== second),
  );
  await page.keyboard.press('.');
  await eventually('the new one is shown', async () => assert.ok((await ids(page)).includes(third)));
  assert.equal(await page.getByRole('button', { name: / nye? – vis$/ }).count(), 0);
});

journey('focus and scroll are where they were after 100 reads of a list that changes', async ({ open, as }) => {
  const colleague = await as('Mads Friis');
  const page = await open('Ida Holm');
  await list(page).waitFor();
  const free = await colleague.free();
  const box = page.locator('.queue-rows');
  await box.evaluate((box) => box.scrollTo(0, 1_200));
  await row(page, free[18]).focus();
  const where = () =>
    page.evaluate(() => {
      const focused = document.activeElement;
      const top = document.querySelector('.queue-rows').getBoundingClientRect().top;
      return { path: focused.pathname, top: Math.round(focused.getBoundingClientRect().top - top) };
    });
  const before = await where();
  for (let read = 0; read < 100; read += 1) {
    if (read % 10 === 0) await colleague.begin(free[30 + read / 10]);
    if (read % 25 === 5) await colleague.decideAnyhow(free[(read - 5) / 25]);
    await page.waitForTimeout(110);
    await comeBack(page);
  }
  assert.deepEqual(await where(), before);
});

journey('words are searched as they are typed, however they are written, and stand in the address', async ({ open, as }) => {
  const truth = await as('Ida Holm');
  const waiting = await truth.waiting();
  const { title } = await truth.ad(waiting[5].jobannonceId);
  const word = title.split(/\s+/).sort((one, other) => other.length - one.length)[0];
  const page = await open('Ida Holm');
  await list(page).waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type(word.toUpperCase());
  await eventually('the ad is found', async () => {
    const found = await rows(page);
    assert.ok(found.some((row) => row.id === waiting[5].jobannonceId));
    assert.ok(found[0].of < waiting.length, `${found[0].of} found`);
  });
  await eventually('the address has it', async () =>
    assert.equal(new URL(page.url()).searchParams.get('q'), word.toUpperCase()),
  );
  await openAd(page, waiting[5].jobannonceId);
  assert.equal(new URL(page.url()).searchParams.get('q'), word.toUpperCase(), 'it follows along');
  await page.reload();
  await expectOpen(page, waiting[5].jobannonceId);
  assert.equal(await search(page).inputValue(), word.toUpperCase());
});

journey('a CPR number is neither searched for, nor put in the address, nor kept', async ({ open }) => {
  const page = await open('Ida Holm');
  await list(page).waitFor();
  await search(page).fill('010165-1234');
  await page.getByText('Det ligner et CPR-nummer. Der søges ikke på CPR-numre.').waitFor();
  await page.waitForTimeout(600);
  assert.ok(!page.url().includes('1234'), page.url());
  await page.getByText('Flere filtre og rækkefølge').click();
  await page.getByLabel('Navn på visningen').fill('Sag');
  await page.getByRole('button', { name: 'Gem visning' }).click();
  await page.getByText('Det ligner et CPR-nummer, og dem gemmer konsollen ikke.').waitFor();
  const kept = await page.evaluate(() => JSON.stringify({ ...localStorage }));
  assert.ok(!/010165.?1234/.test(kept), kept);
});

journey('a filter is kept under a name and a digit, and the digit shows it from anywhere in the list', async ({ open, as }) => {
  const truth = await as('Ida Holm');
  const page = await open('Ida Holm', { at: '/annoncer?vis=ledige' });
  await list(page).waitFor();
  await page.getByText('Flere filtre og rækkefølge').click();
  await page.getByLabel('Rækkefølge', { exact: true }).selectOption({ label: 'Titel' });
  await eventually('sorted', async () => assert.match(page.url(), /sorter=titel/));
  await page.getByLabel('Navn på visningen').fill('Ledige efter titel');
  await page.getByRole('button', { name: 'Gem visning' }).click();
  await page.getByRole('link', { name: 'Ledige efter titel' }).waitFor();
  await expectAccessible(page, 'the saved filters');
  await page.goto(`/annoncer/${(await truth.free())[3]}`);
  await expectOpen(page, (await truth.free())[3]);
  await look(page);
  await page.keyboard.press('1');
  await eventually('it is shown', async () => assert.match(page.url(), /\?vis=ledige&sorter=titel$/));
  const titles = (await rows(page)).map((row) => row.title);
  const danish = new Intl.Collator('da', { sensitivity: 'base' });
  assert.ok(titles.length > 3);
  for (const [index, title] of titles.slice(1, 6).entries()) {
    assert.ok(danish.compare(titles[index][0], title[0]) <= 0, `${titles[index]} before ${title}`);
  }
});

journey('rows are selected with the keyboard, all at once, and leave the selection with the queue', async ({ open, as }) => {
  const colleague = await as('Mads Friis');
  const page = await open('Ida Holm');
  await list(page).waitFor();
  const [first, second, third] = await ids(page);
  const selected = async () => (await rows(page)).filter((row) => row.selected).map((row) => row.id);
  await openAd(page, first);
  await page.keyboard.press('x');
  assert.deepEqual(await selected(), [first]);
  await page.keyboard.press('Shift+J');
  await page.keyboard.press('Shift+J');
  assert.deepEqual(await selected(), [first, second, third]);
  await page.getByText('3 markeret', { exact: true }).waitFor();
  await expectAccessible(page, 'a selection', { within: '.queue' });
  await colleague.decideAnyhow(second);
  await comeBack(page);
  await page.getByText('2 markeret', { exact: true }).waitFor();
  const waiting = (await colleague.waiting()).length;
  await page.getByRole('button', { name: 'Markér alle viste' }).click();
  await page.getByText(`${waiting} markeret`, { exact: true }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByText(`${waiting} markeret`, { exact: true }).waitFor({ state: 'detached' });
});

journey('as a table in pages every row of a page can be reached, and the page stands in the address', async ({ open, as }) => {
  const waiting = (await (await as('Ida Holm')).waiting()).map((row) => row.jobannonceId);
  const page = await open('Ida Holm');
  await list(page).waitFor();
  await choose(page, 'Køen vises som', 'Tabel i sider');
  const table = page.getByRole('table', { name: /^Afventende jobannoncer/ });
  const listed = () => table.getByRole('rowheader').getByRole('link').evaluateAll((links) => links.map((a) => a.pathname));
  await eventually('50 rows', async () => assert.equal((await listed()).length, 50));
  assert.deepEqual(
    await listed(),
    waiting.slice(0, 50).map((id) => `/annoncer/${id}`),
  );
  await expectAccessible(page, 'the table');
  await page.getByRole('link', { name: 'Næste side' }).click();
  await eventually('the second page', async () => {
    assert.equal(new URL(page.url()).searchParams.get('side'), '2');
    assert.equal((await listed()).length, waiting.length - 50);
  });
  await page.reload();
  await eventually('still the second page', async () => assert.equal((await listed()).length, waiting.length - 50));
});

journey('my begun and parked ads stand at the head of the queue and lead to them', async ({ open, as }) => {
  const me = await as('Sofie Kjeldsen');
  const [begun, parked, other] = await me.free();
  await me.begin(begun);
  await me.begin(parked);
  await me.park(parked, 45);
  const page = await open('Sofie Kjeldsen');
  const mine = page.getByRole('region', { name: 'Mine annoncer' });
  await mine.getByText(/^Påbegyndt for (lidt|\d+ min) siden$/).first().waitFor();
  await mine.getByText(/^Parkeret, 4\d:\d\d tilbage$/).waitFor();
  await mine.locator(`a[href^="/annoncer/${parked}"]`).click();
  await expectOpen(page, parked);
  assert.ok(other);
});
