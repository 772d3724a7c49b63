'use strict';

/**
 * The codes of holds whose condition is true, in their sequence.
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
