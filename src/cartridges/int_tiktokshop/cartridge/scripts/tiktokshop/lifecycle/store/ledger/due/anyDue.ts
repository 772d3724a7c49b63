import CustomObjectMgr = require('dw/object/CustomObjectMgr');
import { now } from '../../../../platform/clock';
import { firstOf } from '../../../../platform/firstOf';
import { LEDGER_TYPE } from '../ledgerEntry';

/** Marks of an entry that give TikTokShop-ProcessTasks something to do. Each file that sets one has the search for it. */
const MARKS = ['countDue', 'reportDue', 'shipByUnread'];

/**
 * Whether anything but the feed is due about any order. Each mark has a search of its own: the database finds a value, but looks at
 * each entry of the ledger for a list of alternatives.
 */
export function isAnyEntryDue(): boolean {
    const time = now();
    return (
        MARKS.some((mark) => isFound('custom.' + mark + ' = {0}', [true])) ||
        isFound('custom.cancellationUndo = {0}', ['due']) ||
        isFound('custom.statusChangeDueAt <= {0}', [time]) ||
        isFound('custom.unproven = {0} AND custom.proofDue <= {1}', [true, time]) ||
        isFound('custom.holdAlertDue = {0} AND custom.heldUntil < {1}', [true, time])
    );
}

/** Whether the feed has to tell of any order, now or after TikTok's hold. */
export function isAnyFeedDue(): boolean {
    return isFound('custom.feedDue = {0}', [true]) || isFound('custom.feedAgainAt != NULL', []);
}

function isFound(query: string, values: unknown[]): boolean {
    return firstOf(CustomObjectMgr.queryCustomObjects(LEDGER_TYPE, query, null, ...values), 1).length > 0;
}
