/** Differences that a site keeps: people work through some hundreds, and the next comparison finds the others again. */
const MOST = 2000;
const MOST_CROWDED = 500;
/** TikTok lists nothing older. */
const DAYS = 90;

/**
 * How many differences a site keeps, and for how many days.
 * @param isCrowded - whether the instance has so many custom objects that less must be kept
 */
export function keptDifferences(isCrowded: boolean): { most: number; days: number } {
    return { most: isCrowded ? MOST_CROWDED : MOST, days: DAYS };
}
