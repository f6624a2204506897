// Fills an empty server through its own API, as people would: accounts, each with a closed review and a second one
// in session, every list of it filled. The same each time, but for ids and times.

const ACCOUNTS = 60;
// At once: the server commits those that wait together.
const AT_ONCE = 16;

const DOMAINS = ['attendees', 'satisfiers', 'scorecard', 'improvement', 'impacts', 'innovation', 'next'];
const FACTORS = ['timeliness', 'communications', 'foresight', 'autonomy', 'deliverable_quality'];
const WEIGHTS = [30, 25, 20, 15, 10];
const ZONE = 'America/Toronto';
const PASSWORD = 'une phrase assez longue';

// From one review to the next.
const QUARTER = 91;

const now = Date.now();
const day = (fromToday) => new Date(now + fromToday * 86_400_000).toISOString().slice(0, 10);

// A signed-in person.
export class Person {
  constructor(base, cookie) {
    this.base = base;
    this.cookie = cookie;
  }

  // The answer's JSON. Throws when the server refuses.
  async send(method, path, body) {
    const { text } = await this.answer(method, `/api/v1${path}`, body);
    return text === '' ? {} : JSON.parse(text);
  }

  async answer(method, target, body) {
    const headers = { cookie: this.cookie, 'if-match': '*' };
    if (body !== undefined) headers['content-type'] = 'application/json';
    const response = await fetch(this.base + target, { method, headers, body: body && JSON.stringify(body) });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${target}: ${response.status} ${text}`);
    return { text, cookies: response.headers.getSetCookie() };
  }
}

// Sets the organization up and signs its owner in.
export async function setUp(base, setupCode) {
  const nobody = new Person(base, '');
  const owner = { email: 'owner@bench.example', password: PASSWORD };
  await nobody.answer('POST', '/api/v1/setup', {
    ...owner,
    setup_code: setupCode,
    organization: 'Bench',
    name: 'Owner of the bench',
    locale: 'fr-CA',
  });
  const { cookies } = await nobody.answer('POST', '/api/v1/session', owner);
  return new Person(base, cookies[0].split(';', 1)[0]);
}

// The ids of the closed and of the open review of each account, and of the accounts.
export async function seed(person) {
  const numbers = Array.from({ length: ACCOUNTS }, (_, i) => i + 1);
  const made = [];
  const next = async () => {
    for (let number = numbers.shift(); number !== undefined; number = numbers.shift()) {
      made.push(await seedAccount(person, number));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
  return made;
}

async function seedAccount(person, number) {
  const account = await person.send('POST', '/accounts', {
    name: `Client ${String(number).padStart(3, '0')}`,
    industry: 'Distribution alimentaire',
    locale: 'fr-CA',
    time_zone: ZONE,
    region: 'QC',
    objectives: [
      { statement: 'Ouvrir deux centres de distribution sans ajouter de personnel de soutien.' },
      { statement: 'Réduire de moitié les appels de suivi des marchands.' },
      { statement: 'Savoir en une heure où se trouve un lot.' },
    ],
  });
  const first = await person.send('POST', `/accounts/${account.id}/reviews`, {
    starts_at: `${day(-QUARTER)}T10:00`,
    time_zone: ZONE,
    place: 'Siège du client, salle du conseil',
  });
  const meeting = new Meeting(person, first.id, -QUARTER);
  await meeting.send('POST', '/open');
  await meeting.seat();
  await meeting.askWhatMatters();
  await meeting.ask();
  await meeting.measure();
  await meeting.promise(account.objectives);
  for (const domain of DOMAINS) await meeting.send('POST', `/domains/${domain}/complete`);
  await meeting.send('POST', '/end');
  await meeting.send('POST', '/close');

  const second = await person.send('POST', `/accounts/${account.id}/reviews`, {});
  const again = new Meeting(person, second.id, 0);
  await again.send('POST', '/open');
  await again.welcome(second.attendees);
  await again.ask();
  await again.accept(second.kpis);
  await again.promise(account.objectives);
  await again.send('POST', '/domains/attendees/complete');
  return { account: account.id, closed: first.id, open: second.id };
}

class Meeting {
  // heldOn: in days from today.
  constructor(person, id, heldOn) {
    this.person = person;
    this.path = `/reviews/${id}`;
    this.heldOn = heldOn;
    this.isFirst = heldOn < 0;
  }

  day(fromMeeting) {
    return day(this.heldOn + fromMeeting);
  }

  send(method, under, body) {
    return this.person.send(method, this.path + under, body);
  }

  // Four a side.
  async seat() {
    this.supplier = [];
    this.client = [];
    for (const side of ['supplier', 'client']) {
      for (let i = 1; i <= 4; ++i) {
        const attendee = await this.send('POST', '/attendees', {
          side,
          name: `${side === 'client' ? 'Personne du client' : 'Personne du fournisseur'} ${i}`,
          title: i <= 2 ? 'Vice-présidence, Exploitation' : 'Direction, Approvisionnement',
          email: `${side}${i}@bench.example`,
          is_executive: i <= 2,
          name_confirmed: true,
          title_confirmed: true,
          attendance: 'present',
        });
        this[side].push(attendee.id);
      }
    }
  }

  // Those of the last time, confirmed anew.
  async welcome(attendees) {
    for (const { id } of attendees) {
      await this.send('PATCH', `/attendees/${id}`, {
        name_confirmed: true,
        title_confirmed: true,
        attendance: 'present',
      });
    }
    this.supplier = attendees.filter(({ side }) => side === 'supplier').map(({ id }) => id);
    this.client = attendees.filter(({ side }) => side === 'client').map(({ id }) => id);
  }

  // Asked in a first review alone.
  async askWhatMatters() {
    await this.send('PUT', '/open-question', {
      answers: this.client.slice(0, 2).map((attendee_id) => ({
        attendee_id,
        what_matters: 'De la prévisibilité : apprendre une mauvaise nouvelle le jour où vous l’apprenez.',
        importance: 'Élevée : un tiers de mon budget de projets passe par votre équipe.',
      })),
    });
  }

  async ask() {
    const [executive, other] = this.client;
    const values = [executive, other].map((said_by) => ({
      statement: 'Que 400 commandes par mois se règlent sans qu’une seule donnée soit ressaisie.',
      measure: 'Commandes réglées sans ressaisie, d’après le rapport mensuel',
      amount: '60000',
      currency: 'CAD',
      said_by,
    }));
    await this.send('PUT', '/value', { expected: values, received: this.isFirst ? [] : values });
    const marks = FACTORS.map((factor, i) => ({ factor, weight: WEIGHTS[i] }));
    for (const id of [executive, other]) await this.send('PUT', `/sheets/${id}`, { shown: true, marks });
    await this.send('PUT', '/satisfiers', { choices: marks });
  }

  // Two KPIs a factor.
  async measure() {
    for (const factor of FACTORS) {
      for (const period of ['week', 'month']) {
        await this.send('POST', '/kpis', {
          factor,
          statement: 'Livraisons acceptées au plus tard à la date du plan commun',
          noun: { one: 'livraison', other: 'livraisons' },
          counts_when: 'Le bureau de projets a signé l’acceptation le jour prévu.',
          direction: 'at_least',
          target: '2',
          unit: 'count',
          period,
          source: 'Plan commun et registre des acceptations',
          supplier_counter: 'Personne du fournisseur 1',
          client_counter: 'Personne du client 1',
          accepted_by: this.client[0],
        });
      }
    }
  }

  // Those of the last time.
  async accept(kpis) {
    for (const { id } of kpis) await this.send('PATCH', `/kpis/${id}`, { accepted_by: this.client[0] });
  }

  async promise(objectives) {
    const [executive, other] = this.client;
    await this.send('PUT', '/better', {
      answers: [executive, other].map((attendee_id) => ({
        attendee_id,
        could: 'Montrer l’écran à deux personnes avant de le terminer, pas après.',
        should: 'Garder la même personne responsable pendant un an.',
      })),
    });
    for (let i = 0; i < 8; ++i) {
      await this.send('POST', '/actions', {
        statement: 'Fondre les deux échéanciers en un plan commun, publié chaque vendredi à midi.',
        owner: { attendee_id: this.supplier[i % 4] },
        due_on: this.day(10 + i),
        factor: FACTORS[i % FACTORS.length],
      });
    }
    for (let i = 0; i < 2; ++i) {
      await this.send('POST', '/obstacles', {
        statement: 'L’accès à l’environnement d’essai est refait à la main chaque lundi.',
        lifted_by: 'Personne du client 2',
        due_on: this.day(17),
      });
    }
    for (let i = 0; i < 6; ++i) {
      await this.send('POST', '/impacts', {
        title: 'Gel des changements de fin d’exercice',
        side: 'client',
        sphere: 'client',
        starts_on: this.day(30),
        ends_on: this.day(50 + i),
        likelihood: 'high',
        effect: 'Trois semaines sans mise en service : ce qui n’est pas livré avant attend.',
        action_plan: 'Avancer de deux semaines la livraison du dépôt de photos.',
        contingency_plan: 'La garder éteinte et l’ouvrir à la levée du gel.',
        owner: { attendee_id: executive },
      });
    }
    for (let i = 0; i < 4; ++i) {
      await this.send('POST', '/ideas', {
        side: i % 2 === 0 ? 'client' : 'supplier',
        statement: 'Un texto à chaque étape de la commande, dans les mots de l’équipe.',
        objective_id: objectives[i % objectives.length].id,
        status: 'exploring',
        next_step: 'Écouter cinquante appels de suivi et écrire les six messages.',
      });
    }
    const starts_at = `${this.day(QUARTER)}T10:00`;
    await this.send('PUT', '/next', { starts_at, time_zone: ZONE, place: 'Même salle' });
  }
}
