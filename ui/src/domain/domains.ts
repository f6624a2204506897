// The seven domains in order, the parts of each, and where an issue of the server has its place.
import type { ClientReview, DomainCode, Issue, Review } from '../api/types';

export const kDomains: readonly DomainCode[] = [
  'attendees',
  'satisfiers',
  'scorecard',
  'improvement',
  'impacts',
  'innovation',
  'next',
];

export type PartKind =
  | 'attendees'
  | 'recall'
  | 'open_question'
  | 'received'
  | 'ratings'
  | 'results'
  | 'score'
  | 'expected'
  | 'sheets'
  | 'joint'
  | 'kpis'
  | 'earlier_actions'
  | 'earlier_obstacles'
  | 'better'
  | 'actions'
  | 'obstacles'
  | 'earlier_impacts'
  | 'impacts'
  | 'objectives'
  | 'earlier_ideas'
  | 'ideas'
  | 'date'
  | 'read_back';

/** One task of a domain; `kpis` has one part for each chosen factor. */
export interface Part {
  kind: PartKind;
  factor: string | null;
}

export interface Place {
  domain: DomainCode;
  part: Part;
}

/** 1 to 7. */
export const number_of = (code: DomainCode): number => kDomains.indexOf(code) + 1;

export const is_domain = (text: string | null): text is DomainCode => kDomains.some((code) => code === text);

export const next_of = (code: DomainCode): DomainCode | null => kDomains[kDomains.indexOf(code) + 1] ?? null;

export const previous_of = (code: DomainCode): DomainCode | null =>
  kDomains[kDomains.indexOf(code) - 1] ?? null;

const plain = (...kinds: PartKind[]): Part[] => kinds.map((kind) => ({ kind, factor: null }));

function kpi_parts(review: Pick<Review, 'satisfiers'>): Part[] {
  const chosen = review.satisfiers.choices.map(({ factor }) => ({ kind: 'kpis' as const, factor }));
  return chosen.length > 0 ? chosen : plain('kpis');
}

type WithDomains = { domains: readonly { code: DomainCode; completed_at: string | null }[] };

export const is_completed = ({ domains }: WithDomains, domain: DomainCode): boolean =>
  (domains.find(({ code }) => code === domain)?.completed_at ?? null) !== null;

/** Where the joint sheet is filled: R13 moves it to domain 3 from the second review on. */
export const joint_domain = ({ is_first }: Pick<Review, 'is_first'>): DomainCode =>
  is_first ? 'satisfiers' : 'scorecard';

/** While the meeting goes on, a completed domain is reopened before it changes (R1). */
export const is_shut = (review: WithDomains & Pick<Review, 'state'>, domain: DomainCode): boolean =>
  review.state === 'in_session' && is_completed(review, domain);

/** Whether an executive of the client may still say how the last quarter felt. */
export const may_rate = (review: ClientReview): boolean =>
  review.last_quarter !== null && review.may_mark && !is_shut(review, 'scorecard');

export type EarlierList = 'actions' | 'obstacles' | 'impacts' | 'ideas';
type WithParts = Pick<Review, 'is_first' | 'satisfiers' | EarlierList>;

/** Judging what earlier reviews noted is a task where there is any of it. */
const earlier_parts = (review: WithParts, ...lists: EarlierList[]): Part[] =>
  plain(
    ...lists
      .filter((list) => review[list].some(({ earlier }) => earlier !== null))
      .map((list) => `earlier_${list}` as const),
  );

/**
 * The tasks of a domain in their order. From the second review on R13 moves value and factors to domain 3, after
 * what is judged; the domains after it open on what was noted earlier.
 */
export function parts_of(code: DomainCode, review: WithParts): Part[] {
  switch (code) {
    case 'attendees':
      return plain('attendees');
    case 'satisfiers':
      return review.is_first ? plain('open_question', 'expected', 'sheets', 'joint') : plain('recall');
    case 'scorecard': {
      const judged = plain('received', 'ratings', 'results', 'score');
      const before = review.is_first ? [] : [...judged, ...plain('expected', 'sheets', 'joint')];
      return [...before, ...kpi_parts(review)];
    }
    case 'improvement':
      return [...earlier_parts(review, 'actions', 'obstacles'), ...plain('better', 'actions', 'obstacles')];
    case 'impacts':
      return [...earlier_parts(review, 'impacts'), ...plain('impacts')];
    case 'innovation':
      return [...plain('objectives'), ...earlier_parts(review, 'ideas'), ...plain('ideas')];
    case 'next':
      return plain('date', 'read_back');
  }
}

