/** Prints the path of the browser that the tests use; exits with 1 and says why where there is none. */
import { findChromium } from './chromium';

try {
  console.log(findChromium(process.env));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
