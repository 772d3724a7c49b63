'use strict';

/** Characters of a name that are compared. */
var COMPARED = 40;

/**
 * The name that a misspelled word most likely means: the one with the fewest letters to change.
 * @param {string} word
 * @param {string[]} names
 * @returns {string}
 */
function nearestName(word, names) {
    var nearest = '';
    var fewest = Infinity;
    names.forEach(function (name) {
        var changes = changesBetween(word.substring(0, COMPARED).toLowerCase(), name.toLowerCase());
        if (changes < fewest) {
            fewest = changes;
            nearest = name;
        }
    });
    return nearest;
}

/**
 * Letters to add and to remove; replacing a letter counts as both.
 * @param {string} from
 * @param {string} to
 * @returns {number}
 */
function changesBetween(from, to) {
    var row = [];
    while (row.length <= to.length) {
        row.push(row.length);
    }
    for (var i = 1; i <= from.length; i += 1) {
        var next = [i];
        for (var j = 1; j <= to.length; j += 1) {
            var replaced = row[j - 1] + (from.charAt(i - 1) === to.charAt(j - 1) ? 0 : 2);
            next.push(Math.min(replaced, row[j] + 1, next[j - 1] + 1));
        }
        row = next;
    }
    return row[to.length];
}

module.exports = nearestName;
