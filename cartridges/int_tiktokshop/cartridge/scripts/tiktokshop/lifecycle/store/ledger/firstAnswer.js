'use strict';

var json = require('../../../platform/json');

/** @typedef {import('./ledgerEntry').LedgerEntry} LedgerEntry */

/**
 * The answer that CreateExternalOrder gave, or null.
 * @template T
 * @param {LedgerEntry} entry
 * @returns {T | null}
 */
function getAnswer(entry) {
    return json.storedJson(entry.custom.answer, null);
}

/**
 * Stores the answer of CreateExternalOrder, for repeats of the request. Needs a transaction.
 * @param {LedgerEntry} entry
 * @param {object} answer
 */
function storeAnswer(entry, answer) {
    entry.custom.answer = JSON.stringify(answer);
}

module.exports = {
    getAnswer: getAnswer,
    storeAnswer: storeAnswer
};
