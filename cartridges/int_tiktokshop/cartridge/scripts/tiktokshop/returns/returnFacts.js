'use strict';

var shopSettings = require('../platform/shopSettings');
var returnObject = require('./store/returnObject');

/** @typedef {import('../lifecycle/rules/units').Units} Units */
/** @typedef {import('../openapi/rules/tiktokReturn').TikTokReturn} TikTokReturn */
/** @typedef {import('./rules/decideAct').ReturnFacts} ReturnFacts */
/** @typedef {import('./store/returnObject').ReturnObject} ReturnObject */

/**
 * What decides which acts a return allows.
 * @param {ReturnObject} object
 * @param {TikTokReturn} told
 * @param {Units} units - units of the return, by the products of the order here
 * @returns {ReturnFacts}
 */
function returnFacts(object, told, units) {
    return {
        type: told.type,
        status: told.status,
        units: units,
        received: returnObject.receivedOf(object),
        choice: returnObject.choiceOf(object),
        eventIds: returnObject.eventIdsOf(object),
        mayAnswer: shopSettings.reporterOf(object.custom.shopId) !== 'oms'
    };
}

module.exports = returnFacts;
