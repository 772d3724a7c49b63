import { HOUR } from '../../platform/rules/durations';

/**
 * How long a task is kept after it was done, in milliseconds, by its kind. A webhook must outlive TikTok's attempts to
 * send it again (16 hours), because its id recognises the repeat. The outcome of every other task stands in the
 * history of its order, so the task goes. Dead letters stay until a person has looked at them, or the platform's
 * retention for the type ends.
 */
export const KEPT_FOR: { [kind: string]: number } = {
    webhook: 17 * HOUR,
    import: HOUR,
    'read-again': HOUR,
    'notify-feed': HOUR,
    report: HOUR,
    'tell-oms': HOUR,
    'answer-cancellation': HOUR,
    'answer-return': HOUR
};
