// The statistics show what the services count, for each period, to the eye, the keyboard, a spreadsheet and the printer.

import assert from 'node:assert/strict';
import { stage } from './robot/stage.mjs';
import { eventually } from './robot/eventually.mjs';
import { AT_ONCE, expectAllSent, look } from './robot/outbox.mjs';
import { button } from './robot/decision.mjs';
import { expectOpen } from './robot/queue.mjs';
import {
  EVERYBODY,
  MINE,
  PER_CASEWORKER,
  caseworkers,
  chart,
  download,
  drawn,
  figure,
  notes,
  rows,
  tip,
  unfold,
} from './robot/statistics.mjs';
import { integer, oneDecimal } from './robot/words.mjs';

const journey = stage({ seed: 24 });

const MOST_DAYS = 366;

/** Swedish dates are written as ISO has them. */
const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' }).format(new Date());

/** `22-11-2026` of the day so many before today. */
function daysBack(back) {
  const day = new Date(`${today()}T12:00:00Z`);
  day.setUTCDate(day.getUTCDate() - back);
  return day.toISOString().slice(0, 10).split('-').reverse().join('-');
}

for (const days of [7, 30, 90, 365]) {
  journey(`the last ${days} days are counted as the services count them`, async ({ open, as }) => {
    const truth = await as('Mads Friis');
    const all = await truth.allApprovals(days);
    const page = await open('Mads Friis', { at: '/statistik' });
    await page.getByRole('link', { name: `${days} dage`, exact: true }).click();
    await page.waitForURL(`**/statistik?dage=${days}`);
    await eventually('the figures are those of the services', async () => {
      assert.equal(await figure(page, 'Godkendt i alt'), integer(all));
      assert.equal(await figure(page, 'Godkendt af mig'), integer(await truth.approvals(days)));
      assert.equal(await figure(page, 'I gennemsnit pr. dag'), oneDecimal(all / days));
    });
    const perDay = await rows(await unfold(page, EVERYBODY));
    assert.equal(perDay.length, days, 'every day is there, also those without approvals');
    assert.equal(
      perDay.reduce((sum, row) => sum + Number(row[1].replace('.', '')), 0),
      all,
    );
    assert.equal(await chart(page, EVERYBODY).getAttribute('aria-valuemax'), String(days));
    const people = await truth.approvalsByName(days);
    const expected = people
      .map(({ name, approved, average }) => [
        name === 'Mads Friis' ? 'Mads Friis (mig)' : name,
        integer(approved),
        oneDecimal(average),
      ])
      .sort(([one], [other]) => one.localeCompare(other, 'da'));
    assert.deepEqual(await rows(caseworkers(page)), expected);
  });
}

journey('the period before is compared with as far as the service goes', async ({ open, as }) => {
  const truth = await as('Mads Friis');
  const page = await open('Mads Friis', { at: '/statistik?dage=30' });
  const [now, both] = [await truth.allApprovals(30), await truth.allApprovals(60)];
  const before = both - now;
  assert.ok(before > 0, 'the demo data has approvals in both periods');
  await eventually('the comparison', async () => {
    const said = await notes(page, 'Godkendt i alt');
    assert.ok(said.includes(`de 30 dage før (${integer(before)})`), said);
    const percent = Math.round((Math.abs(now - before) / before) * 100);
    const word = now > before ? 'flere' : 'færre';
    assert.ok(percent === 0 || said.startsWith(`${integer(percent)} % ${word} end`), said);
  });
  await page.goto('/statistik?dage=365');
  await eventually('nobody can know', async () => {
    const said = await notes(page, 'Godkendt i alt');
    assert.equal(said, 'Perioden før kan ikke oplyses: tjenesten går højst 366 dage tilbage.');
  });
});

journey('a number of days of one’s own, and one that the service does not take', async ({ open, as }) => {
  const truth = await as('Ida Holm');
  const page = await open('Ida Holm', { at: '/statistik?dage=14' });
  const field = page.getByLabel('Andet antal dage');
  const total = async (days) => assert.equal(await figure(page, 'Godkendt i alt'), integer(await truth.allApprovals(days)));
  await eventually('a link says the period', () => total(14));
  assert.equal(await field.inputValue(), '14');
  await field.fill('45');
  await field.press('Enter');
  await page.waitForURL('**/statistik?dage=45');
  await eventually('the field says it', () => total(45));
  await field.fill('400');
  await page.getByRole('button', { name: 'Vis', exact: true }).click();
  await page.getByText(`Skriv et helt tal fra 1 til ${MOST_DAYS}.`).waitFor();
  assert.equal(await field.inputValue(), '400');
  assert.equal(new URL(page.url()).search, '?dage=45');
  await total(45);
  await page.goto('/statistik?dage=syv%20dage');
  await page.getByText('‘syv dage’ er ikke et antal dage, der kan vises.').waitFor();
  assert.equal(await field.inputValue(), 'syv dage');
  await eventually('the usual period meanwhile', () => total(30));
});

