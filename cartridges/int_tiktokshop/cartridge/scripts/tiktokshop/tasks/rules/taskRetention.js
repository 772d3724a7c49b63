'use strict';

var durations = require('../../platform/rules/durations');

/**
 * How long a task is kept after it was done, in milliseconds, by its kind. A webhook must outlive TikTok's attempts to
 * send it again (16 hours), because its id recognises the repeat. The outcome of every other task stands in the
 * history of its order, so the task goes. Dead letters stay until a person has looked at them, or the platform's
 * retention for the type ends.
 */
var KEPT_FOR = {
    webhook: 17 * durations.HOUR,
    import: durations.HOUR,
    'read-again': durations.HOUR,
    'notify-feed': durations.HOUR,
    report: durations.HOUR,
    'tell-oms': durations.HOUR,
    'answer-cancellation': durations.HOUR,
    'answer-return': durations.HOUR
};

module.exports = {
    KEPT_FOR: KEPT_FOR
};
