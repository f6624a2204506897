import { day } from './first_review.mjs';

// From the preparation to the agreed minutes: the meeting with Groupe Laurentia.
const button = (page, name) => page.getByRole('button', { name, exact: true });
const field = (page, name) =>
  page
    .getByRole('textbox', { name, exact: true })
    .or(page.getByRole('combobox', { name, exact: true }))
    .or(page.getByRole('checkbox', { name, exact: true }));

/** Waits until nothing is left to save. */
const saved = (page) =>
  page
    .getByText(/^Enregistré à/)
    .first()
    .waitFor();
const heading = (page, name) => page.getByRole('heading', { name, exact: true }).waitFor();

async function add_supplier(page, name, title, role) {
  await field(page, 'Ajouter quelqu’un de l’équipe').selectOption({ label: name });
  await field(page, 'Titre').fill(title);
  await field(page, 'Rôle dans la relation').selectOption(role);
  await button(page, 'Enregistrer et confirmer').click();
  await page.getByText(title).first().waitFor();
}

/** Fills the sentence's slots; what is not given stays as proposed. */
async function write_kpi(page, { statement, direction, target, unit, period, zero_at }) {
  const add = button(page, 'Écrire un indicateur clé');
  await field(page, 'Ce que nous comptons').or(add).first().waitFor();
  if (await add.isVisible()) await add.click();
  await field(page, 'Ce que nous comptons').fill(statement);
  if (direction) await field(page, 'Sens').selectOption(direction);
  if (unit) await field(page, 'Compté en').selectOption(unit);
  if (target) await field(page, 'Combien').fill(target);
  await field(page, 'Par').selectOption(period);
  if (zero_at) await field(page, 'Valeur qui ne vaut plus rien').fill(zero_at);
  await field(page, 'Qui compte chez le client').fill('Denis Nadeau');
  await field(page, 'Qui compte chez nous').fill('Nadia Fortin');
  await field(page, 'Source').fill('Registre des quais');
}

/** Notes the KPI that is being written, and has the client accept it. */
async function note_kpi(page) {
  await button(page, 'Noter l’indicateur').click();
  await field(page, 'Accepté par').selectOption({ label: 'Béatrice Caron' });
  await page.getByText('Accepté par Béatrice Caron').first().waitFor();
}

