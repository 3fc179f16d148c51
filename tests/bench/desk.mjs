// Measures the desk: `node tests/bench/desk.mjs [PART…] [--ads N] [--minutes N] [--runs N]`, best through
// `cargo xtask bench desk`. A figure beyond its bound is printed and is no failure; one that can't be taken is.

import { charts } from './charts.mjs';
import { colleagues } from './colleagues.mjs';
import { differences } from './differences.mjs';
import { keys } from './keys.mjs';
import { next } from './next.mjs';
import { scale } from './scale.mjs';
import { withBrowser } from './setting.mjs';
import { Report } from './table.mjs';

const PARTS = { next, scale, colleagues, keys, differences, charts };

const { parts, options } = read(process.argv.slice(2));
const report = new Report();
let failed = false;
for (const part of parts) {
  console.error(`Measuring: ${part}`);
  try {
    await withBrowser((browser) => PARTS[part](report, browser, options));
  } catch (error) {
    failed = true;
    report.headline(`${part}: could not be measured: ${error.message.split('\n')[0]}`);
    console.error(error);
  }
}
const { figures, missed } = report.tally();
console.log(`\n${report}\n\n${figures} figures, ${missed} beyond their bound`);
process.exitCode = failed ? 1 : 0;

function read(words) {
  const [parts, options] = [[], {}];
  for (let index = 0; index < words.length; index += 1) {
    const [, option] = /^--(ads|minutes|runs)$/.exec(words[index]) ?? [];
    const number = Number(words[index + 1]);
    if (option && number > 0) {
      options[option] = number;
      index += 1;
    } else if (words[index] in PARTS) {
      parts.push(words[index]);
    } else {
      console.error(`What is ${words[index]}? Parts: ${Object.keys(PARTS).join(' ')}; flags: --ads N --minutes N --runs N`);
      process.exit(2);
    }
  }
  return { parts: parts.length > 0 ? parts : Object.keys(PARTS), options };
}
