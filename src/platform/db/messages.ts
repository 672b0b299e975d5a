/**
 * What the launcher and the migrations say to the person who runs the program, in French first: the steps that take
 * time, and everything that can keep the database from starting with how to mend it. Texts stand here alone.
 */
export const STEPS = {
  creating: (version: string) => `Création de la base (PostgreSQL ${version})…`,
  copyingPrograms: (place: string) => `Copie de PostgreSQL dans ${place}, où son compte peut le lire…`,
  recovering: 'La base se remet d’un arrêt brutal. Rien n’est perdu ; cela peut durer quelques minutes…',
  previousServer: (pid: number) =>
    `Un serveur laissé par un arrêt brutal (processus ${pid}) est arrêté proprement…`,
  serverEnded: 'PostgreSQL s’est arrêté sans qu’on le lui demande. Terreau le relance…',
  serverBack: 'PostgreSQL répond de nouveau.',
  waitingForServer: (server: string, why: string, seconds: number) =>
    `${server} : ${why}. Nouvel essai dans ${figure(seconds)} s…`,
  waitingForMigration: 'Un autre processus prépare déjà la base : attente…',
  migration: (name: string) => `Migration ${name}`,
} as const;

/** Why a server cannot be reached, from the code that the system or PostgreSQL gives. */
export const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'rien n’écoute à cette adresse',
  ECONNRESET: 'la connexion a été coupée',
  ENOENT: 'la prise Unix n’existe pas',
  ENOTFOUND: 'ce nom de machine est inconnu',
  EAI_AGAIN: 'le nom de machine ne se résout pas pour l’instant',
  ETIMEDOUT: 'pas de réponse',
  EHOSTUNREACH: 'la machine est hors d’atteinte',
  ENETUNREACH: 'le réseau est hors d’atteinte',
  '57P03': 'le serveur démarre encore',
  '53300': 'le serveur a trop de connexions',
  '28P01': 'mot de passe refusé',
  '28000': 'compte refusé',
  '3D000': 'cette base n’existe pas',
  '42501': 'droits insuffisants',
};

const figure = (value: number): string => value.toLocaleString('fr-FR');

/** Details that the texts below take in. */
export const DETAILS = {
  holder: (pid: number, since: string) => ` (processus ${pid}, depuis ${since})`,
  accountNumber: (uid: number) => `n° ${uid}`,
  noAccount: 'ni postgres ni nobody',
  versionMissing: 'le fichier PG_VERSION manque',
  versionUnreadable: (text: string) => `PG_VERSION contient « ${text} »`,
  unexpectedContent: 'son contenu n’est pas celui attendu',
  unreadableAddress: 'elle ne se lit pas',
  atLine: (line: number, message: string) => `ligne ${line} : ${message}`,
} as const;

export interface Problem {
  /** What is wrong, in one sentence. */
  message: string;
  /** What to do about it, in one sentence. */
  mend: string;
}

