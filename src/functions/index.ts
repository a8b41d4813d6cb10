/** The custom functions, and how Excel comes to know them. */
import * as functions from './functions';

/** Tells Excel which code stands behind which id. It is told once for each Office.js that is loaded. */
export function associateFunctions(): void {
  Object.entries(functions).forEach(([id, implementation]) =>
    CustomFunctions.associate(id, implementation as (...values: unknown[]) => unknown),
  );
}
