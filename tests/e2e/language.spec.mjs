// Danish and English: another language is chosen in the middle of the work, and nothing of the work is lost.

import assert from 'node:assert/strict';
import { stage } from './robot/stage.mjs';
import { eventually } from './robot/eventually.mjs';
import { expectAccessible } from './robot/axe.mjs';
import { email, remark } from './robot/decision.mjs';
import {
  danishWords,
  expectLanguage,
  language,
  openSettings,
  signInInEnglish,
  speak,
} from './robot/english.mjs';
import { GRANTED, ONE_OF_BOTH, allocation } from './robot/flexjob.mjs';
import { NOBODY } from './robot/operations.mjs';
import { LATER, look, shownTitle, writes } from './robot/outbox.mjs';
import { expectOpen, sheet } from './robot/queue.mjs';
import { bodyField, nameField } from './robot/templates.mjs';

const journey = stage({ seed: 47, ads: 80 });

/** A console that has English already. */
async function english(open, who, at, settings = {}) {
  const page = await open(undefined, { at, settings: { 'console.language': 'en', ...settings } });
  await signInInEnglish(page, who);
  return page;
}

const scrolled = (page, selector) => page.locator(selector).evaluate((box) => box.scrollTop);

journey('in the middle of a decision the language changes, and nothing else does', async ({ open, as }) => {
  const truth = await as('Ida Holm');
  const [ad] = await truth.free();
  const title = await shownTitle(truth, ad);
  const page = await open('Ida Holm', { at: `/annoncer/${ad}?vis=ledige`, settings: LATER, height: 700 });
  const sent = writes(page);
  await expectOpen(page, ad);
  await look(page);
  await page.keyboard.press('g');
  await page.waitForURL((url) => !url.pathname.endsWith(ad));
  const address = page.url();
  const next = new URL(address).pathname.split('/')[2];
  await expectOpen(page, next);
  // Half a rejection is written, and the list and the ad are scrolled.
  await look(page);
  await page.keyboard.press('a');
  await page.keyboard.press('Escape');
  await email(page).fill('Lønnen mang');
  await remark(page).fill('Ring');
  await page.locator('.queue-rows').evaluate((box) => box.scrollTo(0, 410));
  await sheet(page).evaluate((box) => box.scrollTo(0, 60));
  const down = await scrolled(page, '.ad:not([hidden])');

  await openSettings(page);
  await speak(page, 'English');
  assert.equal(page.url(), address, 'the open ad and the filter');
  await eventually('the focus stays on the choice', async () =>
    assert.equal(await page.evaluate(() => document.activeElement.id), 'language'),
  );
  assert.equal(await language(page).evaluate((list) => list.selectedOptions[0].textContent), 'English');
  await eventually('what was scrolled stays', async () =>
    assert.deepEqual([await scrolled(page, '.queue-rows'), await scrolled(page, '.ad:not([hidden])')], [410, down]),
  );
  const decision = page.getByRole('region', { name: 'Decision' });
  assert.equal(await decision.getByLabel('E-mail to the creator').inputValue(), 'Lønnen mang');
  assert.equal(await decision.getByLabel('Comment (not sent to the creator)').inputValue(), 'Ring');
  const outbox = page.getByRole('region', { name: 'Outbox' });
  await outbox.getByText(`Approved: ${title}`, { exact: true }).waitFor();
  await outbox.getByText(/^Will be sent in \d+ s$/).waitFor();
  assert.equal(await page.getByRole('link', { name: /^Free/ }).getAttribute('aria-current'), 'true');
  assert.equal(await sheet(page).locator('.ad-title').getAttribute('lang'), 'da');
  assert.deepEqual(await danishWords(page), []);
  assert.deepEqual(sent, [], 'nothing has been sent by it');

  // The rejection goes on where it was, and the approval can still be taken back.
  await decision.getByLabel('E-mail to the creator').focus();
  await page.keyboard.press('End');
  await page.keyboard.type('ler.');
  assert.equal(await decision.getByLabel('E-mail to the creator').inputValue(), 'Lønnen mangler.');
  await outbox.getByRole('button', { name: 'Undo' }).click();
  await expectOpenInEnglish(page, ad);
  await page.getByRole('status', { name: 'Messages' }).getByText(`Undone: ${title}. Nothing has been sent.`).waitFor();
  await page.goBack();
  await openSettings(page);
  await speak(page, 'Dansk');
  assert.deepEqual(sent, []);
  await expectOpen(page, next);
  assert.equal(await email(page).inputValue(), 'Lønnen mangler.');
});

/** Waits until an ad is open with its content. */
async function expectOpenInEnglish(page, ad) {
  await page.waitForURL((url) => url.pathname === `/annoncer/${ad}`);
  await page.locator(`.ad[data-ad="${ad}"]`).getByRole('heading', { name: 'The ad’s text' }).waitFor();
}

journey('what is being written on a page goes on in the other language', async ({ open }) => {
  const page = await open('Ida Holm', { at: '/skabeloner' });
  await page.getByRole('button', { name: 'Ny skabelon' }).click();
  await nameField(page).fill('Løn');
  await bodyField(page).fill('Der mangler');
  await openSettings(page);
  await speak(page, 'English');
  const editor = page.getByRole('region', { name: 'Template', exact: true });
  assert.equal(await editor.getByLabel('Name').inputValue(), 'Løn');
  await editor.getByLabel('Text', { exact: true }).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' en løn.');
  await editor.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved: Løn').waitFor();
  const saved = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Løn', exact: true }) });
  await saved.getByText('Show the text').click();
  await saved.getByText('Der mangler en løn.').waitFor();
  // A message keeps the language it was given in, and says which that is.
  await page.locator('.toast > span[lang=en]').first().waitFor();

  await page.goto('/journal');
  await page.getByLabel('Search in title').fill('pædag');
  await page.getByLabel('Outcome').selectOption({ label: 'Undone' });
  await openSettings(page);
  await speak(page, 'Dansk');
  assert.equal(await page.getByLabel('Søg i titel').inputValue(), 'pædag');
  assert.equal(await page.getByLabel('Udfald').inputValue(), 'fortrudt');
});

