'use strict';

var source = require('int_tiktokshop/cartridge/scripts/tiktokshop/platform/rules/input/source');
var json = require('int_tiktokshop/cartridge/scripts/tiktokshop/platform/json');
var carrierRows = require('./rules/carrierRows');
var settingChanges = require('./rules/settingChanges');
var settingFields = require('./rules/settingFields');
var preferences = require('./store/preferences');

/** @typedef {import('./rules/settingChanges').SettingForm} SettingForm */

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
    return { values: values, carriers: source.isObject(carriers) ? carrierRows.rowsOf(carriers) : null };
}

module.exports = readSettings;
