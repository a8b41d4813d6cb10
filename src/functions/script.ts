/** The script of the shared page, functions.js: it needs the global CustomFunctions alone. */
import { associateFunctions } from '.';

associateFunctions();
