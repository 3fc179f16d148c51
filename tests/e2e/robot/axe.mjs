// axe-core in the page, in every look the console has. It is run through the debugger, so the page keeps its policy.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { HEIGHT } from './stage.mjs';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const WIDTHS = [1280, 400];
/** A window of 1280 × 1024 at 400 %. */
const ZOOMED = { width: 320, height: 256 };
const SCHEMES = ['light', 'dark'];

/**
 * Looks at a page, or at the part `within` a selector, in light and dark, wide and narrow; no page may be too wide. With
 * `everyLook` also in forced colours and at 400 %.
 */
export async function expectAccessible(page, what, { within, everyLook = false } = {}) {
  await page.evaluate(source);
  const found = [];
  const sizes = [...WIDTHS.map((width) => ({ width, height: HEIGHT })), ...(everyLook ? [ZOOMED] : [])];
  const looks = SCHEMES.flatMap((colorScheme) =>
    (everyLook ? ['none', 'active'] : ['none']).map((forcedColors) => ({ colorScheme, forcedColors })),
  );
  for (const size of sizes) {
    const { width } = size;
    await page.setViewportSize(size);
    for (const look of looks) {
      await page.emulateMedia(look);
      const named = `${look.colorScheme}${look.forcedColors === 'active' ? ', forced colours' : ''}, ${width} px`;
      for (const violation of await violations(page, within)) found.push(`${named}: ${violation}`);
    }
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (over > 0) found.push(`${width} px: the page is ${over} px too wide`);
  }
  await page.setViewportSize({ width: WIDTHS[0], height: HEIGHT });
  await page.emulateMedia({ colorScheme: SCHEMES[0], forcedColors: 'none' });
  if (found.length > 0) assert.fail(`${what}:\n${found.join('\n')}`);
}

function violations(page, within) {
  return page.evaluate(async (within) => {
    // A colour half-way through its transition has a contrast that nobody reads.
    const running = document.getAnimations().filter((one) => one.effect.getComputedTiming().endTime !== Infinity);
    // One on something that is not drawn may never end.
    const longest = new Promise((resolve) => setTimeout(resolve, 2_000));
    await Promise.race([Promise.allSettled(running.map((one) => one.finished)), longest]);
    // WCAG 2.2's size of targets is off by default.
    const { violations } = await window.axe.run(within ?? document, {
      resultTypes: ['violations'],
      rules: { 'target-size': { enabled: true } },
    });
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(
        ({ target, failureSummary }) =>
          `${id} (${help}) at ${target.join(' ')}: ${failureSummary.replace(/\s+/g, ' ')}`,
      ),
    );
  }, within);
}
