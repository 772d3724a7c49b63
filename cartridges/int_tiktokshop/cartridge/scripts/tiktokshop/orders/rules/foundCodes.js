'use strict';

/**
 * Codes of the holds that apply, in the given order.
 * @param {Array<[string, boolean]>} conditions
 * @returns {string[]}
 */
function foundCodes(conditions) {
    return conditions
        .filter(function (_ref) {
            var isFound = _ref[1];
            return isFound;
        })
        .map(function (_ref) {
            var code = _ref[0];
            return code;
        });
}

module.exports = foundCodes;
