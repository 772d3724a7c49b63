/** Jobs that the watch expects to run, in the sequence of the overview. */
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

/** The watch itself, which no job watches. */
export const LISTENING_JOB = 'TikTokShop-Watch';

/** Jobs without a schedule. */
export const JOBS_BY_HAND = [
    'TikTokShop-ResendFeed',
    'TikTokShop-RetryTasks',
    'TikTokShop-ChangeSealKey',
    'TikTokShop-ConnectShop'
];
