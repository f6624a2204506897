// A first review of an invented client, made through the API from inside the page, so that its session is the page's:
// for what is printed, and for the pictures of the guide. One story in each language.
import { kStories } from './print_stories.mjs';

const kPassword = 'une phrase facile à retenir';

/** Sends one request from the page; throws what the server refused. */
export async function call(page, method, path, body) {
  const { status, text } = await page.evaluate(
    async ([method, path, body]) => {
      const headers = { 'Content-Type': 'application/json', 'If-Match': '*' };
      const init = body === null ? { method, headers } : { method, headers, body: JSON.stringify(body) };
      const response = await fetch(`/api/v1${path}`, init);
      return { status: response.status, text: await response.text() };
    },
    [method, path, body ?? null],
  );
  if (status >= 300) throw new Error(`${method} ${path}: ${status} ${text}`);
  return text === '' ? null : JSON.parse(text);
}

/** Sets the server up for the story of that language and signs its facilitator in. */
export async function set_up(page, server, language) {
  const { organization, team, locale } = kStories[language];
  await page.goto(server.url);
  await call(page, 'POST', '/setup', {
    setup_code: server.setup_code,
    organization,
    name: team[0].name,
    email: 'camille@boreal.test',
    password: kPassword,
    locale,
  });
  return { story: kStories[language] };
}

/** The client, its people, and a review on that date, prepared; adds their ids to the world. */
export async function prepare_review(page, world, date) {
  const { story } = world;
  const send = (method, path, body) => call(page, method, path, body);
  const me = await send('GET', '/me');
  const account = await send('POST', '/accounts', {
    ...story.account,
    locale: story.locale,
    time_zone: 'America/Toronto',
    region: 'QC',
    team: [{ user_id: me.id, function: 'other' }],
    objectives: story.objectives.map((statement) => ({ statement })),
  });
  const review = await send('POST', `/accounts/${account.id}/reviews`, {
    starts_at: `${date}T10:00`,
    time_zone: 'America/Toronto',
    place: story.place,
  });
  const at = `/reviews/${review.id}`;
  const people = {};
  for (const { name, title, locale } of story.executives) {
    const contact = await send('POST', `/accounts/${account.id}/contacts`, {
      name,
      title,
      locale,
      is_executive: true,
      counterpart_user_id: me.id,
      last_contact_on: date,
    });
    const person = { side: 'client', name, title, is_executive: true, contact_id: contact.id };
    const confirmed = { name_confirmed: true, title_confirmed: true };
    people[name] = (await send('POST', `${at}/attendees`, { ...person, ...confirmed })).id;
    await send('PUT', `/contacts/${contact.id}/bridge`, {
      builder_user_id: me.id,
      steps: [{ on: date, what: story.bridge }],
    });
  }
  for (const [i, { name, title, role }] of story.team.entries()) {
    const person = { side: 'supplier', name, title, function: role, user_id: i === 0 ? me.id : null };
    people[name] = (await send('POST', `${at}/attendees`, person)).id;
  }
  await send('PUT', `${at}/preparation`, { notes: story.notes, topics: story.topics });
  Object.assign(world, { account_id: account.id, review_id: review.id, people });
}

/** Opens the meeting and notes everything in it; the domains stay open. */
export async function hold_meeting(page, { story, review_id, people }, next_date, due_date) {
  const send = (method, under, body) => call(page, method, `/reviews/${review_id}${under}`, body);
  const [first, second, excused] = story.executives.map(({ name }) => people[name]);
  const promiser = people[story.team[1].name];
  await send('POST', '/open', {});
  for (const id of Object.values(people)) {
    const attendance = id === excused ? 'excused' : 'present';
    await send('PATCH', `/attendees/${id}`, { attendance, name_confirmed: true, title_confirmed: true });
  }
  const { open, expected, better } = story;
  await send('PUT', '/open-question', {
    answers: [
      { attendee_id: first, ...open[0] },
      { attendee_id: second, ...open[1] },
    ],
  });
  await send('PUT', '/value', {
    expected: [{ ...expected, amount: 12500, currency: 'CAD', said_by: first }],
  });
  const weights = { timeliness: 30, foresight: 25, compliance: 20, autonomy: 15, communications: 10 };
  const choices = Object.entries(weights).map(([factor, weight]) => ({ factor, weight }));
  await send('PUT', '/satisfiers', { choices, confirmed_by: first });
  for (const [factor, statement, direction, more] of story.kpis) {
    await send('POST', '/kpis', {
      factor,
      statement,
      direction,
      period: 'week',
      source: story.source,
      supplier_counter: story.team[1].name,
      client_counter: story.executives[1].name,
      accepted_by: first,
      ...more,
    });
  }
  await send('PUT', '/better', {
    answers: [
      { attendee_id: first, could: better.could, should: '' },
      { attendee_id: second, could: '', should: better.should },
    ],
  });
  for (const statement of story.actions) {
    await send('POST', '/actions', { statement, owner: { attendee_id: promiser }, due_on: due_date });
  }
  const lifted_by = story.executives[1].name;
  await send('POST', '/obstacles', { statement: story.obstacle, lifted_by, due_on: due_date });
  await send('POST', '/impacts', {
    ...story.impact,
    side: 'client',
    sphere: 'client',
    starts_on: due_date,
    ends_on: next_date,
    likelihood: 'high',
    owner: { attendee_id: second },
  });
  const { objectives } = await send('GET', '');
  await send('POST', '/ideas', { side: 'client', ...story.idea, objective_id: objectives[1].id });
  const starts_at = `${next_date}T10:00`;
  await send('PUT', '/next', { starts_at, time_zone: 'America/Toronto', place: story.next_place });
}

