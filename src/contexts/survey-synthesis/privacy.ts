/** What coding does with personal data: who is asked to code, and what each chose. */
import type { PersonalTable, Processing } from '../../kernel/processing.ts';

const signed = (table: string, title: PersonalTable['title'], shown: readonly string[]): PersonalTable => ({
  table,
  title,
  of: [{ column: 'person_id', holds: 'person' }],
  shown,
  sealed: ['person_id'],
  erasure: { sign: 'author', empty: ['person_id'] },
});

export const PROCESSINGS: readonly Processing[] = [
  {
    code: 'survey_coding',
    title: { fr: 'Codage des textes libres d’une enquête', en: 'Coding of the free texts of a survey' },
    purpose: {
      fr: 'Compter par thèmes ce que disent les textes libres, relus par plusieurs personnes chacune de son côté.',
      en: 'Counting by themes what free texts say, read by several people each alone.',
    },
    basis: 'legitimate_interest',
    people: {
      fr: 'Les personnes invitées à coder ; les personnes dont elles lisent les textes.',
      en: 'People invited to code; people whose texts they read.',
    },
    data: {
      fr: 'L’adresse et le nom de qui code, ses choix, la grille et ses changements signés. Les textes sont lus sans le nom de qui répond, et ne sont pas recopiés.',
      en: 'The address and name of who codes, their choices, the code book and its signed changes. Texts are read without the name of who answered, and are not copied.',
    },
    recipients: {
      fr: 'Qui mène l’enquête et qui code avec elle. Le public n’a que des nombres, protégés comme ceux de toute question.',
      en: 'Who runs the survey and who codes with them. The public has figures only, protected as those of any question.',
    },
    tables: [
      {
        table: 'survey_coder',
        title: { fr: 'Invitations à coder', en: 'Invitations to code' },
        of: [
          { column: 'person_id', holds: 'person' },
          { column: 'address_key', holds: 'address' },
        ],
        shown: ['address', 'author', 'locale', 'invited_at', 'letter_at', 'ended_at'],
        sealed: ['person_id', 'address_key'],
        erasure: { sign: 'author', empty: ['address', 'address_key', 'person_id'] },
      },
      signed(
        'survey_theme_change',
        { fr: 'Changements d’une grille de thèmes', en: 'Changes of a code book' },
        ['question', 'act', 'label', 'definition', 'at', 'author'],
      ),
      signed('survey_settlement', { fr: 'Désaccords tranchés', en: 'Disagreements settled' }, [
        'question',
        'themes',
        'reason',
        'settled_at',
        'author',
      ]),
      {
        table: 'survey_code',
        title: { fr: 'Thèmes choisis pour un texte', en: 'Themes chosen for a text' },
        of: [],
        shown: [],
        sealed: ['themes'],
        // Of a text more than of who read it; under a number once the coder left.
        erasure: 'kept',
      },
    ],
    retention: [
      {
        code: 'survey_coding.addresses',
        told: {
          fr: 'L’adresse de qui est invité à coder est effacée deux ans après l’invitation.',
          en: 'The address of who is invited to code is erased two years after the invitation.',
        },
        table: 'survey_coder',
        from: 'invited_at',
        days: 730,
        empty: ['address', 'address_key'],
      },
    ],
    kept: {
      fr: 'Les thèmes choisis sont gardés avec la réponse dont ils parlent, et s’effacent avec elle.',
      en: 'Themes chosen are kept with the answer that they are of, and are erased with it.',
    },
  },
];
