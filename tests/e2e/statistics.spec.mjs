// The statistics show what the services count, for each period.

import assert from 'node:assert/strict';
import { stage } from './robot/stage.mjs';
import { eventually } from './robot/eventually.mjs';
import { integer, oneDecimal } from './robot/words.mjs';

const journey = stage({ seed: 24 });

const figure = (page, name) => page.locator('.figure', { hasText: name }).getByRole('definition').innerText();

async function tableRows(page, name) {
  const rows = page.getByRole('region', { name }).getByRole('row');
  return (await rows.allInnerTexts()).slice(1).map((row) => row.split(/\s*[\t\n]\s*/));
}

for (const days of [7, 30, 90, 365]) {
  journey(`the last ${days} days are counted as the services count them`, async ({ open, as }) => {
    const truth = await as('Mads Friis');
    const all = await truth.allApprovals(days);
    const page = await open('Mads Friis', { at: '/statistik' });
    await page.getByRole('link', { name: `${days} dage`, exact: true }).click();
    await eventually('the figures are those of the services', async () => {
      assert.equal(await figure(page, 'Godkendt i alt'), integer(all));
      assert.equal(await figure(page, 'Godkendt af mig'), integer(await truth.approvals(days)));
      assert.equal(await figure(page, 'I gennemsnit pr. dag'), oneDecimal(all / days));
    });
    const perDay = await tableRows(page, 'Godkendte pr. dag');
    assert.equal(perDay.length, days, 'every day is there, also those without approvals');
    assert.equal(
      perDay.reduce((sum, row) => sum + Number(row.at(-1).replace('.', '')), 0),
      all,
    );
    const people = await truth.approvalsByName(days);
    const expected = people
      .map(({ name, approved, average }) => [name, integer(approved), oneDecimal(average)])
      .sort(([one], [other]) => one.localeCompare(other, 'da'));
    assert.deepEqual(await tableRows(page, 'Godkendte pr. behandler'), expected);
  });
}

journey('who has approved nothing yet sees nought, not an error', async ({ open }) => {
  const page = await open('Rasmus Dalgaard', { at: '/statistik?dage=30' });
  await eventually('nought', async () => assert.equal(await figure(page, 'Godkendt af mig'), '0'));
  assert.equal(await page.getByRole('alert').filter({ hasText: /./ }).count(), 0);
});
