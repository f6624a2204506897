// What the scenario does again and again.
import { until } from './harness.mjs';

export const button = (page, name) => page.getByRole('button', { name, exact: true });
export const link = (page, name) => page.getByRole('link', { name, exact: true });
/** An entry of a list: a link that begins with the name and says more. */
export const entry = (page, name) => page.getByRole('link', { name: new RegExp(`^${name}`) });
export const field = (page, name) =>
  page
    .getByRole('textbox', { name, exact: true })
    .or(page.getByRole('combobox', { name, exact: true }))
    .or(page.getByRole('checkbox', { name, exact: true }));
export const is_focused = (control) =>
  control.evaluateAll(([element]) => element !== undefined && element === document.activeElement);
export const heading = (page, name) => page.getByRole('heading', { name, exact: true, level: 1 }).waitFor();

/** A day so many days from today, YYYY-MM-DD. */
export function day(offset) {
  const date = new Date();
  date.setDate(date.getDate() + offset);
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`;
}

/** The names of the thirteen factors in this language, by code. */
export async function factor_names(page, language) {
  const factors = await page.evaluate(async () => (await fetch('/api/v1/factors')).json());
  return Object.fromEntries(factors.items.map((factor) => [factor.code, factor[language].name]));
}

const typed_values = (page) =>
  page
    .locator('input:visible, textarea:visible')
    .evaluateAll((fields) =>
      fields.map(({ type, value, checked }) => (type === 'checkbox' ? checked : value)),
    );

/** Says the page in the other language and back, in place: everything typed so far must stay. */
export async function say_and_back(run, press_here, press_there = press_here) {
  const { page, language } = run;
  const speaks = (wanted) => async () =>
    (await page.evaluate(() => document.documentElement.lang)).startsWith(wanted);
  const before = JSON.stringify(await typed_values(page));
  const check = async (where) => {
    const after = JSON.stringify(await typed_values(page));
    if (after !== before) throw new Error(`what was typed did not outlive the change to ${where}: ${after}`);
  };
  const other = language === 'fr' ? 'en' : 'fr';
  await press_here(run.words);
  await until(`the page is in ${other}`, speaks(other));
  await check(other);
  await press_there(run.languages.words[other]);
  await until(`the page is in ${language} again`, speaks(language));
  await check(language);
}

/** Every text that the server holds of this review, preparation and individual sheets included. */
async function texts_of_server(page) {
  const id = /\/rencontres\/([^/]+)/.exec(page.url())[1];
  return page.evaluate(async (review_id) => {
    const read = async (path) => (await fetch(`/api/v1/reviews/${review_id}${path}`)).json();
    const review = await read('');
    const client = review.attendees.filter(({ side }) => side === 'client');
    const whole = [review, await read('/preparation')];
    for (const { id: person } of client) whole.push(await read(`/sheets/${person}`));
    const texts = [];
    const gather = (value) => {
      if (typeof value === 'string') texts.push(value);
      else if (value !== null && typeof value === 'object') Object.values(value).forEach(gather);
    };
    gather(whole);
    return texts;
  }, id);
}

/** Those of the texts that the server does not hold. */
export async function not_kept(page, texts) {
  const held = new Set(await texts_of_server(page));
  return texts.filter((text) => !held.has(text));
}

/** Waits until the server holds all of these, read back from it. */
export const saved = (page, ...texts) =>
  until(`the server holds ${texts.join(' | ')}`, async () => (await not_kept(page, texts)).length === 0);
