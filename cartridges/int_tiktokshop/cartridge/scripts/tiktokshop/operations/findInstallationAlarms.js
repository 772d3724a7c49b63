'use strict';

var clock = require('../platform/clock');
var notice = require('../platform/rules/notice');
var listExpiries = require('../safeguards/listExpiries');
var endingModule = require('../platform/rules/ending');
var takeKeptWebhooks = require('../webhooks/takeKeptWebhooks');
var watchSettings = require('../safeguards/watchSettings');

/** @typedef {import('../platform/rules/notice').Notice} Notice */
/** @typedef {import('../safeguards/rules/expiry').Expiry} Expiry */

/**
 * What operations have to be told of the installation.
 * @typedef {Object} InstallationAlarm
 * @property {Notice} told
 * @property {string} name - What it is about, for the record that they were told.
 */

var SETTINGS = 'settings';
var WEBHOOKS = 'webhooks-without-site';
var DAY = 24 * 60 * 60 * 1000;

/**
 * What ends soon, and settings that were replaced until somebody confirms them; each as often as it is urgent.
 * @param {(name: string) => number} toldAt - when operations were last told of something, in milliseconds since the
 *     epoch; 0 for never
 * @returns {InstallationAlarm[]}
 */
function findInstallationAlarms(toldAt) {
    var time = clock.now().getTime();
    var ending = listExpiries.listEnteredExpiries().filter(function (expiry) {
        return endingModule.isToBeTold(expiry.endsAt, toldAt(expiry.name), time);
    });
    var isReplacedDue = time - toldAt(SETTINGS) >= DAY;
    return ending
        .map(function (expiry) {
            return endingAlarm(expiry, time);
        })
        .concat(isReplacedDue ? replacedAlarm() : [], time - toldAt(WEBHOOKS) >= DAY ? webhookAlarm() : []);
}

/**
 * @param {Expiry} expiry
 * @param {number} time
 * @returns {InstallationAlarm}
 */
function endingAlarm(expiry, time) {
    var day = new Date(expiry.endsAt).toISOString().slice(0, 10);
    var left = String(endingModule.daysLeft(expiry.endsAt, time));
    return { told: notice.notice('expiry.' + expiry.name, [day, left]), name: expiry.name };
}

/** @returns {InstallationAlarm[]} */
function replacedAlarm() {
    var replaced = watchSettings.listReplacedSettings();
    return replaced.length > 0
        ? [{ told: notice.notice('settings.replaced', [replaced.join(', ')]), name: SETTINGS }]
        : [];
}

/**
 * TikTok tells of orders of a shop that no site has.
 * @returns {InstallationAlarm[]}
 */
function webhookAlarm() {
    var waiting = takeKeptWebhooks.webhooksWithoutSite();
    var told = notice.notice('shop.webhooks_wait', [waiting.shops.join(', '), String(waiting.count)]);
    return waiting.count > 0 ? [{ told: told, name: WEBHOOKS }] : [];
}

module.exports = findInstallationAlarms;
