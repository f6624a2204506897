// Words of bringing in a file of counts, for both sides.
import { plural_fr } from './plural';

const rows = (n: number, text: string) => plural_fr(n, { one: `${text} ligne`, other: `${text} lignes` });

export const fr = {
  title: 'Importer un fichier',
  lead: 'Un fichier CSV de votre tableur ou de votre logiciel : une ligne par relevé. Vous voyez tout avant que rien ne soit noté.',
  look_title: 'À quoi ressemble le fichier',
  look_lead:
    'Une première ligne nomme les colonnes. La date s’écrit 2026-03-31; la virgule, le point-virgule ou la tabulation sépare les colonnes.',
  template: 'Télécharger un modèle',
  template_name: 'releves.csv',
  template_words: {
    kpi: 'Indicateur',
    date: 'Date',
    quantity: 'Quantité',
    out_of: 'Sur',
    note: 'Remarque',
  },
  example_note: 'Chantier nord',
  drop: 'Déposez le fichier ici',
  choose: 'Choisir un fichier',
  paste: 'Ou collez les lignes',
  paste_hint: 'Copiez-les de votre tableur, avec la ligne des noms.',
  look: 'Regarder ces lignes',
  limits: 'Jusqu’à 200 000 lignes et 8 Mo.',
  too_long: 'Ce fichier dépasse 8 Mo. Partagez-le en plusieurs, un mois par fichier par exemple.',
  unreadable: 'Ce fichier ne se lit pas. Enregistrez-le en CSV et choisissez-le de nouveau.',
  reading: 'Lecture du fichier…',
  other_file: 'Prendre un autre fichier',
  from_file: (name: string) => `Fichier : ${name}`,
  from_paste: 'Lignes collées',

  mapping: 'Les colonnes',
  mapping_lead: 'Dites quelle colonne tient quoi. C’est retenu pour la prochaine fois.',
  kpi: 'Indicateur',
  kpi_column: 'Une colonne le nomme',
  which_column: 'Quelle colonne nomme l’indicateur?',
  on: 'Date',
  quantity: 'Quantité',
  out_of: 'Sur combien de cas',
  note: 'Remarque',
  no_column: 'Aucune',
  choose_column: 'Choisir…',
  say_first: 'Dites d’abord de quel indicateur sont ces lignes, et quelle colonne tient quoi.',
  for_client: 'Ces relevés sont ceux du client',
  for_client_hint: 'Ils comptent pour le client et disent que vous les avez transcrits.',

  all_good: (n: number, text: string) =>
    plural_fr(n, { one: `La ligne est bonne.`, other: `Les ${text} lignes sont bonnes.` }),
  some_faults: (n: number, faults: string, total: string) =>
    plural_fr(n, {
      one: `1 ligne à corriger sur ${total}.`,
      other: `${faults} lignes à corriger sur ${total}.`,
    }),
  whole:
    'Un fichier entre entier ou pas du tout : corrigez-le dans votre tableur, puis choisissez-le de nouveau.',
  faults: 'À corriger',
  row: 'Ligne',
  column: 'Colonne',
  reason: 'Ce qui ne va pas',
  first_faults: 'Les 200 premières sont montrées.',
  copy_faults: 'Copier la liste',
  faults_copied: 'Liste copiée.',
  copy_failed: 'Le navigateur a refusé de copier. Sélectionnez la liste et copiez-la vous-même.',
  sample: 'Ce qui sera noté',
  sample_more: (n: number, text: string) => `… et ${rows(n, text)} de plus.`,
  day: 'Jour',
  record: (n: number, text: string) => `Noter ${rows(n, text)}`,
  sending: (share: string) => `Envoi du fichier : ${share}. Gardez cette page ouverte.`,
  recording: (n: number, text: string) =>
    `${rows(n, text)} : le serveur les note. Gardez cette page ouverte.`,
  recorded: (n: number, text: string) =>
    plural_fr(n, { one: `${text} relevé noté.`, other: `${text} relevés notés.` }),
  to_counts: 'Voir les relevés',

  past: 'Fichiers importés',
  past_line: (by: string, when: string) => `${by}, ${when}`,
  past_rows: (n: number, text: string) => rows(n, text),
  undone: (when: string) => `Annulé le ${when}`,
  undo: 'Annuler cet import',
  undo_label: (when: string) => `Annuler cet import : ${when}`,
  undo_title: 'Annuler cet import?',
  undo_text: (n: number, text: string) =>
    `Les ${rows(n, text)} sont biffées et restent lisibles, barrées. Celles que quelqu’un a corrigées depuis restent comme elles sont.`,
  undo_yes: 'Annuler l’import',
  keep: 'Garder l’import',
  undone_now: 'Import annulé.',
};
