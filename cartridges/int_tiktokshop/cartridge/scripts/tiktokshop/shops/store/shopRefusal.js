'use strict';

/** @typedef {import('../../platform/shopSettings').ShopObject} ShopObject */

/**
 * Why TikTok refuses all calls for a shop, as a stored notice; empty while it does not.
 * @param {ShopObject} shop
 * @returns {string}
 */
function refusalOf(shop) {
    return shop.custom.refusal || '';
}

/**
 * See `refusalOf`. Needs a transaction.
 * @param {ShopObject} shop
 * @param {string} why
 * @param {string} call - kind of the call that was refused: one of that kind tells when it is over
 */
function rememberRefusal(shop, why, call) {
    shop.custom.refusal = why;
    shop.custom.refusedCall = call;
}

/**
 * TikTok no longer refuses the calls of a shop. Needs a transaction.
 * @param {ShopObject} shop
 */
function forgetRefusal(shop) {
    shop.custom.refusal = null;
    shop.custom.refusedCall = null;
}

module.exports = {
    refusalOf: refusalOf,
    rememberRefusal: rememberRefusal,
    forgetRefusal: forgetRefusal
};
