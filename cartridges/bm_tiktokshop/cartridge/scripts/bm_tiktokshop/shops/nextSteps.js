'use strict';

var durations = require('int_tiktokshop/cartridge/scripts/tiktokshop/platform/rules/durations');
var notice = require('int_tiktokshop/cartridge/scripts/tiktokshop/platform/rules/notice');
var refusedNotice = require('int_tiktokshop/cartridge/scripts/tiktokshop/shops/rules/refusedNotice');
var moment = require('../platform/moment');
var noticeWords = require('../platform/noticeWords');
var webPage = require('../platform/webPage');

/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/operations/describeShops').ShopState} ShopState */
/** @typedef {import('int_tiktokshop/cartridge/scripts/tiktokshop/shops/rules/marketMisfit').MarketMisfit} MarketMisfit */

/** The import runs every few minutes where its schedule is on. */
var LATE = durations.HOUR;

/**
 * What keeps all orders of a shop from coming, and what to do about it; empty when nothing does.
 * @param {ShopState} shop
 * @returns {string}
 */
function problemOf(shop) {
    switch (shop.health.state) {
        case 'reconnect':
        case 'nosite':
            return webPage.text('shops.step.' + shop.health.state);
        case 'refused':
            return noticeWords(refusedNotice(shop.health.name, shop.refusal));
        default:
            return misfitText(shop.misfit);
    }
}

/**
 * @param {MarketMisfit} misfit
 * @returns {string}
 */
function misfitText(misfit) {
    if (!misfit) {
        return '';
    }
    if (misfit.what === 'currency') {
        return webPage.filledText('shops.misfit.currency', [misfit.currency]);
    }
    return webPage.text('shops.misfit.' + (misfit.isTaxAdded ? 'net' : 'gross'));
}

/**
 * What a person has to do about a shop without a problem, for example after its mode has changed.
 * @param {ShopState} shop
 * @returns {string[]}
 */
function nextSteps(shop) {
    if (problemOf(shop) !== '') {
        return [];
    }
    if (isSaving(shop)) {
        return [noticeWords(notice.notice('shop.calls_kept', [shop.health.name]))];
    }
    return shop.isImported ? stepsOfImport(shop) : stepsBackToConnector(shop);
}

/**
 * Whether the calls that are left today are kept for what has a deadline.
 * @param {ShopState} shop
 * @returns {boolean}
 */
function isSaving(shop) {
    return shop.callsToday >= shop.usualCallsPerDay;
}

/**
 * @param {ShopState} shopState
 * @returns {string[]}
 */
function stepsOfImport(shopState) {
    var lag = shopState.lag;
    if (lag === null) {
        return [webPage.text('shops.step.never')];
    }
    return lag > LATE ? [webPage.filledText('shops.step.late', [moment.spanText(lag)])] : [];
}

/**
 * What the import of direct mode has begun, or a person has chosen.
 * @param {ShopState} shopState
 * @returns {string[]}
 */
function stepsBackToConnector(shopState) {
    var onHold = shopState.onHold;
    var due = shopState.due;
    return (onHold > 0 ? [webPage.filledText('shops.step.hold', [onHold])] : []).concat(
        due > 0 ? [webPage.filledText('shops.step.due', [due])] : []
    );
}

module.exports = {
    problemOf: problemOf,
    nextSteps: nextSteps,
    isSaving: isSaving
};
