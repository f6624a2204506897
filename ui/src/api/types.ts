// Shapes of the HTTP API under /api/v1, as the server sends and takes them.
// A "?" member of an input may be absent; outputs carry every member, null when empty.
// "…_text" members are written by the server in the reader's language, ready to show.
import type {
  ActionJudgement,
  Earlier,
  Evaluation,
  LastQuarter,
  ObstacleJudgement,
  Outcome,
  Ratings,
} from './evaluation';

export type Id = string; // UUIDv7
export type Instant = string; // RFC 3339 UTC with ms, "2026-11-23T15:42:07.123Z"
export type Dat = string; // YYYY-MM-DD
export type WallClock = string; // YYYY-MM-DDTHH:MM
export type Decimal = string; // out: decimal text "2.5"; in: number or text
export type Fraction = string; // reduced: "7/2" or "3"
export type Locale = 'fr-CA' | 'fr-FR' | 'en-CA' | 'en-US';
export type Text = string; // "..._text" members are for people: server-rendered in the caller's locale

export interface Issue {
  code: string;
  message: string;
  pointer?: string;
  factor?: string;
  attendee_id?: Id;
  kpi_id?: Id;
  action_id?: Id;
  impact_id?: Id;
  idea_id?: Id;
}
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail?: string;
  issues: Issue[];
  request_id: string;
  changed?: { pointer: string; by: string; at: Instant; at_text: Text }[];
} // changed: 412 only
export interface List<T> {
  items: T[];
  next: string | null;
}

// People
// GET /api/v1/state (no sign-in): is set-up done? lets the interface choose between set-up and sign-in.
export interface InstallationState {
  is_set_up: boolean;
  https_required: boolean;
}
export interface SetupInput {
  setup_code: string;
  organization: string;
  name: string;
  email: string;
  password: string;
  locale: Locale;
} // POST /setup -> 201 Me + cookie
export interface SessionInput {
  email: string;
  password: string;
} // POST /session -> 201 Me + cookie ; DELETE /session -> 204
export interface SupplierMe {
  kind: 'supplier';
  id: Id;
  name: string;
  email: string;
  role: 'owner' | 'leader' | 'member';
  locale: Locale;
  organization: { id: Id; name: string };
} // GET, PATCH /me {name?, locale?}
export type ClientRole = 'executive' | 'counter';
/** A contact of one account who was given access to it. */
export interface ClientMe {
  kind: 'client';
  id: Id;
  name: string;
  title: string;
  email: string | null;
  role: ClientRole;
  locale: Locale;
  time_zone: string;
  organization: { id: Id; name: string };
  account: { id: Id; name: string };
} // GET, PATCH /me {locale?}
export type Me = SupplierMe | ClientMe;
export interface DeviceSession {
  id: string;
  device: string /* "Safari, iPhone"; may be empty */;
  started_at: Instant;
  started_at_text: Text;
  last_used_at: Instant;
  last_used_at_text: Text;
  is_this_one: boolean;
} // GET /me/sessions, GET /client-people/{id}/sessions -> List<DeviceSession> ; DELETE /sessions/{id}
export interface PasswordInput {
  current: string;
  password: string;
} // PUT /me/password -> 200 Me (other sessions end)
export interface PasswordLinkInput {
  token: string;
  password: string;
} // POST /password-link (no sign-in) -> 200 Me + cookie
export interface User {
  id: Id;
  name: string;
  email: string;
  role: SupplierMe['role'];
  locale: Locale;
  disabled: boolean;
  has_password: boolean;
  created_at: Instant;
  created_at_text: Text;
}
export interface UserInput {
  name: string;
  email: string;
  role: SupplierMe['role'];
  locale?: Locale;
} // POST /users -> 201 UserWithLink
export interface UserPatch {
  name?: string;
  email?: string;
  role?: SupplierMe['role'];
  locale?: Locale;
  disabled?: boolean;
} // PATCH /users/{id}
export interface Link {
  path: string /* "/mot-de-passe#<token>" */;
  expires_at: Instant;
  expires_at_text: Text;
}
export type UserWithLink = User & { link: Link }; // also POST /users/{id}/link -> 200, a fresh one-time link
// Who may list /users: every signed-in supplier person (names are needed for teams). Who may write: owner.
export interface Organization {
  id: Id;
  name: string;
  green_from: number;
  amber_from: number;
  page_size: 'letter' | 'a4';
  time_zone: string;
  factor_wording: { factor: string; language: 'fr' | 'en'; name: string; definition: string }[];
} // GET, PATCH (owner)
export interface Factor {
  code: string;
  number: number;
  fr: { name: string; definition: string };
  en: { name: string; definition: string };
} // GET /factors -> List<Factor>, wording of the organization applied

