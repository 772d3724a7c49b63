'use strict';

/**
 * The task that reports an order to TikTok.
 * @param {string} externalOrderId
 * @returns {string}
 */
function reportTaskId(externalOrderId) {
    return 'report-' + externalOrderId;
}

/**
 * The task that imports an order.
 * @param {string} externalOrderId
 * @returns {string}
 */
function importTaskId(externalOrderId) {
    return 'import-' + externalOrderId;
}

/**
 * The task that answers a buyer's request to cancel.
 * @param {string} cancelId
 * @returns {string}
 */
function answerTaskId(cancelId) {
    return 'cancellation-' + cancelId;
}

/**
 * The task that tells the OMS that an order was cancelled.
 * @param {string} externalOrderId
 * @returns {string}
 */
function cancelledTaskId(externalOrderId) {
    return 'cancelled-' + externalOrderId;
}

/**
 * The task that tells the OMS that units of an order were cancelled.
 * @param {string} externalOrderId
 * @param {number} count - units that are cancelled by now
 * @returns {string}
 */
function unitsCancelledTaskId(externalOrderId, count) {
    return cancelledTaskId(externalOrderId) + '-' + count;
}

/**
 * The task that reads an order or a return of TikTok again.
 * @param {'order' | 'return'} about
 * @param {string} id
 * @returns {string}
 */
function readAgainTaskId(about, id) {
    return 'read-' + about + '-' + id;
}

/**
 * The task that tells the OMS of a return that TikTok's connector has patched.
 * @param {string} externalOrderId
 * @param {number} count - returns that the connector has patched by now
 * @returns {string}
 */
function returnTaskId(externalOrderId, count) {
    return 'return-' + externalOrderId + '-' + count;
}

module.exports = {
    reportTaskId: reportTaskId,
    importTaskId: importTaskId,
    answerTaskId: answerTaskId,
    cancelledTaskId: cancelledTaskId,
    unitsCancelledTaskId: unitsCancelledTaskId,
    readAgainTaskId: readAgainTaskId,
    returnTaskId: returnTaskId
};
