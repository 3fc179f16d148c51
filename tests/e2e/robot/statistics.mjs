// The statistics as a caseworker sees them.

import { readFile } from 'node:fs/promises';

/** Their names, as headings and charts have them. */
export const MINE = 'Godkendt af mig pr. dag';
export const EVERYBODY = 'Godkendt af alle pr. dag';
export const PER_CASEWORKER = 'Godkendt pr. behandler';

/** One of the large numbers, by its name. */
export const figure = (page, name) =>
  page.locator('.figure').filter({ has: page.getByText(name, { exact: true }) }).getByRole('definition').first().innerText();

/** What is said below it. */
export const notes = (page, name) =>
  page.locator('.figure').filter({ has: page.getByText(name, { exact: true }) }).getByRole('definition').last().innerText();

/** A chart of days: one stop for Tab. */
export const chart = (page, name) => page.getByRole('slider', { name });

/** What is shown beside the day that the chart tells of. */
export const tip = (page, name) => chart(page, name).locator('.chart-tip');

/** Waits until the numbers are drawn. */
export async function drawn(page) {
  await page.locator('.chart-drawing').first().waitFor();
}

/** The rows of a table, as texts by cell, without what is for the eye alone. */
export async function rows(table) {
  return table.locator('tbody tr').evaluateAll((rows) =>
    rows.map((row) => [...row.cells].filter((cell) => cell.ariaHidden !== 'true').map((cell) => cell.innerText.trim())),
  );
}

/** Unfolds a chart's table, and gives it. */
export async function unfold(page, name) {
  await page.locator('summary').filter({ hasText: `: ${name}` }).click();
  const table = page.getByRole('region', { name: `Vis som tabel: ${name}` }).getByRole('table');
  await table.locator('tbody tr').first().waitFor();
  return table;
}

/** The caseworkers' table. */
export const caseworkers = (page) => page.getByRole('region', { name: PER_CASEWORKER }).getByRole('table');

/** Downloads a file of numbers: `{name, bytes}`. */
export async function download(page, name) {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: `Hent som CSV: ${name}` }).click();
  const file = await coming;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}