// Accounts
export type TeamFunction = 'sales' | 'delivery' | 'sponsor' | 'other';
export interface Account {
  id: Id;
  name: string;
  industry: string | null;
  locale: Locale;
  time_zone: string;
  region: string | null;
  closed_on: Dat[];
  archived: boolean;
  team: { user_id: Id; name: string; function: TeamFunction }[];
  objectives: { id: Id; statement: string }[];
  may_write: boolean;
  version: number;
  created_at: Instant;
  created_at_text: Text;
  current_review: ReviewSummary | null;
  last_review: ReviewSummary | null; // open one (planned/in_session/ended), latest closed one
}
export interface AccountInput {
  name: string;
  industry?: string | null;
  locale: Locale;
  time_zone: string;
  region?: string | null;
  closed_on?: Dat[];
  team?: { user_id: Id; function: TeamFunction }[];
  objectives?: { id?: Id; statement: string }[];
}
export type AccountPatch = Partial<AccountInput> & { archived?: boolean };
// GET /accounts?q=&archived=true&limit=&cursor= -> List<AccountSummary>
export interface AccountSummary {
  id: Id;
  name: string;
  industry: string | null;
  locale: Locale;
  time_zone: string;
  archived: boolean;
  current_review: ReviewSummary | null;
  last_review: ReviewSummary | null;
}
export interface Contact {
  id: Id;
  account_id: Id;
  name: string;
  title: string;
  email: string | null;
  phone: string | null;
  is_executive: boolean;
  locale: Locale;
  counterpart_user_id: Id | null;
  counterpart_name: string | null;
  last_contact_on: Dat | null;
  last_contact_on_text: Text | null;
  archived: boolean;
}
export interface ContactInput {
  name: string;
  title: string;
  email?: string | null;
  phone?: string | null;
  is_executive?: boolean;
  locale?: Locale;
  counterpart_user_id?: Id | null;
  last_contact_on?: Dat | null;
} // POST /accounts/{id}/contacts ; PATCH /contacts/{id} any subset + archived?
export interface Bridge {
  builder_user_id: Id | null;
  builder_name: string | null;
  steps: { on: Dat; on_text: Text; what: string }[];
} // GET, PUT /contacts/{id}/bridge {builder_user_id?, steps: [{on, what}]}

// People of a client who have a way in
export interface ClientPerson {
  id: Id;
  account_id: Id;
  contact_id: Id;
  name: string;
  title: string;
  email: string | null;
  role: ClientRole;
  locale: Locale;
  invited_at: Instant;
  invited_at_text: Text;
  link_expires_at: Instant | null /* of a link that nobody used yet */;
  link_expires_at_text: Text | null;
  link_asked_at: Instant | null /* of a request for a new one */;
  link_asked_at_text: Text | null;
  sessions: number;
  last_used_at: Instant | null;
  last_used_at_text: Text | null;
} // GET /accounts/{id}/client-people -> List<ClientPerson> ; PATCH, DELETE /client-people/{id}
export interface Invited {
  person: ClientPerson;
  link: Link;
} // POST /accounts/{id}/client-people {contact_id, role} -> 201
export interface LinkRequest {
  id: Id /* of the client's person */;
  account_id: Id;
  account_name: string;
  name: string;
  asked_at: Instant;
  asked_at_text: Text;
} // GET /link-requests -> List<LinkRequest>
export interface Invitation {
  organization: string;
  account: string;
  name: string;
  title: string;
  locale: Locale;
  expires_at_text: Text;
} // POST /invitations/read {token}, no sign-in; uses nothing up

