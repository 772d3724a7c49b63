'use strict';

var durations = require('../platform/rules/durations');
var clock = require('../platform/clock');
var transaction = require('../platform/transaction');
var eachKeptFeedFile = require('../feed/eachKeptFeedFile');
var orders = require('../lifecycle/store/orders');
var omsFiles = require('../oms/store/omsFiles');
var erasedOrder = require('./store/erasedOrder');
var fileSearch = require('./store/fileSearch');
var pendingErasures = require('./store/pendingErasures');

/** @typedef {import('../platform/keptFile').KeptFile} KeptFile */
/** @typedef {import('./store/pendingErasures').PendingErasure} PendingErasure */

/** How long TikTok has time to fetch a feed file before it goes. */
var TO_BE_FETCHED = durations.DAY;

/**
 * Removes the files that contain orders whose buyers were erased: feed files that are a day old and that TikTok knows
 * of, and imported files of the OMS with their rejects. A file goes as a whole: it has served, and its other orders are
 * in the database. A file that has still to serve is looked at again in the next run. Jobs only.
 */
function eraseFromFiles() {
    var pending = pendingErasures.pendingErasures();
    if (pending.length === 0) {
        return;
    }
    var waiting = removeFilesOf(pending);
    pending
        .filter(function (erasure) {
            return waiting.indexOf(erasure.externalOrderId) < 0;
        })
        .forEach(function (erasure) {
            transaction.inTransaction(function () {
                erasure.orderNos.forEach(function (orderNo) {
                    var order = orders.getOrder(orderNo);
                    if (order) {
                        erasedOrder.noteFilesErased(order);
                    }
                });
                pendingErasures.removePendingErasure(erasure.externalOrderId);
            });
        });
}

/**
 * @param {PendingErasure[]} pending
 * @returns {string[]} TikTok's ids of orders in files that have still to serve
 */
function removeFilesOf(pending) {
    var oldest = pending.reduce(function (time, erasure) {
        return Math.min(time, erasure.createdAt);
    }, Infinity);
    var waiting = [];
    var look = function (file) {
        var named =
            file.writtenAt < oldest
                ? []
                : pending.filter(function (erasure) {
                      return isIn(file, erasure);
                  });
        if (named.length > 0 && file.hasServed) {
            fileSearch.removeFile(file.path);
        } else {
            named.forEach(function (erasure) {
                waiting.push(erasure.externalOrderId);
            });
        }
    };
    eachKeptFeedFile(clock.fromNow(-TO_BE_FETCHED), look);
    omsFiles.eachOmsFile(look);
    return waiting;
}

/**
 * @param {KeptFile} file
 * @param {PendingErasure} erasure
 * @returns {boolean}
 */
function isIn(file, erasure) {
    return fileSearch.isInFile(file.path, [erasure.externalOrderId].concat(erasure.orderNos));
}

module.exports = eraseFromFiles;
