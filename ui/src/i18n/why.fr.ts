// Why each part of the meeting is there.
import type { PartKind } from '../domain/domains';

const parts: Record<PartKind, string> = {
  attendees:
    'On note les titres tels que chacun les porte : c’est une marque d’attention, et le compte rendu reprend ces mots. Au plus quatre personnes de chaque côté, pour que tous parlent; la vente et la réalisation sont assises ensemble, pour entendre la même chose.',
  recall:
    'Les besoins bougent d’un trimestre à l’autre. Relire les cinq facteurs de la dernière fois laisse le client dire ce qui a changé, avant de regarder les résultats.',
  open_question:
    'Une liste montrée trop tôt souffle les réponses. La question ouverte vient donc avant les treize facteurs : chacun dit d’abord, dans ses mots, ce qui compte et combien la relation pèse pour lui. Écrivez ce que vous entendez, sans corriger.',
  received:
    'La valeur est ce que le client dit avoir reçu, et non ce que nous croyons avoir livré. Ses mots ouvrent le compte rendu; on les compare à ce qu’il attendait.',
  ratings:
    'Les relevés disent ce qui s’est passé; l’appréciation dit comment on l’a vécu. Les deux peuvent se contredire, et c’est alors qu’il y a le plus à apprendre. Demandez pourquoi, et écrivez les mots entendus.',
  results:
    'Deux personnes ont compté, chacune de son côté. Là où elles ont trouvé le même nombre, il n’y a rien à discuter; là où elles diffèrent, on parle de l’écart, jamais de la moyenne. Ce que l’on ne peut pas établir n’est pas mesuré, et la personne du client qui en convient est nommée.',
  score:
    'Un résultat que chacun peut refaire à la main n’a pas à être défendu. Il dit d’abord où l’on a perdu le plus, et donc par où commencer. Bon sur papier et mal vécu : c’est la première chose à regarder.',
  expected:
    'Le client dit ce qu’il attend et la mesure qu’il prendrait lui-même. Au prochain trimestre, on relira ces mots devant lui.',
  sheets:
    'Chacun réfléchit d’abord seul, sur sa feuille, avec les treize définitions : les voix les plus fortes n’effacent pas les autres. Une feuille n’est montrée que par son auteur; rien n’est additionné ni classé.',
  joint:
    'C’est une conversation, jamais un vote : compter des voix ferait une moyenne, et personne ne s’y reconnaîtrait. Autour d’une seule feuille, les dirigeants s’entendent. Cinq facteurs et 100 % obligent à choisir; c’est dans les échanges sur les poids que l’on apprend ce qui compte.',
  kpis: 'Un indicateur se compte quand deux personnes, chacune de son côté, arriveraient au même nombre : une chose que l’on voit, combien, par quelle période, et d’après quelle source. « Rapide » ne se compte pas; « répondu en moins de quatre heures » se compte. Relisez la phrase à voix haute : le client l’accepte, ou on la récrit.',
  earlier_actions:
    'On juge d’abord ce qui était promis, avant de promettre encore. Le verdict sur une action qui servait le client est le sien; l’effet se dit en mots, pas en pourcentage. Reporter est permis, et le compte des reports reste.',
  earlier_obstacles:
    'Un obstacle nommé il y a trois mois est levé, ou il ne l’est pas. S’il est toujours là, on cherche qui d’autre peut le lever.',
  better:
    'On demande avant de se défendre. « Pourrions » ouvre les souhaits, « devrions » nomme les manques; les deux réponses sont rarement les mêmes. Ensuite seulement, nous disons ce que nous savons avoir mal fait.',
  actions:
    'Une action naît d’une réponse du client. Avec une personne et une date, elle sera jugée la prochaine fois, par le client si elle le sert.',
  obstacles: 'Ce qui nous empêche de livrer se dit ici, sans reproche : qui peut le lever, et pour quand.',
  earlier_impacts:
    'Ce qui avait été vu venir est arrivé ou non; le plan a servi ou non. C’est ainsi que l’on apprend à mieux prévoir.',
  impacts:
    'Une fusion, une règle nouvelle, un départ : un événement prévu perd de sa force. Chacun reçoit un plan d’action ou un plan d’urgence, et on regardera ensuite s’il a servi.',
  objectives:
    'L’innovation part des objectifs du client, dans ses mots et dans son ordre. Une idée qui n’en sert aucun est une idée à vendre; ce n’est pas la rencontre pour cela.',
  earlier_ideas:
    'Une idée sans suite use la confiance. Chacune avance d’un pas, ou bien on dit franchement qu’elle est écartée.',
  ideas:
    'On attrape d’abord, on juge ensuite. Une ligne suffit; l’objectif servi et le prochain pas se précisent avant de clore.',
  date: 'Une date convenue pendant que tout le monde est là tient; une date à convenir glisse. Sans elle, la réévaluation ne peut pas être close.',
  read_back:
    'Une minute, à voix haute : ce que le client a reçu, ce qu’il attend, ce que nous avons promis, et quand on se revoit. Une erreur se corrige à l’instant.',
};

export const fr = {
  parts,
  here: 'Pourquoi?',
  of: (part: string) => `Pourquoi? ${part}`,
};
