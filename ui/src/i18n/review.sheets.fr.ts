// Words of the sheets: each executive's own, and the joint one with its weights.
import { plural_fr } from './plural';

export const fr = {
  individual: {
    title: 'À chacun sa feuille',
    lead: 'Chaque membre de la direction marque d’abord, seul, ce qui compte pour lui. Sur papier, ou ici.',
    private: 'Une feuille ne paraît que si la personne qui l’a remplie le veut. Rien n’est additionné.',
    open: 'Ouvrir la feuille',
    open_of: (name: string) => `Ouvrir la feuille : ${name}`,
    close: 'Refermer la feuille',
    close_of: (name: string) => `Refermer la feuille : ${name}`,
    of: (name: string) => `Feuille : ${name}`,
    weight: (factor: string) => `${factor} : poids`,
    shown: 'La personne montre sa feuille',
    shown_hint: 'Sa feuille paraît alors à côté de la feuille commune.',
    is_shown: 'Montrée',
    not_shown: 'Gardée pour soi',
    none: 'Ajoutez d’abord les membres de la direction du client, à l’étape 1.',
  },

  joint: {
    title: 'Qu’est-ce qui est important pour vous, ensemble?',
    lead: 'Une seule feuille : encerclez cinq facteurs, puis répartissez 100 %.',
    list: 'Les treize facteurs',
    count: (n: number) =>
      plural_fr(n, { one: `${n} facteur encerclé sur cinq`, other: `${n} facteurs encerclés sur cinq` }),
    full: 'La feuille a déjà ses cinq facteurs. Effacez-en un d’abord.',
    weights: 'Leur poids',
    weights_empty: 'Chaque facteur encerclé vient ici recevoir ses jetons de 5 %.',
    weight_of: (factor: string) => `${factor} : poids en pour cent`,
    add: (n: number, factor: string) => `Ajouter ${n} % à ${factor}`,
    take: (n: number, factor: string) => `Reprendre ${n} % à ${factor}`,
    pile: 'Dans la pile',
    left: (n: number) => `Il reste ${n} % à répartir`,
    too_much: (n: number) => `${n} % de trop`,
    whole: 'Le compte est bon : 100 %',
    only: (n: number) => (n === 0 ? 'La pile est vide.' : `Il ne restait que ${n} % dans la pile.`),
    take_from: (n: number, factor: string) =>
      `La pile est vide. À quel facteur prendre ${n} % pour ${factor}?`,
    give: (factor: string) => `Prendre à ${factor}`,
    not_now: 'Laisser ainsi',
    transcribed: 'Transcrite par',
    confirmed: 'Confirmée par',
    by_hand: 'Remplie ici',
    agree: 'Convenir de ces cinq facteurs',
    agreed_at: (time: string) => `Convenue le ${time}`,
    draft: 'Projet, enregistré à chaque geste',
    not_yet: 'On en convient à cinq facteurs et 100 %, exactement.',
    shown_sheets: 'Feuilles montrées par leur auteur',
    changed: 'Un changement en refait un projet, jusqu’à ce que vous en conveniez de nouveau.',
  },
};
