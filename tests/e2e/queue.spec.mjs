// The queue changes under the reader: what she looks at stays where it is, and an ad is fetched when it is looked at,
// and once.

import assert from 'node:assert/strict';
import { stage } from './robot/stage.mjs';
import { eventually } from './robot/eventually.mjs';
import { expectAhead, expectNext } from './robot/decision.mjs';
import { LATER, look } from './robot/outbox.mjs';
import { comeBack, expectOpen, expectRow, list, row, rows } from './robot/queue.mjs';
import { choose } from './robot/session.mjs';

const journey = stage({ seed: 20, ads: 80 });

const scroller = (page) => page.locator('.queue-rows');

/** Scrolls as a hand on a wheel does. */
async function wheel(page, down) {
  const before = await scroller(page).evaluate((box) => box.scrollTop);
  await scroller(page).hover();
  await page.mouse.wheel(0, down);
  await eventually('it has scrolled', async () =>
    assert.notEqual(await scroller(page).evaluate((box) => box.scrollTop), before),
  );
}

/** The first row that can wholly be seen. */
async function firstSeen(page) {
  const top = await scroller(page).evaluate((box) => box.getBoundingClientRect().top);
  return (await rows(page)).find((row) => row.top >= top - 0.5);
}

/** Waits until nothing moves and every row that exists has its content. */
async function settled(page) {
  await eventually('every row has its content', async () => {
    const titles = (await rows(page)).map((row) => row.title);
    assert.ok(titles.length > 0 && !titles.includes('Henter…'));
  });
}

/** Counts what is fetched from the ad source. */
function fetches(page) {
  const counts = new Map();
  page.on('request', (request) => {
    const id = /\/annoncekilde\/v1\/jobannoncer\/(.*)$/.exec(request.url())?.[1];
    if (id) counts.set(id, (counts.get(id) ?? 0) + 1);
  });
  return counts;
}

for (const density of ['Luftig', 'Kompakt']) {
  journey(
    `rows above go while one reads further down: the first row in sight does not move (${density})`,
    async ({ open, as }) => {
      const colleague = await as('Mads Friis');
      const page = await open('Ida Holm');
      await choose(page, 'Tæthed', density);
      await settled(page);
      await wheel(page, 2_350);
      await settled(page);
      const seen = await firstSeen(page);
      assert.ok(seen.place > 20, `scrolled down to row ${seen.place}`);
      const ids = (await colleague.waiting()).map((row) => row.jobannonceId);
      // Some above, the very first among them, and one below.
      for (const gone of [0, 3, 4, 11]) await colleague.decideAnyhow(ids[gone]);
      await colleague.decideAnyhow(ids.at(-1));

      // By its own polls: nothing is pressed, nothing is scrolled.
      await eventually('the list is shorter', async () => assert.equal((await rows(page))[0].of, seen.of - 5));
      const now = (await rows(page)).find((row) => row.id === seen.id);
      assert.equal(now.place, seen.place - 4);
      assert.ok(Math.abs(now.top - seen.top) <= 1, `it moved by ${now.top - seen.top} px`);
      await comeBack(page);
      const later = (await rows(page)).find((row) => row.id === seen.id);
      assert.ok(Math.abs(later.top - seen.top) <= 1, `it moved by ${later.top - seen.top} px`);
      assert.equal((await firstSeen(page)).id, seen.id);
    },
  );
}

journey('the open ad’s row is in sight after every decision, also above the outbox', async ({ open, as }) => {
  const [ad] = await (await as('Lene Thorup')).free();
  const page = await open('Lene Thorup', { at: `/annoncer/${ad}`, settings: LATER });
  await expectOpen(page, ad);
  for (let turn = 0; turn < 6; turn += 1) {
    const before = new URL(page.url()).pathname.split('/')[2];
    await expectAhead(page);
    await look(page);
    await page.keyboard.press('g');
    const next = await expectNext(page, before);
    await eventually('its row is in sight', async () => {
      const inSight = await row(page, next).evaluate((row) => {
        const [list, box] = [row.closest('.queue-rows').getBoundingClientRect(), row.getBoundingClientRect()];
        return box.top >= list.top - 1 && box.bottom <= list.bottom + 1;
      });
      assert.ok(inSight, `turn ${turn}`);
    });
  }
});

journey('the list’s own keys take the focus along, also to rows that were not drawn', async ({ open }) => {
  const page = await open('Ida Holm');
  await settled(page);
  await page.locator('a.row').first().focus();
  await page.keyboard.press('Enter');
  for (const key of ['End', 'PageUp', 'Home', 'PageDown', 'ArrowDown']) {
    const before = new URL(page.url()).pathname;
    await page.keyboard.press(key);
    await page.waitForURL((url) => url.pathname !== before);
    const here = new URL(page.url()).pathname;
    await eventually(`${key}: the focus is on the open ad’s row`, async () => {
      assert.equal(await page.evaluate(() => document.activeElement.pathname), here);
    });
  }
});