/** Begins the review after a closed one and opens it; everybody is there. The world then holds it and its people. */
export async function begin_next_meeting(page, world) {
  const { id } = await call(page, 'POST', `/accounts/${world.account_id}/reviews`, {});
  const send = (method, under, body) => call(page, method, `/reviews/${id}${under}`, body);
  const { attendees } = await send('POST', '/open', {});
  for (const { id: attendee } of attendees) {
    const confirmed = { name_confirmed: true, title_confirmed: true };
    await send('PATCH', `/attendees/${attendee}`, { attendance: 'present', ...confirmed });
  }
  const people = Object.fromEntries(attendees.map((one) => [one.name, one.id]));
  Object.assign(world, { review_id: id, people });
}

/** Notes everything in the review after a closed one: results agreed in the room, ratings, verdicts. */
export async function hold_next_meeting(page, world, next_date) {
  await begin_next_meeting(page, world);
  const { story, people, review_id } = world;
  const send = (method, under, body) => call(page, method, `/reviews/${review_id}${under}`, body);
  const [first, second] = story.executives.map(({ name }) => people[name]);
  const { expected, better } = story;
  await send('PUT', '/value', {
    received: [{ ...expected, amount: 9800, currency: 'CAD', said_by: first }],
    expected: [{ ...expected, amount: 12500, currency: 'CAD', said_by: first }],
  });
  const { evaluation, satisfiers, actions, obstacles, impacts, ideas, kpis } = await send('GET', '');
  for (const kpi of evaluation.factors.flatMap((one) => one.kpis)) {
    const per_period = kpi.periods.map(({ target }, i) => (i === 0 ? 0 : Number(target ?? 1)));
    await call(page, 'PUT', `/kpis/${kpi.id}/result`, { agreed: { per_period }, reason: better.could });
  }
  await send('PUT', `/ratings/${first}`, {
    ratings: [{ factor: 'timeliness', rating: 2, why: better.could }],
  });
  await send('PUT', `/ratings/${second}`, { ratings: [{ factor: 'timeliness', rating: 4 }] });
  await send('PUT', '/satisfiers', { choices: satisfiers.choices, confirmed_by: first });
  for (const { id: kpi } of kpis) await send('PATCH', `/kpis/${kpi}`, { accepted_by: first });
  for (const { id: action } of actions)
    await call(page, 'PUT', `/actions/${action}/judgement`, { verdict: 'achieved' });
  for (const { id: obstacle } of obstacles)
    await call(page, 'PUT', `/obstacles/${obstacle}/judgement`, { verdict: 'lifted' });
  for (const { id: impact } of impacts)
    await call(page, 'PUT', `/impacts/${impact}/outcome`, { happened: false });
  for (const { id: idea } of ideas) await send('PATCH', `/ideas/${idea}`, { status: 'agreed' });
  await send('PUT', '/better', { answers: [{ attendee_id: first, could: better.could, should: '' }] });
  const starts_at = `${next_date}T10:00`;
  await send('PUT', '/next', { starts_at, time_zone: 'America/Toronto', place: story.next_place });
}

/** Both sides note what they counted of each KPI of the quarter that ends today, one line a period: alike, differently,
    on one side alone, not at all. */
export async function count_quarter({ account_id }, today, supplier, client) {
  const { kpis } = await call(supplier, 'GET', `/accounts/${account_id}/counting`);
  const [promised, delayed, warned, audited, unplanned] = kpis;
  const note = async (kpi, index, client_says, supplier_says, more = {}) => {
    const { to } = kpi.periods[index];
    const on = to < today ? to : today;
    const says = [
      [client, 'client', client_says],
      [supplier, 'supplier', supplier_says],
    ];
    for (const [page, side, quantity] of says) {
      if (quantity === null) continue;
      await call(page, 'POST', `/kpis/${kpi.id}/observations`, { side, quantity, on, ...more });
    }
  };
  for (let i = 0; i < promised.periods.length; i += 1) {
    const kept = i % 5 === 0 ? 18 : 20;
    const late = i % 4 === 0 ? 3 : 1;
    const urgent = i === 6 ? 2 : 0;
    await note(promised, i, kept, kept, { out_of: 20 });
    await note(delayed, i, late, late);
    await note(warned, i, i === 3 ? 1 : 2, i === 3 ? 3 : 2);
    await note(audited, i, null, i === 2 ? 2 : 0);
    await note(unplanned, i, urgent, urgent);
  }
}

/** Completes these domains, which come next in order. */
export async function complete(page, { review_id }, codes) {
  for (const code of codes) await call(page, 'POST', `/reviews/${review_id}/domains/${code}/complete`, {});
}

/** Completes what is open, ends and closes; a correction and two acknowledgements follow. */
export async function close_review(page, world) {
  const { story, review_id, people } = world;
  const send = (method, under, body) => call(page, method, `/reviews/${review_id}${under}`, body);
  const { domains } = await send('GET', '');
  const open = domains.filter(({ completed_at }) => completed_at === null);
  await complete(
    page,
    world,
    open.map(({ code }) => code),
  );
  await send('POST', '/end', {});
  const { sha256 } = await send('POST', '/close', {});
  await send('POST', '/corrections', { text: story.correction });
  await send('POST', '/acknowledge', { sha256 });
  await send('POST', '/acknowledge', { sha256, attendee_id: people[story.executives[0].name] });
}
