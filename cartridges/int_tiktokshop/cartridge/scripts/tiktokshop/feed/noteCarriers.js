'use strict';

var json = require('../platform/json');
var clock = require('../platform/clock');
var storedValues = require('../platform/storedValues');
var transaction = require('../platform/transaction');

/** Most names that are kept: the latest. */
var MOST = 50;

/**
 * Names of the carriers of an order's packages, as its feed has them.
 * @param {dw.order.Order} order
 * @returns {string[]}
 */
function carriersOf(order) {
    var packages = json.storedJson(order.custom.shipmentsInfo, {});
    return Object.keys(packages).map(function (packageNo) {
        return String(packages[packageNo].carrier || '');
    });
}

/**
 * Keeps the carriers that a feed file has told TikTok of, for the safeguards, each once a day.
 * @param {string[]} names - each once
 */
function noteCarriers(names) {
    var today = clock.utcToday();
    var before = storedValues.getRecord(storedValues.FEED_CARRIERS, []);
    var fresh = names.filter(function (name) {
        return (
            name !== '' &&
            !before.some(function (one) {
                return one.name === name && one.day === today;
            })
        );
    });
    if (fresh.length > 0) {
        var others = before.filter(function (item) {
            return fresh.indexOf(item.name) < 0;
        });
        var noted = fresh
            .map(function (name) {
                return { name: name, day: today };
            })
            .concat(others);
        transaction.inTransaction(function () {
            return storedValues.storeRecord(storedValues.FEED_CARRIERS, noted.slice(0, MOST));
        });
    }
}

module.exports = {
    carriersOf: carriersOf,
    noteCarriers: noteCarriers
};
