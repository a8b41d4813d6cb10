/** Funding: whether a self-funding plan pays for itself, and what it earns, from its yearly benefits and costs. */
export * from './flows';
export * from './verdict';
