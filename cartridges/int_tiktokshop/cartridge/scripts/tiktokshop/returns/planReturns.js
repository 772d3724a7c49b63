'use strict';

var clock = require('../platform/clock');
var idMap = require('../openapi/rules/idMap');
var notice = require('../platform/rules/notice');
var dueTasks = require('../tasks/store/dueTasks');
var forgetReturns = require('./forgetReturns');
var restockReturns = require('./restockReturns');
var returnStage = require('./rules/returnStage');
var returnsPass = require('./returnsPass');
var syncReturns = require('./syncReturns');
var watchReturnDeadlines = require('./watchReturnDeadlines');

/** @typedef {import('../openapi/rules/tiktokReturn').TikTokReturn} TikTokReturn */
/** @typedef {import('../platform/rules/notice').Notice} Notice */

/**
 * What a run of TikTokShop-SyncReturns would do.
 * @typedef {Object} ReturnsPlan
 * @property {Notice[]} summary
 * @property {Notice[]} problems - Why TikTok did not tell all.
 */

/**
 * Asks TikTok what a run of TikTokShop-SyncReturns would ask, and says what the run would do. Changes nothing.
 * @param {number} maxPages - pages of fifty returns for each shop
 * @param {number} limit - returns of each kind that one run looks at
 * @returns {ReturnsPlan}
 */
function planReturns(maxPages, limit) {
    var changed = {};
    var newlyMissed = 0;
    var read = syncReturns(
        maxPages,
        returnsPass.planningPass(function (told) {
            idMap.addId(changed, told.returnId);
            newlyMissed += isMissed(told) ? 1 : 0;
        })
    );
    var isLeft = function (object) {
        return !idMap.hasId(changed, object.custom.returnId);
    };
    return {
        summary: [
            notice.notice('job.plan.answer_return', [dueTasks.dueTasks('answer-return', limit).length]),
            notice.notice('job.returns.applied', [read.applied]),
            notice.notice('job.returns.without_order', [read.withoutOrder]),
            notice.notice('job.plan.restock', [restockReturns.returnsToRestock(limit)]),
            notice.notice('job.plan.missed', [
                watchReturnDeadlines.missedReturns(limit).filter(isLeft).length + newlyMissed
            ]),
            notice.notice('job.plan.forget_returns', [forgetReturns.returnsToForget(limit).filter(isLeft).length])
        ],

        problems: read.problems
    };
}

/**
 * Whether the deadline has passed of a return that would be stored like this.
 * @param {TikTokReturn} told
 * @returns {boolean}
 */
function isMissed(told) {
    return (
        returnStage.isOpen(returnStage.stageOf(told.status)) &&
        told.answerBy > 0 &&
        told.answerBy * 1000 <= clock.now().getTime()
    );
}

module.exports = planReturns;
