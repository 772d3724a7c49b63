'use strict';

var offeredCarriers = require('int_tiktokshop/cartridge/scripts/tiktokshop/flows/offeredCarriers');
var log = require('int_tiktokshop/cartridge/scripts/tiktokshop/platform/log');
var transaction = require('int_tiktokshop/cartridge/scripts/tiktokshop/platform/transaction');
var settingChanges = require('../domain/settingChanges');
var settingFields = require('../domain/settingFields');
var knownNames = require('../platform/knownNames');
var preferences = require('../platform/preferences');
var readSettings = require('./readSettings');

/**
 * Checks settings, and stores those that differ: all of them, or none.
 * @param by - login of the person who wants it so
 */
function saveSettings(wanted, by) {
    var stored = readSettings.readSettings();
    var errors = settingChanges.checkSettings(
        wanted,
        stored,
        knownNames.knownNames(),
        choosableCarriers(stored, offeredCarriers.offeredCarriers())
    );
    if (settingChanges.isWrong(errors)) {
        return { ok: false, errors: errors };
    }
    var changes = settingChanges.changesOf(wanted, stored);
    transaction.inTransaction(function () {
        return changes.forEach(store);
    });
    if (changes.length > 0) {
        // Names only: values may be addresses of people.
        log.logOf('settings').info(
            by +
                ' has changed ' +
                changes
                    .map(function (change) {
                        return change.id;
                    })
                    .join(', ')
        );
    }
    return { ok: true, changes: changes };
}

/** What TikTok offers, and what is set already; empty while TikTok was not asked, for then anything may be entered. */
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
