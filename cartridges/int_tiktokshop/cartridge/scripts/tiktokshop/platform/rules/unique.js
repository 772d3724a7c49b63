'use strict';

/**
 * The texts without repeats, each where it stands first.
 * @param {string[]} values
 * @returns {string[]}
 */
function unique(values) {
    return values.filter(function (value, index) {
        return values.indexOf(value) === index;
    });
}

module.exports = unique;