// Reviews
export type ReviewState = 'planned' | 'in_session' | 'ended' | 'closed' | 'cancelled';
export type DomainCode =
  | 'attendees'
  | 'satisfiers'
  | 'scorecard'
  | 'improvement'
  | 'impacts'
  | 'innovation'
  | 'next';
export type Side = 'supplier' | 'client';
export interface ReviewSummary {
  id: Id;
  number: number;
  state: ReviewState;
  starts_at: WallClock;
  time_zone: string;
  starts_at_text: Text;
  held_on: Dat;
  facilitator_name: string | null;
  shared_at: Instant | null;
}
export interface ReviewInput {
  starts_at?: WallClock;
  time_zone?: string;
  place?: string | null;
  facilitator_id?: Id;
  length_minutes?: number;
} // POST /accounts/{id}/reviews; starts_at and time_zone needed for a first review
export type ReviewPatch = Partial<ReviewInput>;
export interface Review {
  id: Id;
  account_id: Id;
  account_name: string;
  number: number /* 1 = first of the account; cancelled ones not counted */;
  is_first: boolean;
  state: ReviewState;
  version: number;
  locale: Locale /* of the account */;
  starts_at: WallClock;
  time_zone: string;
  starts_at_text: Text;
  held_on: Dat;
  held_on_text: Text;
  place: string | null;
  length_minutes: number;
  facilitator_id: Id;
  facilitator_name: string;
  may_write: boolean;
  may_run: boolean /* open, complete, reopen, end, close, share */;
  shared_at: Instant | null;
  shared_at_text: Text | null;
  opened_at: Instant | null;
  opened_at_text: Text | null;
  ended_at: Instant | null;
  ended_at_text: Text | null;
  closed_at: Instant | null;
  closed_at_text: Text | null;
  cancelled_at: Instant | null;
  cancelled_at_text: Text | null;
  updated_at: Instant;
  updated_at_text: Text /* "10 h 42" */;
  attendees: Attendee[];
  open_question: { answers: OpenAnswer[] };
  value: { expected: Value[]; received: Value[] };
  satisfiers: {
    choices: Choice[];
    draft: boolean;
    agreed_at: Instant | null;
    agreed_at_text: Text | null;
    transcribed_by: Id | null;
    confirmed_by: Id | null;
  };
  sheets: Sheet[]; // only those that their author shows
  kpis: Kpi[];
  better: { answers: BetterAnswer[] };
  actions: Action[];
  obstacles: Obstacle[];
  impacts: Impact[];
  ideas: Idea[];
  objectives: { id: Id; statement: string }[]; // the client's, as on the account (frozen when closed)
  next: Next | null;
  next_offers: {
    starts_at: WallClock;
    time_zone: string;
    starts_at_text: Text;
    reason: 'ninety_days' | 'same_weekday';
  }[];
  last_quarter: LastQuarter | null; // what is judged, from the second review on
  ratings: Ratings[];
  evaluation: Evaluation | null;
  domains: {
    code: DomainCode;
    completed_at: Instant | null;
    completed_at_text: Text | null;
    missing: Issue[];
  }[];
  missing_to_close: Issue[];
  advice: Issue[];
  sha256?: string;
  corrections?: Correction[];
  acknowledgements?: Acknowledgement[]; // closed only
}
/** The facts of a meeting: what both sides read, and what a record is made of. */
export type ReviewContent = Omit<
  Review,
  | 'state'
  | 'may_write'
  | 'may_run'
  | 'closed_at'
  | 'closed_at_text'
  | 'next_offers'
  | 'missing_to_close'
  | 'advice'
  | 'sha256'
  | 'corrections'
  | 'acknowledgements'
  | 'domains'
