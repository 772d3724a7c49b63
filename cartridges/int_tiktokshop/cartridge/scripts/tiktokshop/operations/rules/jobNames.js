'use strict';

/** Jobs that the watch expects to run, in the sequence of the overview. */
var LISTENED_JOBS = [
    'TikTokShop-ProcessTasks',
    'TikTokShop-ImportOrders',
    'TikTokShop-SyncReturns',
    'TikTokShop-Reconcile',
    'TikTokShop-OrderFeed',
    'TikTokShop-PullOmsStatus',
    'TikTokShop-ImportOmsBatch',
    'TikTokShop-CheckSafeguards'
];

/** The watch itself, which no job watches. */
var LISTENING_JOB = 'TikTokShop-Watch';

/** Jobs without a schedule. */
var JOBS_BY_HAND = [
    'TikTokShop-ResendFeed',
    'TikTokShop-RetryTasks',
    'TikTokShop-ChangeSealKey',
    'TikTokShop-ConnectShop'
];

module.exports = {
    LISTENED_JOBS: LISTENED_JOBS,
    LISTENING_JOB: LISTENING_JOB,
    JOBS_BY_HAND: JOBS_BY_HAND
};
