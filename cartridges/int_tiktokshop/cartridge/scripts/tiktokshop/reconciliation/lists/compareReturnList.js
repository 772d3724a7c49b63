'use strict';

var returnsModule = require('../../openapi/returns');
var jobRuns = require('../../platform/jobRuns');
var judgeReturn = require('../judgeReturn');
var portion = require('./portion');

/** @typedef {import('./portion').Portion} Portion */
/** @typedef {import('./portion').Work} Work */

/**
 * Compares returns where the cartridge reads them: elsewhere the merchant may deal with them in Seller Center.
 * @param {Work} work
 * @returns {Portion}
 */
function compareReturnList(work) {
    if (jobRuns.lastRun('TikTokShop-SyncReturns') === null) {
        return { isRead: true, nextPageToken: '', problem: null };
    }
    return portion.readPortion(work, {
        fetch: returnsModule.fetchReturns,
        idOf: function (told) {
            return told.returnId;
        },
        take: function (returns) {
            returns.forEach(function (told) {
                work.sink.judge(told.returnId, function () {
                    return judgeReturn(told);
                });
            });
            return null;
        }
    });
}

module.exports = compareReturnList;