journey('keys that follow one another faster than the list scrolls take the focus along too', async ({ open }) => {
  const page = await open('Ida Holm');
  await settled(page);
  await page.locator('a.row').first().focus();
  await page.keyboard.press('Enter');
  const first = await page.locator('a.row').first().evaluate((row) => row.pathname);
  for (let time = 0; time < 10; time += 1) {
    for (const key of ['End', 'Home']) await page.keyboard.press(key);
    await eventually('the focus is on the first row', async () => {
      assert.equal(await page.evaluate(() => document.activeElement.pathname), first, `time ${time}`);
    });
  }
});

journey('a colleague’s begin changes a row’s words, not its place', async ({ open, as }) => {
  const colleague = await as('Mads Friis');
  const page = await open('Ida Holm');
  await settled(page);
  const before = await rows(page);
  const [ad] = await colleague.free();
  await colleague.begin(ad);
  await expectRow(page, ad, /^Låst af Mads Friis siden \d\d:\d\d$/);
  assert.deepEqual(
    (await rows(page)).map(({ id, top }) => ({ id, top })),
    before.map(({ id, top }) => ({ id, top })),
  );
});

journey('only what can be seen is fetched, and each ad once however one scrolls', async ({ open, as }) => {
  const waiting = (await (await as('Ida Holm')).waiting()).length;
  const page = await open();
  const counts = fetches(page);
  await page.getByRole('button', { name: /^Ida Holm/ }).click();
  await settled(page);
  const height = await scroller(page).evaluate((box) => box.clientHeight / box.querySelector('[role=row]').clientHeight);
  // A few rows beyond the edge are drawn, so that a small scroll shows no gap; and the two that would come next are read.
  const most = Math.ceil(height) + 10 + 2;
  assert.ok(counts.size <= most, `${counts.size} ads fetched for ${height.toFixed(1)} rows in sight`);
  assert.ok(counts.size < waiting);
  for (const down of [900, 900, -1_800, 1_800, 900, -2_700]) {
    await wheel(page, down);
    await settled(page);
  }
  await comeBack(page);
  assert.deepEqual(
    [...counts.values()].filter((count) => count !== 1),
    [],
    'fetched more than once',
  );
  assert.equal((await rows(page))[0].of, waiting);
});

journey('the list says how many there are, and each row its place', async ({ open, as }) => {
  const waiting = (await (await as('Ida Holm')).waiting()).length;
  const page = await open('Ida Holm');
  await settled(page);
  assert.equal(await list(page).getAttribute('aria-label'), `Afventende jobannoncer, ${waiting}`);
  const shown = await rows(page);
  assert.deepEqual(
    shown.map((row) => row.place),
    shown.map((_, index) => index + 1),
  );
  assert.ok(shown.every((row) => row.of === waiting));
});

journey('before an ad is open the queue has the whole height, with what to do beside it', async ({ open, as }) => {
  const free = await (await as('Mads Friis')).free();
  const page = await open('Ida Holm');
  await expectRow(page, free[0], /^Ledig/);
  const box = async (locator) => await locator.boundingBox();
  const queue = await box(page.getByRole('region', { name: 'Kø' }));
  const next = await box(page.getByRole('article', { name: 'Jobannoncer' }));
  assert.ok(Math.abs(queue.y + queue.height - page.viewportSize().height) < 2, JSON.stringify(queue));
  assert.ok(next.x >= queue.x + queue.width && next.y === queue.y, JSON.stringify(next));
});

journey('nothing jumps while the desk loads and the list is read again', async ({ open, as }) => {
  const colleague = await as('Mads Friis');
  const [ad, other] = await colleague.free();
  const page = await open('Ida Holm', { at: `/annoncer/${ad}` });
  await page.addInitScript(() => {
    window.shifts = [];
    const note = (entries) => {
      for (const { value, hadRecentInput, sources } of entries) {
        const what = sources.map(({ node }) => (node?.parentElement ?? node)?.className);
        if (!hadRecentInput) window.shifts.push({ value, what });
      }
    };
    const observer = new PerformanceObserver((list) => note(list.getEntries()));
    observer.observe({ type: 'layout-shift', buffered: true });
    window.takeShifts = () => note(observer.takeRecords());
  });
  // Loaded anew, since what moves just after a press of a button is not counted.
  await page.reload();
  await settled(page);
  await page.getByRole('heading', { name: 'Annoncens tekst' }).waitFor();
  await colleague.begin(other);
  await comeBack(page);
  await expectRow(page, other, /^Låst af Mads Friis/);
  await comeBack(page);
  const moved = await page.evaluate(() => (window.takeShifts(), window.shifts));
  const sum = moved.reduce((sum, { value }) => sum + value, 0);
  assert.ok(sum < 0.02, `${sum}: ${JSON.stringify(moved)}`);
});
