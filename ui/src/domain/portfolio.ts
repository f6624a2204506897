// The portfolio's filters as they stand in the address, and what the factors say.
import {
  type FactorFigures,
  kSorts,
  type PortfolioFilters,
  type PortfolioItem,
  type PortfolioSort,
} from '../api/portfolio';

export const kBandFilters = ['green', 'amber', 'red', 'none'] as const;
const kFlags = ['overdue', 'felt_red', 'absent'] as const;

const one_of = <T extends string>(known: readonly T[], text: string | null): T | undefined =>
  known.find((value) => value === text);

/** What the address asks for; what it asks for in vain is left out. */
export function filters_of(search: string): PortfolioFilters {
  const given = new URLSearchParams(search);
  const q = given.get('q')?.trim();
  const sort = one_of<PortfolioSort>(kSorts, given.get('sort'));
  const band = one_of(kBandFilters, given.get('band'));
  const factor = given.get('factor');
  return {
    ...(q ? { q } : {}),
    ...(sort !== undefined && sort !== 'needs_leader' ? { sort } : {}),
    ...(band === undefined ? {} : { band }),
    ...(factor ? { factor } : {}),
    ...Object.fromEntries(kFlags.filter((flag) => given.get(flag) === '1').map((flag) => [flag, '1'])),
  };
}

/** The same as text for the address, without its question mark; one way to write it, so that views can be compared. */
export function search_of(filters: PortfolioFilters): string {
  const { q, sort, band, factor } = filters;
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries({ q, band, factor })) {
    if (value !== undefined && value !== '') search.set(name, value);
  }
  for (const flag of kFlags) if (filters[flag] === '1') search.set(flag, '1');
  if (sort !== undefined && sort !== 'needs_leader') search.set('sort', sort);
  return search.toString();
}

/** How many things leave accounts out; the search and the order are in sight anyway. */
export const filters_on = (filters: PortfolioFilters): number =>
  [filters.band, filters.factor, ...kFlags.map((flag) => filters[flag])].filter((one) => one !== undefined)
    .length;

/** Signed decimal text as it travels, with U+2212 or a hyphen. */
const signed = (text: string) => Number(text.replace('\u2212', '-'));
export const without_sign = (text: string) => text.replace(/^[\u2212+-]/, '');
export const is_negative = (text: string) => signed(text) < 0;
export const is_positive = (text: string) => signed(text) > 0;

export interface FactorFindings {
  most_chosen: FactorFigures | null;
  weakest: FactorFigures | null;
  drifting: FactorFigures | null;
}

/** The one that stands out; of several alike, none does. */
const largest = (
  list: readonly FactorFigures[],
  of: (one: FactorFigures) => number | null,
): FactorFigures | null => {
  const most = Math.max(...list.map((one) => of(one) ?? Number.NEGATIVE_INFINITY));
  const [first, ...others] = list.filter((one) => of(one) === most);
  return others.length === 0 ? (first ?? null) : null;
};

/** What clients choose most, where we are weakest, and whose weight moves most. */
export function findings(factors: readonly FactorFigures[]): FactorFindings {
  return {
    most_chosen: largest(factors, ({ chosen }) => (chosen > 0 ? chosen : null)),
    weakest: largest(factors, ({ mean_percent }) => (mean_percent === null ? null : -Number(mean_percent))),
    drifting: largest(factors, ({ weight_drift }) => {
      const points = weight_drift === null ? 0 : Math.abs(signed(weight_drift));
      return points === 0 ? null : points;
    }),
  };
}

/** Two quarters of one client at least: only then is there a course to draw. */
export const has_course = (items: readonly PortfolioItem[]): boolean =>
  items.some(({ trend }) => trend.length >= 2);
