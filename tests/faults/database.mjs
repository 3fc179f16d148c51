// What the server's database holds about decisions, read past the server.

import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

// Python is there already, for the tests of the services; Node.js 20 has no SQLite of its own.
const READ = `
import json, sqlite3, sys
database = sqlite3.connect("file:" + sys.argv[1] + "?mode=ro", uri=True, timeout=10)
database.row_factory = sqlite3.Row
rows = lambda query: [dict(row) for row in database.execute(query)]
print(json.dumps({
    "decisions": rows("SELECT ad.id, decision.status, decision.comment FROM decision JOIN ad USING (ad_key)"),
    "mails": rows("SELECT ad.id, mail.body FROM mail JOIN ad USING (ad_key)"),
    "parkings": rows("SELECT ad.id, parking.parked_until - parking.parked_at AS millis FROM parking JOIN ad USING (ad_key)"),
    "begun": [row["id"] for row in rows("SELECT ad.id FROM handling JOIN ad USING (ad_key)")],
}))
`;

/** `{decisions: [{id, status, comment}], mails: [{id, body}], parkings: [{id, millis}], begun: [id]}`. */
export async function readDatabase(dataFolder) {
  const file = path.join(dataFolder, 'approval-console.sqlite');
  const { stdout } = await promisify(execFile)('python3', ['-c', READ, file], { maxBuffer: 16 * 1024 * 1024 });
  return JSON.parse(stdout);
}
