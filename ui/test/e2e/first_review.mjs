// The first review of Groupe Laurentia, as its facilitator lives it, in French.
import { live_review } from './live_review.mjs';

const kPassword = 'une phrase facile à retenir';

const button = (page, name) => page.getByRole('button', { name, exact: true });
const link = (page, name) => page.getByRole('link', { name, exact: true });

/** A day so many days from today, YYYY-MM-DD. */
export function day(offset) {
  const date = new Date();
  date.setDate(date.getDate() + offset);
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`;
}

async function add_contact(page, { name, title, email }) {
  await link(page, 'Ajouter une personne').click();
  await page.getByLabel('Nom', { exact: true }).fill(name);
  await page.getByLabel('Fonction', { exact: true }).fill(title);
  await page.getByLabel('Courriel').fill(email);
  await page.getByLabel('Membre de la direction du client').check();
  await button(page, 'Ajouter une personne').click();
  await page.getByRole('heading', { name, level: 1 }).waitFor();
  await link(page, 'Groupe Laurentia').click();
  await page.getByRole('heading', { name: 'Groupe Laurentia', level: 1 }).waitFor();
}

export async function first_review(run, server) {
  await run.step('Première installation', async (page) => {
    await page.goto(server.url);
    await page.getByLabel('Code d’installation').fill(server.setup_code);
    await page.getByLabel('Nom de votre organisation').fill('Conseil Boréal');
    await page.getByLabel('Votre nom').fill('Camille Roy');
    await page.getByLabel('Courriel').fill('camille@boreal.test');
    await page.getByLabel('Mot de passe').fill(kPassword);
  });

  await run.step('Aujourd’hui, rien encore', async (page) => {
    await button(page, 'Commencer').click();
    await page.getByRole('heading', { name: 'Tout commence par un client' }).waitFor();
  });

  await run.step('Une personne invitée', async (page) => {
    await page.goto(`${server.url}/equipe`);
    await button(page, 'Inviter une personne').click();
    await page.getByLabel('Nom', { exact: true }).fill('Nadia Fortin');
    await page.getByLabel('Courriel').fill('nadia@boreal.test');
    await button(page, 'Créer l’invitation').click();
    await page.getByText('Envoyez ce lien à Nadia Fortin').waitFor();
  });

  await run.step('Nouveau client', async (page) => {
    await page.goto(`${server.url}/`);
    await link(page, 'Créer le premier client').click();
    await page.getByLabel('Nom du client').fill('Groupe Laurentia');
    await page.getByLabel('Secteur d’activité').fill('Transport');
    await page.getByLabel('Province ou région').selectOption('QC');
    await page.getByLabel('Fuseau horaire').selectOption('America/Toronto');
  });

  await run.step('Fiche du client', async (page) => {
    await button(page, 'Créer le client').click();
    await page.getByRole('heading', { name: 'Groupe Laurentia', level: 1 }).waitFor();
  });

  await run.step('Personnes, équipe et objectifs', async (page) => {
    await add_contact(page, {
      name: 'Béatrice Caron',
      title: 'Présidente',
      email: 'beatrice@laurentia.test',
    });
    await add_contact(page, {
      name: 'Denis Nadeau',
      title: 'Directeur de l’exploitation',
      email: 'denis@laurentia.test',
    });
    for (const objective of ['Ouvrir deux entrepôts d’ici 2028', 'Livrer le jour même dans la région']) {
      await page.getByLabel('Nouvel objectif').fill(objective);
      await button(page, 'Ajouter l’objectif').click();
    }
    await page.getByLabel('Personne à ajouter').selectOption({ label: 'Nadia Fortin' });
    await page.getByLabel('Rôle auprès du client', { exact: true }).selectOption('delivery');
    await button(page, 'Ajouter à l’équipe').click();
    await page.getByLabel('Rôle de Nadia Fortin').waitFor();
  });

  await run.step('Planifier la première réévaluation', async (page) => {
    await link(page, 'Planifier la première réévaluation').click();
    await page.getByLabel('Date', { exact: true }).fill(day(0));
    await page.getByLabel('Heure', { exact: true }).fill('10:00');
    await page.getByLabel('Lieu').fill('Salle du fleuve');
  });

  await live_review(run, server);
}
