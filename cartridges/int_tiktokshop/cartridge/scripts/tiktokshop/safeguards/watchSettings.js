'use strict';

var notice = require('../platform/rules/notice');
var instance = require('../platform/instance');
var auditTrail = require('../platform/auditTrail');
var storedValues = require('../platform/storedValues');
var transaction = require('../platform/transaction');
var replacedSettings = require('./rules/replacedSettings');
var decidingSettings = require('./store/decidingSettings');

/** @typedef {import('../platform/rules/notice').Notice} Notice */
/** @typedef {import('./rules/replacedSettings').DecidingSettings} DecidingSettings */

var NAME = 'decidingSettings';

/**
 * @typedef {Object} WatchedSettings
 * @property {DecidingSettings} known - As a person of this instance last wanted them.
 * @property {string[]} replaced - What was found to differ at the last look; empty for nothing.
 */

/**
 * Looks whether anything has changed that decides whether TikTok is told, other than on our own pages: a replication
 * brings preferences and services of staging to production. Elsewhere people change them all the time. The first run
 * takes what it finds.
 * @returns {Notice[]} what has changed since the last look, as a problem for the job's message; empty for nothing
 */
function watchSettings() {
    if (!instance.isProduction()) {
        return [];
    }
    var news = transaction.inTransaction(function () {
        var watched = watchedSettings();
        var present = decidingSettings();
        watched.known = replacedSettings.withoutGoneShops(watched.known, present);
        var replaced = replacedSettings.replacedSettings(watched.known, present);
        Object.keys(present)
            .filter(function (name) {
                return watched.known[name] === undefined;
            })
            .forEach(function (name) {
                watched.known[name] = present[name];
            });
        storeIfChanged({ known: watched.known, replaced: replaced });
        return replaced.filter(function (text) {
            return watched.replaced.indexOf(text) < 0;
        });
    });
    return news.length > 0 ? [notice.notice('job.tasks.settings_changed', [news.join(', ')])] : [];
}

/**
 * What differs from what a person of this instance wanted, as the last run of TikTokShop-ProcessTasks found it.
 * @returns {string[]}
 */
function listReplacedSettings() {
    return watchedSettings().replaced;
}

/**
 * Takes the settings of these names as wanted: a person has just saved them. Needs a transaction.
 * @param {string[]} names
 */
function acceptSettings(names) {
    var watched = watchedSettings();
    var present = decidingSettings();
    names
        .filter(function (name) {
            return present[name] !== undefined;
        })
        .forEach(function (name) {
            watched.known[name] = present[name];
        });
    storeIfChanged({ known: watched.known, replaced: replacedSettings.replacedSettings(watched.known, present) });
}

/**
 * Accepts the settings of a shop: a person has just saved them.
 * @param {string} shopId
 */
function acceptShop(shopId) {
    transaction.inTransaction(function () {
        return acceptSettings([replacedSettings.nameOfShop(shopId)]);
    });
}

/**
 * Accepts all settings as they are now.
 * @param {string} by - login of the person who confirms them
 */
function confirmSettings(by) {
    transaction.inTransaction(function () {
        var present = decidingSettings();
        var replaced = replacedSettings.replacedSettings(watchedSettings().known, present);
        storeIfChanged({ known: present, replaced: [] });
        auditTrail.recordAct(
            by,
            'confirmed',
            replaced
                .map(function (text) {
                    return text.split(':')[0];
                })
                .join(', ')
        );
    });
}

/** @returns {WatchedSettings} */
function watchedSettings() {
    return storedValues.getRecord(NAME, { known: {}, replaced: [] });
}

/** @param {WatchedSettings} watched */
function storeIfChanged(watched) {
    if (JSON.stringify(watched) !== JSON.stringify(watchedSettings())) {
        storedValues.storeRecord(NAME, watched);
    }
}

module.exports = {
    watchSettings: watchSettings,
    listReplacedSettings: listReplacedSettings,
    acceptSettings: acceptSettings,
    acceptShop: acceptShop,
    confirmSettings: confirmSettings
};
