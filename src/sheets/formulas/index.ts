/** Texts of formulas that several sheets need. */
export * from './answer-formulas';
export * from './states';
export * from './name-formulas';
export * from './conclude-formula';
export * from './addin-formulas';
