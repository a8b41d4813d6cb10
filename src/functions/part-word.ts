/** The words of the parts that CONCLUDE and ROADMAP are given, and in which problems name them. */

/** `partWord('readinessFollowUps')` → `readiness follow ups` */
export const partWord = (name: string): string => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
