// Expands every sample calendar with our child process and with ical.js, and compares which event begins when:
//
//   node tests/calendar/compare.mjs CHILD [LAST_DAY]
//
// Ours works on the clocks of UTC here, so that what both say is an instant, a day, or a floating time. LAST_DAY is
// where our window ends; the control test sets it too early and sees the difference. Prints one line for each sample,
// `differs: ` and what only one of the two has; the status is 0 when there is no difference.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const require = createRequire(join(here, '../../ui/package.json'));
const { default: ICAL } = await import(pathToFileURL(require.resolve('ical.js')).href);

const [child, lastDay = '2026-12-31'] = process.argv.slice(2);
const first = '2026-01-01';
const last = '2026-12-31';
const farthest = 3000; // instances of one rule

// "uid start" or "uid start cancelled"; the start as ours writes it.
const line = (uid, start, isCancelled) => `${uid} ${start}${isCancelled ? ' cancelled' : ''}`;

function ours(text) {
  const window = JSON.stringify({ from: first, to: lastDay, time_zone: 'UTC' });
  const run = spawnSync(child, ['calendar-child'], { input: `${window}\n${text}`, encoding: 'utf8' });
  const [answer, ...lines] = run.stdout.trimEnd().split('\n').map((json) => JSON.parse(json));
  if (answer.refusal || answer.count !== lines.length) throw new Error(`refused: ${JSON.stringify(answer)}`);
  return lines.map((one) => line(one.uid, one.starts_at ?? one.on, one.is_cancelled));
}

function start(time) {
  if (time.isDate) return time.toString();
  const isFloating = time.zone === ICAL.Timezone.localTimezone;
  return (isFloating ? time : time.convertToZone(ICAL.Timezone.utcTimezone)).toString().slice(0, 16);
}

function theirs(text) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one, { exceptions: [] }));
  const found = [];
  const add = (event, time) => {
    const text = start(time);
    const isCancelled = event.component.getFirstPropertyValue('status') === 'CANCELLED';
    if (text.slice(0, 10) >= first && text.slice(0, 10) <= last) found.push(line(event.uid, text, isCancelled));
  };
  for (const event of events.filter((one) => !one.isRecurrenceException())) {
    for (const other of events) {
      if (other.uid === event.uid && other.isRecurrenceException()) event.relateException(other);
    }
    if (!event.isRecurring()) {
      add(event, event.startDate);
      continue;
    }
    const iterator = event.iterator();
    for (let count = 0; count < farthest; count += 1) {
      const next = iterator.next();
      if (!next || next.year > 2026) break;
      const { item, startDate } = event.getOccurrenceDetails(next);
      add(item, startDate);
    }
  }
  return found;
}

let differences = 0;
let instances = 0;
for (const name of readdirSync(join(here, 'samples')).sort()) {
  const text = readFileSync(join(here, 'samples', name), 'utf8');
  const [mine, other] = [ours(text).sort(), theirs(text).sort()];
  if (other.length === 0) throw new Error(`${name} has no instances`);
  instances += other.length;
  const onlyMine = mine.filter((one) => !other.includes(one));
  const onlyTheirs = other.filter((one) => !mine.includes(one));
  const isEqual = JSON.stringify(mine) === JSON.stringify(other);
  console.log(`${name}: ${other.length} instances${isEqual ? '' : `, differs: ${mine.length}`}`);
  for (const one of onlyMine) console.log(`  only ours: ${one}`);
  for (const one of onlyTheirs) console.log(`  only theirs: ${one}`);
  differences += isEqual ? 0 : 1;
}
console.log(`${instances} instances, ${differences} samples that differ`);
process.exitCode = differences === 0 ? 0 : 1;
