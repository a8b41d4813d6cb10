/** Assessments: read from files, written to them, and concluded on. */
export * from './shape';
export { isLocale } from './checks';
export { withoutRaterNames } from './anonymous';
export { parseAssessment, serializeAssessment } from './parse';
export { parseCsv } from './csv';
export { assemble, type FoundAssessment } from './assemble';
export { mergeAssessments, type PlacedAssessment } from './merge';
export * from './answer-grid';
export { whyOpen, type WhyOpen } from './unanswered';
export type { FoundAnswer, AnswerKey } from './answers';
export type { FoundAssumption, FoundOrganisation, FoundRater } from './organisation-and-raters';
export * from './conclusions';
export { conclude } from './conclude';
export * from './result-file';
export { assessmentSchema } from './schema';
export * from './roadmap-rows';
export * from './funding-rows';