export async function live_review(run) {
  await run.step('Préparation', async (page) => {
    await button(page, 'Planifier et préparer').click();
    await page.waitForURL('**/preparation');
    await page.getByRole('heading', { level: 1 }).waitFor();
  });

  await run.step('Préparation, participants', async (page) => {
    for (const person of ['Béatrice Caron, Présidente', 'Denis Nadeau, Directeur de l’exploitation']) {
      await field(page, 'Ajouter un contact du client').selectOption({ label: person });
      await page.getByRole('button', { name: `Tout est exact : ${person.split(',')[0]}` }).waitFor();
    }
    await add_supplier(page, 'Camille Roy', 'Responsable de compte', 'other');
    await add_supplier(page, 'Nadia Fortin', 'Directrice de la réalisation', 'delivery');
  });

  await run.step('Préparation, entre nous', async (page) => {
    await field(page, 'Notes de préparation').fill('Parler des retards d’octobre avant qu’ils n’en parlent.');
    await saved(page);
  });

  await run.step('La rencontre est ouverte', async (page) => {
    await button(page, 'Ouvrir la rencontre').click();
    await page.waitForURL('**/animer**');
    await heading(page, 'Qui est autour de la table?');
  });

  await run.step('1 Participants', async (page) => {
    await button(page, 'Tout le monde est présent').click();
    await button(page, 'Tous les noms et titres sont exacts').click();
    await page.getByText('C’est exact').nth(3).waitFor();
  });

  await run.step('2 La question ouverte', async (page) => {
    await button(page, 'Passer aux facteurs de satisfaction').click();
    await field(page, 'Ce qui compte pour Béatrice Caron').fill(
      'Des livraisons à l’heure, et qu’on me le dise avant quand ça ne le sera pas.',
    );
    await field(page, 'L’importance de cette relation pour Béatrice Caron').fill(
      'Essentielle : sans vous, l’entrepôt s’arrête.',
    );
    await field(page, 'Ce qui compte pour Denis Nadeau').fill('Ne plus avoir à courir après l’information.');
    await saved(page);
  });

  await run.step('2 La valeur attendue', async (page) => {
    await button(page, 'Poursuivre vers la valeur attendue').click();
    await field(page, 'Valeur 1').fill('Deux camions de moins sur la route grâce à des tournées tenues.');
    await field(page, 'Comment le verrez-vous?').fill('Kilomètres parcourus par semaine');
    await field(page, 'Dit par').selectOption({ label: 'Béatrice Caron' });
    await page.getByLabel('Montant').fill('12 500');
    await saved(page);
  });

  await run.step('2 Les feuilles individuelles', async (page) => {
    await button(page, 'Poursuivre vers les feuilles individuelles').click();
    await button(page, 'Ouvrir la feuille : Béatrice Caron').click();
    await button(page, 'Respect des échéances').click();
    await button(page, 'Prévoyance').click();
    await saved(page);
  });

  await run.step('2 La feuille commune, vide', async (page) => {
    await button(page, 'Poursuivre vers la feuille commune').click();
    await heading(page, 'Qu’est-ce qui est important pour vous, ensemble?');
  });

  await run.step('2 La feuille commune, un sixième refusé', async (page) => {
    const chosen = ['Respect des échéances', 'Communications', 'Prévoyance', 'Autonomie', 'Conformité'];
    for (const factor of chosen) await button(page, factor).click();
    await button(page, 'Productivité').click();
    await page.getByText('La feuille a déjà ses cinq facteurs. Effacez-en un d’abord.').waitFor();
  });

  await run.step('2 La feuille commune, convenue', async (page) => {
    const counters = {
      'Respect des échéances': 6,
      Communications: 2,
      Prévoyance: 5,
      Autonomie: 2,
      Conformité: 4,
    };
    for (const [factor, count] of Object.entries(counters)) {
      for (let i = 0; i < count; i += 1) await button(page, `Ajouter 5 % à ${factor}`).click();
    }
    await page.getByText('Il reste 5 % à répartir').first().waitFor();
    await button(page, 'Ajouter 5 % à Autonomie').click();
    await field(page, 'Confirmée par').selectOption({ label: 'Béatrice Caron' });
    await button(page, 'Convenir de ces cinq facteurs').click();
    await page.getByText(/Convenue le/).waitFor();
  });

  await run.step('3 Un exemple de la bibliothèque', async (page) => {
    await button(page, 'Passer au tableau de bord').click();
    await button(page, 'Partir d’un exemple').click();
    await page.getByLabel('Chercher un exemple').fill('JOUR PROMIS');
    await page.getByText('Remise faite au plus tard le jour promis', { exact: true }).click();
    await page.getByText('Le jour promis au départ, et non le jour reporté.').waitFor();
  });

  await run.step('3 Un indicateur clé s’écrit', async (page) => {
    await button(page, 'Partir de cet exemple').click();
    await write_kpi(page, {
      statement: 'Livraison remise à l’heure convenue',
      target: '95',
      unit: 'percent',
      period: 'week',
      zero_at: '80',
    });
  });

  await run.step('3 L’indicateur est relu et accepté', async (page) => {
    await note_kpi(page);
  });

  await run.step('3 Cinq facteurs, cinq indicateurs', async (page) => {
    const kpis = {
      Communications: { statement: 'Courriel de suivi au quai 4', direction: 'yes_no', period: 'workday' },
      Prévoyance: {
        statement: 'Avis de retard donné la veille',
        target: '2',
        unit: 'count',
        period: 'two_weeks',
      },
      Autonomie: {
        statement: 'Réunion d’urgence non planifiée',
        direction: 'at_most',
        target: '1',
        unit: 'count',
        period: 'month',
      },
      Conformité: {
        statement: 'Écart relevé à l’audit des quais',
        direction: 'at_most',
        target: '1',
        unit: 'count',
        period: 'month',
      },
    };
    for (const [factor, kpi] of Object.entries(kpis)) {
      await button(page, `Poursuivre vers ${factor}`).click();
      await write_kpi(page, kpi);
      await note_kpi(page);
    }
  });

  await run.step('4 Les deux questions', async (page) => {
    await button(page, 'Passer à l’amélioration du service').click();
    await field(page, 'Ce que nous pourrions faire mieux, selon Béatrice Caron').fill(
      'Nous prévenir avant midi.',
    );
    await field(page, 'Ce que nous devrions faire mieux, selon Denis Nadeau').fill(
      'Une seule personne à appeler.',
    );
    await saved(page);
  });

  await run.step('4 Les actions', async (page) => {
    await button(page, 'Poursuivre vers les actions').click();
    await field(page, 'Nouvelle action').fill('Un avis de retard automatique avant midi');
    await button(page, 'Noter l’action').click();
    await field(page, 'Responsable').selectOption({ label: 'Nadia Fortin' });
    await field(page, 'Échéance').fill(day(45));
    await saved(page);
  });

  await run.step('4 Les obstacles', async (page) => {
    await button(page, 'Poursuivre vers les obstacles').click();
    await field(page, 'Nouvel obstacle').fill('L’accès au quai 4 demande un laissez-passer');
    await button(page, 'Noter l’obstacle').click();
    await field(page, 'Qui peut le lever').fill('Denis Nadeau');
    await field(page, 'Pour quand').fill(day(21));
    await saved(page);
  });

  await run.step('5 Les impacts', async (page) => {
    await button(page, 'Passer aux impacts').click();
    await field(page, 'Nouvel événement').fill('Travaux au port');
    await button(page, 'Noter l’événement').click();
    await field(page, 'Effet attendu').fill('Détours d’une heure le matin');
    await field(page, 'Plan d’action').fill('Départs avancés d’une heure');
    await field(page, 'Responsable').selectOption({ label: 'Denis Nadeau' });
    await saved(page);
  });

  await run.step('6 Les idées', async (page) => {
    await button(page, 'Passer à l’innovation stratégique').click();
    await button(page, 'Poursuivre vers les idées').click();
    await field(page, 'Nouvelle idée').fill('Partager les créneaux de quai en temps réel');
    await button(page, 'Noter l’idée').click();
    await field(page, 'Objectif servi').selectOption({ label: 'Livrer le jour même dans la région' });
    await field(page, 'Prochain pas').fill('Essai de deux semaines au quai 4');
    await saved(page);
  });

  await run.step('7 La date', async (page) => {
    await button(page, 'Passer à la prochaine réévaluation').click();
    await page.getByRole('button', { name: /quatre-vingt-dix jours/ }).click();
    await page.getByText(/Prochaine rencontre/).waitFor();
  });

  await run.step('7 La relecture', async (page) => {
    await button(page, 'Poursuivre vers la relecture').click();
    await heading(page, 'En une minute');
  });

  await run.step('La rencontre est terminée', async (page) => {
    await button(page, 'Terminer la rencontre').last().click();
    await page.getByRole('dialog').getByRole('button', { name: 'Terminer la rencontre' }).click();
    await page.waitForURL('**/compte-rendu');
    await heading(page, 'Compte rendu');
  });

  await run.step('Tout est prêt à clore', async (page) => {
    await page.getByText('Tout est là : la réévaluation peut être close.').waitFor();
  });

  await run.step('Le compte rendu est clos', async (page) => {
    await button(page, 'Clore la réévaluation').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Clore', exact: true }).click();
    await page.getByText(/Empreinte SHA-256/).waitFor();
  });

  await run.step('Une correction datée', async (page) => {
    await field(page, 'Nouvelle correction').fill('Le quai visé est le quai 4, et non le quai 5.');
    await button(page, 'Ajouter la correction').click();
    await page.getByText('Le quai visé est le quai 4').waitFor();
  });
}
