// What the page's main thread did, from the browser's own trace.

const CATEGORIES = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing'];
const TASKS = new Set(['RunTask', 'ThreadControllerImpl::RunTask']);

/**
 * Records while `work` runs, which calls its argument around each part that counts: `await part(async () => …)`. Gives
 * for each part `{longest, busy}`: the longest task of the main thread and the sum of all, in milliseconds.
 */
export async function tasksDuring(browser, page, work) {
  let count = 0;
  await browser.startTracing(page, { categories: CATEGORIES, screenshots: false });
  let trace;
  try {
    await work(async (steps) => {
      const number = (count += 1);
      await page.evaluate((name) => performance.mark(name), `part ${number} begins`);
      await steps();
      await page.evaluate((name) => performance.mark(name), `part ${number} ends`);
    });
  } finally {
    trace = await browser.stopTracing();
  }
  const { traceEvents } = JSON.parse(trace.toString());
  return Array.from({ length: count }, (_, index) => partOf(traceEvents, index + 1));
}

function partOf(events, number) {
  const mark = (name) => events.find((event) => event.cat.includes('user_timing') && event.name === name);
  const [begins, ends] = [mark(`part ${number} begins`), mark(`part ${number} ends`)];
  if (!begins || !ends) throw new Error('The trace lacks its marks: the browser dropped events.');
  const tasks = events.filter(
    ({ name, ph, pid, tid, ts }) =>
      TASKS.has(name) && ph === 'X' && pid === begins.pid && tid === begins.tid && ts > begins.ts && ts < ends.ts,
  );
  if (tasks.length === 0) throw new Error('The trace has no tasks of the main thread.');
  // Both names may be told of one task: the one inside another counts once.
  const outer = [];
  for (const task of tasks.sort((a, b) => a.ts - b.ts)) {
    const last = outer.at(-1);
    if (!last || task.ts >= last.ts + last.dur) outer.push(task);
  }
  const millis = outer.map(({ dur }) => dur / 1000);
  return { longest: Math.max(...millis), busy: millis.reduce((sum, one) => sum + one, 0) };
}
