// Words of both sides’ counts, wherever they stand.
import { plural_fr } from './plural';

export const fr = {
  title: 'Relevé',
  lead: (day: number, of: number) => `Jour ${day} de ${of}`,
  owed_none: 'Tout est compté. Rien à noter cette semaine.',
  owed_periods: (n: number) =>
    plural_fr(n, { one: '1 période attend votre relevé', other: `${n} périodes attendent votre relevé` }),
  nothing_noted: (period: string) => `Noté : rien à signaler, ${period}.`,
  ours: { supplier: 'Fournisseur', client: 'Client' },
  mine: 'Vous',
  agree: 'D’accord',
  differ: (gap: string | null) =>
    gap === null ? 'Vos relevés diffèrent.' : `Vos relevés diffèrent de ${gap}.`,
  points: (n: number, text: string) => plural_fr(n, { one: `${text} point`, other: `${text} points` }),
  of_side: (who: string) => `${who} :`,

  section: 'Relevé du trimestre',
  open: 'Ouvrir le relevé',
};
