'use strict';

var cancelRequest = require('../../lifecycle/store/ledger/cancelRequest');
var cancellationsModule = require('../../openapi/cancellations');
var lists = require('../../platform/rules/lists');
var shopSettings = require('../../platform/shopSettings');
var isShopRefused = require('../../shops/isShopRefused');
var judgeRequest = require('../judgeRequest');
var readCancellationsOf = require('../readCancellationsOf');
var portion = require('./portion');
var compareOrderList = require('./compareOrderList');

/** @typedef {import('../../openapi/rules/cancelRequest').KnownCancellation} KnownCancellation */
/** @typedef {import('./portion').Portion} Portion */
/** @typedef {import('./portion').Work} Work */

/** Status of a cancellation that was carried out. Source: API page Search Cancellations. */
var CANCELLED = 'CANCELLATION_REQUEST_SUCCESS';

/**
 * Compares cancellations, and their orders, which may have been placed before the time that is compared.
 * @param {Work} work
 * @returns {Portion}
 */
function compareCancellationList(work) {
    return portion.readPortion(work, {
        fetch: cancellationsModule.fetchCancellations,
        idOf: function (one) {
            return one.cancelId;
        },
        take: function (found) {
            if (answersRequests(work)) {
                var waiting = found.filter(function (one) {
                    return one.request !== null;
                });
                waiting.forEach(function (one) {
                    work.sink.judge(one.cancelId, function () {
                        return judgeRequest(one.orderId, [one]);
                    });
                });
            }
            return compareOrderList.compareById(
                work,
                found
                    .filter(function (one) {
                        return one.status === CANCELLED;
                    })
                    .map(function (one) {
                        return one.orderId;
                    })
            );
        }
    });
}

/**
 * Whether requests to cancel are compared: where the cartridge answers them, because it does not know what others
 * answer.
 * @param {Work} work
 * @returns {boolean}
 */
function answersRequests(work) {
    var access = work.access;
    return shopSettings.reporterOfShop(access.connection.shop) === 'cartridge';
}

/**
 * Compares requests that are open here: TikTok may have settled them.
 * @param {Work} work
 * @returns {Portion}
 */
function compareOpenRequests(work) {
    var shopId = work.access.connection.shop.custom.shopId;
    var open = answersRequests(work)
        ? cancelRequest.openRequestsOf(shopId, portion.reachedOf(work.run, 0), portion.ORDERS_PER_CALL)
        : [];
    var problem = null;
    var portions = lists.portionsOf(
        open.map(function (entry) {
            return entry.custom.externalOrderId;
        }),
        portion.ORDERS_PER_CALL
    );
    for (var i = 0; i < portions.length; i += 1) {
        var some = portions[i];
        var read = readCancellationsOf(work.access, some);
        if (read.failure) {
            var isKnown = work.access.shop.isUnavailable || isShopRefused(work.access, read.failure);
            return { isRead: false, isPageLost: false, told: isKnown ? null : read.problem };
        }
        problem = read.problem || problem;
        judgeRequestsOf(some, read.items, work);
    }
    return { isRead: true, nextPageToken: portion.placeAfter(open), problem: problem };
}

/**
 * @param {string[]} orderIds
 * @param {KnownCancellation[]} cancellations
 * @param {Work} work
 */
function judgeRequestsOf(orderIds, cancellations, work) {
    orderIds.forEach(function (id) {
        var ofOrder = cancellations.filter(function (one) {
            return one.orderId === id;
        });
        work.sink.judge(id, function () {
            return judgeRequest(id, ofOrder);
        });
    });
}

module.exports = {
    compareCancellationList: compareCancellationList,
    compareOpenRequests: compareOpenRequests
};
