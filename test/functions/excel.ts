/** The global CustomFunctions as far as the functions need it, and what a cell would show. */

class FunctionError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

/** What was associated, by id. */
export const associated = new Map<string, (...values: unknown[]) => unknown>();

/** Puts the global in place, as the page of the add-in has it. */
export function installCustomFunctions(): void {
  Object.assign(globalThis, {
    CustomFunctions: {
      associate: (id: string, implementation: (...values: unknown[]) => unknown) => associated.set(id, implementation),
      Error: FunctionError,
      ErrorCode: { invalidValue: '#VALUE!', notAvailable: '#N/A' },
    },
  });
}

/** A function's value, or its error with the message behind it. */
export function shown<Value>(call: () => Value): Value | string {
  try {
    return call();
  } catch (error) {
    if (error instanceof FunctionError) return `${error.code} ${error.message}`;
    throw error;
  }
}
