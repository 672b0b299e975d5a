/** Words of surveys. French is the reference. */
import { count } from '../../platform/i18n/say.ts';
import { answer } from './messages.fr/answer.ts';
import { condition } from './messages.fr/condition.ts';
import { design } from './messages.fr/design.ts';
import { files } from './messages.fr/files.ts';
import { follow } from './messages.fr/follow.ts';
import { imported } from './messages.fr/imported.ts';
import { load } from './messages.fr/load.ts';

const locale = 'fr';

export const fr = {
  shelf: 'Enquêtes',
  list: {
    title: 'Enquêtes',
    lead: 'Des questionnaires dont les réponses font une carte et une synthèse, avec l’accord de qui répond.',
    open: 'En cours',
    over: 'Terminées',
    counted: (n: number) => count(locale, n, 'enquête', 'enquêtes'),
    drafts: 'En préparation',
    none: 'Aucune enquête pour l’instant',
    noneText:
      'Ici se tiendront les enquêtes des réseaux et des coopérations\u00a0: à qui elles s’adressent, jusqu’à quand répondre, et ce qu’elles ont appris.',
    make: 'Préparer une enquête',
    mine: 'Mes enquêtes',
    mineLead: 'Celles que mènent les organisations et les coopérations dont vous tenez la fiche.',
    noneMine: 'Vous ne menez aucune enquête pour l’instant',
    all: 'Toutes les enquêtes',
    until: (day: string) => `Jusqu’au ${day}`,
    from: (day: string) => `À partir du ${day}`,
    by: (owner: string) => `Par ${owner}`,
    madeUp: 'Réponses inventées',
  },
  survey: {
    kicker: 'Enquête',
    purpose: 'Pour quoi faire',
    audience: 'À qui elle s’adresse',
    privacy: 'Ce que deviennent les réponses',
    dates: 'Dates',
    dateRange: (from: string, to: string) => `du ${from} au ${to}`,
    wave: (number: number) => `Vague ${number}`,
    noWave: 'Aucune vague n’est ouverte.',
    answer: 'Répondre',
    answerNote:
      'Sans compte. Vos réponses sont gardées au fur et à mesure, à une adresse que vous seul·e connaissez.',
    synthesis: 'Lire la synthèse',
    map: 'Voir la carte',
    questionnaire: 'Le questionnaire en JSON',
    organise: 'Suivre les réponses',
    edit: 'Modifier le questionnaire',
    madeUp:
      'Les réponses de cette enquête sont inventées, pour montrer comment elle marche. Aucune n’est celle d’une vraie structure.',
    asked: (count: number) => `${count} questions`,
    organiser: 'Qui la mène',
    answerFor: (name: string) => `Répondre au nom de ${name}`,
    answerForNote:
      'À plusieurs, une seule réponse par organisation\u00a0: chaque personne qui s’occupe de la fiche la trouve ici. Qui a fait quoi y est gardé, avec votre nom, pour vous et vos collègues.',
  },
  design,
  imported,
  condition,
  answer,
  files,
  load,
  follow,
};
export type Messages = typeof fr;
