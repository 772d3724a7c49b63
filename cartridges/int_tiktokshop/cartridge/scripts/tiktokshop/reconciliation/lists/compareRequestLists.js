'use strict';

var cancelRequest = require('../../lifecycle/store/ledger/cancelRequest');
var cancellations = require('../../openapi/cancellations');
var lists = require('../../platform/rules/lists');
var shopSettings = require('../../platform/shopSettings');
var isShopRefused = require('../../shops/isShopRefused');
var judgeRequest = require('../judgeRequest');
var readCancellationsOf = require('../readCancellationsOf');
var portion = require('./portion');
var compareOrderList = require('./compareOrderList');

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
        fetch: cancellations.fetchCancellations,
        idOf: function (one) {
            return one.cancelId;
        },
        take: function (found) {
            if (answersRequests(work)) {
                var waiting = found.filter(function (one) {
                    return one.request !== null;
                });
                waiting.forEach(function (one) {
                    return work.sink.judge(one.cancelId, function () {
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
 * @param {Work} values
 * @returns {boolean}
 */
function answersRequests(_ref) {
    var access = _ref.access;
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
    var _loop = function () {
            var some = portions[i];
            var read = readCancellationsOf(work.access, some);
            if (read.failure) {
                var isKnown = work.access.shop.isUnavailable || isShopRefused(work.access, read.failure);
                return { v: { isRead: false, isPageLost: false, told: isKnown ? null : read.problem } };
            }
            problem = read.problem || problem;
            some.forEach(function (id) {
                return work.sink.judge(id, function () {
                    return judgeRequest(
                        id,
                        read.items.filter(function (one) {
                            return one.orderId === id;
                        })
                    );
                });
            });
        },
        _ret;
    for (var i = 0; i < portions.length; i += 1) {
        _ret = _loop();
        if (_ret) return _ret.v;
    }
    return { isRead: true, nextPageToken: portion.placeAfter(open), problem: problem };
}

module.exports = {
    compareCancellationList: compareCancellationList,
    compareOpenRequests: compareOpenRequests
};
