// What the page's main thread did, from the browser's own trace.

const CATEGORIES = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing'];
const TASKS = new Set(['RunTask', 'ThreadControllerImpl::RunTask']);

/**
 * Records while `work` runs, which calls its argument around each part that counts: `await part(async () => …)`. Gives
 * for each part `{longest, busy, since}`: the longest task of the main thread, the sum of all, and the sum of those that
 * ended once the answer to `asked` was here, in milliseconds.
 */
export async function tasksDuring(browser, page, asked, work) {
  const { count, events } = await recorded(browser, page, work);
  return Array.from({ length: count }, (_, index) => partOf(events, index + 1, asked));
}

/** The main thread's tasks while `work` runs, as `{millis, isTimer}`: how long, and whether a timer began them. */
export async function tasksOf(browser, page, work) {
  const { events } = await recorded(browser, page, (part) => part(work));
  const { tasks } = partNumber(events, 1);
  const fired = events.filter(({ name }) => name === 'TimerFire');
  return tasks.map(({ ts, dur }) => ({
    millis: dur / 1000,
    isTimer: fired.some((one) => one.ts >= ts && one.ts <= ts + dur),
  }));
}

async function recorded(browser, page, work) {
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
  return { count, events: JSON.parse(trace.toString()).traceEvents };
}

/** The outermost tasks of a part, and its events. */
function partNumber(events, number) {
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
  return { tasks: outer, inside: events.filter(({ ts }) => ts > begins.ts && ts < ends.ts) };
}

function partOf(events, number, asked) {
  const { tasks: outer, inside } = partNumber(events, number);
  const request = inside.find(({ name, args }) => name === 'ResourceSendRequest' && args.data.url.endsWith(asked));
  const isAnswer = ({ name, args }) => name === 'ResourceReceiveResponse' && args.data.requestId === request?.args.data.requestId;
  const answer = inside.find(isAnswer);
  if (!answer) throw new Error(`Nothing answered to ${asked}.`);
  const sum = (tasks) => tasks.reduce((sum, { dur }) => sum + dur / 1000, 0);
  return {
    longest: Math.max(...outer.map(({ dur }) => dur / 1000)),
    busy: sum(outer),
    since: sum(outer.filter(({ ts, dur }) => ts + dur > answer.ts)),
  };
}
