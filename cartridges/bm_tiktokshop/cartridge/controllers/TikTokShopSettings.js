'use strict';

var syncCarriers = require('int_tiktokshop/cartridge/scripts/tiktokshop/shipments/syncCarriers');
var saveSettings = require('../scripts/bm_tiktokshop/settings/saveSettings');
var webChanges = require('../scripts/bm_tiktokshop/settings/webChanges');
var webPage = require('../scripts/bm_tiktokshop/platform/webPage');

/** @typedef {import('../scripts/bm_tiktokshop/settings/rules/settingChanges').SettingErrors} SettingErrors */
/** @typedef {import('../scripts/bm_tiktokshop/settings/rules/settingChanges').SettingForm} SettingForm */
/** @typedef {import('../scripts/bm_tiktokshop/settings/rules/settingChanges').SettingValues} SettingValues */

/** Most carriers in one form. */
var MOST_CARRIERS = 200;

/** TikTokShopSettings-Show: shows all settings with their explanations. */
var Show = webPage.forBusinessManager(function () {
    showSettings(null, null, '');
});

Show.public = true;

/**
 * TikTokShopSettings-Save: stores all settings of the form, or none. The fields have the ids of the site preferences; a
 * preference without a field keeps its value. Carriers: `carrierRows`, and `carrierName1`, `carrierProvider1` and so
 * on.
 */
var Save = webPage.forForms(function () {
    var wanted = { values: sentValues(), carriers: sentCarriers() };
    var saved = saveSettings.saveSettings(wanted, webPage.userName());
    if (!saved.ok) {
        showSettings(wanted, saved.errors, '');
        return;
    }
    webChanges.keepChanges(saved.changes);
    webPage.goTo('TikTokShopSettings-Show', { done: saved.changes.length > 0 ? 'settings.saved' : 'settings.same' });
});

Save.public = true;

/** TikTokShopSettings-AskCarriers: fetches the carriers that TikTok offers. */
var AskCarriers = webPage.forForms(function () {
    var problem = syncCarriers();
    if (problem === '') {
        webPage.goTo('TikTokShopSettings-Show', { done: 'settings.carriers' });
    } else {
        showSettings(null, null, problem);
    }
});

AskCarriers.public = true;

/** @returns {SettingValues} */
function sentValues() {
    var settingFields = require('../scripts/bm_tiktokshop/settings/rules/settingFields');
    var values = {};
    settingFields
        .settingFields()
        .filter(function (field) {
            return webPage.isSent(field.id);
        })
        .forEach(function (field) {
            values[field.id] = webPage.parameter(field.id);
        });
    return values;
}

/** @returns {SettingForm['carriers']} */
function sentCarriers() {
    if (!webPage.isSent('carrierRows')) {
        return null;
    }
    var rows = [];
    var count = Math.min(Number(webPage.parameter('carrierRows')) || 0, MOST_CARRIERS);
    for (var i = 1; i <= count; i += 1) {
        rows.push({ name: webPage.parameter('carrierName' + i), provider: webPage.parameter('carrierProvider' + i) });
    }
    return rows;
}

/**
 * @param {SettingForm | null} wanted - a form that was not stored; null to show the stored settings
 * @param {SettingErrors | null} errors
 * @param {string} problem
 */
function showSettings(wanted, errors, problem) {
    var listCarriers = require('int_tiktokshop/cartridge/scripts/tiktokshop/shipments/listCarriers');
    var auditTrail = require('int_tiktokshop/cartridge/scripts/tiktokshop/platform/auditTrail');
    var getEnteredCredentials = require('int_tiktokshop/cartridge/scripts/tiktokshop/operations/getEnteredCredentials');
    var readSettings = require('../scripts/bm_tiktokshop/settings/readSettings');
    var settingsView = require('../scripts/bm_tiktokshop/settings/settings');
    var stored = readSettings();
    var offered = listCarriers();
    var view = settingsView({
        stored: stored,
        wanted: wanted,
        errors: errors || { fields: {}, carriers: [] },
        changes: errors ? [] : webChanges.takeChanges(),
        offered: offered,
        choosable: saveSettings.choosableCarriers(stored, offered),
        credentials: getEnteredCredentials(),
        problem: problem,
        acts: auditTrail.listActs()
    });
    webPage.showPage('settings', 'settings', view);
}

module.exports = {
    Show: Show,
    Save: Save,
    AskCarriers: AskCarriers
};
