/** The register of public records: the one way to read and write them. */
export * from './domain/document.ts';
