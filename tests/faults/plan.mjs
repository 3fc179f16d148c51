// Which fault meets which request: decided from a random generator, for the services alone, until the plan ends.

import { between, chance, weighted } from './random.mjs';

/** What can go wrong on the way, and whether the server has done the work by then. */
export const FAULTS = {
  /** The connection goes before the request reaches the server. */
  dropRequest: { applied: false },
  /** The connection to the server goes half-way through the request. */
  cutRequest: { applied: false },
  /** The server does the work, and its answer is lost. */
  dropAnswer: { applied: true },
  /** The answer ends early, in good order. */
  truncate: { applied: true },
  /** The connection is reset in the middle of the answer. */
  reset: { applied: true },
  /** Something on the way answers 500 or 503 in place of the server. */
  error500: { applied: false },
  error503: { applied: false },
  /** As above, after the server has done the work. */
  lateError500: { applied: true },
  lateError503: { applied: true },
  /** An HTML page with status 200 comes in place of the answer, as from a hotel's sign-in page. */
  wrongType: { applied: false },
  lateWrongType: { applied: true },
  /** Everything arrives, later. */
  delayRequest: { applied: true },
  delayAnswer: { applied: true },
};

/** First path segments of the services; all else is the console's own files, which are left alone. */
const SERVICES = new Set(['v1', 'v2', 'Flexjob', 'CVWorkFlow', 'annoncekilde', 'bff']);

/** Whether a path is a service's. */
export const isService = (path) => SERVICES.has(path.split(/[/?]/)[1]);

/** No fault at all. */
export const calm = () => undefined;

/** The same fault for every service call that `matches` a method and a path. */
export function always(fault, matches = () => true, { delay = 50 } = {}) {
  return ({ method, path }) => (isService(path) && matches({ method, path }) ? { fault, delay } : undefined);
}

/**
 * A plan from a random generator: some of the kinds, some share of writes and a smaller share of reads, until
 * it is ended.
 */
export function randomPlan(random, { writes = 0.55, reads = 0.12, longestDelay = 900 } = {}) {
  let ended = false;
  const weights = Object.fromEntries(
    Object.keys(FAULTS).map((fault) => [fault, chance(random, 0.75) ? between(random, 1, 4) : 0]),
  );
  // At least one kind, whatever the coins said.
  weights.dropAnswer += 1;
  const plan = ({ method, path }) => {
    if (ended || !isService(path)) return undefined;
    if (!chance(random, method === 'GET' ? reads : writes)) return undefined;
    return { fault: weighted(random, weights), delay: between(random, 20, longestDelay) };
  };
  plan.end = () => (ended = true);
  plan.kinds = () => Object.keys(weights).filter((fault) => weights[fault] > 0);
  return plan;
}
