'use strict';

var callKind = require('int_tiktokshop/cartridge/scripts/tiktokshop/openapi/rules/callKind');
var moment = require('../platform/moment');
var numbers = require('../platform/numbers');
var storedText = require('../platform/storedText');
var webPage = require('../platform/webPage');
var nextSteps = require('./nextSteps');

/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/operations/describeShops').ShopState} ShopState */
/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/platform/outgoing/callCounts').CallCounts} CallCounts */
/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/platform/outgoing/callCounts').DayCalls} DayCalls */
/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/tasks/store/tasks').Task} Task */

/**
 * The view of the page that says how the shops are doing.
 * @param {ShopState[]} shops
 * @returns {object}
 */
function shopStatesView(shops) {
    return {
        kinds: callKind.CALL_KINDS.map(function (kind) {
            return webPage.text('shops.calls.' + kind);
        }),
        shops: shops.map(viewOf)
    };
}

/**
 * @param {ShopState} shop
 * @returns {object}
 */
function viewOf(shop) {
    var health = shop.health;
    return {
        id: health.shopId,
        name: health.name,
        region: health.region,
        state: health.state,
        mode: webPage.text('shop.mode.' + (shop.isImported ? 'direct' : 'connector')),
        hasImports: shop.hasImports,
        problem: nextSteps.problemOf(shop),
        steps: nextSteps.nextSteps(shop),
        accessTokenEnds: moment.momentOf(health.accessTokenEndsAt),
        authorizationEnds: moment.momentOf(health.authorizationEndsAt),
        ordersRead: moment.momentOf(health.ordersReadUntil),
        lag: shop.lag === null ? webPage.text('shops.ordersread.never') : moment.spanText(shop.lag),
        ordersToday: numbers.countText(shop.ordersToday),
        onHold: numbers.countText(shop.onHold),
        due: numbers.countText(shop.due),
        callsToday: webPage.filledText('shops.calls.of', [shop.callsToday, shop.callsPerDay]),
        isSaving: nextSteps.isSaving(shop),
        calls: shop.calls.map(dayOf),
        failed: shop.notImported.map(failedOf),
        noneFailed: webPage.text(isRead(shop) ? 'shops.failed.none' : 'shops.failed.unread'),
        more: moreText(shop.notImportedCount - shop.notImported.length)
    };
}

/**
 * @param {DayCalls} calls
 * @returns {object}
 */
function dayOf(calls) {
    return {
        day: moment.dayText(calls.day),
        counts: callKind.CALL_KINDS.map(function (kind) {
            return numbers.countText(calls.counts[kind] || 0);
        }),
        all: numbers.countText(sumOf(calls.counts))
    };
}

/**
 * @param {CallCounts} counts
 * @returns {number}
 */
function sumOf(counts) {
    return Object.keys(counts).reduce(function (sum, kind) {
        return sum + (counts[kind] || 0);
    }, 0);
}

/**
 * Whether the orders of the shop are read, so that missing ones would be known.
 * @param {ShopState} shop
 * @returns {boolean}
 */
function isRead(shop) {
    return nextSteps.problemOf(shop) === '' && (!shop.isImported || nextSteps.nextSteps(shop).length === 0);
}

/**
 * Imports that failed and are not listed; empty for none.
 * @param {number} count
 * @returns {string}
 */
function moreText(count) {
    return count > 0 ? webPage.filledText('shops.failed.more', [count]) : '';
}

/**
 * @param {Task} task
 * @returns {object}
 */
function failedOf(task) {
    var id = task.custom.externalOrderId || '';
    return {
        taskId: task.custom.taskId,
        id: id,
        why: storedText(task.custom.lastError || ''),
        code: task.custom.lastCode || '',
        isDead: task.custom.state === 'dead',
        next: task.custom.state === 'dead' ? null : moment.momentOf(task.custom.nextAttemptAt)
    };
}

module.exports = shopStatesView;
