/** Lengths of time in milliseconds, written anew: a test must fail when those of the cartridge are wrong. */
export const MINUTE = 60 * 1000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