export const PROBLEMS = {
  folderInUse: (of: { folder: string; holder: string }): Problem => ({
    message: `Le dossier ${of.folder} est déjà utilisé par un autre Terreau${of.holder}.`,
    mend: 'Arrêtez l’autre, ou donnez à celui-ci un autre dossier avec DATA_DIR.',
  }),
  folderForbidden: (of: { folder: string }): Problem => ({
    message: `Pas le droit d’écrire dans ${of.folder}.`,
    mend: 'Donnez ce dossier au compte qui lance Terreau (chown), ou choisissez-en un autre avec DATA_DIR.',
  }),
  folderReadOnly: (of: { folder: string }): Problem => ({
    message: `${of.folder} est sur un disque en lecture seule.`,
    mend: 'Choisissez avec DATA_DIR un dossier où l’on peut écrire.',
  }),
  folderNotAFolder: (of: { folder: string }): Problem => ({
    message: `${of.folder} n’est pas un dossier, ou son chemin passe par un fichier.`,
    mend: 'Déplacez ce fichier, ou choisissez un autre dossier avec DATA_DIR.',
  }),
  folderLocksRefused: (of: { folder: string; why: string }): Problem => ({
    message: `Impossible de verrouiller ${of.folder} : ${of.why}.`,
    mend: 'Choisissez avec DATA_DIR un dossier sur un disque local (certains disques en réseau n’ont pas de verrous).',
  }),
  folderOwnedByOther: (of: { folder: string; owner: string; me: string }): Problem => ({
    message: `La base dans ${of.folder} appartient au compte ${of.owner}, et Terreau est lancé par ${of.me}.`,
    mend: `Lancez Terreau avec le compte ${of.owner}, ou donnez-lui le dossier : chown -R ${of.me} ${of.folder}`,
  }),
  folderDamaged: (of: { folder: string; why: string }): Problem => ({
    message: `Le dossier de la base ${of.folder} est incomplet : ${of.why}.`,
    mend: 'Remettez-le depuis une sauvegarde. Terreau n’efface jamais un dossier de données.',
  }),
  folderOtherMajor: (of: { folder: string; major: number; found: string }): Problem => ({
    message: `Les données de ${of.folder} sont de PostgreSQL ${of.major}, et cette machine a ${of.found}.`,
    mend: `Installez PostgreSQL ${of.major}, ou exportez les données avec la version qui les a écrites (npm run export), puis importez-les dans un dossier neuf (npm run import).`,
  }),
  folderUnusable: (of: { folder: string; why: string }): Problem => ({
    message: `${of.folder} ne peut pas servir : ${of.why}.`,
    mend: 'Choisissez un autre dossier avec DATA_DIR.',
  }),
  diskFull: (of: { folder: string }): Problem => ({
    message: `Il n’y a plus de place sur le disque de ${of.folder}.`,
    mend: 'Libérez de la place, puis relancez : rien de ce qui était enregistré n’est perdu.',
  }),
  noPostgres: (_: object): Problem => ({
    message: 'Aucun PostgreSQL utilisable sur cette machine.',
    mend: 'Refaites « npm ci » sans --omit=optional, installez PostgreSQL 15 ou plus récent, ou donnez DATABASE_URL.',
  }),
  programsHidden: (of: { folder: string; account: string }): Problem => ({
    message: `Le compte ${of.account} ne peut pas lire les programmes de PostgreSQL dans ${of.folder}.`,
    mend: 'Placez Terreau hors de /root, lancez-le avec un compte ordinaire, ou installez PostgreSQL 15 ou plus récent.',
  }),
  rootCannotDrop: (of: { why: string }): Problem => ({
    message: `PostgreSQL refuse d’être lancé par root, et Terreau n’a pas pu passer sous un autre compte (${of.why}).`,
    mend: 'Lancez Terreau avec un compte ordinaire, ou donnez DATABASE_URL.',
  }),
  rootFolderHidden: (of: { folder: string; account: string }): Problem => ({
    message: `Le compte ${of.account}, qui fait tourner la base à la place de root, n’atteint pas ${of.folder}.`,
    mend: `Donnez le passage à ce compte (chmod o+x sur les dossiers au-dessus), ou choisissez un autre dossier avec DATA_DIR.`,
  }),
  creationFailed: (of: { folder: string; why: string }): Problem => ({
    message: `La base n’a pas pu être créée dans ${of.folder} : ${of.why}`,
    mend: 'Corrigez la cause dite ci-dessus, puis relancez : un essai interrompu ne laisse rien derrière lui.',
  }),
  startFailed: (of: { log: string; why: string }): Problem => ({
    message: `PostgreSQL n’a pas démarré : ${of.why}`,
    mend: `Le journal complet est dans ${of.log}.`,
  }),
  previousServerStays: (of: { pid: number }): Problem => ({
    message: `Un serveur PostgreSQL laissé par un arrêt brutal (processus ${of.pid}) ne s’arrête pas.`,
    mend: `Arrêtez-le (kill -QUIT ${of.pid}), puis relancez.`,
  }),
  folderStillServed: (of: { folder: string }): Problem => ({
    message: `Des processus PostgreSQL laissés par un arrêt brutal travaillent encore sur ${of.folder}, et ce compte ne les voit pas.`,
    mend: 'Arrêtez-les depuis le compte ou le conteneur qui les avait lancés, ou redémarrez la machine.',
  }),
  credentialsUnreadable: (of: { file: string; why: string }): Problem => ({
    message: `Les mots de passe de la base ne se lisent pas dans ${of.file} : ${of.why}.`,
    mend: 'Remettez ce fichier depuis une sauvegarde, lisible par le compte qui lance Terreau.',
  }),
  serverLost: (of: { log: string }): Problem => ({
    message: 'PostgreSQL s’arrête sans cesse : Terreau renonce à le relancer.',
    mend: `Cherchez pourquoi dans ${of.log} (mémoire, disque), puis relancez Terreau.`,
  }),
  urlInvalid: (of: { why: string }): Problem => ({
    message: `DATABASE_URL n’est pas une adresse PostgreSQL : ${of.why}.`,
    mend: 'Écrivez-la sous la forme postgres://compte:motdepasse@machine:5432/base.',
  }),
  urlUnreachable: (of: { server: string; seconds: number; why: string }): Problem => ({
    message: `Le serveur de DATABASE_URL (${of.server}) ne répond pas après ${figure(of.seconds)} s : ${of.why}.`,
    mend: 'Démarrez ce serveur, corrigez DATABASE_URL, ou retirez-la pour que Terreau lance sa propre base.',
  }),
  urlRefused: (of: { server: string; why: string }): Problem => ({
    message: `Le serveur de DATABASE_URL (${of.server}) refuse la connexion : ${of.why}.`,
    mend: 'Vérifiez le compte, le mot de passe et le nom de la base dans DATABASE_URL.',
  }),
  urlTooOld: (of: { server: string; version: string }): Problem => ({
    message: `Le serveur de DATABASE_URL (${of.server}) est PostgreSQL ${of.version} ; il faut la version 15 ou plus récente.`,
    mend: 'Mettez ce serveur à jour, ou retirez DATABASE_URL pour que Terreau lance sa propre base.',
  }),
  urlNotUtf8: (of: { server: string; encoding: string }): Problem => ({
    message: `La base de DATABASE_URL (${of.server}) est encodée en ${of.encoding}, pas en UTF-8.`,
    mend: 'Créez une base avec CREATE DATABASE … ENCODING ’UTF8’ TEMPLATE template0, et donnez-la dans DATABASE_URL.',
  }),
  migrationBadName: (of: { name: string }): Problem => ({
    message: `Le nom de la migration ${of.name} n’est pas de la forme NNNN-contexte-objet.sql.`,
    mend: 'Renommez ce fichier.',
  }),
  migrationSameNumber: (of: { name: string; other: string }): Problem => ({
    message: `Deux migrations ont le même numéro : ${of.other} et ${of.name}.`,
    mend: 'Donnez un autre numéro à la plus récente.',
  }),
  migrationChanged: (of: { name: string }): Problem => ({
    message: `La migration ${of.name} a changé depuis qu’elle a été appliquée à cette base.`,
    mend: 'Remettez ce fichier comme il était, et écrivez le changement dans une nouvelle migration.',
  }),
  migrationUnknown: (of: { name: string }): Problem => ({
    message: `Cette base a reçu la migration ${of.name}, que cette version de Terreau ne connaît pas.`,
    mend: 'Lancez la version de Terreau qui a servi cette base, ou une plus récente.',
  }),
  migrationFailed: (of: { name: string; why: string }): Problem => ({
    message: `La migration ${of.name} a échoué : ${of.why}.`,
    mend: 'La base est restée comme avant cette migration. Corrigez le fichier, puis relancez.',
  }),
} satisfies Record<string, (of: never) => Problem>;