> & { domains: { code: DomainCode; completed_at: Instant | null }[] };
/** A shared or closed review as an executive of the client reads it. */
export interface ClientReview extends ReviewContent {
  state: ReviewState;
  my_attendee_id: Id | null;
  may_mark: boolean /* one's own sheet */;
  may_correct: boolean /* and acknowledge */;
  acknowledged_by_me: boolean;
  closed_at: Instant | null;
  closed_at_text: Text | null;
  sha256: string | null;
  corrections: Correction[];
  acknowledgements: Acknowledgement[];
}
export interface SharedReviewSummary {
  id: Id;
  number: number;
  is_first: boolean;
  state: ReviewState;
  held_on: Dat;
  held_on_text: Text;
  starts_at_text: Text;
} // GET /accounts/{id}/reviews for a client
export interface Attendee {
  id: Id;
  side: Side;
  name: string;
  title: string;
  email: string | null;
  is_executive: boolean;
  function: TeamFunction | null;
  contact_id: Id | null;
  user_id: Id | null;
  name_confirmed: boolean;
  name_confirmed_by: string | null /* name of who confirmed */;
  name_confirmed_at: Instant | null;
  title_confirmed: boolean;
  title_confirmed_by: string | null;
  title_confirmed_at: Instant | null;
  attendance: 'present' | 'excused' | 'absent' | null;
}
export interface AttendeeInput {
  side: Side;
  name: string;
  title: string;
  email?: string | null;
  is_executive?: boolean;
  function?: TeamFunction | null;
  name_confirmed?: boolean;
  title_confirmed?: boolean;
  attendance?: Attendee['attendance'];
  contact_id?: Id | null;
  user_id?: Id | null;
}
export interface OpenAnswer {
  attendee_id: Id;
  what_matters: string;
  importance: string;
} // PUT /reviews/{id}/open-question {answers}
export interface BetterAnswer {
  attendee_id: Id;
  could: string;
  should: string;
} // PUT /reviews/{id}/better {answers}
export interface Value {
  statement: string;
  measure: string;
  amount: Decimal | null;
  currency: string | null;
  said_by: Id;
} // PUT /reviews/{id}/value {expected, received?}
export interface Choice {
  factor: string;
  weight: number;
}
export interface SatisfiersInput {
  choices: { factor: string; weight?: number | null }[];
  draft?: boolean;
  transcribed_by?: Id | null;
  confirmed_by?: Id | null;
} // PUT; draft:true may hold fewer/other weights (0..5 choices, weight null or 0..100), draft absent/false must be exactly five summing to 100
// in a draft, Choice.weight may be null in the answer as well
export interface Sheet {
  attendee_id: Id;
  marks: { factor: string; weight: number | null }[];
  shown: boolean;
} // GET, PUT /reviews/{id}/sheets/{attendee_id}, own ETag, "0" before the first write
export interface Kpi {
  id: Id;
  factor: string;
  statement: string;
  noun: { one: string; other: string } | null;
  counts_when: string | null;
  direction: 'at_least' | 'at_most' | 'between' | 'yes_no';
  target: Decimal | null;
  low: Decimal | null;
  high: Decimal | null;
  zero_at: Decimal | null;
  unit: 'count' | 'percent' | 'minutes' | 'hours' | 'days' | 'money' | 'rating' | null;
  currency: string | null;
  scale_max: number | null;
  period: 'workday' | 'week' | 'two_weeks' | 'month' | 'quarter';
  combine: 'sum' | 'mean' | 'last' | 'ratio';
  weight: number /* effective */;
  weight_given: number | null;
  source: string | null;
  supplier_counter: string | null;
  client_counter: string | null;
  supplier_counter_id: Id | null;
  client_counter_id: Id | null;
  accepted_by: Id | null;
  accepted_at: Instant | null;
  accepted_at_text: Text | null;
  orphan: boolean;
  carried_from: Id | null /* the KPI of the review before that it started from */;
  changed: boolean /* differs from it */;
  sentence: Text /* the KPI read back as one sentence, in the review's locale */;
}
export type KpiInput = {
  factor: string;
  statement: string;
  direction: Kpi['direction'];
  period: Kpi['period'];
} & Partial<
  Omit<
    Kpi,
    | 'id'
    | 'weight'
    | 'weight_given'
    | 'orphan'
    | 'carried_from'
    | 'changed'
    | 'sentence'
    | 'accepted_at'
    | 'accepted_at_text'
  >
