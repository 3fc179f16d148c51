// The CVs that changed: in a period and of a jobcentre, page by page, and as a file.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { stage } from './robot/stage.mjs';
import { day, dialog, events, heading, named } from './robot/cv.mjs';
import { expectFocus } from './robot/decision.mjs';
import { eventually } from './robot/eventually.mjs';
import { masked, withHyphen } from './robot/flexjob.mjs';
import { cprIn, everythingStored } from './robot/storage.mjs';

const journey = stage({ seed: 45, ads: 10 });

const openAt = (open, at = '/cv', how = {}) => open('Ida Holm', { at, ...how });

journey('the CVs that changed in a period, page by page and as a file', async ({ open, as }) => {
  const truth = await as('Ida Holm');
  const period = { cvChangeStartTime: `${day(29)}T00:00:00`, cvChangeEndTime: `${day(-1)}T00:00:00` };
  const first = await truth.changedCvs(period);
  assert.ok(first.lastPageNumber >= 2, 'the demo data have more than a page');
  const page = await openAt(open, '/cv?vis=aendrede');
  await page.getByText('Vælg en periode for at hente').waitFor();
  await page.getByLabel('Fra').fill(day(29));
  await page.getByLabel('Til og med').fill(day());
  await page.getByRole('button', { name: 'Hent ændrede CV’er' }).click();
  const numbers = page.getByRole('rowheader').locator('.cpr-number');
  await eventually('the first page', async () => {
    assert.deepEqual(await numbers.allInnerTexts(), first.cvUpdateList.map((one) => masked(one.personCivilRegistrationIdentifier)));
  });
  await expectFocus(page.getByRole('heading', { level: 2, name: /^Ændret / }), 'reading goes on at the list');
  await page.getByText(`Side 1 af ${first.lastPageNumber}`).waitFor();
  await page.getByRole('link', { name: 'Næste side' }).click();
  const second = await truth.changedCvs({ ...period, cvListPage: 2 });
  await eventually('the second page', async () => {
    assert.deepEqual(await numbers.allInnerTexts(), second.cvUpdateList.map((one) => masked(one.personCivilRegistrationIdentifier)));
  });
  const { search } = new URL(page.url());
  assert.equal(search, `?vis=aendrede&fra=${day(29)}&til=${day()}&side=2`);
  await page.reload();
  await page.getByText(`Side 2 af ${first.lastPageNumber}`).waitFor();
  assert.equal(await page.getByLabel('Fra').inputValue(), day(29));

  await page.getByRole('button', { name: 'Hent som CSV …' }).click();
  const look = dialog(page, 'Hent en fil med CPR-numre?');
  await expectFocus(look.getByRole('button', { name: 'Annullér' }), 'Enter fetches no file unasked');
  const coming = page.waitForEvent('download');
  await look.getByRole('button', { name: 'Hent filen' }).click();
  const file = await coming;
  assert.equal(file.suggestedFilename(), `aendrede-cv-${day(29)}-${day()}.csv`);
  const text = await readFile(await file.path(), 'utf8');
  assert.ok(text.startsWith('\u{FEFF}CPR-nummer;Seneste ændring;Slettet i perioden\r\n'), 'as Excel wants it');
  const rows = text.trimEnd().split('\r\n').slice(1);
  const everyone = [];
  for (let number = 1; number <= first.lastPageNumber; number += 1) {
    everyone.push(...(await truth.changedCvs({ ...period, cvListPage: number })).cvUpdateList);
  }
  assert.deepEqual(rows.map((row) => row.split(';')[0]), everyone.map((one) => withHyphen(one.personCivilRegistrationIdentifier)));
  assert.ok(rows.every((row) => /^\d{6}-\d{4};\d\d-\d\d-\d{4} \d\d:\d\d;(ja|nej)$/.test(row)), rows[0]);
});

journey('a jobcentre is chosen by name or code, and a row leads to the citizen’s CV', async ({ open, as }) => {
  const truth = await as('Ida Holm');
  const everyone = { cvChangeStartTime: `${day(29)}T00:00:00`, cvChangeEndTime: `${day(-1)}T00:00:00`, jobcenter: '10100' };
  const { cvUpdateList } = await truth.changedCvs(everyone);
  assert.ok(cvUpdateList.length > 0, 'Copenhagen is large');
  const page = await openAt(open, '/cv');
  await page.getByRole('link', { name: 'Ændrede CV’er' }).click();
  await page.getByLabel('Fra').fill(day(29));
  await page.getByLabel('Jobcenter (kan udelades)').fill('københavn');
  await page.keyboard.press('Enter');
  await page.getByText('Jobcenter 10100 København · Hentet ').waitFor();
  assert.equal(new URL(page.url()).search, `?vis=aendrede&fra=${day(29)}&til=${day()}&jobcenter=10100`);
  assert.equal(await page.getByLabel('Jobcenter (kan udelades)').inputValue(), '10100 København');
  const [{ personCivilRegistrationIdentifier: cpr }] = cvUpdateList;
  const row = page.getByRole('row').filter({ hasText: masked(cpr) }).first();
  await row.getByRole('button', { name: 'Vis CPR-nummer' }).click();
  await row.getByText(withHyphen(cpr)).waitFor();
  await row.getByRole('button', { name: 'Se CV' }).click();
  await heading(page).waitFor();
  assert.equal(new URL(page.url()).pathname + new URL(page.url()).search, '/cv', 'the number is not in the address');
  assert.equal(await page.locator('.cv-head .cpr-number').innerText(), masked(cpr));
  await eventually('it is her log', async () => assert.deepEqual(await events(page), named(await truth.cvEvents(cpr))));
  await page.getByRole('link', { name: 'Ændrede CV’er' }).click();
  await page.getByText('Jobcenter 10100 København · Hentet ').waitFor();
  assert.deepEqual(cprIn(await everythingStored(page)), []);
});
