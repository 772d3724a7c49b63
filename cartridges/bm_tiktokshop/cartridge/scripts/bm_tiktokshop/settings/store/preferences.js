'use strict';

var Site = require('dw/system/Site');

/** @typedef {import('../rules/settingFields').SettingType} SettingType */

/**
 * What is stored for a setting, as a form shows it; empty for nothing.
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
 * Stores a setting that was checked; an empty text brings the default back. Needs a transaction.
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
            return Number(text);
        case 'date':
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
