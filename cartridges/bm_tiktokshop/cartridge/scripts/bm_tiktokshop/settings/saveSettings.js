'use strict';

var listCarriers = require('int_tiktokshop/cartridge/scripts/tiktokshop/shipments/listCarriers');
var carriersModule = require('int_tiktokshop/cartridge/scripts/tiktokshop/shipments/rules/carriers');
var auditTrail = require('int_tiktokshop/cartridge/scripts/tiktokshop/platform/auditTrail');
var transaction = require('int_tiktokshop/cartridge/scripts/tiktokshop/platform/transaction');
var watchSettings = require('int_tiktokshop/cartridge/scripts/tiktokshop/safeguards/watchSettings');
var settingChanges = require('./rules/settingChanges');
var settingFields = require('./rules/settingFields');
var knownNames = require('./store/knownNames');
var preferences = require('./store/preferences');
var readSettings = require('./readSettings');

/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/shipments/listCarriers').OfferedCarrier} OfferedCarrier */
/** @typedef {import('./rules/settingChanges').Change} Change */
/** @typedef {import('./rules/settingChanges').SettingErrors} SettingErrors */
/** @typedef {import('./rules/settingChanges').SettingForm} SettingForm */

/**
 * The changes that a form made; or its errors, with nothing stored.
 * @typedef {{ ok: true, changes: Change[] } | { ok: false, errors: SettingErrors }} SavedSettings
 */

/**
 * Checks settings and stores the changed ones, all or none.
 * @param {SettingForm} wanted
 * @param {string} by - login of the person
 * @returns {SavedSettings}
 */
function saveSettings(wanted, by) {
    var stored = readSettings();
    var offered = choosableCarriers(stored, listCarriers());
    var errors = settingChanges.findSettingErrors(wanted, stored, knownNames(), {
        offered: offered,
        isSame: carriersModule.isSameCarrier
    });
    if (settingChanges.isWrong(errors)) {
        return { ok: false, errors: errors };
    }
    var changes = settingChanges.changesOf(wanted, stored);
    if (changes.length > 0) {
        transaction.inTransaction(function () {
            changes.forEach(store);
            // Names only: values may be e-mail addresses.
            auditTrail.recordAct(
                by,
                'settings',
                changes
                    .map(function (change) {
                        return change.id;
                    })
                    .join(', ')
            );
            watchSettings.acceptSettings(
                changes.map(function (change) {
                    return change.id;
                })
            );
        });
    }
    return { ok: true, changes: changes };
}

/**
 * TikTok's carriers and the stored ones; empty until TikTok was asked, because then any name may be entered.
 * @param {SettingForm} stored
 * @param {OfferedCarrier[]} carriers
 * @returns {string[]}
 */
function choosableCarriers(stored, carriers) {
    var offered = carriers.map(function (carrier) {
        return carrier.name;
    });
    var set = (stored.carriers || []).map(function (row) {
        return row.provider;
    });
    return offered.length === 0
        ? []
        : offered.concat(
              set.filter(function (name) {
                  return offered.indexOf(name) < 0;
              })
          );
}

/** @param {Change} change */
function store(change) {
    var field = settingFields.settingFields().filter(function (each) {
        return each.id === change.id;
    })[0];
    preferences.storePreference(change.id, field ? field.type : 'text', change.after);
}

module.exports = {
    saveSettings: saveSettings,
    choosableCarriers: choosableCarriers
};