journey('the caseworkers stand by name until one asks, and the address keeps the answer', async ({ open, as }) => {
  const truth = await as('Ida Holm');
  const page = await open('Ida Holm', { at: '/statistik?dage=90' });
  await drawn(page);
  const names = async () => (await rows(caseworkers(page))).map(([name]) => name.replace(' (mig)', ''));
  const byName = (await truth.approvalsByName(90)).map(({ name }) => name).sort((a, b) => a.localeCompare(b, 'da'));
  assert.deepEqual(await names(), byName);
  await page.getByRole('link', { name: 'Efter antal' }).click();
  await page.waitForURL('**/statistik?dage=90&orden=antal');
  const counts = async () => (await rows(caseworkers(page))).map(([, count]) => Number(count.replace('.', '')));
  await eventually('most first', async () => assert.deepEqual(await counts(), (await counts()).sort((a, b) => b - a)));
  await page.getByRole('link', { name: '7 dage' }).click();
  await page.waitForURL('**/statistik?dage=7&orden=antal');
  await page.reload();
  await drawn(page);
  assert.equal(await page.getByRole('link', { name: 'Efter antal' }).getAttribute('aria-current'), 'true');
});

journey('the chart is walked by keys: one stop, each day spoken and shown', async ({ open }) => {
  const page = await open('Mads Friis', { at: '/statistik?dage=30' });
  await drawn(page);
  const all = chart(page, EVERYBODY);
  await all.focus();
  const spoken = () => all.getAttribute('aria-valuetext');
  const [last] = await rows(await unfold(page, EVERYBODY));
  await all.focus();
  assert.ok((await spoken()).startsWith(last[0]), 'it begins today');
  await page.keyboard.press('Home');
  await page.keyboard.press('PageUp');
  await page.keyboard.press('ArrowRight');
  const [day] = (await rows(page.getByRole('region', { name: `Vis som tabel: ${EVERYBODY}` }).getByRole('table'))).slice(30 - 9);
  const told = [day[0], day[3], `${day[1]} godkendt`, `7-dages gennemsnit ${day[2]}`].filter(Boolean);
  assert.equal(await spoken(), told.join(', '));
  assert.deepEqual((await tip(page, EVERYBODY).innerText()).split(/\n+/), told);
  await page.keyboard.press('Escape');
  await tip(page, EVERYBODY).waitFor({ state: 'hidden' });
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.tagName), 'SUMMARY', 'one stop for the whole chart');
});

journey('the pointer shows the same, and takes it away', async ({ open }) => {
  const page = await open('Mads Friis', { at: '/statistik?dage=7' });
  await drawn(page);
  const all = chart(page, EVERYBODY);
  await all.hover();
  await tip(page, EVERYBODY).waitFor();
  assert.equal((await tip(page, EVERYBODY).innerText()).split(/\n+/).join(', '), await all.getAttribute('aria-valuetext'));
  await page.getByRole('heading', { level: 1 }).hover();
  await tip(page, EVERYBODY).waitFor({ state: 'hidden' });
});

journey('weekends and holidays are named where they are', async ({ open }) => {
  const page = await open('Mads Friis', { at: '/statistik?dage=365' });
  await drawn(page);
  const table = await rows(await unfold(page, EVERYBODY));
  const off = (start) => table.filter(([date]) => date.startsWith(start)).map((row) => row[3]);
  for (const name of off('lørdag').concat(off('søndag'))) assert.notEqual(name, '');
  const christmas = table.find(([date]) => date.includes('25. december'));
  assert.equal(christmas[3], 'juledag');
  assert.ok(off('fredag').includes('langfredag'));
});

