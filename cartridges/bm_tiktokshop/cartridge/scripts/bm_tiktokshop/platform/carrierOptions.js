'use strict';

/**
 * A carrier in a list to choose from.
 * @typedef {Object} CarrierOption
 * @property {string} name
 * @property {boolean} isChosen
 */

/**
 * The carriers to choose from; empty while none is known: then people type the name.
 * @param {string[]} known
 * @param {string} chosen - is in the list even if it is not known; empty for none
 * @returns {CarrierOption[]}
 */
function carrierOptions(known, chosen) {
    if (known.length === 0) {
        return [];
    }
    var names = chosen === '' || known.indexOf(chosen) >= 0 ? known : [chosen].concat(known);
    return names.map(function (name) {
        return { name: name, isChosen: name === chosen };
    });
}

module.exports = carrierOptions;
