'use strict';

/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/shipments/rules/carriers').CarrierNames} CarrierNames */

/**
 * One row of the form: a carrier of the merchant and TikTok's name for it.
 * @typedef {Object} CarrierRow
 * @property {string} name
 * @property {string} provider
 */

/**
 * What the rows of a form are compared with.
 * @typedef {Object} CarrierChoice
 * @property {string[]} offered - Carriers from which a user can choose: what TikTok offers, and what is stored. Empty
 *     until TikTok was asked.
 * @property {(one: string, other: string) => boolean} isSame - Whether two names mean one carrier, where a shipment
 *     names it.
 */

var LONGEST = 100;

/**
 * Carriers as rows, by name.
 * @param {CarrierNames} names
 * @returns {CarrierRow[]}
 */
function rowsOf(names) {
    return Object.keys(names)
        .sort()
        .map(function (name) {
            return { name: name, provider: String(names[name]) };
        });
}

/**
 * Rows as carriers; empty rows do not count.
 * @param {CarrierRow[]} rows
 * @returns {CarrierNames}
 */
function namesOf(rows) {
    var names = {};
    rows.filter(function (row) {
        return row.name !== '';
    }).forEach(function (row) {
        names[row.name] = row.provider;
    });
    return names;
}

/**
 * Checks the rows of a form.
 * @param {CarrierRow[]} rows
 * @param {CarrierChoice} choice
 * @returns {string[]} for each row the key of its error, whose text is `settings.wrong.<key>`; empty for a correct row
 */
function checkCarriers(rows, choice) {
    return rows.map(function (row, index) {
        if (row.name === '' && row.provider === '') {
            return '';
        }
        if (row.name === '' || row.provider === '') {
            return 'carrier.half';
        }
        if (row.name.length > LONGEST || row.provider.length > LONGEST) {
            return 'long';
        }
        if (
            rows.slice(0, index).some(function (other) {
                return choice.isSame(other.name, row.name);
            })
        ) {
            return 'carrier.twice';
        }
        return choice.offered.length > 0 && choice.offered.indexOf(row.provider) < 0 ? 'carrier.unknown' : '';
    });
}

module.exports = {
    rowsOf: rowsOf,
    namesOf: namesOf,
    checkCarriers: checkCarriers
};
