import CustomObjectMgr = require('dw/object/CustomObjectMgr');
import { now } from '../../../../platform/clock';
import { firstOf } from '../../../../platform/firstOf';
import { LEDGER_TYPE } from '../ledgerEntry';

/** Every mark of an entry that gives TikTokShop-ProcessTasks something to do. Each file that sets one has the search for it. */
const ANY = [
    'custom.countDue = {0}',
    'custom.reportDue = {0}',
    'custom.shipByUnread = {0}',
    'custom.cancellationUndo = {1}',
    'custom.statusChangeDueAt <= {2}',
    '(custom.unproven = {0} AND custom.proofDue <= {2})',
    '(custom.holdAlertDue = {0} AND custom.heldUntil < {2})'
];

/** What the feed tells, unless it is the only reporter: then some may be another's now. */
const OF_THE_FEED = ['custom.feedDue = {0}', 'custom.feedAgainAt != NULL'];

/**
 * Whether anything is due about any order, found with one search.
 * @param isFeedAsked - whether what the feed has to tell counts as well
 */
export function isAnyEntryDue(isFeedAsked: boolean): boolean {
    const query = ANY.concat(isFeedAsked ? OF_THE_FEED : []).join(' OR ');
    return firstOf(CustomObjectMgr.queryCustomObjects(LEDGER_TYPE, query, null, true, 'due', now()), 1).length > 0;
}
