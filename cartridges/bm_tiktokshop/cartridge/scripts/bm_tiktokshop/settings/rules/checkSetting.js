'use strict';

/** @typedef {import('./settingFields').SettingField} SettingField */

/**
 * What a setting may be: names of the instance, an e-mail address; and the present day.
 * @typedef {Object} KnownNames
 * @property {(id: string) => boolean} hasInventoryList
 * @property {(id: string) => boolean} hasPaymentMethod
 * @property {(id: string) => boolean} hasLocale
 * @property {(text: string) => boolean} isMailAddress
 * @property {string} today - For example 2026-11-23.
 */

var LONGEST = 1000;

/** Ids, prefixes and names: only characters that addresses and file names allow. */
var WORD = /^[A-Za-z0-9_.-]{1,60}$/;

/** A prefix of order numbers leaves place for TikTok's id. */
var PREFIX = /^[A-Za-z0-9_.-]{1,30}$/;

/** Users and clients: a login may be an e-mail address. */
var NAME = /^[^\s,<>"]{1,100}$/;
var DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Types whose pattern is all that is checked. */
var PATTERNS = {
    amount: /^\d{1,6}(\.\d{1,3})?$/,
    minutes: /^\d{1,4}$/,
    hours: /^[1-9]\d{0,3}$/,
    days: /^[1-9]\d{0,2}$/,
    calls: /^[1-9]\d{1,6}$/,
    percent: /^\d{1,2}$/,
    prefix: PREFIX,
    link: /^https:\/\/[^\s<>"]+$/
};

/**
 * Checks the value of a setting.
 * @param {SettingField} field
 * @param {string} text - trimmed; empty for the default
 * @param {KnownNames} known
 * @returns {string} the key of the error, whose text is `settings.wrong.<key>`; empty for a correct value
 */
function checkSetting(field, text, known) {
    if (text === '') {
        return '';
    }
    if (text.length > LONGEST) {
        return 'long';
    }
    return isRight(field, text, known) ? '' : field.type;
}

/**
 * @param {SettingField} field
 * @param {string} text
 * @param {KnownNames} known
 * @returns {boolean}
 */
function isRight(field, text, known) {
    var pattern = PATTERNS[field.type];
    if (pattern) {
        return pattern.test(text);
    }
    var exists = namesOf(known)[field.type];
    if (exists) {
        return exists(text);
    }
    switch (field.type) {
        case 'choice':
        case 'flag':
            return field.values.indexOf(text) >= 0;
        case 'mails':
            return partsOf(text).every(known.isMailAddress);
        case 'list':
            return partsOf(text).every(function (part) {
                return WORD.test(part);
            });
        case 'names':
            return partsOf(text).every(function (part) {
                return NAME.test(part);
            });
        case 'date':
            return isDay(text) && text <= known.today;
        case 'day':
            return isDay(text);
        default:
            return WORD.test(text);
    }
}

/**
 * By type of setting, whether the instance has something of that name, or the text has that form.
 * @param {KnownNames} known
 * @returns {{ [type: string]: ((text: string) => boolean) | undefined }}
 */
function namesOf(known) {
    return {
        inventory: known.hasInventoryList,
        payment: known.hasPaymentMethod,
        locale: known.hasLocale,
        mail: known.isMailAddress
    };
}

/**
 * @param {string} text
 * @returns {string[]}
 */
function partsOf(text) {
    return text.split(',').map(function (part) {
        return part.trim();
    });
}

/**
 * Whether a text is a day of the calendar.
 * @param {string} text
 * @returns {boolean}
 */
function isDay(text) {
    var time = DATE.test(text) ? Date.parse(text + 'T00:00:00.000Z') : NaN;
    return !isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}

module.exports = checkSetting;
