// Waiting for something to become true, without a guess how long that takes.

const PAUSE_MILLIS = 40;

/** Repeats `check` until it no longer throws, and gives what it returns. Throws its last error after `within` ms. */
export async function eventually(what, check, { within = 10_000 } = {}) {
  const deadline = Date.now() + within;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > deadline) {
        error.message = `${what} – not within ${within} ms: ${error.message}`;
        throw error;
      }
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MILLIS));
  }
}
