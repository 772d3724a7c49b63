'use strict';

var clock = require('../../../platform/clock');
var newObjects = require('../../../platform/newObjects');
var settings = require('../../../platform/settings');
var storedValues = require('../../../platform/storedValues');
var retiredEntry = require('../../rules/retiredEntry');
var orderSearch = require('../orderSearch');
var orderSeal = require('../orderSeal');
var ordersModule = require('../orders');
var countDue = require('./due/countDue');
var ledgerEntry = require('./ledgerEntry');

/** @typedef {import('../../rules/retiredEntry').EntryValues} EntryValues */
/** @typedef {import('./ledgerEntry').LedgerEntry} LedgerEntry */

/** When the first order with a number of its own left the ledger; empty for never. */
var OTHER_NUMBERS = 'retiredOtherNumbers';

/** The longest text that an order keeps: half of what a text attribute holds. Source: platform quotas. */
var LONGEST = 500000;

/**
 * Moves an entry to its order, and removes its object: an instance has 400,000 for all cartridges. Needs a transaction.
 * @param {dw.order.Order} order
 * @param {LedgerEntry} entry
 * @returns {boolean} false if the order has no room for it; then the entry stays
 */
function retireEntry(order, entry) {
    var sealed = orderSeal.sealText(order, entry.custom.externalOrderId, retiredEntry.writeEntryValues(entry.custom));
    if (sealed.length > LONGEST) {
        return false;
    }
    order.custom.tiktokLedger = sealed;
    if (
        order.orderNo !== settings.orderNoOf(entry.custom.externalOrderId) &&
        storedValues.getValue(OTHER_NUMBERS) === ''
    ) {
        storedValues.storeValue(OTHER_NUMBERS, clock.isoNow());
    }
    ledgerEntry.removeEntry(entry);
    return true;
}

/**
 * Whether orders with numbers of their own keep retired entries: only a search can find those.
 * @returns {boolean}
 */
function areOtherNumbersRetired() {
    return storedValues.getValue(OTHER_NUMBERS) !== '';
}

/**
 * Makes the object of a retired entry again, for requests that may not read its order. Needs a transaction.
 * @param {string} externalOrderId
 * @returns {LedgerEntry | null}
 */
function bringBackEntry(externalOrderId) {
    var entry = findRetiredEntry(externalOrderId);
    if (entry) {
        countDue.markCountDue(entry);
    }
    return entry;
}

/**
 * The entry that an order keeps itself under a TikTok id; null if it keeps none that this instance has written.
 * @param {dw.order.Order} order
 * @param {string} externalOrderId
 * @returns {LedgerEntry | null}
 */
function retiredEntryOf(order, externalOrderId) {
    var kept =
        externalOrderId === '' ? '' : orderSeal.readSealedText(order, externalOrderId, order.custom.tiktokLedger || '');
    return kept === '' ? null : standIn(order, externalOrderId, retiredEntry.readEntryValues(kept));
}

/**
 * The retired entry of an order whose number is made of our prefix and TikTok's id, or of its successor; or null.
 * @param {string} externalOrderId
 * @returns {LedgerEntry | null}
 */
function getRetiredEntry(externalOrderId) {
    return externalOrderId === ''
        ? null
        : ifReadable(function () {
              return getByNumber(externalOrderId);
          });
}

/**
 * Searches for the retired entry of an order with any number; null for none. The index is up to date: the order was
 * quiet for days.
 * @param {string} externalOrderId
 * @returns {LedgerEntry | null}
 */
function findRetiredEntry(externalOrderId) {
    var search = function () {
        return firstKept(orderSearch.ordersClaiming(externalOrderId), externalOrderId);
    };
    return externalOrderId === '' ? null : getRetiredEntry(externalOrderId) || ifReadable(search);
}

/**
 * @param {string} externalOrderId
 * @returns {LedgerEntry | null}
 */
function getByNumber(externalOrderId) {
    var order = ordersModule.getOrder(settings.orderNoOf(externalOrderId));
    return order ? firstKept([order, ordersModule.currentOrder(order)], externalOrderId) : null;
}

/**
 * @param {dw.order.Order[]} orders
 * @param {string} externalOrderId
 * @returns {LedgerEntry | null}
 */
function firstKept(orders, externalOrderId) {
    return orders.reduce(function (found, order) {
        return found || retiredEntryOf(order, externalOrderId);
    }, null);
}

/**
 * "Limit Storefront Order Access" hides orders of other sessions from a storefront request.
 * @param {() => LedgerEntry | null} read
 * @returns {LedgerEntry | null}
 */
function ifReadable(read) {
    try {
        return read();
    } catch (e) {
        if (ordersModule.isAccessRefused(e)) {
            return null;
        }
        throw e;
    }
}

/**
 * Stands for the object of a retired entry. Reading makes no object; the first value that is written makes it again,
 * with all that the order has kept. From then on everything is read from there, so that no reader sees old values.
 * @param {dw.order.Order} order
 * @param {string} externalOrderId
 * @param {EntryValues} kept
 * @returns {LedgerEntry}
 */
function standIn(order, externalOrderId, kept) {
    var custom = { externalOrderId: externalOrderId };
    retiredEntry.ENTRY_ATTRIBUTES.forEach(function (name) {
        Object.defineProperty(custom, name, {
            enumerable: true,
            get: function () {
                return valuesOf(ledgerEntry.liveEntry(externalOrderId), kept)[name];
            },
            set: function (value) {
                var entry = ledgerEntry.liveEntry(externalOrderId) || bringBack(order, externalOrderId, kept);
                setValue(entry, name, value);
            }
        });
    });
    return { custom: custom };
}

/**
 * @param {LedgerEntry | null} entry
 * @param {EntryValues} kept
 * @returns {EntryValues}
 */
function valuesOf(entry, kept) {
    return entry ? entry.custom : kept;
}

/**
 * Makes the object again, and clears what the order has kept. Needs a transaction.
 * @param {dw.order.Order} order
 * @param {string} externalOrderId
 * @param {EntryValues} kept
 * @returns {LedgerEntry}
 */
function bringBack(order, externalOrderId, kept) {
    var entry = newObjects.newObject(ledgerEntry.LEDGER_TYPE, externalOrderId);
    retiredEntry.ENTRY_ATTRIBUTES.forEach(function (name) {
        if (kept[name] !== null) {
            setValue(entry, name, kept[name]);
        }
    });
    order.custom.tiktokLedger = null;
    return entry;
}

/**
 * @param {LedgerEntry} entry
 * @param {string} name
 * @param {*} value
 */
function setValue(entry, name, value) {
    entry.custom[name] = value;
}

module.exports = {
    retireEntry: retireEntry,
    areOtherNumbersRetired: areOtherNumbersRetired,
    bringBackEntry: bringBackEntry,
    retiredEntryOf: retiredEntryOf,
    getRetiredEntry: getRetiredEntry,
    findRetiredEntry: findRetiredEntry
};
