/** What the trades do with personal data: positions at an address that its holder alone knows, statements of peers. */
import type { PersonalTable, Processing } from '../../kernel/processing.ts';

const kept = (table: string, title: PersonalTable['title'], sealed: readonly string[]): PersonalTable => ({
  table,
  title,
  of: [],
  shown: [],
  sealed,
  erasure: 'kept',
});

export const PROCESSINGS: readonly Processing[] = [
  {
    code: 'trades',
    title: { fr: 'Se situer dans un métier', en: 'Finding where one stands in a trade' },
    purpose: {
      fr: 'Garder, à l’adresse que la personne est seule à connaître, ce qu’elle dit de ses compétences et ce que ses pairs en attestent.',
      en: 'Keeping, at the address that the person alone knows, what they say of their competences and what their peers state of them.',
    },
    basis: 'consent',
    people: {
      fr: 'Les personnes qui se situent, les membres de leur équipe, les pairs qui attestent.',
      en: 'People who find where they stand, members of their team, peers who make a statement.',
    },
    data: {
      fr: 'Des niveaux par compétence et par date, un nom choisi par chaque membre d’une équipe, le nom et les mots d’un pair. Ni courriel ni compte n’est demandé.',
      en: 'Levels by competence and date, a name chosen by each member of a team, the name and words of a peer. Neither e-mail nor account is asked.',
    },
    recipients: {
      fr: 'Les personnes à qui le titulaire donne une adresse. Les mots d’un pair ne sont montrés qu’avec son accord et celui du titulaire.',
      en: 'Those to whom the holder gives an address. The words of a peer are shown with their consent and the holder’s only.',
    },
    tables: [
      kept('positioning', { fr: 'Positions', en: 'Positions' }, ['token_hash', 'name']),
      kept('positioning_link', { fr: 'Adresses données', en: 'Addresses given' }, ['token_hash', 'nonce']),
      kept('positioning_member', { fr: 'Membres d’équipes', en: 'Members of teams' }, ['token_hash', 'name']),
      kept('positioning_look', { fr: 'Réponses par date', en: 'Answers by date' }, ['levels']),
      kept('skill_statement', { fr: 'Attestations de pairs', en: 'Statements of peers' }, [
        'token_hash',
        'author',
        'context',
        'words',
      ]),
    ],
    retention: [
      {
        code: 'trades.expired',
        told: {
          fr: 'Une position est effacée, avec son équipe et ses attestations, deux ans après sa dernière réponse.',
          en: 'A position is erased, with its team and its statements, two years after its last answer.',
        },
        table: 'positioning',
        from: 'expires_at',
        days: 0,
      },
      {
        code: 'trades.never-given',
        told: {
          fr: 'Une attestation demandée et jamais donnée est effacée après trente jours.',
          en: 'A statement asked and never given is erased after thirty days.',
        },
        table: 'skill_statement',
        from: 'expires_at',
        days: 0,
        only: { column: 'state', values: ['asked'] },
      },
    ],
  },
];