> & { weight?: number | null }; // weight null = equal. Changing what is counted clears accepted_by unless the same write gives it
export interface KpiExampleWords {
  statement: string;
  noun: { one: string; other: string } | null;
  counts_when: string | null;
  how_supplier_counts: string | null;
  how_client_counts: string | null;
}
/** fr, en: null where nothing was written in that language, never both. */
export type KpiExample = Pick<
  Kpi,
  | 'id'
  | 'factor'
  | 'direction'
  | 'target'
  | 'low'
  | 'high'
  | 'zero_at'
  | 'unit'
  | 'currency'
  | 'scale_max'
  | 'period'
  | 'combine'
> & {
  built_in: boolean;
  hidden: boolean;
  fr: (KpiExampleWords & { sentence: Text }) | null;
  en: (KpiExampleWords & { sentence: Text }) | null;
}; // GET /kpi-library?factor=&q=&hidden=true -> List<KpiExample>, PUT /kpi-library/{id}/hidden {hidden} -> KpiExample
export type KpiExampleInput = Omit<KpiExample, 'id' | 'built_in' | 'hidden' | 'fr' | 'en'> & {
  fr: KpiExampleWords | null;
  en: KpiExampleWords | null;
}; // POST /kpi-library, PATCH and DELETE /kpi-library/{id}: the organization's own
export type Owner = { attendee_id: Id } | { name: string; side: Side };
export interface OwnerOut {
  attendee_id: Id | null;
  name: string;
  side: Side;
}
export interface Action {
  id: Id;
  statement: string;
  owner: OwnerOut | null;
  due_on: Dat | null;
  due_on_text: Text | null;
  factor: string | null;
  earlier: Earlier | null;
  judgement: ActionJudgement | null;
}
export interface Obstacle {
  id: Id;
  statement: string;
  lifted_by: string | null;
  due_on: Dat | null;
  due_on_text: Text | null;
  earlier: Earlier | null;
  judgement: ObstacleJudgement | null;
}
export interface Impact {
  id: Id;
  title: string;
  side: Side | null;
  sphere: 'client' | 'industry' | 'market' | 'supplier' | 'regulation' | 'other';
  starts_on: Dat;
  ends_on: Dat;
  window_text: Text;
  likelihood: 'low' | 'medium' | 'high';
  effect: string | null;
  action_plan: string | null;
  contingency_plan: string | null;
  owner: OwnerOut | null;
  earlier: Earlier | null;
  outcome: Outcome | null;
}
export interface Idea {
  id: Id;
  side: Side;
  statement: string;
  objective_id: Id | null;
  status: 'proposed' | 'exploring' | 'agreed' | 'delivered' | 'declined';
  next_step: string | null;
  earlier: Earlier | null;
  answered: boolean /* an earlier one was given a status in this review */;
}
export interface Next {
  starts_at: WallClock;
  time_zone: string;
  starts_at_text: Text;
  place: string | null;
} // PUT /reviews/{id}/next {starts_at, time_zone, place?}
export interface Correction {
  id: Id;
  text: string;
  by: string;
  side: Side;
  at: Instant;
  at_text: Text;
} // POST /reviews/{id}/corrections {text} -> 201 Correction
export interface Acknowledgement {
  by: string;
  side: Side;
  at: Instant;
  at_text: Text;
  sha256: string;
} // POST /reviews/{id}/acknowledge {sha256, attendee_id?}
// The home of a client, the same for both sides
export interface Quarter {
  from: Dat;
  to: Dat;
  from_text: Text;
  to_text: Text;
  day: number;
  of: number;
}
export interface Count {
  state: 'not_counted' | 'no_case' | 'counted';
  value: string | null /* reduced fraction */;
  text: Text | null;
}
export interface CountingPeriod {
  from: Dat;
  to: Dat;
  text: Text;
  target: string | null;
  low: string | null;
  high: string | null;
  target_text: Text;
  supplier: Count;
  client: Count;
  proposal: 'both_equal' | 'supplier_only' | 'client_only' | 'different' | 'not_counted';
  proposed: string | null;
  attained: string | null;
}
export interface CountingKpi
  extends Pick<
    Kpi,
    | 'id'
    | 'factor'
    | 'statement'
    | 'sentence'
    | 'noun'
    | 'counts_when'
    | 'unit'
    | 'currency'
    | 'scale_max'
    | 'direction'
    | 'combine'
    | 'period'
    | 'target'
    | 'low'
    | 'high'
    | 'source'
    | 'supplier_counter'
    | 'client_counter'
  > {
  takes_out_of: boolean;
  takes_nothing: boolean /* « nothing to report » makes sense */;
  periods: CountingPeriod[];
  current: number | null /* index of the period of today */;
  owed: Record<Side, number[]>;
  differing: number[];
}
export interface Counting {
  account_id: Id;
  locale: Locale /* of the account: the words of the KPIs are in it */;
  review_id: Id | null;
  state: 'open' | 'not_yet' | 'over' | 'nothing_to_count';
  side: Side /* the caller's */;
  may_record: boolean;
  today: Dat;
  today_text: Text;
  quarter: Quarter | null;
  kpis: CountingKpi[];
} // GET /accounts/{id}/counting
export interface ClientPromise {
  id: Id;
  kind: 'action' | 'obstacle';
  statement: string;
  owner: string | null;
  side: Side | null;
  due_on: Dat | null;
  due_on_text: Text | null;
  days: number | null /* until due_on; below 0 once it is past */;
}
export interface ClientHome {
  account_id: Id;
  account_name: string;
  organization_name: string;
  locale: Locale /* of the account: what was said is in it */;
  next: (Next & { days: number; review_id: Id | null }) | null;
  last_review: {
    id: Id;
    number: number;
    held_on: Dat;
    held_on_text: Text;
    sha256: string;
    acknowledged_by_me: boolean;
  } | null;
  shared_review: SharedReviewSummary | null /* shared, not closed */;
  checkpoint: {
    id: Id;
    day: number;
    shared_at_text: Text;
    is_answered: boolean;
  } | null /* the latest of the quarter */;
  factors: Choice[];
  quarter: Quarter | null;
  kpis: Pick<Kpi, 'id' | 'factor' | 'statement' | 'sentence'>[];
  promises: ClientPromise[];
  value_expected: { statement: string; said_by: string }[];
} // GET /accounts/{id}/home

export interface Preparation {
  notes: string;
  topics: { topic: string; approach: string; cleared_with: string | null }[];
  warnings: Issue[];
} // GET, PUT /reviews/{id}/preparation, own ETag; PUT {notes, topics}
// POST of a thing under a review answers 201 with the thing and the review's new ETag; PATCH/PUT/action POSTs 200 with the WHOLE new Review for review-level ones
// (PATCH review, PUT open-question/better/value/satisfiers/next, open, complete, reopen, end, close, share, cancel), and with the thing for PATCH of a thing. All carry the review's new ETag.
