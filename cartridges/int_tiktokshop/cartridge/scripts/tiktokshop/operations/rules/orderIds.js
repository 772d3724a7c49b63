'use strict';

/** Ids that are compared at once, so that a page stays quick. */
var MOST_IDS = 500;

/**
 * The first order ids of TikTok in a text, each once, in their order: numbers of 15 to 20 digits. Reads number by
 * number: the platform takes no list of all numbers of an export. Source: Open API, all samples.
 * @param {string} text
 * @param {number} most - how many to give
 * @returns {string[]}
 */
function listOrderIds(text, most) {
    var numbers = /\d+/g;
    var seen = {};
    var ids = [];
    for (var found = numbers.exec(text); found && ids.length < most; found = numbers.exec(text)) {
        var id = found[0];
        if (id.length >= 15 && id.length <= 20 && seen[id] !== true) {
            seen[id] = true;
            ids.push(id);
        }
    }
    return ids;
}

module.exports = {
    MOST_IDS: MOST_IDS,
    listOrderIds: listOrderIds
};
