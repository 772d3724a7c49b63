'use strict';

var durations = require('../platform/rules/durations');
var clock = require('../platform/clock');
var notice = require('../platform/rules/notice');
var timeNotice = require('../platform/rules/timeNotice');
var openDifferences = require('../reconciliation/openDifferences');
var listExpiries = require('../safeguards/listExpiries');
var endingModule = require('../platform/rules/ending');
var ordersSlipped = require('../shops/orders/ordersSlipped');
var connections = require('../shops/store/connections');
var takeKeptWebhooks = require('../webhooks/takeKeptWebhooks');
var watchSettings = require('../safeguards/watchSettings');
var deadTasks = require('../tasks/store/deadTasks');
var shopMeasures = require('../figures/shopMeasures');
var measureLimits = require('../figures/rules/measureLimits');

/** @typedef {import('../platform/rules/notice').Notice} Notice */
/** @typedef {import('../safeguards/rules/expiry').Expiry} Expiry */
/** @typedef {import('../figures/shopMeasures').ShopMeasures} ShopMeasures */
/** @typedef {import('../figures/rules/measureLimits').Measure} Measure */

/**
 * What operations have to be told of the installation.
 * @typedef {Object} InstallationAlarm
 * @property {Notice} told
 * @property {string} name - What it is about, for the record that they were told.
 */

var SETTINGS = 'settings';
var WEBHOOKS = 'webhooks-without-site';

/** TikTok judges measures once a week. Source: TikTok Shop Academy (US), Guide to the Fulfillment Analytics Page. */
var WEEK = 7 * durations.DAY;

/** Dead letters that are looked at. */
var LOOKED_AT = 200;

/**
 * What ends soon, settings that were replaced, until a user confirms them, and measures of TikTok that are near their
 * limit or beyond, orders that may be missing, and differences between TikTok and here; each as often as it is urgent.
 * @param {(name: string) => number} toldAt - when operations were last told of something, in milliseconds since the
 *     epoch; 0 for never
 * @returns {InstallationAlarm[]}
 */
function findInstallationAlarms(toldAt) {
    var time = clock.now().getTime();
    var ending = listExpiries.listEnteredExpiries().filter(function (expiry) {
        return endingModule.isToBeTold(expiry.endsAt, toldAt(expiry.name), time);
    });
    var isReplacedDue = time - toldAt(SETTINGS) >= durations.DAY;
    return ending
        .map(function (expiry) {
            return endingAlarm(expiry, time);
        })
        .concat(isReplacedDue ? replacedAlarm() : [], time - toldAt(WEBHOOKS) >= durations.DAY ? webhookAlarm() : [])
        .concat(slippedAlarms(toldAt))
        .concat(differenceAlarms(toldAt))
        .concat(
            measureAlarms().filter(function (alarm) {
                return time - toldAt(alarm.name) >= WEEK;
            })
        );
}

/**
 * One for each shop and measure; told again at once when it gets worse.
 * @returns {InstallationAlarm[]}
 */
function measureAlarms() {
    return shopMeasures.shopMeasures(deadTasks.deadTasks('report', LOOKED_AT)).reduce(function (alarms, shop) {
        return alarms.concat(alarmsOfShop(shop));
    }, []);
}

/**
 * @param {ShopMeasures} shop
 * @returns {InstallationAlarm[]}
 */
function alarmsOfShop(shop) {
    var found = [];
    shop.measures.forEach(function (item) {
        var week = item.week;
        var month = item.month;
        var worst = severity(week) > severity(month) ? week : month;
        if (severity(worst) > 0 && worst.percent !== null) {
            var values = [
                shop.name || shop.shopId,
                worst.percent,
                measureLimits.limitOf(worst.name),
                worst === week ? 7 : 30
            ];
            found.push({
                told: notice.notice('measure.' + worst.name + '.' + worst.state, values),
                name: ['measure', worst.name, worst.state, shop.shopId].join('-')
            });
        }
    });
    return found;
}

/**
 * @param {Measure} measure
 * @returns {number}
 */
function severity(measure) {
    return ['near', 'exceeded'].indexOf(measure.state) + 1;
}

/**
 * @param {Expiry} expiry
 * @param {number} time
 * @returns {InstallationAlarm}
 */
function endingAlarm(expiry, time) {
    var day = timeNotice.dayNotice(new Date(expiry.endsAt).toISOString());
    var suffix = expiry.endsAt > time ? '' : '.ended';
    return { told: notice.notice('expiry.' + expiry.name + suffix, [day]), name: expiry.name };
}

/** @returns {InstallationAlarm[]} */
function replacedAlarm() {
    var replaced = watchSettings.listReplacedSettings();
    return replaced.length > 0
        ? [{ told: notice.notice('settings.replaced', [replaced.join(', ')]), name: SETTINGS }]
        : [];
}

/**
 * Orders that kept changing while TikTok's list was read: told once, and daily where it happens again.
 * @param {(name: string) => number} toldAt
 * @returns {InstallationAlarm[]}
 */
function slippedAlarms(toldAt) {
    var found = [];
    connections.siteConnections().forEach(function (item) {
        var shop = item.shop;
        var custom = shop.custom;
        var shopId = custom.shopId;
        var shopName = custom.shopName;
        var slipped = ordersSlipped.slippedOrders(shopId);
        var name = 'orders-slipped-' + shopId;
        var told = toldAt(name);
        if (slipped && new Date(slipped.at).getTime() > told && clock.now().getTime() - told >= durations.DAY) {
            found.push({ told: ordersSlipped.slippedNotice(shopName || shopId, slipped), name: name });
        }
    });
    return found;
}

/**
 * Differences of a shop: told again when there are new ones, at most daily.
 * @param {(name: string) => number} toldAt
 * @returns {InstallationAlarm[]}
 */
function differenceAlarms(toldAt) {
    var time = clock.now().getTime();
    return openDifferences()
        .map(function (shop) {
            return { shop: shop, name: 'differences-' + shop.shopId };
        })
        .filter(function (item) {
            return item.shop.foundAt > toldAt(item.name) && time - toldAt(item.name) >= durations.DAY;
        })
        .map(function (item) {
            return { told: notice.notice('reconcile.open', [item.shop.name, item.shop.count]), name: item.name };
        });
}

/**
 * TikTok tells of orders of a shop that no site has.
 * @returns {InstallationAlarm[]}
 */
function webhookAlarm() {
    var waiting = takeKeptWebhooks.webhooksWithoutSite();
    var told = notice.notice('shop.webhooks_wait', [waiting.shops.join(', '), waiting.count]);
    return waiting.count > 0 ? [{ told: told, name: WEBHOOKS }] : [];
}

module.exports = findInstallationAlarms;
