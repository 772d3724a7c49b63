'use strict';

var json = require('../../../platform/json');

/** @typedef {import('./ledgerEntry').LedgerEntry} LedgerEntry */

/** Event ids kept for each order to recognise repeats. */
var REMEMBERED_EVENTS = 500;

/**
 * Ids of the last events that were applied.
 * @param {LedgerEntry} entry
 * @returns {string[]}
 */
function eventIdsOf(entry) {
    return json.storedJson(entry.custom.eventIds, []);
}

/**
 * Remembers an event as applied. Needs a transaction.
 * @param {LedgerEntry} entry
 * @param {string[]} before - ids of the events before it
 * @param {string} eventId
 */
function rememberEvent(entry, before, eventId) {
    if (eventId !== '') {
        entry.custom.eventIds = JSON.stringify(before.concat([eventId]).slice(-REMEMBERED_EVENTS));
    }
}

module.exports = {
    eventIdsOf: eventIdsOf,
    rememberEvent: rememberEvent
};
