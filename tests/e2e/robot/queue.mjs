// The queue at the left of the desk.

import assert from 'node:assert/strict';
import { eventually } from './eventually.mjs';

/** The list of pending ads. */
export function list(page) {
  return page.getByRole('grid', { name: /^Afventende jobannoncer/ });
}

/** The height of a window in which no row of a journey's queue is scrolled away. */
export const EVERY_ROW = 6_000;

/** The link of an ad's row. */
export function row(page, id) {
  return list(page).locator(`a.row[href^="/annoncer/${id}"]`);
}

/** The rows that exist now, as objects in order: `{id, place, of, selected, title, beneath, state, top, height}`. */
export async function rows(page) {
  return list(page)
    .getByRole('row')
    .evaluateAll((items) =>
      items.map((item) => {
        const text = (part) => item.querySelector(`.row-${part}`)?.textContent.trim();
        return {
          id: item.querySelector('a').pathname.split('/')[2],
          place: Number(item.getAttribute('aria-rowindex')),
          of: Number(item.parentElement.getAttribute('aria-rowcount')),
          selected: item.getAttribute('aria-selected') === 'true',
          title: text('title'),
          beneath: text('beneath'),
          state: text('state'),
          top: item.getBoundingClientRect().top,
          height: item.getBoundingClientRect().height,
        };
      }),
    );
}

/** Where an ad's row says it stands. */
export async function expectRow(page, id, state) {
  await eventually(`the row says ${state}`, async () => {
    const found = (await rows(page)).find((one) => one.id === id);
    assert.ok(found, `no row of ${id}`);
    if (state instanceof RegExp) assert.match(found.state, state);
    else assert.equal(found.state, state);
  });
}

/** Waits until an ad has no row; it must be one that could be seen. */
export async function expectNoRow(page, id) {
  await row(page, id).waitFor({ state: 'detached' });
}

/** Opens an ad by its row, and waits until it can be read. */
export async function openAd(page, id) {
  await row(page, id).click();
  await expectOpen(page, id);
}

/** The ad on the desk. Others lie drawn beside it, unseen. */
export const sheet = (page) => page.locator('.ad:not([hidden])');

/** Waits until an ad is open with its content, and gives its title as shown. */
export async function expectOpen(page, id) {
  await page.waitForURL((url) => url.pathname === `/annoncer/${id}`);
  await page.locator(`.ad[data-ad="${id}"]`).getByRole('heading', { name: 'Annoncens tekst' }).waitFor();
  return title(page);
}

/** The open ad's title, as shown. */
export async function title(page) {
  return sheet(page).locator('.ad-title').innerText();
}

/** The field that searches the queue. */
export const searchField = (page) => page.getByRole('searchbox', { name: 'Søg i køen' });

/** A link that chooses whose rows are shown, by how its name begins. */
export const show = (page, name) =>
  page.getByRole('navigation', { name: 'Vis' }).getByRole('link', { name: new RegExp(`^${name}`) });

/** Unfolds the holder, the age, the order and the saved filters. */
export async function unfoldFilters(page) {
  const filters = page.locator('details.narrower');
  if (!(await filters.evaluate((one) => one.open))) await filters.locator('summary').click();
  await page.getByLabel('Rækkefølge', { exact: true }).waitFor();
}

/** The ads of the rows that exist now, in order. */
export const ids = async (page) => (await rows(page)).map((row) => row.id);

/** Every ad that the list shows, in order, also those out of sight. */
export async function everyRow(page) {
  const box = page.locator('.queue-rows');
  const seen = new Map();
  await box.evaluate((box) => box.scrollTo(0, 0));
  for (;;) {
    const [at, height] = await box.evaluate((box) => [box.scrollTop, box.clientHeight]);
    const shown = await eventually('rows are drawn', async () => {
      const shown = await rows(page);
      assert.ok(shown.length > 0 && shown.every((row) => row.title !== 'Henter…'));
      return shown;
    });
    for (const row of shown) seen.set(row.place, row);
    const more = await box.evaluate((box, to) => (box.scrollTo(0, to), box.scrollTop), at + height);
    if (more <= at) break;
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  }
  await box.evaluate((box) => box.scrollTo(0, 0));
  return [...seen.values()].sort((one, other) => one.place - other.place);
}

/** Comes back to the window, which makes the console read the list at once. */
export async function glance(page) {
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
}

/** Comes back to the window, and waits until the list has been read and drawn. */
export async function comeBack(page) {
  const asked = new Set();
  const note = (request) => request.url().endsWith('/afventende-jobannoncer') && asked.add(request);
  page.on('request', note);
  const isIt = (request) => asked.has(request);
  // Chromium tells of a body that a page has read to its end as of one that was given up, now and then.
  const ended = Promise.any([page.waitForEvent('requestfinished', isIt), page.waitForEvent('requestfailed', isIt)]);
  await glance(page);
  await ended;
  page.off('request', note);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}
