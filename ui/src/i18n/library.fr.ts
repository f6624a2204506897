// Words of the library of countable examples, in the settings and in the room.
import { plural_fr } from './plural';

export const fr = {
  title: 'Bibliothèque d’indicateurs',
  lead: 'Des faits que deux personnes comptent de la même façon, pour chacun des treize facteurs. Vos équipes partent de ces exemples pour écrire un indicateur clé avec un client.',
  open: 'Ouvrir la bibliothèque',
  search: 'Chercher un exemple',
  count: (n: number) => plural_fr(n, { one: `${n} exemple`, other: `${n} exemples` }),
  count_hidden: (n: number) => plural_fr(n, { one: `${n} masqué`, other: `${n} masqués` }),
  found: (n: number) =>
    n === 0
      ? 'Aucun exemple trouvé'
      : plural_fr(n, { one: `${n} exemple trouvé`, other: `${n} exemples trouvés` }),
  none: (q: string) => `Aucun exemple ne contient « ${q} ».`,
  none_of_factor: 'Aucun exemple n’est offert pour ce facteur.',
  read_only: 'Les propriétaires et la direction tiennent cette bibliothèque.',
  own: 'De votre organisation',
  is_hidden: 'Masqué',
  hide: 'Masquer',
  hide_this: (what: string) => `Masquer : ${what}`,
  hidden_now: (what: string) => `Masqué : ${what}.`,
  show: 'Offrir de nouveau',
  show_this: (what: string) => `Offrir de nouveau : ${what}`,
  shown_now: (what: string) => `Offert de nouveau : ${what}.`,
  edit_this: (what: string) => `Modifier : ${what}`,

  counts_when: 'Ce qui compte, ce qui ne compte pas',
  how_client_counts: 'Le client compte',
  how_supplier_counts: 'Nous comptons',

  add: 'Ajouter un exemple',
  add_to: (factor: string) => `Ajouter un exemple : ${factor}`,
  new_title: 'Nouvel exemple',
  edit_title: 'Modifier l’exemple',
  no_client: 'N’y nommez aucun client : ces exemples s’affichent devant tous.',
  factor: 'Facteur',
  terms: 'La cible proposée',
  words: 'Les mots',
  words_lead: 'Une langue suffit; les deux servent à tous vos clients.',
  french: 'Français',
  english: 'Anglais',
  save: 'Enregistrer l’exemple',
  added: (what: string) => `Ajouté : ${what}.`,
  saved: (what: string) => `Enregistré : ${what}.`,
  remove: 'Retirer l’exemple',
  removed: (what: string) => `Retiré : ${what}.`,

  start: 'Partir d’un exemple',
  put_away: 'Refermer les exemples',
  use: 'Partir de cet exemple',
  taken: (what: string) => `Repris de la bibliothèque : ${what}.`,
};
