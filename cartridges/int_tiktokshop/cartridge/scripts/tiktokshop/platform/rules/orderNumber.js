'use strict';

/** Prefix of order numbers, unless the merchant has chosen another. */
var DEFAULT_PREFIX = 'TTS-';

/** Longest number of an order. Source: platform doc OrderMgr.createOrderNo. */
var LONGEST_NUMBER = 50;

/** Longest prefix that fits before each id of TikTok: a number of 64 bits has at most 20 digits. */
var LONGEST_PREFIX = 30;

/**
 * The number of an order: TikTok's id after the prefix, or after the default prefix where that would be too long.
 * @param {string} prefix
 * @param {string} externalOrderId
 * @returns {string}
 */
function orderNumber(prefix, externalOrderId) {
    return (prefix.length + externalOrderId.length > LONGEST_NUMBER ? DEFAULT_PREFIX : prefix) + externalOrderId;
}

/**
 * TikTok's id in an order number; empty where `orderNumber` does not make it of one.
 * @param {string} prefix
 * @param {string} orderNo
 * @returns {string}
 */
function idInNumber(prefix, orderNo) {
    var ids = [prefix, DEFAULT_PREFIX]
        .map(function (one) {
            return orderNo.slice(one.length);
        })
        .filter(function (id) {
            return orderNumber(prefix, id) === orderNo;
        });
    return ids[0] || '';
}

module.exports = {
    DEFAULT_PREFIX: DEFAULT_PREFIX,
    LONGEST_PREFIX: LONGEST_PREFIX,
    orderNumber: orderNumber,
    idInNumber: idInNumber
};
