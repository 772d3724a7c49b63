const DAY = 24 * 60 * 60 * 1000;

/**
 * How long a task is kept after it was done, in milliseconds, by its kind. A webhook must outlive TikTok's attempts to
 * send it again (16 hours); what was said to others is kept for questions. Dead letters stay until someone has looked
 * at them, or the platform's retention for the type ends.
 */
export const KEPT_FOR: { [kind: string]: number } = {
    webhook: 3 * DAY,
    'notify-feed': 7 * DAY,
    report: 30 * DAY,
    'tell-oms': 30 * DAY,
    'answer-cancellation': 30 * DAY
};
