/** What reaches places, counted by stage, need and applicant. */
export { APPLICANT_CODES, FUNCTION_CODES, positionsOf, STAGE_CODES } from './domain/cells.ts';
export { SupplyIndex } from './domain/supply.ts';
