'use strict';

var durations = require('../platform/rules/durations');
var shopAlarm = require('../shops/rules/shopAlarm');
var clock = require('../platform/clock');
var connections = require('../shops/store/connections');
var shopRefusal = require('../shops/store/shopRefusal');
var storedValues = require('../platform/storedValues');
var callCounts = require('../platform/outgoing/callCounts');
var shopSettings = require('../platform/shopSettings');
var alerts = require('../lifecycle/store/ledger/alerts');
var findEntry = require('../lifecycle/store/ledger/findEntry');
var deadTasks = require('../tasks/store/deadTasks');
var transaction = require('../platform/transaction');
var eachInTransaction = require('../platform/eachInTransaction');
var findInstallationAlarms = require('./findInstallationAlarms');
var notifyOperations = require('./notifyOperations');
var noticeText = require('../platform/noticeText');
var inOperationsLanguage = require('../platform/inOperationsLanguage');

/** @typedef {import('./rules/alertMail').AlertNews} AlertNews */
/** @typedef {import('../shops/store/connections').Connection} Connection */
/** @typedef {import('../lifecycle/store/ledger/ledgerEntry').LedgerEntry} LedgerEntry */
/** @typedef {import('../tasks/store/tasks').Task} Task */
/** @typedef {import('./findInstallationAlarms').InstallationAlarm} InstallationAlarm */
/** @typedef {import('../platform/rules/notice').Notice} Notice */

var CURSOR = 'alertMail';

/** Time between two mails. */
var PAUSE = durations.HOUR;

/** Orders, and dead letters, in one mail; the next mail has the others. */
var MAX_NEWS = 1000;

/**
 * Notifies operations of everything that needs a person, in one mail. After a failure the next run tries again.
 * @returns {boolean} whether operations were notified
 */
function sendAlerts() {
    return notifyOperations.canNotify() && isPauseOver() && inOperationsLanguage(sendDueAlerts);
}

/** @returns {boolean} */
function isPauseOver() {
    var last = storedValues.getValue(CURSOR);
    return last === '' || new Date(last) <= clock.fromNow(-PAUSE);
}

/** @returns {boolean} */
function sendDueAlerts() {
    var entries = alerts.dueForAlert(MAX_NEWS).map(findEntry.findEntry);
    var tasks = deadTasks.deadTasksToTell(MAX_NEWS);
    var shops = connections.shownConnections().filter(function (connection) {
        return alarmOf(connection) !== null;
    });
    var mailed = entries.map(alerts.alertsOf);
    var alarms = findInstallationAlarms(toldAt);
    var news = newsOf(entries, tasks, shops, alarms);
    if (!notifyOperations.notifyOperations(news)) {
        return false;
    }
    // The cursor first, so that a failure below does not lead to a second mail at once.
    transaction.inTransaction(function () {
        storedValues.storeValue(CURSOR, clock.isoNow());
        shops.forEach(function (connection) {
            storedValues.storeValue(toldCursor(shopName(connection)), clock.isoNow());
        });
        alarms.forEach(function (alarm) {
            storedValues.storeValue(toldCursor(alarm.name), clock.isoNow());
        });
    });
    eachInTransaction(tasks, function (task) {
        task.custom.isAlerted = true;
    });
    eachInTransaction(entries, function (entry) {
        return alerts.clearAlerts(entry, mailed[entries.indexOf(entry)]);
    });
    return true;
}

/**
 * @param {LedgerEntry[]} entries
 * @param {Task[]} tasks
 * @param {Connection[]} shops
 * @param {InstallationAlarm[]} alarms
 * @returns {AlertNews}
 */
function newsOf(entries, tasks, shops, alarms) {
    return {
        orders: entries.map(function (entry) {
            return {
                orderNo: entry.custom.orderNo || '',
                texts: alerts.alertsOf(entry).map(noticeText.textOfStored)
            };
        }),
        deadLetters: tasks.map(function (task) {
            return {
                taskId: task.custom.taskId,
                orderNo: task.custom.orderNo || '',
                code: task.custom.lastCode || '',
                message: noticeText.textOfStored(task.custom.lastError || '')
            };
        }),
        shops: shops.map(function (connection) {
            return noticeText.noticeText(alarmOf(connection));
        }),
        installation: alarms.map(function (alarm) {
            return noticeText.noticeText(alarm.told);
        })
    };
}

/**
 * @param {Connection} connection
 * @returns {Notice | null}
 */
function alarmOf(connection) {
    var ends = connection.grant.custom.refreshTokenExpiresAt;
    var facts = {
        shopName: connection.shop.custom.shopName || connection.shop.custom.shopId,
        isLost: connections.isLost(connection),
        refusal: shopRefusal.refusalOf(connection.shop),
        hasSite: !!connection.shop.custom.siteId,
        isSaving:
            callCounts.callsToday(connection.shop.custom.shopId) >= shopSettings.usualCallsPerDayOf(connection.shop),
        authorizationEndsAt: ends ? ends.getTime() : 0,
        toldAt: toldAt(shopName(connection))
    };
    return shopAlarm(facts, clock.now().getTime());
}

/**
 * @param {Connection} connection
 * @returns {string}
 */
function shopName(connection) {
    return 'shop-' + connection.shop.custom.shopId;
}

/**
 * 0 for never.
 * @param {string} name
 * @returns {number}
 */
function toldAt(name) {
    return new Date(storedValues.getValue(toldCursor(name)) || 0).getTime();
}

/**
 * @param {string} name
 * @returns {string}
 */
function toldCursor(name) {
    return 'told-' + name;
}

module.exports = sendAlerts;
