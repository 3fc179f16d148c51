// What no journey may cause: console errors, uncaught errors, breaches of the Content-Security-Policy, dialogs of
// the browser's, and requests to anywhere but the server.

import assert from 'node:assert/strict';

/** Nobody being signed in is told by a 401, which the browser writes to its console by itself. */
const ALWAYS_EXPECTED = [{ status: 401, path: /^\/bff\/session$/ }];
/** What was under way while the caseworker signed out is refused, and so told too. */
const CROSSED_SIGN_OUT = { status: 401, path: /./ };

/** Longest text told of one problem. */
const LONGEST = 400;

/** Begins watching a page; call before its first navigation. `loginService` is an origin that may be called, too. */
export function watch(page, origin, loginService) {
  const seen = [];
  const expected = [...ALWAYS_EXPECTED];
  let hasSignedOut = false;
  const isExpected = (message, also) => {
    const url = message.location().url;
    const where = url.startsWith(origin) ? new URL(url).pathname : url;
    return [...expected, ...also].some(({ status, error, path, says }) => {
      if (says) return says.test(message.text());
      const words = status ? `status of ${status} ` : error;
      return message.text().startsWith('Failed to load resource') && message.text().includes(words) && path.test(where);
    });
  };
  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    const also = hasSignedOut ? [CROSSED_SIGN_OUT] : [];
    seen.push({
      expected: () => isExpected(message, also),
      text: `console: ${message.text()} (${message.location().url})`,
    });
  });
  page.on('pageerror', (error) => seen.push({ text: `uncaught: ${error.stack ?? error}` }));
  page.on('crash', () => seen.push({ text: 'the page crashed' }));
  page.on('dialog', (dialog) => {
    seen.push({ text: `a ${dialog.type()} dialog: ${dialog.message()}` });
    dialog.dismiss().catch(() => {});
  });
  page.on('request', (request) => {
    const url = request.url();
    if (url === `${origin}/bff/session` && request.method() !== 'GET') hasSignedOut = request.method() === 'DELETE';
    const isAllowed = [origin, loginService].some((one) => one && url.startsWith(`${one}/`)) || url.startsWith('data:');
    if (!isAllowed) seen.push({ text: `a request to ${url}` });
  });
  return {
    /** Lets through the browser's own note of an answer that this journey wants: `{status, path}`, `{error, path}` or `{says}`. */
    expect: (note) => expected.push(note),
    /** What was seen and not expected. */
    problems: () => seen.filter((one) => !one.expected?.()).map((one) => one.text),
  };
}

/** Runs inside the page: the browser tells of some breaches in no other way. */
export function reportPolicyBreaches() {
  document.addEventListener('securitypolicyviolation', (event) => {
    console.error(`Content-Security-Policy: ${event.effectiveDirective} forbids ${event.blockedURI} ${event.sample}`);
  });
}

/** Fails on what was seen and not expected. */
export function assertClean(watched) {
  const seen = watched.flatMap((one) => one.problems());
  if (seen.length > 0) assert.fail(`The browser complained:\n${counted(seen)}`);
}

/** Each text once, shortened, with how often it came. */
export function counted(texts) {
  const times = new Map();
  for (const text of texts) times.set(text.slice(0, LONGEST), (times.get(text.slice(0, LONGEST)) ?? 0) + 1);
  return [...times].map(([text, count]) => `  ${count}× ${text}`).join('\n');
}
