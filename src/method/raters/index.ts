/** Raters: one rater's stage, what a group says together, and how far it agrees. */
export * from './group';
export * from './stage';
export * from './decided-or-computed';
export * from './agreement';
export * from './groups';
export * from './ratings';
export * from './kendall';
export * from './krippendorff';
