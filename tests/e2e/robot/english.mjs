// The console in English.

import assert from 'node:assert/strict';
import { eventually } from './eventually.mjs';

/** The list of languages, whatever is spoken. */
export const language = (page) => page.locator('#language');

/** Opens the menu of settings. */
export async function openSettings(page) {
  const settings = page.locator('details.settings', { has: language(page) });
  if (!(await settings.evaluate((one) => one.open))) await settings.locator('summary').click();
  await language(page).waitFor();
}

/** Chooses a language where it is offered, by its own name, and waits until the page speaks it. */
export async function speak(page, name) {
  // Who chooses is there; to choose in a test moves nothing.
  await language(page).focus();
  await language(page).selectOption({ label: name });
  await expectLanguage(page, name === 'English' ? 'en' : 'da');
}

/** Chooses a language in the menu of settings. */
export async function speakEverywhere(page, name) {
  await openSettings(page);
  await speak(page, name);
}

/** Waits until the page says which language it is in, and is called by its name in it. */
export async function expectLanguage(page, code) {
  await eventually(`the page is in ${code}`, async () => {
    assert.equal(await page.locator('html').getAttribute('lang'), code);
    assert.equal(await page.title(), code === 'en' ? 'Approval console' : 'Godkendelseskonsol');
  });
}

/** Signs in to a console that speaks English. */
export async function signInInEnglish(page, name) {
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
  await page.getByRole('button', { name: 'Sign out' }).waitFor();
}

const TOLD = [
  'h1, h2:not(#flexjob-case), h3, legend, label, button, summary, th[scope=col], dt, caption, nav a, .page-lead',
  '.field-hint, .ds-validation-message, .error-summary, .error-what, .error-next, .empty',
  '.form-field option, .cv-form option, .service-words, .service-asked, .card-fact dd, .guide p, .statement p, .statement li',
].join();

/** What the page itself says with letters or words that only Danish has; not what it was given from outside: names, and what is marked. */
export const danishWords = (page) =>
  page.locator(TOLD).evaluateAll((all) =>
    all
      .filter((one) => one.checkVisibility() && !one.closest('[lang=da]') && !one.querySelector('[lang=da]'))
      .map((one) => one.textContent)
      .filter((text) => /[æøå]|\b(og|ikke|er|til|fra|med|af|som|der|skal|borger)\b/i.test(text)),
  );
