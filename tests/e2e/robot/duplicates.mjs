// The page on which an ad stands beside those that may be the same.

import assert from 'node:assert/strict';
import { eventually } from './eventually.mjs';

/** Opens the duplicates of an ad by its address, and waits until they have been compared. */
export async function openDuplicates(page, id, query = '') {
  await page.goto(`/annoncer/${id}/dubletter${query}`);
  await expectCompared(page);
}

/** Waits until every text is here and has been compared. */
export async function expectCompared(page) {
  await page.getByRole('heading', { name: 'Sammenlign dubletter' }).waitFor();
  await steps(page).waitFor();
  await eventually('every ad is here', async () => {
    const heads = await page.getByRole('columnheader').allInnerTexts();
    assert.ok(heads.every((head) => !head.includes('Henter')), heads.join('\n'));
  });
}

/** Where one is among the differences. */
export const steps = (page) => page.locator('.difference-steps').getByRole('status');

/** The head of a column: 0 is the ad itself, 1 the first of the others. */
export const head = (page, column) => page.getByRole('columnheader').nth(column + 1);

/** A button in the head of one of the others. */
export const act = (page, column, name) => head(page, column).getByRole('button', { name, exact: true });

/** What is marked as different, in order, without the spoken labels: `-only here`, `+only there`. */
export async function differences(page) {
  return page.locator('.difference > :is(del, ins)').evaluateAll((marks) =>
    marks.map((mark) => {
      const words = [...mark.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.data);
      return `${mark.localName === 'del' ? '-' : '+'}${words.join('').trim()}`;
    }),
  );
}

/** The rows that can be seen, by their heading, each with its cells' words. */
export async function fields(page) {
  const rows = await page.getByRole('row').filter({ has: page.getByRole('rowheader') }).all();
  const read = async (row) => [await row.getByRole('rowheader').innerText(), await row.getByRole('cell').allInnerTexts()];
  return new Map(await Promise.all(rows.map(read)));
}
