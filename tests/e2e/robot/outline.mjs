// A page as a screen reader finds its way about in it: landmarks and headings, in the order in which they are read.

/** Roles that one jumps to. */
const LANDMARKS = ['banner', 'navigation', 'main', 'search', 'region', 'complementary', 'contentinfo', 'form', 'article', 'dialog'];

const LINE = /^(?<indent> *)- (?:'|")?(?<role>[a-z]+)(?: "(?<name>(?:[^"\\]|\\.)*)")?(?: \[level=(?<level>\d)\])?/;

/**
 * The landmarks and headings of the accessibility tree, each indented beneath the landmark that holds it: `main`,
 * `  h1 Statistik`, `  region Tjenester`.
 */
export async function outline(page) {
  const tree = await page.locator('body').ariaSnapshot();
  const within = [];
  const told = [];
  for (const line of tree.split('\n')) {
    const found = LINE.exec(line)?.groups;
    if (!found) continue;
    const { indent, role, name = '', level } = found;
    while (within.length > 0 && within.at(-1) >= indent.length) within.pop();
    const depth = '  '.repeat(within.length);
    if (role === 'heading') told.push(`${depth}h${level} ${name}`);
    if (LANDMARKS.includes(role)) {
      told.push(`${depth}${role}${name && ` ${name}`}`);
      within.push(indent.length);
    }
  }
  return told;
}

/** What is wrong with the headings of an outline: not one main heading, or a level that is left out on the way down. */
export function headingFaults(told) {
  const levels = told.map((line) => /^ *h(\d) /.exec(line)?.[1]).filter(Boolean).map(Number);
  const faults = levels.filter((level) => level === 1).length === 1 ? [] : [`there are ${levels.filter((level) => level === 1).length} h1`];
  levels.forEach((level, at) => {
    if (at > 0 && level > levels[at - 1] + 1) faults.push(`h${level} follows h${levels[at - 1]}`);
  });
  return faults;
}
