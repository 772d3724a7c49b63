import { alertOperations } from '../lifecycle/alertOperations';
import { markReturnsDue } from '../lifecycle/store/ledger/due/returnsDue';
import { findEntry } from '../lifecycle/store/ledger/findEntry';
import { orderOf } from '../lifecycle/store/orders';
import { DAY, HOUR } from '../platform/rules/durations';
import { fromNow, now } from '../platform/clock';
import { eachInTransaction } from '../platform/eachInTransaction';
import { notice } from '../platform/rules/notice';
import { answers } from './rules/returnChoice';
import { deadlineAlert } from './rules/returnDeadline';
import { choiceOf, returnsDueBetween, returnsMissedAt } from './store/returnObject';
import type { ReturnObject } from './store/returnObject';

/** How long before the deadline operations are told that the answer is missing. */
const LATE = 12 * HOUR;
/** How long after its deadline a return is read again with each run. Later TikTokShop-Reconcile finds what differs. */
const READ_AGAIN = 3 * DAY;

/**
 * Alerts operations of returns whose deadline is near or has passed, once each. Those that have passed keep no others from being
 * looked at: the returns of a shop that cannot be called stay among them.
 * @param limit - returns of each kind that one run looks at
 * @returns how many deadlines have passed without an answer
 */
export function watchReturnDeadlines(limit: number): number {
    const missed = missedReturns(limit);
    eachInTransaction(returnsDueBetween(now(), fromNow(LATE), limit).concat(missed), alertOf);
    eachInTransaction(missed, haveReadAgain);
    return missed.length;
}

/** TikTok has decided by itself. Its list of changed returns may have left that out, so the next run asks for those of the order. */
function haveReadAgain(object: ReturnObject): void {
    const passed = now().getTime() - (object.custom.answerBy as Date).getTime();
    const entry = passed < READ_AGAIN ? findEntry(object.custom.externalOrderId || '') : null;
    if (entry && !entry.custom.returnsDue) {
        markReturnsDue(entry);
    }
}

/** Returns whose deadline has passed without an answer, of those that one run looks at. */
export function missedReturns(limit: number): ReturnObject[] {
    return returnsMissedAt(now(), limit);
}

function alertOf(object: ReturnObject): void {
    const deadline = (object.custom.answerBy as Date).getTime();
    const alert = deadlineAlert(deadline, now().getTime(), answers(choiceOf(object), object.custom.status || ''));
    const entry = findEntry(object.custom.externalOrderId || '');
    const order = orderOf(entry);
    const told = alert + '-' + deadline;
    if (alert === '' || object.custom.alerted === told || !entry || !order) {
        return;
    }
    object.custom.alerted = told;
    alertOperations(order, entry, notice(alert, [object.custom.returnId]));
}
