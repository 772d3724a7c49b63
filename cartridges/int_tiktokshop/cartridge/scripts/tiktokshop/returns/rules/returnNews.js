'use strict';

var notice = require('../../platform/rules/notice');
var refund = require('./refund');
var answers = require('./returnChoice');
var returnStage = require('./returnStage');

/** @typedef {import('../../openapi/rules/tiktokReturn').TikTokReturn} TikTokReturn */
/** @typedef {import('../../platform/rules/notice').Notice} Notice */
/** @typedef {import('./returnChoice').ReturnChoice} ReturnChoice */
/** @typedef {import('./returnStage').ReturnStage} ReturnStage */

/**
 * What is new about a return.
 * @typedef {Object} ReturnNews
 * @property {boolean} isNewStatus
 * @property {Notice[]} alerts - What a person has to look at.
 */

/**
 * What is new about a return.
 * @param {TikTokReturn | null} before - what TikTok told last; null if it is new here
 * @param {TikTokReturn} told
 * @param {ReturnChoice | null} choice - what a user or the OMS has decided about it; null for nothing
 * @param {boolean} areGoodsHere - whether goods of it were received here
 * @returns {ReturnNews}
 */
function newsOf(before, told, choice, areGoodsHere) {
    var stage = returnStage.stageOf(told.status);
    var isNewStatus = !before || before.status !== told.status;
    // A return that was over before the first reading is no news.
    var isOld = !before && !returnStage.isOpen(stage);
    var alerts = alertsFor(before, told, areGoodsHere).concat(
        wasDecidedByTikTok(before, told, choice) ? [notice.notice('alert.return_decided', [told.returnId])] : []
    );
    return { isNewStatus: isNewStatus, alerts: isNewStatus && !isOld ? alerts : [] };
}

/**
 * @param {TikTokReturn | null} before
 * @param {TikTokReturn} told
 * @param {boolean} areGoodsHere
 * @returns {Notice[]}
 */
function alertsFor(before, told, areGoodsHere) {
    var stage = returnStage.stageOf(told.status);
    var wantsGoods = told.type === 'RETURN_AND_REFUND' && !told.mayBuyerKeep;
    var values = [told.returnId];
    var alerts = [
        [stage === 'pending', 'alert.return_asked'],
        [stage === 'sent', 'alert.return_sent'],
        [stage === 'disputed', 'alert.return_disputed'],
        [stage === 'unknown', 'alert.return_unknown'],
        [stage === 'refunded' && wantsGoods && !areGoodsHere, 'alert.refund_without_goods'],
        [isClosedAfterRefund(before, stage), 'alert.return_closed_after_refund'],
        [returnStage.isPaidBack(stage, told.isQuickRefund) && refund.refundOf(told) === null, 'alert.refund_unknown']
    ];

    return alerts
        .filter(function (alert) {
            return alert[0];
        })
        .map(function (alert) {
            return notice.notice(alert[1], values);
        });
}

/**
 * Whether the seller missed the deadline, so that TikTok has decided.
 * @param {TikTokReturn | null} before
 * @param {TikTokReturn} told
 * @param {ReturnChoice | null} choice
 * @returns {boolean}
 */
function wasDecidedByTikTok(before, told, choice) {
    return (
        before !== null &&
        returnStage.waitsForSeller(returnStage.stageOf(before.status)) &&
        before.answerBy > 0 &&
        told.changedAt >= before.answerBy &&
        !(answers(choice, before.status) && choice !== null && choice.state === 'sent')
    );
}

/**
 * TikTok has paid before the goods came, and the return has then ended without a refund.
 * @param {TikTokReturn | null} before
 * @param {ReturnStage} stage
 * @returns {boolean}
 */
function isClosedAfterRefund(before, stage) {
    return before !== null && refund.refundOf(before) !== null && (stage === 'refused' || stage === 'cancelled');
}

module.exports = newsOf;
