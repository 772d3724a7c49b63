/** Jobs whose runs are listened for, in the sequence of the overview. */
export const LISTENED_JOBS = [
    'TikTokShop-ProcessTasks',
    'TikTokShop-ImportOrders',
    'TikTokShop-SyncReturns',
    'TikTokShop-Reconcile',
    'TikTokShop-OrderFeed',
    'TikTokShop-PullOmsStatus',
    'TikTokShop-ImportOmsBatch',
    'TikTokShop-CheckSafeguards'
];

/** The job that listens: nothing watches itself. */
export const LISTENING_JOB = 'TikTokShop-Watch';

/** Jobs without a schedule. */
export const JOBS_BY_HAND = [
    'TikTokShop-ResendFeed',
    'TikTokShop-RetryTasks',
    'TikTokShop-ChangeSealKey',
    'TikTokShop-ConnectShop'
];
