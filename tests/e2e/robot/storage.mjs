// Everything that the browser keeps for the page.

/** All of it as one text: what could be found on the disk. */
export function everythingStored(page) {
  return page.evaluate(async () => {
    const answer = (request) =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const kept = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage }), document.cookie, location.href];
    for (const { name } of await indexedDB.databases()) {
      const database = await answer(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const objects = database.transaction(store).objectStore(store);
        for (const request of [objects.getAllKeys(), objects.getAll()]) kept.push(`${store}: ${JSON.stringify(await answer(request))}`);
      }
      database.close();
    }
    return kept.join('\n');
  });
}

/** The decisions in storage. */
export function storedDecisions(page) {
  return page.evaluate(async () => {
    const answer = (request) =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await answer(indexedDB.open('console'));
    const found = await answer(database.transaction('outbox').objectStore('outbox').getAll());
    database.close();
    return found.map((text) => JSON.parse(text));
  });
}

const CPR = /(?<!\d)(0[1-9]|[12]\d|3[01])[-. /]?(0[1-9]|1[0-2])[-. /]?\d\d[-. ]{0,3}\d{4}(?!\d)/g;
const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** What in a text looks like a CPR number. */
export const cprIn = (text) => text.replaceAll(UUID, '').match(CPR) ?? [];
