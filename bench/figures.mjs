// Pure: what wrk and /proc wrote, as numbers; medians; whether a promise holds.

// Of an odd or even number of values, at least one.
export function median(values) {
  if (values.length === 0) throw new Error('a median of nothing');
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

const MILLISECONDS = { us: 0.001, ms: 1, s: 1000, m: 60_000 };

// wrk's report as {perSecond, p50, p99}, times in milliseconds. Throws when an answer was no success: a refusal is
// quicker than an answer and would be praised for it.
export function parseWrk(text) {
  const failed = /Non-2xx or 3xx responses: (\d+)/.exec(text) ?? /Socket errors: (.*)/.exec(text);
  if (failed) throw new Error(`wrk was refused: ${failed[0]}`);
  const perSecond = /Requests\/sec:\s+([\d.]+)/.exec(text);
  const percentile = (share) => {
    const found = new RegExp(`^\\s+${share}%\\s+([\\d.]+)(us|ms|s|m) *$`, 'm').exec(text);
    return found ? Number(found[1]) * MILLISECONDS[found[2]] : Number.NaN;
  };
  const figures = {
    perSecond: Number(perSecond?.[1] ?? Number.NaN),
    p50: percentile(50),
    p99: percentile(99),
  };
  if (Object.values(figures).some((figure) => !(figure > 0)))
    throw new Error(`not a report of wrk:\n${text}`);
  return figures;
}

// The processor time of a process, from /proc/PID/stat, in ticks. Its name may hold spaces and brackets.
export function processTicks(stat) {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return Number(fields[11]) + Number(fields[12]);
}

// The time that all processors were at work or taken away, from /proc/stat, in ticks.
export function machineTicks(stat) {
  const [user, nice, system, , , irq, softirq, steal] = stat
    .split('\n', 1)[0]
    .trim()
    .split(/\s+/)
    .slice(1)
    .map(Number);
  return user + nice + system + irq + softirq + steal;
}

// A line of the report. product and bare: the figures of all rounds; bare is empty where the promise is absolute.
// A ratio is taken between the medians. limit: {least: n} or {most: n}, of the ratio, or of the product's own figure.
export function judge({ work, unit, product, bare = [], limit, of = 'ratio' }) {
  const own = median(product);
  const ratio = bare.length > 0 ? own / median(bare) : Number.NaN;
  const judged = of === 'ratio' ? ratio : own;
  const holds = 'least' in limit ? judged >= limit.least : judged <= limit.most;
  return { work, unit, product, bare, own, ratio, limit, of, holds };
}

const plain = (value) => {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return value.toFixed(digits).replace(/\B(?=(\d{3})+(?!\d))/g, digits === 0 ? ',' : '');
};
const withSpread = (values) =>
  values.length === 0
    ? '–'
    : `${plain(median(values))} [${plain(Math.min(...values))}–${plain(Math.max(...values))}]`;

function promised({ limit, of, unit }) {
  const sign = 'least' in limit ? '≥' : '≤';
  const value = limit.least ?? limit.most;
  return of === 'ratio' ? `${sign} ${value} × bare` : `${sign} ${value} ${unit}`;
}

// The lines of judge() as a Markdown table.
export function table(lines) {
  const rows = lines.map((line) => [
    `${line.work} (${line.unit})`,
    withSpread(line.product),
    withSpread(line.bare),
    Number.isNaN(line.ratio) ? '–' : line.ratio.toFixed(2),
    promised(line),
    line.holds ? 'holds' : 'FALLS SHORT',
  ]);
  const all = [['work', 'QVR', 'bare', 'ratio', 'promise', ''], ...rows];
  const widths = all[0].map((_, column) => Math.max(...all.map((row) => row[column].length)));
  const text = (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  return [text(all[0]), rule, ...rows.map(text)].join('\n');
}