journey('the files are what Danish Excel opens with a double click', async ({ open, as }) => {
  const truth = await as('Mads Friis');
  const page = await open('Mads Friis', { at: '/statistik?dage=30' });
  await drawn(page);
  const days = await download(page, EVERYBODY);
  assert.match(days.name, new RegExp(`^statistik-alle-\\d{4}-\\d\\d-\\d\\d-${today()}\\.csv$`));
  assert.deepEqual([...days.bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf], 'the byte order mark');
  const text = days.bytes.subarray(3).toString('utf8');
  assert.ok(text.endsWith('\r\n') && !/[^\r]\n/.test(text), 'each line ends with CRLF');
  const [heading, ...lines] = text.trimEnd().split('\r\n');
  assert.equal(heading, 'Dato;Ugedag;Godkendte;7-dages gennemsnit;Fridag');
  assert.equal(lines.length, 30);
  assert.deepEqual([lines.at(0), lines.at(-1)].map((line) => line.split(';')[0]), [daysBack(29), daysBack(0)]);
  for (const line of lines) assert.match(line, /^\d\d-\d\d-\d{4};[a-zæøå]+;\d+;\d+,\d;/);
  const sum = lines.reduce((sum, line) => sum + Number(line.split(';')[2]), 0);
  assert.equal(sum, await truth.allApprovals(30));

  const people = await download(page, PER_CASEWORKER);
  const expected = (await truth.approvalsByName(30))
    .sort((one, other) => one.name.localeCompare(other.name, 'da'))
    .map(({ name, approved, average }) => `${name};${approved};${oneDecimal(average)}\r\n`);
  assert.equal(people.bytes.toString('utf8'), `\ufeffBehandler;Godkendte;Gennemsnit pr. dag\r\n${expected.join('')}`);
});

journey('what one has done today is there without a line, too', async ({ open, as, expectNote }) => {
  const truth = await as('Jonas Brandt');
  const [ad] = await truth.free();
  const page = await open('Jonas Brandt', { at: `/annoncer/${ad}`, settings: AT_ONCE });
  expectNote(page, { error: 'net::', path: /./ });
  await expectOpen(page, ad);
  await look(page);
  await button(page, 'Godkend').click();
  await expectAllSent(page);
  const strip = page.getByRole('region', { name: 'I dag' });
  await page.context().setOffline(true);
  await page.getByRole('link', { name: 'Statistik', exact: true }).click();
  await strip.getByText('I dag: 1 godkendt · 0 afvist · 0 parkeret').waitFor();
  await page.getByText('Der er ingen forbindelse til serveren.').first().waitFor();
  await page.context().setOffline(false);
  await page.getByRole('button', { name: 'Prøv igen' }).first().click();
  await drawn(page);
  await strip.getByText('I dag: 1 godkendt').waitFor();
});

journey('a failing service leaves the last numbers in sight', async ({ open, expectNote }) => {
  const page = await open('Mads Friis', { at: '/statistik?dage=30' });
  await drawn(page);
  const before = await figure(page, 'Godkendt i alt');
  expectNote(page, { error: 'net::', path: /./ });
  await page.context().setOffline(true);
  await page.getByRole('link', { name: '90 dage' }).click();
  await page.getByText('Tallene herunder er fra før fejlen.').waitFor();
  assert.equal(await figure(page, 'Godkendt i alt'), before);
  await page.context().setOffline(false);
  await page.getByRole('button', { name: 'Prøv igen' }).click();
  await eventually('the new period', async () => assert.match(await notes(page, 'Godkendt i alt'), /90 dage før/));
});

journey('who has approved nothing yet sees nought, not an error', async ({ open }) => {
  const page = await open('Rasmus Dalgaard', { at: '/statistik?dage=30' });
  await eventually('nought', async () => assert.equal(await figure(page, 'Godkendt af mig'), '0'));
  await page.getByText('Ingen godkendelser i perioden.').waitFor();
  assert.equal(await page.getByRole('alert').filter({ hasText: /./ }).count(), 0);
});

journey('on paper there are the numbers and the charts, and no buttons', async ({ open }) => {
  const page = await open('Mads Friis', { at: '/statistik?dage=30', scheme: 'dark' });
  await drawn(page);
  await page.emulateMedia({ media: 'print' });
  for (const gone of [
    page.getByRole('navigation', { name: 'Periode' }),
    page.getByRole('button', { name: 'Log ud' }),
    page.getByRole('button', { name: `Hent som CSV: ${MINE}` }),
    page.locator('.chart-table').first(),
  ]) {
    assert.equal(await gone.isVisible(), false);
  }
  for (const there of [page.locator('.figures'), chart(page, MINE), chart(page, EVERYBODY), caseworkers(page)]) {
    assert.ok(await there.isVisible());
  }
  const ink = await page.locator('.chart-date').first().evaluate((date) => getComputedStyle(date).fill);
  assert.equal(ink, 'rgb(78, 95, 112)', 'dark on white, whatever the screen has');
});
