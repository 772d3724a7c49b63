'use strict';

/** Characters of a text of words: as many as an attribute holds. Source: platform quotas, string attributes. */
var LONGEST = 4000;

/** Characters at the end of a number by which people look for it. */
var ENDING = 6;

/**
 * A number as one word of the platform's search, which knows neither case nor wildcards and may split words at signs.
 * People type small letters, blanks and hyphens.
 * @param {string} number
 * @returns {string}
 */
function searchWord(number) {
    return number.toUpperCase().replace(/[\s\-_.,:;/*%?+]/g, '');
}

/**
 * The last six characters of a number as a word of the search; shorter numbers as a whole.
 * @param {string} number
 * @returns {string}
 */
function endingOf(number) {
    return searchWord(number).slice(-ENDING);
}

/**
 * Whether a number is the typed text, or ends with it.
 * @param {string} number
 * @param {string} typed
 * @returns {boolean}
 */
function endsWithTyped(number, typed) {
    var word = searchWord(typed);
    var end = searchWord(number).slice(-word.length);
    return word.length > 0 && end === word;
}

/**
 * Adds words to a text of words, each once, as long as they fit into an attribute.
 * @param {string} known
 * @param {string[]} words
 * @returns {string}
 */
function addWords(known, words) {
    return words.reduce(function (text, word) {
        var longer = text === '' ? word : text + ' ' + word;
        return word === '' || text.split(' ').indexOf(word) >= 0 || longer.length > LONGEST ? text : longer;
    }, known);
}

module.exports = {
    searchWord: searchWord,
    endingOf: endingOf,
    endsWithTyped: endsWithTyped,
    addWords: addWords
};
