import type { Outcome } from '../platform/rules/outcome';
import { isoNow } from '../platform/clock';
import { adoptIfProven } from '../identity/adoptOrder';
import { followEdit } from '../identity/followEdit';
import { identityForHook } from '../identity/identityForHook';
import { markFeedDue } from '../lifecycle/store/ledger/due/feedDue';
import { writeUnjudged } from '../lifecycle/store/changedWords';
import { FEED_STATUS } from '../lifecycle/store/orders';
import { applyOrderPatch } from './applyOrderPatch';
import { patchDocument } from './patchDocument';
import { pendingWords } from './store/pendingWords';
import { keepRefusedPatch } from './store/refusedPatches';

/**
 * Applies a PATCH that a hook reports. Runs in the transaction of the PATCH, after the platform has written its
 * attributes.
 * @param patched - its successor gets the patch if it was edited
 * @param orderInput - the body of the request
 * @returns the outcome, with which the caller makes the PATCH fail when it is `rejected`; null for an order that is not
 *     proven to be TikTok's, which stays untouched
 */
export function receiveOrderPatch(patched: dw.order.Order, orderInput: unknown): Outcome | null {
    const order = followEdit(patched);
    const entry = adoptIfProven(order, identityForHook(order));
    if (!entry) {
        return null;
    }
    const document = patchDocument(orderInput);
    const pending = pendingWords(order, entry, document);
    const outcome = applyOrderPatch(order, entry, {
        document: document,
        changedAt: isoNow(),
        writer: 'TIKTOK',
        isOfEdited: order !== patched
    });
    writeUnjudged(order, pending);
    if (outcome.outcome === 'rejected') {
        keepRefusedPatch({
            orderNo: order.orderNo,
            isFromOms: document.c_orderAction === 'update',
            code: outcome.code || '',
            path: outcome.path || '',
            msg: outcome.msg || ''
        });
    } else if (document.c_externalExportStatus === FEED_STATUS.READY && !entry.custom.feedDue) {
        markFeedDue(entry);
    }
    return outcome;
}
