// Words on paper, and of the screens from which it is printed.
import type { Organization } from '../api/types';

const paper: Record<Organization['page_size'], string> = { letter: 'Lettre', a4: 'A4' };

export const fr = {
  print: 'Imprimer',
  back_to_preparation: 'Revenir à la préparation',
  on_paper: 'Sur papier',
  on_paper_lead: 'Chacun reçoit sa feuille dans sa langue; l’aide-mémoire reste entre nous.',
  print_sheets: 'Imprimer les feuilles',
  print_brief: 'Imprimer l’aide-mémoire',
  paper: (size: Organization['page_size']) => `Papier ${paper[size]}`,
  full_size: 'Imprimez à 100 %, sans ajuster à la page : les cases gardent leur taille.',
  printed: (when: string) => `Imprimé le ${when}`,
  page: 'Page',
  of_pages: 'sur',
};
