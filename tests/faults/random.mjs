// Random numbers that are the same for the same seed, so that a script that failed can be run again.

/** A generator; each call gives a number from 0 to below 1 (mulberry32). */
export function randomFrom(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  // Neighbouring seeds begin alike otherwise.
  for (let turn = 0; turn < 8; turn += 1) next();
  return next;
}

/** A whole number from `least` to `most`, both possible. */
export const between = (random, least, most) => least + Math.floor(random() * (most - least + 1));

/** Whether something of this probability happens. */
export const chance = (random, probability) => random() < probability;

/** One of a list. */
export const oneOf = (random, list) => list[Math.floor(random() * list.length)];

/** One key of an object whose values are weights. */
export function weighted(random, weights) {
  let left = random() * Object.values(weights).reduce((sum, weight) => sum + weight, 0);
  for (const [key, weight] of Object.entries(weights)) {
    left -= weight;
    if (left < 0) return key;
  }
  return Object.keys(weights).at(-1);
}
