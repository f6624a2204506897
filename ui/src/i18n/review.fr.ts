// Words that the screens of a review share.
import type { Side } from '../api/types';

const sides: Record<Side, string> = { client: 'Client', supplier: 'Fournisseur' };

export const fr = {
  sides,
  review_number: (n: number) => `Réévaluation nº ${n}`,
  cancelled: 'Cette réévaluation est annulée.',
  unsaved_leave:
    'Des mots ne sont pas encore enregistrés. Ils restent dans cette page tant que vous ne la fermez pas. Partir quand même?',

  two_versions: 'Deux versions de la même chose',
  two_versions_by: (by: string, at: string) => `${by} l’a modifiée à ${at}. Choisissez celle qui reste.`,
  two_versions_unnamed: 'Quelqu’un l’a modifiée entre-temps. Choisissez celle qui reste.',
  mine: 'La vôtre',
  theirs: 'L’autre',
  keep_mine: 'Garder la vôtre',
  take_theirs: 'Prendre l’autre',
  nothing_there: '(vide)',

  advice: 'À considérer, sans que rien n’en dépende',
  quote: (text: string) => `« ${text} »`,
  caption: (label: string) => `${label} :`,
  labelled: (label: string, text: string) => `${label} : ${text}`,
  removed: 'C’est retiré.',
  nobody: 'À préciser',
  client_people_first: 'Ajoutez d’abord une personne du client, à l’étape 1.',
  none_today: '« Rien aujourd’hui » est une réponse valable.',
};