journey('English is kept, from the sign-in and over a reload', async ({ open }) => {
  const page = await open();
  await page.getByRole('heading', { name: 'Log ind' }).waitFor();
  await expectLanguage(page, 'da');
  await speak(page, 'English');
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  await eventually('the focus stays on the choice', async () =>
    assert.equal(await page.evaluate(() => document.activeElement.id), 'language'),
  );
  await expectAccessible(page, 'the sign-in in English');
  await page.getByRole('button', { name: /^Ida Holm.*May read and decide/s }).waitFor();
  await signInInEnglish(page, 'Ida Holm');
  await page.reload();
  await page.getByRole('link', { name: 'Job ads' }).waitFor();
  await expectLanguage(page, 'en');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  await speak(page, 'Dansk');
  await page.getByRole('heading', { name: 'Log ind' }).waitFor();
});

journey('dates, numbers and money are written as in Britain; the file stays Excel’s', async ({ open, as, expectNote }) => {
  const truth = await (await as('Ida Holm')).flexjobAllocation(allocation(GRANTED));
  const page = await english(open, 'Ida Holm', `/fleksjob/${allocation(GRANTED)}`);
  expectNote(page, ONE_OF_BOTH);
  const value = (label) => page.locator('dl > div', { has: page.getByText(label, { exact: true }) }).first().locator('dd');
  const job = truth.flexjobAllocation;
  const start = new Date(job.startDate);
  const day = start.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'Europe/Copenhagen' });
  await page.getByRole('heading', { name: `Allocation: ${truth.company.companyName}` }).waitFor();
  assert.equal(await value('First day').innerText(), day);
  const pay = job.salaryInformation.expectedSalary.salary.toLocaleString('en-GB', { maximumFractionDigits: 2 });
  assert.match(await value('Pay in the flexjob').innerText(), new RegExp(`^DKK ${pay} `));
  assert.equal(await page.locator('.flexjob-status').innerText(), 'Granted');

  await page.goto('/statistik?dage=30');
  await page.getByRole('heading', { name: /^\d{1,2} [A-Z][a-z]+ \d{4} – \d{1,2} [A-Z][a-z]+ \d{4}$/ }).waitFor();
  const average = page.locator('.figure', { hasText: 'On average per day' }).locator('dd').first();
  assert.match(await average.innerText(), /^\d+\.\d$/);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download as CSV: Approved by all per day' }).click();
  const file = await download;
  assert.match(file.suggestedFilename(), /^statistics-all-/);
  const stream = await file.createReadStream();
  const [heading, ...rows] = (await stream.toArray()).join('').trimEnd().split('\r\n');
  assert.equal(heading, '\uFEFFDate;Weekday;Approved;7-day average;Day off');
  assert.match(rows.at(-1), /^\d\d-\d\d-\d{4};[A-Z][a-z]+day;\d+;\d+,\d;/);
});

journey('the main pages are accessible in English, and speak it', async ({ open, as, expectNote }) => {
  const truth = await as('Mads Friis');
  const [ad] = await truth.free();
  const page = await english(open, 'Mads Friis', `/annoncer/${ad}`);
  expectNote(page, ONE_OF_BOTH);
  expectNote(page, NOBODY);
  await expectOpenInEnglish(page, ad);
  await expectAccessible(page, 'the desk in English');
  for (const [path, heading] of [
    ['/statistik', 'Statistics'],
    ['/journal', 'My journal'],
    ['/kladder', 'My drafts'],
    ['/skabeloner', 'Templates'],
    ['/genveje', 'Keys'],
    ['/fleksjob', 'Flexjobs'],
    [`/fleksjob/${allocation(GRANTED)}`, 'Flexjobs'],
    ['/notifikationer', 'Notifications'],
    ['/notifikationer?slags=gdpr', 'Notifications'],
    ['/jobagent', 'Job agent'],
    ['/cv', 'CVs'],
    ['/cv?vis=aendrede', 'CVs'],
    ['/drift', 'Operations'],
    ['/hjaelp', 'Help'],
    ['/tilgaengelighed', 'Accessibility statement'],
  ]) {
    await page.goto(path);
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    await page.locator('.loading').first().waitFor({ state: 'detached' });
    assert.deepEqual(await danishWords(page), [], path);
    await expectAccessible(page, `${path} in English`);
  }
});

journey('the language is chosen by the keyboard alone', async ({ open }) => {
  const page = await open('Ida Holm');
  const settings = page.locator('details.settings', { has: language(page) });
  await settings.locator('summary').focus();
  await page.keyboard.press('Enter');
  for (let stops = 0; stops < 8; stops += 1) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate(() => document.activeElement.id)) === 'language') break;
  }
  await page.keyboard.press('E');
  await expectLanguage(page, 'en');
  await eventually('the focus stays on the choice', async () =>
    assert.equal(await page.evaluate(() => document.activeElement.id), 'language'),
  );
  await page.keyboard.press('Shift+Tab');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'undo-time');
});
