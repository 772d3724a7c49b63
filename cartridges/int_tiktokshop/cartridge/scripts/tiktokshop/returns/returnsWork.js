'use strict';

var findEntry = require('../lifecycle/store/ledger/findEntry');
var shopRefusal = require('../openapi/rules/shopRefusal');
var strangeAnswer = require('../openapi/rules/strangeAnswer');
var log = require('../platform/log');
var noticeText = require('../platform/noticeText');
var notice = require('../platform/rules/notice');
var isShopRefused = require('../shops/isShopRefused');

/** @typedef {import('../openapi/returns').ReturnPage} ReturnPage */

/**
 * @template T
 * @typedef {import('../openapi/apiCall').ApiResult<T>} ApiResult
 */

/** @typedef {import('../platform/rules/notice').Notice} Notice */
/** @typedef {import('../shops/openAccess').ShopAccess} ShopAccess */
/** @typedef {import('./returnsPass').ReturnsPass} ReturnsPass */

/**
 * Reading the returns of one shop.
 * @typedef {Object} ReturnsWork
 * @property {ShopAccess} access
 * @property {ReturnsPass} pass
 * @property {number} applied - Returns that were new or had changed.
 * @property {string[]} missing - TikTok's ids of the orders of returns that this site does not have, one for each
 *     return.
 * @property {Notice[]} problems - What went wrong, or was not as documented.
 */

/**
 * Nothing read yet.
 * @param {ShopAccess} access
 * @param {ReturnsPass} pass
 * @returns {ReturnsWork}
 */
function startWork(access, pass) {
    return { access: access, pass: pass, applied: 0, missing: [], problems: [] };
}

/**
 * Takes the returns of an answer. A return that could not be read is read again; if its order is not here, together
 * with the order.
 * @param {ReturnsWork} work
 * @param {Pick<ReturnPage, 'items' | 'unread'>} read
 */
function takeReturns(work, read) {
    var shopId = work.access.connection.shop.custom.shopId;
    work.pass.take(read.items, shopId, function (told, what) {
        work.applied += what === 'applied' ? 1 : 0;
        if (what === 'without-order') {
            work.missing.push(told.orderId);
        } else if (what === 'failed') {
            work.problems.push(notice.notice('job.returns.not_applied', [told.returnId]));
        }
    });
    read.unread.forEach(function (unread) {
        var orderId = unread.item.orderId;
        work.pass.keepUnread(unread, shopId);
        if (orderId !== '' && !findEntry.findEntry(orderId)) {
            work.missing.push(orderId);
        }
    });
}

/**
 * Notes that TikTok did not list returns.
 * @param {ReturnsWork} returnsWork
 * @param {ApiResult<*> & { ok: false }} failure
 * @param {string} pageToken - of the page that was asked for; empty for the first
 */
function noteFailure(returnsWork, failure, pageToken) {
    var access = returnsWork.access;
    var problems = returnsWork.problems;
    var shopId = access.connection.shop.custom.shopId;
    var why = failure.code || noticeText.noticeText(failure.told);
    log.logOf('returns').warn('TikTok did not tell of returns of shop ' + shopId + ': ' + why);
    if (failure.fault) {
        noteStrangeAnswer(problems, failure.fault.msg || '');
        return;
    }
    // A shop that TikTok refuses is shown as such, and a call that was not even made comes with the next run.
    if (
        !access.shop.isUnavailable &&
        (shopRefusal.isAboutPage(pageToken, failure) || !isShopRefused(access, failure))
    ) {
        problems.push(notice.notice('job.returns.not_read', [shopId, failure.told]));
    }
}

/**
 * Notes that an answer was not as documented.
 * @param {Notice[]} problems
 * @param {string} why
 */
function noteStrangeAnswer(problems, why) {
    problems.push(strangeAnswer.strangeAnswerOf('Search Returns', why));
}

module.exports = {
    startWork: startWork,
    takeReturns: takeReturns,
    noteFailure: noteFailure,
    noteStrangeAnswer: noteStrangeAnswer
};
