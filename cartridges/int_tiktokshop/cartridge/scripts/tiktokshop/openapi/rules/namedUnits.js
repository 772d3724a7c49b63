'use strict';

/**
 * Names units in the body of a call: by id, or as soon as one is a part of a bundle, by line and part.
 * @param {string[]} ids
 * @param {string} idName
 * @param {string} partName
 * @returns {{ [name: string]: * }}
 */
function namedUnits(ids, idName, partName) {
    if (
        ids.every(function (id) {
            return id.indexOf('/') < 0;
        })
    ) {
        return { order_line_item_ids: ids };
    }
    return {
        order_line_list: ids.map(function (id) {
            var result = id.split('/');
            var lineId = result[0];
            var part = result[1];
            var named = {};
            named[idName] = lineId;
            if (part) {
                named[partName] = part;
            }
            return named;
        })
    };
}

/**
 * The line that a unit is, or is a part of.
 * @param {string} id
 * @returns {string}
 */
function lineOf(id) {
    return id.split('/')[0];
}

module.exports = {
    namedUnits: namedUnits,
    lineOf: lineOf
};
