import CustomObjectMgr = require('dw/object/CustomObjectMgr');

import { HOUR } from '../../../platform/rules/durations';
import { fromNow, now } from '../../../platform/clock';
import { holdHours } from '../../../platform/settings';
import { LEDGER_TYPE } from './ledgerEntry';
import type { LedgerEntry } from './ledgerEntry';
import { firstOf } from '../../../platform/firstOf';

/** Sets until when a person should have looked at a held order. Needs a transaction. */
export function startHold(entry: LedgerEntry): void {
    entry.custom.heldUntil = fromNow(holdHours() * HOUR);
    entry.custom.holdAlertDue = true;
}

/** Ends that, because the order is released or operations are alerted. Needs a transaction. */
export function endHoldDeadline(entry: LedgerEntry): void {
    entry.custom.holdAlertDue = false;
}

/** TikTok ids of orders that are held for too long, longest first. */
export function dueForHoldAlert(limit: number): string[] {
    const query = 'custom.holdAlertDue = {0} AND custom.heldUntil < {1}';
    const found = CustomObjectMgr.queryCustomObjects(LEDGER_TYPE, query, 'custom.heldUntil asc', true, now());
    return firstOf(found, limit).map((entry) => entry.custom.externalOrderId);
}
