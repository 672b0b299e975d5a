/** What peers do with personal data. */
import type { Processing } from '../../kernel/processing.ts';
import { KEPT_DAYS, UNCONFIRMED_DAYS } from './domain/conversation.ts';
import { ASK_DAYS } from './domain/transfer.ts';

export const PROCESSINGS: readonly Processing[] = [
  {
    code: 'peer_offers',
    title: { fr: 'Offres et demandes de savoir-faire', en: 'Offers and requests of know-how' },
    purpose: {
      fr: 'Publier ce que des personnes proposent ou cherchent, et rapprocher les unes des autres.',
      en: 'Publishing what people offer or look for, and bringing them together.',
    },
    basis: 'contract',
    people: { fr: 'Les personnes qui publient une annonce.', en: 'People who publish a notice.' },
    data: {
      fr: 'Nom public choisi, texte de l’annonce, lieu, dates. Jamais l’adresse.',
      en: 'Public name of their choice, text, place, dates. Never the address.',
    },
    recipients: {
      fr: 'Tout le monde\u00a0: une annonce est publique.',
      en: 'Everybody: a notice is public.',
    },
    tables: [
      {
        table: 'peer_offer',
        title: { fr: 'Annonces', en: 'Notices' },
        of: [{ column: 'person_id', holds: 'person' }],
        shown: [
          'id',
          'direction',
          'author',
          'title',
          'summary',
          'times',
          'place',
          'created_at',
          'changed_at',
          'expires_on',
          'closed_at',
        ],
        sealed: ['person_id'],
        erasure: 'row',
      },
    ],
    retention: [
      {
        code: 'peers.closed',
        told: {
          fr: 'Une annonce fermée est effacée un an après, ses échanges avec elle.',
          en: 'A closed notice is erased a year later, its exchanges with it.',
        },
        table: 'peer_offer',
        from: 'closed_at',
        days: KEPT_DAYS,
      },
    ],
  },
  {
    code: 'peer_exchanges',
    title: { fr: 'Échanges entre pairs', en: 'Exchanges between peers' },
    purpose: {
      fr: 'Transmettre les messages entre qui publie une annonce et qui y répond, sans montrer les adresses.',
      en: 'Passing messages between whoever publishes a notice and whoever answers, without showing addresses.',
    },
    basis: 'contract',
    people: {
      fr: 'Les personnes qui publient ou qui répondent, avec ou sans compte.',
      en: 'People who publish or answer, with an account or without.',
    },
    data: {
      fr: 'Nom choisi, adresse de qui répond, messages, signalements.',
      en: 'Name chosen, address of whoever answers, messages, reports.',
    },
    recipients: {
      fr: 'Les deux personnes de l’échange. L’administration, si l’une signale l’échange. L’adresse, à l’autre, seulement si la personne la montre.',
      en: 'The two people of the exchange. Administrators, when one reports it. The address: the other side, only if the person shows it.',
    },
    tables: [
      {
        table: 'peer_conversation',
        title: { fr: 'Échanges', en: 'Exchanges' },
        of: [
          { column: 'person_id', holds: 'person' },
          { column: 'email', holds: 'address' },
        ],
        shown: ['id', 'author', 'email', 'locale', 'state', 'created_at', 'last_at', 'guest_reveals_at'],
        sealed: ['person_id'],
        erasure: 'row',
      },
      {
        table: 'peer_link',
        title: { fr: 'Liens des échanges', en: 'Links of exchanges' },
        of: [],
        shown: [],
        sealed: ['hash'],
        erasure: 'follows',
      },
      {
        table: 'peer_message',
        title: { fr: 'Messages', en: 'Messages' },
        of: [],
        shown: [],
        sealed: ['body'],
        erasure: 'follows',
      },
    ],
    retention: [
      {
        code: 'peers.unconfirmed',
        told: {
          fr: 'Un message que personne n’a confirmé est effacé après deux jours.',
          en: 'A message that nobody confirmed is erased after two days.',
        },
        table: 'peer_conversation',
        from: 'created_at',
        days: UNCONFIRMED_DAYS,
        only: { column: 'state', values: ['unconfirmed'] },
      },
      {
        code: 'peers.exchanges',
        told: {
          fr: 'Un échange est effacé un an après son dernier mot.',
          en: 'An exchange is erased a year after its last word.',
        },
        table: 'peer_conversation',
        from: 'last_at',
        days: KEPT_DAYS,
      },
      {
        code: 'peers.links',
        told: {
          fr: 'Un lien vers un échange est effacé quand sa durée est passée.',
          en: 'A link into an exchange is erased once its time is over.',
        },
        table: 'peer_link',
        from: 'expires_at',
        days: 0,
      },
      {
        code: 'peers.reports',
        told: {
          fr: 'Un signalement décidé est effacé un an après.',
          en: 'A decided report is erased a year later.',
        },
        table: 'peer_report',
        from: 'decided_at',
        days: KEPT_DAYS,
      },
    ],
  },
  {
    code: 'peer_transfers',
    title: { fr: 'Transferts de savoir-faire', en: 'Transfers of know-how' },
    purpose: {
      fr: 'Garder la trace publique de ce qui s’est transmis, quand les deux l’ont confirmé.',
      en: 'Keeping a public trail of what was passed on, once both confirmed it.',
    },
    basis: 'consent',
    people: { fr: 'Qui a transmis et qui a reçu.', en: 'Who passed it on and who received it.' },
    data: {
      fr: 'Nom choisi, savoir-faire, date, avis. Adresse de la personne priée de confirmer, jusqu’à sa réponse.',
      en: 'Name chosen, know-how, date, judgment. Address of whoever is asked to confirm, until they answer.',
    },
    recipients: { fr: 'Tout le monde, une fois confirmé.', en: 'Everybody, once confirmed.' },
    tables: [
      {
        table: 'peer_transfer_party',
        title: { fr: 'Transferts', en: 'Transfers' },
        of: [{ column: 'person_id', holds: 'person' }],
        shown: ['transfer_id', 'side', 'author', 'confirmed_at', 'useful'],
        sealed: ['person_id'],
        erasure: { sign: 'author', empty: ['person_id'] },
      },
      {
        table: 'peer_transfer_ask',
        title: { fr: 'Transferts à confirmer', en: 'Transfers to confirm' },
        of: [{ column: 'email', holds: 'address' }],
        shown: ['transfer_id', 'told_as', 'email', 'locale', 'asked_at'],
        sealed: ['hash'],
        erasure: 'row',
      },
    ],
    retention: [
      {
        code: 'peers.asked_transfers',
        told: {
          fr: 'L’adresse d’une personne priée de confirmer est effacée à sa réponse, et sinon après deux mois.',
          en: 'The address of whoever is asked to confirm is erased with the answer, or after two months.',
        },
        table: 'peer_transfer_ask',
        from: 'asked_at',
        days: ASK_DAYS,
      },
      {
        code: 'peers.refused_transfers',
        told: {
          fr: 'Un transfert que l’autre n’a pas confirmé, ou qui n’a pas été publié, est effacé après un an.',
          en: 'A transfer that the other side did not confirm, or that was not published, is erased after a year.',
        },
        table: 'peer_transfer',
        from: 'proposed_at',
        days: KEPT_DAYS,
        only: { column: 'state', values: ['proposed', 'held', 'refused'] },
      },
    ],
    kept: {
      fr: 'Un transfert confirmé reste, sous un pseudonyme quand la personne part.',
      en: 'A confirmed transfer stays, under a pseudonym once the person leaves.',
    },
  },
];
