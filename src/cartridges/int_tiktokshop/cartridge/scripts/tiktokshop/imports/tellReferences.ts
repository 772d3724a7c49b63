import { addHistory } from '../lifecycle/store/history';
import type { LedgerEntry } from '../lifecycle/store/ledger/ledgerEntry';
import { dueForReference, endReferenceDue, referenceLinesOf } from '../lifecycle/store/ledger/due/referenceDue';
import { addExternalReferences } from '../openapi/externalReferences';
import type { OrderReference, RefusedReference } from '../openapi/externalReferences';
import { listedItems } from '../openapi/rules/apiAnswer';
import { strangeAnswerOf } from '../openapi/rules/strangeAnswer';
import { notice } from '../platform/rules/notice';
import type { Notice } from '../platform/rules/notice';
import type { Outcome } from '../platform/rules/outcome';
import { inTransaction } from '../platform/transaction';
import type { ShopAccess } from '../shops/openAccess';
import { UNEXPECTED_ANSWER } from '../tasks/taskOutcome';

/** Orders per call. Source: API page Add External Order References. */
const PER_CALL = 100;
/** Calls per run. */
const MAX_CALLS = 50;

/**
 * Tells TikTok the order numbers of imported orders, a hundred with each call. A refusal that cannot be read does not hold up the
 * other orders: TikTok may have taken them.
 * @returns why TikTok did not take them, which are then told again with the next run, or what of its answer cannot be read; null
 *     for neither
 */
export function tellReferences(access: ShopAccess): Notice | null {
    let strange: Notice | null = null;
    for (let call = 0; call < MAX_CALLS; call += 1) {
        const entries = dueForReference(access.connection.shop.custom.shopId, PER_CALL);
        if (entries.length === 0) {
            return strange;
        }
        const result = addExternalReferences(access.shop.api, entries.map(referenceOf));
        if (!result.ok) {
            return result.told;
        }
        recordAll(entries, listedItems(result.data));
        strange = strange || noticeOf(result.data.fault);
    }
    return strange;
}

function noticeOf(fault: Outcome | null): Notice | null {
    return fault && strangeAnswerOf('Add External Order References', fault.msg || '');
}

function referenceOf(entry: LedgerEntry): OrderReference {
    return {
        orderId: entry.custom.externalOrderId,
        orderNo: entry.custom.orderNo || '',
        lines: referenceLinesOf(entry)
    };
}

function recordAll(entries: LedgerEntry[], refused: RefusedReference[]): void {
    inTransaction(() => entries.forEach((entry) => record(entry, refused)));
}

/** What TikTok refuses for one order, it would refuse again. Needs a transaction. */
function record(entry: LedgerEntry, refused: RefusedReference[]): void {
    const own = refused.filter((one) => one.orderId === entry.custom.externalOrderId)[0];
    const code = own ? own.code || UNEXPECTED_ANSWER : '';
    endReferenceDue(entry, code);
    if (own) {
        addHistory(entry, 'CARTRIDGE', notice('history.reference'), { outcome: 'failed', code: code });
    }
}
