'use strict';

/** Ids that are compared at once, so that a page stays quick. */
var MOST_IDS = 500;

/**
 * The order ids of TikTok in a text, each once, in their order: numbers of 15 to 20 digits. Source: Open API, all
 * samples.
 * @param {string} text
 * @returns {string[]}
 */
function listOrderIds(text) {
    var seen = {};
    return (text.match(/\d+/g) || [])
        .filter(function (digits) {
            return digits.length >= 15 && digits.length <= 20;
        })
        .filter(function (id) {
            var isNew = seen[id] !== true;
            seen[id] = true;
            return isNew;
        });
}

module.exports = {
    MOST_IDS: MOST_IDS,
    listOrderIds: listOrderIds
};
