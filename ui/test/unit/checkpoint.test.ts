// The page of day 30 or 60 as text (R26), and whom it does not reach.
import { expect, it } from 'vitest';
import type { Contact } from '../../src/api/types';
import { without_access } from '../../src/domain/people';
import { language } from '../../src/i18n/language.svelte';
import { letter_text } from '../../src/screens/checkpoints/letter';

const lines = {
  on_course: 'Livraisons : cible atteinte 4 fois sur 4.',
  off_course: 'Rien.',
  our_actions: 'Un avis la veille.\nDeux avis ensuite.',
  your_part: 'Noter vos relevés.',
  next_date: 'jeudi 25 février 2027 à 10 h 00',
};

it('is copied in the language of the account, whatever the page around it speaks', () => {
  language.set('en-CA');
  expect(letter_text('fr-CA', 30, lines)).toBe(
    [
      'Jour 30 de votre trimestre',
      'Ce qui est en bonne voie\nLivraisons : cible atteinte 4 fois sur 4.',
      'Ce qui ne l’est pas\nRien.',
      'Ce que nous faisons\nUn avis la veille.\nDeux avis ensuite.',
      'Ce que nous attendons de vous\nNoter vos relevés.',
      'Prochaine rencontre\njeudi 25 février 2027 à 10 h 00',
    ].join('\n\n'),
  );
  language.set('fr-CA');
  expect(letter_text('en-CA', 60, lines)).toMatch(/^Day 60 of your quarter\n\nWhat is on course\n/);
});

it('does not reach an executive whom nobody lets in, nor one who comes in to count only', () => {
  const contact = (id: string, given: Partial<Contact> = {}) =>
    ({ id, is_executive: true, archived: false, ...given }) as Contact;
  const contacts = [
    contact('let in'),
    contact('nobody yet'),
    contact('counts only'),
    contact('no executive', { is_executive: false }),
    contact('gone', { archived: true }),
  ];
  const people = [
    { contact_id: 'let in', role: 'executive' as const },
    { contact_id: 'counts only', role: 'counter' as const },
  ];
  expect(without_access(contacts, people).map(({ id }) => id)).toEqual(['nobody yet', 'counts only']);
  expect(without_access(contacts, [])).toHaveLength(3);
});
