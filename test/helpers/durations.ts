/** Lengths of time in milliseconds, written anew: a test must fail when those of the cartridge are wrong. */
export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Lengths of time in seconds, as TikTok tells times. */
export const HOUR_IN_SECONDS = 60 * 60;
export const DAY_IN_SECONDS = 24 * HOUR_IN_SECONDS;
