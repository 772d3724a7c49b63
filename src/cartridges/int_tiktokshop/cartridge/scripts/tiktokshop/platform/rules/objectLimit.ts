/** Custom objects that an instance holds of all types together. Source: platform doc "Governance and Quotas". */
export const MOST_OBJECTS = 400000;

/** Parts of that limit: from the first on people are warned, as the platform does; from the second on less is kept. */
export const WARNED_FROM = 0.6;
export const SHORTENED_FROM = 0.8;