export const is_same_part = (one: Part, other: Part): boolean =>
  one.kind === other.kind && one.factor === other.factor;

/** Text of a part as it stands in an address: "joint", "kpis-autonomy". */
export const slug_of = ({ kind, factor }: Part): string => (factor === null ? kind : `${kind}-${factor}`);

/** The part named in an address, or the first of the domain. */
export function part_at(slug: string | null, parts: readonly Part[]): Part {
  const found = parts.find((part) => slug_of(part) === slug) ?? parts[0];
  if (found === undefined) throw new Error('every domain has a part');
  return found;
}

/** The domain that the meeting has come to: the first one not completed, the last when all are. */
export function current_domain(review: Pick<Review, 'domains'>): DomainCode {
  return review.domains.find(({ completed_at }) => completed_at === null)?.code ?? 'next';
}

const kPrefixes: readonly [string, PartKind][] = [
  ['/open_question', 'open_question'],
  ['/value/received', 'received'],
  ['/value/expected', 'expected'],
  ['/satisfiers', 'joint'],
  ['/better', 'better'],
  ['/next', 'date'],
];

const kPlaces: Partial<Record<string, PartKind>> = {
  open_question_to_ask: 'open_question',
  better_to_ask: 'better',
  rating_to_ask: 'ratings',
  why_to_ask: 'ratings',
  value_expected_unchanged: 'expected',
  obstacle_to_judge: 'earlier_obstacles',
};

/** Its own part, or the one in which earlier ones are judged. */
const list_kind = (list: EarlierList, id: string, review: Pick<Review, EarlierList>): PartKind =>
  review[list].some((one) => one.id === id && one.earlier !== null) ? `earlier_${list}` : list;

function kind_of(issue: Issue, review: Review): PartKind | null {
  const known = kPlaces[issue.code];
  if (known !== undefined) return known;
  if (issue.code.startsWith('result_')) return 'results';
  if (issue.kpi_id !== undefined) return 'kpis';
  if (issue.action_id !== undefined) return list_kind('actions', issue.action_id, review);
  if (issue.impact_id !== undefined) return list_kind('impacts', issue.impact_id, review);
  if (issue.idea_id !== undefined) return list_kind('ideas', issue.idea_id, review);
  if (issue.code.startsWith('obstacle_')) return 'obstacles';
  const found = kPrefixes.find(([prefix]) => issue.pointer?.startsWith(prefix));
  if (found !== undefined) return found[1];
  if (issue.factor !== undefined) return 'kpis';
  return issue.attendee_id !== undefined ? 'attendees' : null;
}

/** Where in the meeting an issue is put right; within: the domain that listed it, where that is known. */
export function place_of(issue: Issue, review: Review, within: DomainCode | null = null): Place | null {
  const kind = kind_of(issue, review);
  const factor =
    kind === 'kpis'
      ? (review.kpis.find(({ id }) => id === issue.kpi_id)?.factor ?? issue.factor ?? null)
      : null;
  const domains = within === null ? kDomains : [within];
  for (const domain of domains) {
    const parts = parts_of(domain, review);
    const part =
      parts.find((one) => one.kind === kind && one.factor === factor) ??
      parts.find((one) => one.kind === kind) ??
      (within === null ? undefined : parts[0]);
    if (part !== undefined) return { domain, part };
  }
  return null;
}

/** What keeps an ended review from closing, each with its place; open domains come in their own order. */
export function places_to_close(review: Review): { issue: Issue; place: Place | null }[] {
  const open = review.domains.filter(({ completed_at }) => completed_at === null).map(({ code }) => code);
  return review.missing_to_close.map((issue) => {
    if (issue.code !== 'domain_is_not_completed') return { issue, place: place_of(issue, review) };
    const domain = open.shift();
    const part = domain === undefined ? undefined : parts_of(domain, review).at(-1);
    return { issue, place: domain === undefined || part === undefined ? null : { domain, part } };
  });
}
