// Where the provider keeps things: one map for the whole process, so that a provider that is made anew finds them again.

const kept = new Map();
const GRANTED = new Set(['AccessToken', 'AuthorizationCode', 'RefreshToken']);

/** Every token that was ever given, for a test that looks for them where they must not be. */
export const issued = new Set();

export class Kept {
  constructor(model) {
    this.model = model;
  }

  #key(id) {
    return `${this.model}:${id}`;
  }

  async upsert(id, payload) {
    kept.set(this.#key(id), payload);
    if (GRANTED.has(this.model)) issued.add(id);
  }

  async find(id) {
    return kept.get(this.#key(id));
  }

  async findByUid(uid) {
    return [...kept].find(([key, payload]) => key.startsWith(`${this.model}:`) && payload.uid === uid)?.[1];
  }

  async findByUserCode() {
    return undefined;
  }

  async consume(id) {
    kept.get(this.#key(id)).consumed = Math.floor(Date.now() / 1000);
  }

  async destroy(id) {
    kept.delete(this.#key(id));
  }

  async revokeByGrantId(grantId) {
    revoke((payload) => payload.grantId === grantId);
  }
}

/** Withdraws what was granted; `which` chooses by what is kept of it. */
export function revoke(which) {
  for (const [key, payload] of kept) {
    if (GRANTED.has(key.split(':')[0]) && which(payload)) kept.delete(key);
  }
}
