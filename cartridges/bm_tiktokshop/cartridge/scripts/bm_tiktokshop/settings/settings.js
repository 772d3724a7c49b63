'use strict';

var settingChanges = require('./rules/settingChanges');
var settingFields = require('./rules/settingFields');
var choicesOf = require('../platform/choices');
var moment = require('../platform/moment');
var webPage = require('../platform/webPage');

/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/shipments/listCarriers').OfferedCarrier} OfferedCarrier */
/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/operations/getEnteredCredentials').EnteredCredentials} EnteredCredentials */
/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/platform/auditTrail').Act} Act */
/** @typedef {import('./rules/carrierRows').CarrierRow} CarrierRow */
/** @typedef {import('./rules/settingChanges').Change} Change */
/** @typedef {import('./rules/settingChanges').SettingErrors} SettingErrors */
/** @typedef {import('./rules/settingChanges').SettingForm} SettingForm */
/** @typedef {import('./rules/settingFields').SettingField} SettingField */

/**
 * The data of the settings page.
 * @typedef {Object} SettingsFacts
 * @property {SettingForm} stored
 * @property {SettingForm | null} wanted - A form that was not stored; null to show the stored settings.
 * @property {SettingErrors} errors
 * @property {Change[]} changes - The changes just stored.
 * @property {OfferedCarrier[]} offered
 * @property {string[]} choosable
 * @property {EnteredCredentials} credentials
 * @property {string} problem - Why TikTok sent no carriers; empty for no error.
 * @property {Act[]} acts - Recorded changes, latest first.
 */

/** Empty rows for new carriers. */
var EMPTY_ROWS = 3;

/** How a browser asks for values of a type; for the others, as text. */
var INPUT_TYPES = { mail: 'email', date: 'date', day: 'date', link: 'url' };

/**
 * The view of the settings page.
 * @param {SettingsFacts} facts
 * @returns {object}
 */
function settingsView(facts) {
    var carriers = carrierRows(facts);
    return {
        sections: settingFields.SECTIONS.map(function (section) {
            return {
                name: section.name,
                fields: section.fields.map(function (field) {
                    return fieldView(field, facts);
                })
            };
        }),
        errors: errorLinks(facts),
        changes: facts.changes.map(changeView),
        carriers: carriers,
        carrierCount: carriers.length,
        areCarriersReadable: facts.stored.carriers !== null,
        offered: facts.offered.map(function (carrier) {
            return { name: carrier.name, shops: carrier.shops.join(', ') };
        }),
        credentials: facts.credentials,
        problem: facts.problem,
        acts: facts.acts.map(actView)
    };
}

/**
 * @param {Act} act
 * @returns {object}
 */
function actView(act) {
    return { at: moment.momentOf(act.at), by: act.by, what: webPage.text('act.' + act.what), about: act.about };
}

/**
 * @param {SettingField} field
 * @param {SettingsFacts} facts
 * @returns {object}
 */
function fieldView(field, facts) {
    var wanted = facts.wanted ? facts.wanted.values[field.id] : undefined;
    var value = wanted === undefined ? facts.stored.values[field.id] || field.fallback : wanted;
    var wrong = facts.errors.fields[field.id];
    return {
        id: field.id,
        label: webPage.text('setting.' + field.id),
        help: webPage.text('setting.' + field.id + '.help'),
        inputType: INPUT_TYPES[field.type] || 'text',
        value: value,
        fallback: field.values.length > 0 ? valueText(field, field.fallback) : field.fallback,
        error: wrong ? webPage.text('settings.wrong.' + wrong) : '',
        choices: choicesOf(field.values, value, function (each) {
            return valueText(field, each);
        })
    };
}

/**
 * A value in words.
 * @param {SettingField} field
 * @param {string} value
 * @returns {string}
 */
function valueText(field, value) {
    return field.type === 'flag'
        ? webPage.text('settings.flag.' + value)
        : webPage.text('setting.' + field.id + '.' + value, value);
}

/**
 * @param {SettingsFacts} facts
 * @returns {object[]}
 */
function carrierRows(facts) {
    var wanted = facts.wanted && facts.wanted.carriers;
    var rows = wanted || (facts.stored.carriers || []).concat(emptyRows());
    return rows.map(function (row, index) {
        var wrong = facts.errors.carriers[index] || '';
        return {
            number: index + 1,
            name: row.name,
            provider: row.provider,
            error: wrong === '' ? '' : webPage.text('settings.wrong.' + wrong),
            // Empty until TikTok was asked; until then the name is typed.
            choices: choicesOf(facts.choosable, row.provider, function (name) {
                return name;
            })
        };
    });
}

/** @returns {CarrierRow[]} */
function emptyRows() {
    var rows = [];
    while (rows.length < EMPTY_ROWS) {
        rows.push({ name: '', provider: '' });
    }
    return rows;
}

/**
 * All errors, each with its field.
 * @param {SettingsFacts} facts
 * @returns {object[]}
 */
function errorLinks(facts) {
    var fields = settingFields
        .settingFields()
        .filter(function (field) {
            return facts.errors.fields[field.id] !== undefined;
        })
        .map(function (field) {
            return {
                target: field.id,
                text:
                    webPage.labelled(webPage.text('setting.' + field.id)) +
                    webPage.text('settings.wrong.' + facts.errors.fields[field.id])
            };
        });
    var carriers = facts.errors.carriers
        .map(function (wrong, index) {
            return {
                wrong: wrong,
                target: 'carrierName' + (index + 1),
                text:
                    webPage.labelled(webPage.text('setting.' + settingChanges.CARRIERS) + ' ' + (index + 1)) +
                    webPage.text('settings.wrong.' + wrong)
            };
        })
        .filter(function (link) {
            return link.wrong !== '';
        });
    return fields.concat(carriers);
}

/**
 * @param {Change} change
 * @returns {object}
 */
function changeView(change) {
    var field = settingFields.settingFields().filter(function (each) {
        return each.id === change.id;
    })[0];
    var inWords = function (value) {
        if (value === '') {
            return webPage.text('settings.nothing');
        }
        return field && field.values.length > 0 ? valueText(field, value) : value;
    };
    return {
        label: webPage.text('setting.' + change.id),
        before: inWords(change.before),
        after: inWords(change.after)
    };
}

module.exports = settingsView;
