// Short messages about what has been done.

import assert from 'node:assert/strict';
import { eventually } from './eventually.mjs';

/** Waits for a message that says exactly this, or matches. */
export async function expectToast(page, words) {
  await eventually(`a message says ${words}`, async () => {
    const toasts = page.getByRole('status', { name: 'Beskeder' }).locator('.toast > span');
    const said = await toasts.allInnerTexts();
    const found = said.some((text) => (words instanceof RegExp ? words.test(text) : text === words));
    assert.ok(found, JSON.stringify(said));
  });
}
