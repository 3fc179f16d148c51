// Measuring inside the page: from a key to the frame that shows what it led to.

/** Runs in every page before its own code. */
export function installStopwatch() {
  // Two megabytes of entries are nothing beside what they tell.
  performance.setResourceTimingBufferSize(100_000);
  const memories = new Set();
  const keep = (made) => {
    const instance = made.instance ?? made;
    for (const one of Object.values(instance.exports)) if (one instanceof WebAssembly.Memory) memories.add(one);
    return made;
  };
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const make = WebAssembly[name];
    WebAssembly[name] = (...all) => make.apply(WebAssembly, all).then(keep);
  }

  /**
   * To be called before a frame: gives when it has been painted. A task queued there comes after it, and one that blocks
   * the user comes before those of the page that may wait.
   */
  const afterFrame = () => scheduler.postTask(() => performance.now(), { priority: 'user-blocking' });

  /** Looks before every frame until `shown` gives something true; gives when that frame was painted. */
  const paintedOnce = (shown, argument, within) =>
    new Promise((resolve, reject) => {
      const deadline = performance.now() + within;
      const look = () => {
        const now = shown(argument);
        if (now) {
          afterFrame().then((at) => resolve({ at, shown: now }));
        } else if (performance.now() > deadline) {
          reject(new Error(`not shown within ${within} ms: ${shown}`));
        } else {
          requestAnimationFrame(look);
        }
      };
      requestAnimationFrame(look);
    });

  // The browser's own opinion: how long from a key to the next frame, in steps of 8 ms.
  const events = [];
  new PerformanceObserver((list) => {
    for (const { name, startTime, duration } of list.getEntries())
      if (name === 'keydown') events.push({ startTime, duration });
  }).observe({ type: 'event', durationThreshold: 16, buffered: true });

  const stopwatch = {
    paintedOnce,
    events,
    wasmBytes: () => [...memories].reduce((sum, memory) => sum + memory.buffer.byteLength, 0),
    /** Waits for the next press of a key, then for what it leads to. */
    arm: (key, shown, argument, within = 10_000) => {
      stopwatch.measured = new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`no key ${key} came`)), within);
        const pressed = (event) => {
          if (event.key.toLowerCase() !== key.toLowerCase()) return;
          clearTimeout(timer);
          removeEventListener('keydown', pressed, true);
          paintedOnce(shown, argument, within).then(
            ({ at, shown }) => resolve({ start: event.timeStamp, end: at, shown }),
            reject,
          );
        };
        addEventListener('keydown', pressed, true);
      });
      stopwatch.measured.catch(() => {});
    },
  };
  window.stopwatch = stopwatch;
}

/**
 * Presses a key and measures until `shown(argument)`, a function of the page, gives something true:
 * `{start, end, millis, shown}`. `key` is Playwright's name of it.
 */
export async function fromKey(page, key, shown, argument) {
  const name = key.split('+').at(-1);
  // As text, since the page's policy forbids it to make functions from text.
  await page.evaluate(`window.stopwatch.arm(${JSON.stringify(name)}, ${shown}, ${JSON.stringify(argument) ?? ''})`);
  await page.keyboard.press(key);
  const measured = await page.evaluate(() => window.stopwatch.measured);
  return { ...measured, millis: measured.end - measured.start };
}
