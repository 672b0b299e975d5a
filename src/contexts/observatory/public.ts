/** What reaches places, counted by stage, need and applicant. */
export { APPLICANT_CODES, FUNCTION_CODES, KIND_CODES, positionsOf, STAGE_CODES } from './domain/cells.ts';
export { countOver } from './domain/everywhere.ts';
export { matrixOf } from './domain/matrix.ts';
export { SupplyIndex } from './domain/supply.ts';
