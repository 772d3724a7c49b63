'use strict';

/** Differences that a site keeps: people work through some hundreds, and the next comparison finds the others again. */
var MOST = 2000;
var MOST_CROWDED = 500;

/** TikTok lists nothing older. */
var DAYS = 90;

/**
 * How many differences a site keeps, and for how many days.
 * @param {boolean} isCrowded - whether the instance has so many custom objects that less must be kept
 * @returns {{ most: number, days: number }}
 */
function keptDifferences(isCrowded) {
    return { most: isCrowded ? MOST_CROWDED : MOST, days: DAYS };
}

module.exports = keptDifferences;
