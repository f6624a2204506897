// Who is meant in a review: the client's people, its executives, names by id.
import type { Attendee, ClientPerson, Contact, Id, Owner, OwnerOut, Review, Side } from '../api/types';

type WithAttendees = Pick<Review, 'attendees'>;

/** Excused and absent people do not count among the four of a side (R2). */
export const is_expected = ({ attendance }: Attendee): boolean =>
  attendance !== 'excused' && attendance !== 'absent';

export const of_side = ({ attendees }: WithAttendees, side: Side): Attendee[] =>
  attendees.filter((attendee) => attendee.side === side);

export const client_people = (review: WithAttendees): Attendee[] => of_side(review, 'client');

/** The client's executives; everybody of the client while nobody is marked as one. */
export function executives(review: WithAttendees): Attendee[] {
  const people = client_people(review);
  const marked = people.filter(({ is_executive }) => is_executive);
  return marked.length > 0 ? marked : people;
}

export const name_of = ({ attendees }: WithAttendees, id: Id | null): string | null =>
  attendees.find((attendee) => attendee.id === id)?.name ?? null;

export const is_confirmed = ({ name_confirmed, title_confirmed }: Attendee): boolean =>
  name_confirmed && title_confirmed;

/** At most four a side (R2). */
export const kMostPeople = 4;
export const has_room = (review: WithAttendees, side: Side): boolean =>
  of_side(review, side).filter(is_expected).length < kMostPeople;

/** An owner as it is sent, from one as it was read. */
export function owner_input(owner: OwnerOut | null): Owner | null {
  if (owner === null) return null;
  return owner.attendee_id !== null
    ? { attendee_id: owner.attendee_id }
    : { name: owner.name, side: owner.side };
}

/** The client's executives whom nobody lets in yet: what is shared does not reach them. */
export function without_access(
  contacts: readonly Contact[],
  people: readonly Pick<ClientPerson, 'contact_id' | 'role'>[],
): Contact[] {
  const let_in = new Set(people.filter(({ role }) => role === 'executive').map((one) => one.contact_id));
  return contacts.filter(({ id, is_executive, archived }) => is_executive && !archived && !let_in.has(id));
}
