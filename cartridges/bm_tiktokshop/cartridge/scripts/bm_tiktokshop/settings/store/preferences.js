'use strict';

var Site = require('dw/system/Site');

/** @typedef {import('../rules/settingFields').SettingType} SettingType */

/**
 * The stored value of a setting as text for a form; empty for none.
 * @param {string} id
 * @returns {string}
 */
function preferenceText(id) {
    var value = Site.getCurrent().getCustomPreferenceValue(id);
    var plain = value === null || value === undefined ? null : value.valueOf();
    if (plain === null || plain === undefined) {
        return '';
    }
    return isDate(value) ? new Date(plain).toISOString().slice(0, 10) : String(plain);
}

/**
 * Stores a checked setting; an empty text restores the default. Needs a transaction.
 * @param {string} id
 * @param {SettingType} type
 * @param {string} text
 */
function storePreference(id, type, text) {
    Site.getCurrent().setCustomPreferenceValue(id, valueOf(type, text));
}

/**
 * @param {SettingType} type
 * @param {string} text
 * @returns {*}
 */
function valueOf(type, text) {
    if (text === '') {
        return null;
    }
    switch (type) {
        case 'flag':
            return text === 'true';
        case 'amount':
        case 'minutes':
        case 'hours':
        case 'days':
        case 'calls':
        case 'percent':
            return Number(text);
        case 'date':
        case 'day':
            return new Date(Date.parse(text + 'T00:00:00.000Z'));
        default:
            return text;
    }
}

/**
 * @param {*} value
 * @returns {boolean}
 */
function isDate(value) {
    return Object.prototype.toString.call(value) === '[object Date]';
}

module.exports = {
    preferenceText: preferenceText,
    storePreference: storePreference
};
