/** Checks an add-in's manifest without asking anybody. */
export { checkManifest, type ImageSize, type ManifestToCheck } from './check';
export { pngSize } from './png';
export { sentence, type ManifestProblem, type ProblemCode } from './problem';
