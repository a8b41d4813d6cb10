/** Assessments: read from files, written to them, and concluded on. */
export * from './shape';
export { parseAssessment, serializeAssessment } from './parse';
export { parseCsv } from './csv';
export * from './conclude';
