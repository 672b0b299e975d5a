/** The addresses of the trades. French words in them, as everywhere. */
export const TRADES_PATH = '/metiers';
export const BEGIN_PATH = `${TRADES_PATH}/se-situer`;
export const JOB_PATH = `${TRADES_PATH}/fiche-de-poste`;
export const FRAMES_PATH = `${TRADES_PATH}/referentiels`;

/** Of the two trades of the shipped frame. */
export const TRADE_SLUGS: Readonly<Record<string, string>> = {
  facilitator: 'animation',
  developer: 'developpement',
};
export const tradePath = (code: string): string => `${TRADES_PATH}/${TRADE_SLUGS[code] ?? code}`;
export const competencePath = (code: string): string => `${TRADES_PATH}/competences/${code}`;
export const framePath = (slug: string): string => `${FRAMES_PATH}/${slug}`;
export const frameVersionPath = (slug: string, version: number): string =>
  `${framePath(slug)}/versions/${version}`;
export const frameTradePath = (slug: string, code: string): string => `${framePath(slug)}/metiers/${code}`;
export const NEW_FRAME_PATH = `${FRAMES_PATH}/nouveau`;
export const IMPORT_FRAME_PATH = `${FRAMES_PATH}/reprise`;
/** What no frame may be called: the pages beside them. */
export const KEPT_SLUGS: readonly string[] = ['nouveau', 'reprise'];
export const positionPath = (token: string): string => `${TRADES_PATH}/positions/${token}`;
export const readPath = (token: string): string => `${TRADES_PATH}/lecture/${token}`;
export const teamPath = (token: string): string => `${TRADES_PATH}/equipes/${token}`;
export const memberPath = (token: string): string => `${TRADES_PATH}/membres/${token}`;
export const statementPath = (token: string): string => `${TRADES_PATH}/attestations/${token}`;
