// Short messages about what has been done.

import assert from 'node:assert/strict';
import { eventually } from './eventually.mjs';

/** Waits for a message that says exactly this, matches, or passes a test of one's own. */
export async function expectToast(page, words) {
  await eventually(`a message says ${words}`, async () => {
    const toasts = page.getByRole('status', { name: 'Beskeder' }).locator('.toast > span');
    const said = await toasts.allInnerTexts();
    const fits = (text) => (words instanceof RegExp ? words.test(text) : text === words);
    const found = said.some(typeof words === 'function' ? words : fits);
    assert.ok(found, JSON.stringify(said));
  });
}
