import CustomObjectMgr = require('dw/object/CustomObjectMgr');

import type { CancelRequest } from '../../../openapi/rules/cancelRequest';
import { storedJson } from '../../../platform/json';
import { markCountDue } from './due/countDue';
import { LEDGER_TYPE } from './ledgerEntry';
import type { LedgerEntry } from './ledgerEntry';
import { firstByAge, firstOf } from '../../../platform/firstOf';

/** State of a request; `closed` when it ended without an answer that we know. */
export type CancelRequestState = 'open' | 'accepted' | 'refused' | 'closed';

/** A buyer's request as the ledger keeps it. */
export interface KnownRequest extends CancelRequest {
    state: CancelRequestState;
    /** The answer that a user has chosen; empty until then. */
    choice: '' | 'accept' | 'refuse';
    /** Why the request has its state, as a stored notice; empty if there is nothing to say. */
    remark: string;
    /** The last alert about it, as a stored notice. */
    alerted: string;
}

/** The buyer's latest request to cancel the order, or null. */
export function cancelRequestOf(entry: LedgerEntry): KnownRequest | null {
    return storedJson<KnownRequest | null>(entry.custom.cancelRequest, null);
}

/** When the buyer must have an answer; null where TikTok names no deadline, or there is no request. */
export function answerDeadlineOf(request: KnownRequest | null): Date | null {
    return request && request.answerBy > 0 ? new Date(request.answerBy * 1000) : null;
}

/** Stores the buyer's request. Needs a transaction. */
export function storeCancelRequest(entry: LedgerEntry, request: KnownRequest): void {
    entry.custom.cancelRequest = JSON.stringify(request);
    entry.custom.requestOpen = request.state === 'open';
    markCountDue(entry);
}

/**
 * Orders of a shop with an open request of the buyer, oldest first.
 * @param after - returns entries made after this time; entries made at the same time as the last one come too
 */
export function openRequestsOf(shopId: string, after: Date, limit: number): LedgerEntry[] {
    const query = 'custom.requestOpen = {0} AND custom.shopId = {1} AND creationDate > {2}';
    return firstByAge(
        CustomObjectMgr.queryCustomObjects(LEDGER_TYPE, query, 'creationDate asc', true, shopId, after),
        limit
    );
}

/** Orders with an open request of the buyer. */
export function openRequests(limit: number): LedgerEntry[] {
    return firstOf(CustomObjectMgr.queryCustomObjects(LEDGER_TYPE, 'custom.requestOpen = {0}', null, true), limit);
}
