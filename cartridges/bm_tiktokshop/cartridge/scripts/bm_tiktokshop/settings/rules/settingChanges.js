'use strict';

var carrierRows = require('./carrierRows');
var checkSetting = require('./checkSetting');
var settingFields = require('./settingFields');

/** @typedef {import('./carrierRows').CarrierChoice} CarrierChoice */
/** @typedef {import('./carrierRows').CarrierRow} CarrierRow */
/** @typedef {import('./checkSetting').KnownNames} KnownNames */

/**
 * Values by id of the setting.
 * @typedef {{ [id: string]: string }} SettingValues
 */

/**
 * The settings, as stored or as in a form.
 * @typedef {Object} SettingForm
 * @property {SettingValues} values - A setting that is not in the form keeps its value.
 * @property {CarrierRow[] | null} carriers - null when the form has no carriers, or the stored ones cannot be read.
 */

/**
 * A setting with a new value.
 * @typedef {Object} Change
 * @property {string} id
 * @property {string} before
 * @property {string} after
 */

/**
 * The errors of a form: keys of texts below `settings.wrong.`.
 * @typedef {Object} SettingErrors
 * @property {SettingValues} fields - By id of the setting.
 * @property {string[]} carriers - For each row of the carriers; empty for a correct row.
 */

/** The preference that stores the carriers. */
var CARRIERS = 'tiktokShopCarriers';

/**
 * Checks a form.
 * @param {SettingForm} wanted
 * @param {SettingForm} stored
 * @param {KnownNames} known
 * @param {CarrierChoice} choice
 * @returns {SettingErrors}
 */
function findSettingErrors(wanted, stored, known, choice) {
    var fields = {};
    settingFields.settingFields().forEach(function (field) {
        var text = wanted.values[field.id];
        var wrong = text === undefined ? '' : checkSetting(field, text, known);
        if (wrong !== '') {
            fields[field.id] = wrong;
        }
    });
    if (hasNoReader(wanted, stored)) {
        fields.tiktokShopReporter = fields.tiktokShopReporter || 'nobody';
    }
    return { fields: fields, carriers: wanted.carriers ? carrierRows.checkCarriers(wanted.carriers, choice) : [] };
}

/**
 * Whether there is an error.
 * @param {SettingErrors} errors
 * @returns {boolean}
 */
function isWrong(errors) {
    return (
        Object.keys(errors.fields).length > 0 ||
        errors.carriers.some(function (wrong) {
            return wrong !== '';
        })
    );
}

/**
 * The changes of a checked form; an empty value restores the default.
 * @param {SettingForm} wanted
 * @param {SettingForm} stored
 * @returns {Change[]}
 */
function changesOf(wanted, stored) {
    var changes = [];
    settingFields.settingFields().forEach(function (field) {
        var text = wanted.values[field.id];
        var before = stored.values[field.id] || '';
        if (text !== undefined && (text || field.fallback) !== (before || field.fallback)) {
            changes.push({ id: field.id, before: before, after: text || field.fallback });
        }
    });
    var before = carriersText(stored.carriers);
    var after = carriersText(wanted.carriers);
    if (wanted.carriers && before !== after) {
        changes.push({ id: CARRIERS, before: before, after: after });
    }
    return changes;
}

/**
 * The carriers as JSON for the preference; empty if they could not be read.
 * @param {CarrierRow[] | null} rows
 * @returns {string}
 */
function carriersText(rows) {
    return rows ? JSON.stringify(carrierRows.namesOf(rows)) : '';
}

/**
 * Whether the form chooses the feed where no connector reads it.
 * @param {SettingForm} wanted
 * @param {SettingForm} stored
 * @returns {boolean}
 */
function hasNoReader(wanted, stored) {
    var isAbout = wanted.values.tiktokShopMode !== undefined || wanted.values.tiktokShopReporter !== undefined;
    return (
        isAbout &&
        valueIn('tiktokShopMode', wanted, stored) === 'direct' &&
        valueIn('tiktokShopReporter', wanted, stored) === 'feed'
    );
}

/**
 * What a setting will be; an empty value is the default.
 * @param {string} id
 * @param {SettingForm} wanted
 * @param {SettingForm} stored
 * @returns {string}
 */
function valueIn(id, wanted, stored) {
    var value = wanted.values[id];
    var field = settingFields.settingFields().filter(function (each) {
        return each.id === id;
    })[0];
    return (value === undefined ? stored.values[id] : value) || field.fallback;
}

module.exports = {
    CARRIERS: CARRIERS,
    findSettingErrors: findSettingErrors,
    isWrong: isWrong,
    changesOf: changesOf
};
