/** Most characters of a text. The platform ends a script with a longer one, and nothing can catch that. Source: platform quotas. */
export const LONGEST_TEXT = 1000000;
