// Every account with its last stored score, the figures of them all, and the views a person keeps (R24).
import { api, query } from './client';
import type { Band, Score } from './roadmap';
import type { Dat, Decimal, Id, List, Text } from './types';

export const kSorts = ['needs_leader', 'name', 'score', 'gap', 'next', 'overdue'] as const;
export type PortfolioSort = (typeof kSorts)[number];

/** Which accounts, and in which order; absent members leave nothing out. */
export interface PortfolioFilters {
  q?: string;
  sort?: PortfolioSort;
  band?: Band | 'none';
  factor?: string;
  overdue?: '1';
  felt_red?: '1';
  absent?: '1';
}
export interface TrendPoint {
  held_on: Dat;
  /** Null where less than half was measured. */
  percent: Decimal | null;
  felt: Decimal | null;
  coverage: number;
}
/** Why an account needs a leader. */
export type Reason =
  | 'overdue'
  | 'green_but_red'
  | 'executives_missing'
  | 'red'
  | 'falling'
  | 'felt_red'
  | 'actions_overdue';
export interface PortfolioItem {
  account_id: Id;
  account_name: string;
  industry: string | null;
  /** The weightiest reason first; none: it needs nobody. */
  needs_leader: Reason[];
  last_review: { id: Id; number: number; held_on: Dat; held_on_text: Text } | null;
  score: Score | null;
  /** Points against the quarter before. */
  change: string | null;
  trend: TrendPoint[];
  felt_percent: Decimal | null;
  gap: string | null;
  lost_most: string | null;
  green_but_red: boolean;
  next: { starts_at_text: Text; on: Dat; days: number } | null;
  days_overdue: number | null;
  executives_missing_twice: number;
  actions_overdue: number;
  promises: { judged: number; kept: number };
  factors: {
    factor: string;
    weight: number;
    percent: Decimal | null;
    felt_mark: number | null;
    gap: string | null;
  }[];
}
export interface FactorFigures {
  factor: string;
  /** Accounts whose latest choice holds it. */
  chosen: number;
  mean_weight: Decimal | null;
  /** Mean change of the weight against the quarter before. */
  weight_drift: string | null;
  mean_percent: Decimal | null;
  mean_felt: Decimal | null;
  felt_red: number;
}
export interface PortfolioFigures {
  accounts: number;
  judged: number;
  bands: Record<Band | 'none', number>;
  mean_percent: Decimal | null;
  overdue: number;
  executives_missing_twice: number;
  actions_overdue: number;
  green_but_red: number;
  promises: { judged: number; kept: number; percent: Decimal | null };
  factors: FactorFigures[];
}
export interface PortfolioView {
  id: Id;
  name: string;
  /** As it stands in the address, without its question mark. */
  query: string;
}

export const get_portfolio = (
  filters: PortfolioFilters,
  page: { limit?: number; cursor?: string | null } = {},
) => api.get<List<PortfolioItem>>(`/portfolio${query({ ...filters, ...page })}`);
export const get_portfolio_figures = ({ sort: _, ...filters }: PortfolioFilters) =>
  api.get<PortfolioFigures>(`/portfolio/figures${query(filters)}`);
/** Where the browser fetches the same accounts as a file. */
export const portfolio_csv = (filters: PortfolioFilters) => `/api/v1/portfolio.csv${query({ ...filters })}`;

export const list_views = () => api.get<List<PortfolioView>>('/portfolio/views');
export const save_view = (input: { name: string; query: string }) =>
  api.post<PortfolioView>('/portfolio/views', input);
export const remove_view = (id: Id) => api.delete(`/portfolio/views/${id}`);
