'use strict';

/**
 * One of several values in a form.
 * @typedef {Object} Choice
 * @property {string} value
 * @property {string} label
 * @property {boolean} isChosen
 */

/**
 * The values to choose from in a form.
 * @template T
 * @param {T[]} values
 * @param {string} chosen - the chosen value; any other text chooses none
 * @param {(value: T) => string} labelOf - the words of a value
 * @returns {Choice[]}
 */
function choicesOf(values, chosen, labelOf) {
    return values.map(function (value) {
        return { value: value, label: labelOf(value), isChosen: value === chosen };
    });
}

module.exports = choicesOf;
