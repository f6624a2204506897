import type { Organization } from '../api/types';
import type { fr } from './print.fr';

const paper: Record<Organization['page_size'], string> = { letter: 'Letter', a4: 'A4' };

export const en: typeof fr = {
  print: 'Print',
  back_to_preparation: 'Back to the preparation',
  on_paper: 'On paper',
  on_paper_lead: 'Everyone gets a sheet in their own language; the brief stays among ourselves.',
  print_sheets: 'Print the sheets',
  print_brief: 'Print the brief',
  paper: (size) => `${paper[size]} paper`,
  full_size: 'Print at 100%, not fitted to the page, so that the boxes keep their size.',
  printed: (when) => `Printed ${when}`,
  page: 'Page',
  of_pages: 'of',
};
