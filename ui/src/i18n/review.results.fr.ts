// Words of the results of a quarter, KPI by KPI.
import { plural_fr } from './plural';

export const fr = {
  title: 'Qu’avons-nous relevé?',
  lead: 'Les deux relevés côte à côte. Égaux, un seul geste suffit; différents, vous convenez d’une valeur et dites pourquoi.',
  accept_equal: 'Accepter tous les relevés égaux',
  accept_equal_count: (n: number) =>
    plural_fr(n, {
      one: 'Un indicateur clé dont les deux relevés sont égaux partout',
      other: `${n} indicateurs clés dont les deux relevés sont égaux partout`,
    }),
  accepted: (n: number) =>
    plural_fr(n, { one: 'Un résultat est convenu.', other: `${n} résultats sont convenus.` }),
  left: (n: number) =>
    plural_fr(n, {
      one: 'Il reste un indicateur clé à convenir',
      other: `Il reste ${n} indicateurs clés à convenir`,
    }),
  all_agreed: 'Tous les résultats sont convenus',
  weight: (weight: string) => `${weight} du résultat`,
  share: (weight: number) => `${weight} % du facteur`,
  all_equal: (n: number) =>
    plural_fr(n, { one: 'Égaux dans la seule période', other: `Égaux dans les ${n} périodes` }),
  some_differ: (n: number, of: number) =>
    plural_fr(n, {
      one: `Différents dans une période sur ${of}`,
      other: `Différents dans ${n} périodes sur ${of}`,
    }),
  one_sided: (n: number) =>
    plural_fr(n, {
      one: 'Une période relevée d’un seul côté',
      other: `${n} périodes relevées d’un seul côté`,
    }),
  uncounted: (n: number) =>
    plural_fr(n, { one: 'Une période sans relevé', other: `${n} périodes sans relevé` }),
  to_agree: 'À convenir',
  agreed: 'Convenu',
  agreed_at: (when: string) => `Convenu le ${when}`,
  outdated: 'Le trimestre a changé depuis : à convenir de nouveau',
  met_of: (met: number, of: number) =>
    plural_fr(of, { one: `Tenu ${met} fois sur ${of}`, other: `Tenu ${met} fois sur ${of}` }),
  not_measured: 'Non mesuré',
  not_measured_with: (name: string) => `Non mesuré, convenu avec ${name}`,
  open: 'Voir les périodes',
  open_of: (what: string) => `Voir les périodes : ${what}`,
  close: 'Refermer',
  close_of: (what: string) => `Refermer : ${what}`,
  period: 'Période',
  target: 'Cible',
  client: 'Relevé du client',
  supplier: 'Notre relevé',
  gap: 'Écart',
  proposed: 'Proposé',
  agreed_value: 'Convenu',
  agreed_value_of: (period: string) => `Valeur convenue, ${period}`,
  not_counted: 'pas relevé',
  no_case: 'aucun cas',
  no_value: 'à convenir',
  yes: 'Oui',
  no: 'Non',
  none: 'Sans valeur',
  show_equal: (n: number) =>
    plural_fr(n, { one: 'Voir aussi la période égale', other: `Voir aussi les ${n} périodes égales` }),
  reason: 'Pourquoi cette valeur',
  reason_hint: 'Une seule raison suffit pour l’indicateur.',
  reason_missing:
    'Dites en une phrase pourquoi : les relevés diffèrent, ou la valeur n’est pas celle proposée.',
  agree: 'Convenir de ce résultat',
  agree_of: (what: string) => `Convenir de ce résultat : ${what}`,
  agree_again: 'Convenir de nouveau',
  agree_again_of: (what: string) => `Convenir de nouveau : ${what}`,
  not_measure: 'Cet indicateur n’a pas été mesuré',
  agreed_by: 'Convenu avec',
  agreed_by_missing: 'Nommez la personne du client qui en convient.',
  reason_was: (text: string) => `Raison : ${text}`,
  none_counted: 'Le dernier trimestre n’avait aucun indicateur clé.',
};
