// Others' bugs with comparing and with exports, replayed on ours. The list of all of them is in museum.spec.mjs.

import assert from 'node:assert/strict';
import { stage } from './robot/stage.mjs';
import { advertisement } from './robot/advertisements.mjs';
import { fields, openDuplicates } from './robot/duplicates.mjs';
import { EVERYBODY, MINE, PER_CASEWORKER, download, drawn } from './robot/statistics.mjs';

const PARAGRAPHS = ['Vi søger en kok til køkkenet i Ribe.', 'Du møder klokken 7.', 'Løn efter overenskomst.'];
const body = (paragraphs) => paragraphs.map((one) => `<p>${one}</p>`).join('');
const OWN = advertisement(1, { title: 'Kok til køkkenet i Ribe', body: body(PARAGRAPHS) });
const TWIN = advertisement(2, { title: 'Kok til køkkenet i Ribe', body: body(PARAGRAPHS).replace('klokken 7', 'klokken 9') });

const journey = stage({ seed: 36, ads: 40, importAds: [OWN, TWIN] });

journey('CardBook#85: equal fields in the way', async ({ open }) => {
  const page = await open('Ida Holm');
  await openDuplicates(page, OWN.id, `?med=${TWIN.id}`);
  const equal = (rows) => [...rows].filter(([, cells]) => new Set(cells.map((cell) => cell.trim())).size === 1).map(([name]) => name);
  const shown = await fields(page);
  assert.deepEqual(equal(shown), [], 'a row in sight is one that differs');
  assert.ok([...shown.values()].some(([own, other]) => own.includes('klokken 7') && other.includes('9')));
  // They are folded away, not left out.
  for (const fold of await page.locator('.compare-fold').getByRole('button').all()) await fold.click();
  const unfolded = await fields(page);
  const same = equal(unfolded);
  assert.ok(same.includes('Virksomhed') && same.length > 3, same.join());
  assert.equal(unfolded.size, shown.size + same.length);
});

/** What Danish Excel makes of a file that is opened with a double click: a table of texts and numbers. */
function danishExcel(bytes) {
  assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf], 'without its mark, æ, ø and å would be read as Windows-1252');
  const lines = bytes.subarray(3).toString('utf8').trimEnd().split('\r\n');
  const cell = (text) => (/^-?\d+(,\d+)?$/.test(text) ? Number(text.replace(',', '.')) : text);
  return lines.map((line) => line.split(';').map(cell));
}

journey('spraakbanken/korp-frontend#272: CSV broken in Danish Excel', async ({ open, as }) => {
  const truth = await (await as('Mads Friis')).approvalsByName(30);
  const page = await open('Mads Friis', { at: '/statistik?dage=30' });
  await drawn(page);
  const tables = [];
  for (const name of [MINE, EVERYBODY, PER_CASEWORKER]) tables.push(danishExcel((await download(page, name)).bytes));
  for (const [heading, ...rows] of tables) {
    assert.ok(heading.length >= 3 && rows.length > 0, 'semicolons part the columns');
    for (const row of rows) assert.equal(row.length, heading.length, row.join());
  }
  const [, [, ...days], [, ...people]] = tables;
  assert.ok(days.every(([, , approved, mean]) => Number.isInteger(approved) && typeof mean === 'number'), 'numbers to reckon with');
  assert.ok(days.some(([, weekday]) => weekday === 'lørdag'), 'Danish letters are what they were');
  for (const { name, approved, average } of truth) {
    const [, inFile, mean] = people.find((row) => row[0] === name);
    assert.equal(inFile, approved, name);
    assert.ok(Math.abs(mean - average) <= 0.05, `${name}: ${mean} for ${average}`);
  }
});
