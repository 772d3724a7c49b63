'use strict';

var input = require('int_tiktokshop/cartridge/scripts/tiktokshop/domain/input');
var json = require('int_tiktokshop/cartridge/scripts/tiktokshop/platform/json');
var carrierRows = require('../domain/carrierRows');
var settingChanges = require('../domain/settingChanges');
var settingFields = require('../domain/settingFields');
var preferences = require('../platform/preferences');

/** @typedef {import('../domain/settingChanges').SettingForm} SettingForm */

/**
 * Reads the settings of the selected site.
 * @returns {SettingForm}
 */
function readSettings() {
    var values = {};
    settingFields.settingFields().forEach(function (field) {
        values[field.id] = preferences.preferenceText(field.id);
    });
    var carriers = json.storedJson(preferences.preferenceText(settingChanges.CARRIERS) || '{}', null);
    return { values: values, carriers: input.isObject(carriers) ? carrierRows.rowsOf(carriers) : null };
}

module.exports = readSettings;
