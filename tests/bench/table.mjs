// What was measured, as a plain table: figure, value, bound, met or not.

/** Figures as they come in. */
export class Report {
  #rows = [];

  /** A figure with the bound it is held to: `{below: 50}`, `{atMost: 1}`, `{atLeast: 55}`, `{exactly: 0}`, or none. */
  add(figure, value, unit, bound = {}) {
    this.#rows.push({ figure, value: `${plain(value)}${unit && ` ${unit}`}`, ...judged(value, bound, unit) });
  }

  /** A headline over the figures that follow. */
  headline(text) {
    this.#rows.push({ headline: text });
  }

  toString() {
    const cells = this.#rows.map((row) =>
      row.headline ? [row.headline] : [`  ${row.figure}`, row.value, row.bound, row.verdict],
    );
    cells.unshift(['figure', 'value', 'bound', 'met']);
    const widths = [0, 1, 2, 3].map((column) =>
      Math.max(...cells.filter((row) => row.length > 1).map((row) => row[column].length)),
    );
    return cells
      .map((row) =>
        row.length === 1
          ? row[0]
          : row.map((cell, column) => (column === 1 ? cell.padStart(widths[1]) : cell.padEnd(widths[column]))).join('  '),
      )
      .map((line) => line.trimEnd())
      .join('\n');
  }

  /** Figures, and those of them that miss their bound. */
  tally() {
    const figures = this.#rows.filter((row) => !row.headline);
    return { figures: figures.length, missed: figures.filter((row) => row.verdict === 'NO').length };
  }
}

function judged(value, bound, unit) {
  const [[kind, limit] = []] = Object.entries(bound);
  const met = {
    below: () => value < limit,
    atMost: () => value <= limit,
    atLeast: () => value >= limit,
    exactly: () => value === limit,
  }[kind];
  if (!met) return { bound: '', verdict: '' };
  const words = { below: '<', atMost: '≤', atLeast: '≥', exactly: '=' }[kind];
  return { bound: `${words} ${limit}${unit && ` ${unit}`}`, verdict: met() ? 'yes' : 'NO' };
}

const plain = (value) => (Number.isInteger(value) ? String(value) : value.toFixed(value < 10 ? 2 : 1));

/** The value that this share of the numbers does not exceed. */
export function percentile(numbers, share) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
}

export const median = (numbers) => percentile(numbers, 0.5);
