// The joint sheet: thirteen factors, five of them circled, and twenty counters of 5 % in one pile (R6).
// What is placed and what is left in the pile make 100 by construction; nothing here can pass it.

export interface Choice {
  factor: string;
  weight: number | null;
}

export const kChosen = 5;
export const kWhole = 100;
export const kCounter = 5;

const weight_of = (choice: Choice): number => choice.weight ?? 0;

/** Percent already laid on factors. */
export const placed = (choices: readonly Choice[]): number =>
  choices.reduce((sum, choice) => sum + weight_of(choice), 0);

/** Percent still in the pile; negative only for a draft that somebody wrote otherwise. */
export const pile = (choices: readonly Choice[]): number => kWhole - placed(choices);

export const is_chosen = (choices: readonly Choice[], factor: string): boolean =>
  choices.some((choice) => choice.factor === factor);

/** Circles or erases a factor; its counters go back to the pile. null: the sheet already has its five. */
export function toggle(choices: readonly Choice[], factor: string): Choice[] | null {
  if (is_chosen(choices, factor)) return choices.filter((choice) => choice.factor !== factor);
  if (choices.length >= kChosen) return null;
  return [...choices, { factor, weight: null }];
}

function with_weight(choices: readonly Choice[], factor: string, weight: number): Choice[] {
  return choices.map((choice) => (choice.factor === factor ? { factor, weight } : choice));
}

const current = (choices: readonly Choice[], factor: string): number =>
  weight_of(choices.find((choice) => choice.factor === factor) ?? { factor, weight: 0 });

/** Lays this weight on a factor, or as near to it as the pile allows. */
export function lay(choices: readonly Choice[], factor: string, wanted: number): Choice[] {
  const most = current(choices, factor) + Math.max(0, pile(choices));
  return with_weight(choices, factor, Math.max(0, Math.min(Math.trunc(wanted), most)));
}

/** Takes from the pile (step above 0) or gives back to it (below 0). */
export const step_by = (choices: readonly Choice[], factor: string, step: number): Choice[] =>
  lay(choices, factor, current(choices, factor) + step);

/** The factors that can give this much and keep at least 1 %. */
export const givers = (choices: readonly Choice[], to: string, step: number): Choice[] =>
  choices.filter((choice) => choice.factor !== to && weight_of(choice) > step);

/** Moves weight from one factor to another; the sum stays. The same list when the first has not enough. */
export function move(choices: readonly Choice[], from: string, to: string, step: number): Choice[] {
  const has_enough = givers(choices, to, step).some((choice) => choice.factor === from);
  if (!has_enough || !is_chosen(choices, to)) return [...choices];
  const lighter = with_weight(choices, from, current(choices, from) - step);
  return with_weight(lighter, to, current(choices, to) + step);
}

/** Exactly five different factors, each of 1 to 100, that sum to 100. */
export function is_agreeable(choices: readonly Choice[]): boolean {
  const factors = new Set(choices.map(({ factor }) => factor));
  const weights = choices.map(weight_of);
  return (
    choices.length === kChosen &&
    factors.size === kChosen &&
    weights.every((weight) => Number.isInteger(weight) && weight >= 1) &&
    pile(choices) === 0
  );
}

/** Whole counters and what is left over of one: 17 is three counters and 2. */
export const counters = (percent: number): { whole: number; rest: number } => ({
  whole: Math.floor(Math.max(0, percent) / kCounter),
  rest: Math.max(0, percent) % kCounter,
});
