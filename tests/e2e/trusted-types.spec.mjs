// Text from anywhere becomes elements only by the console's own check (src/ui/trusted_html.rs) and DOMPurify's; no script is
// made of text at all.

import assert from 'node:assert/strict';
import { stage } from './robot/stage.mjs';
import { list } from './robot/queue.mjs';

const journey = stage({ seed: 5, ads: 5 });

journey('whatever gets into the page, it makes no script and no handler of text', async ({ open, expectNote }) => {
  const page = await open('Ida Holm');
  await list(page).waitFor();
  expectNote(page, { says: /Trusted|trusted-types/ });
  const tried = await page.evaluate(() => {
    const element = document.createElement('div');
    const script = document.createElement('script');
    const attempt = (act) => {
      try {
        act();
        return 'let through';
      } catch (error) {
        return error.name;
      }
    };
    return {
      view: attempt(() => (element.innerHTML = '<p class="quiet">Hej</p>')),
      handler: attempt(() => (element.innerHTML = '<img src="/x" onerror="alert(1)">')),
      frame: attempt(() => element.insertAdjacentHTML('beforeend', '<iframe srcdoc="x"></iframe>')),
      code: attempt(() => (script.text = 'alert(1)')),
      address: attempt(() => (script.src = '/x.js')),
      sameRules: attempt(() => trustedTypes.createPolicy('default', { createHTML: (html) => html })),
      purifiersRules: attempt(() => trustedTypes.createPolicy('dompurify', { createHTML: (html) => html })),
      ownRules: attempt(() => trustedTypes.createPolicy('own', { createHTML: (html) => html })),
      left: element.innerHTML,
    };
  });
  assert.deepEqual(tried, {
    view: 'let through',
    handler: 'TypeError',
    frame: 'TypeError',
    code: 'TypeError',
    address: 'TypeError',
    sameRules: 'TypeError',
    purifiersRules: 'TypeError',
    ownRules: 'TypeError',
    left: '<p class="quiet">Hej</p>',
  });
});
