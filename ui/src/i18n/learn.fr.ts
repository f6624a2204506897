// The method in a few words, where it is needed.
import type { DomainCode } from '../api/types';

const domains: Record<DomainCode, string> = {
  attendees: 'qui est là, nommé comme la personne le souhaite.',
  satisfiers: 'ce qui compte pour le client : cinq facteurs sur treize, pesés à 100 %.',
  scorecard: 'comment les deux côtés le compteront d’ici la prochaine fois.',
  improvement: 'ce que nous pourrions et devrions faire mieux, et qui s’en charge.',
  impacts: 'ce qui s’en vient d’ici quatre-vingt-dix jours, et le plan pour y répondre.',
  innovation: 'où va le client, et les idées qui l’y mèneraient.',
  next: 'la date de la prochaine rencontre, fixée avant de se lever.',
};

export const fr = {
  domains,
  seven_text:
    'La rencontre porte sur le client. On n’y vend rien : ni prix, ni produit, ni occasion d’affaires. Chaque domaine prépare le suivant.',
  prepare: {
    invite: 'Invitez des dirigeants : ceux qui décident de ce qui compte. Au plus quatre de chaque côté.',
    print:
      'Imprimez les feuilles : chacun réfléchit d’abord seul, puis les dirigeants du client s’entendent sur une seule.',
    settle:
      'Un sujet délicat se règle avant : convenez avec une personne du client de la façon de l’aborder, et notez-le entre nous.',
  },
};
