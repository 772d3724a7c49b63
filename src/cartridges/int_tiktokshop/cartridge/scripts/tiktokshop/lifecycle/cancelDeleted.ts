import type { TikTokOrder } from '../openapi/rules/tiktokOrder';
import { storedJson } from '../platform/json';
import { applied } from '../platform/rules/outcome';
import { inTransaction } from '../platform/transaction';
import { enqueueOmsCancellation } from './enqueueOmsCancellation';
import { rememberMessage } from './rememberMessage';
import type { OrderMessage } from './rules/orderMessage';
import type { Packages } from './rules/packages';
import { messageOf } from './rules/tiktok/tiktokState';
import { plus } from './rules/units';
import type { Units } from './rules/units';
import { appliedStatusOf } from './store/ledger/appliedStatus';
import { findEntry } from './store/ledger/findEntry';
import type { LedgerEntry } from './store/ledger/ledgerEntry';

/**
 * Tells the OMS that TikTok has cancelled an order that B2C Commerce has deleted, or units of it: the OMS may still ship them. The
 * ledger remembers what it has told.
 * @param tiktokOrder - as read from Get Order Detail
 */
export function cancelDeleted(tiktokOrder: TikTokOrder): void {
    inTransaction(() => {
        const entry = findEntry(tiktokOrder.id);
        if (entry && appliedStatusOf(entry) !== 'CANCELLED') {
            cancelEntry(entry, tiktokOrder);
        }
    });
}

function cancelEntry(entry: LedgerEntry, tiktokOrder: TikTokOrder): void {
    const { custom } = entry;
    const cancelled = storedJson<Units>(custom.cancelledUnits, {});
    const tooLate = storedJson<Units>(custom.unitsCancelledTooLate, {});
    const status = appliedStatusOf(entry);
    const message = messageOf(tiktokOrder, plus(cancelled, tooLate), { status: status, hasShipped: false });
    if (message) {
        const items = message.cancelledItems || {};
        const units = plus(cancelled, items);
        keep(entry, message, units);
        rememberMessage(entry, message, applied([]));
        const changes = {
            status: appliedStatusOf(entry),
            cancelled: units,
            cancelledTooLate: tooLate,
            packages: storedJson<Packages>(custom.packages, {})
        };
        enqueueOmsCancellation(entry, message, changes, items);
    }
}

function keep({ custom }: LedgerEntry, message: OrderMessage, cancelled: Units): void {
    if (message.cancelledItems) {
        custom.cancelledUnits = JSON.stringify(cancelled);
    } else {
        custom.appliedStatus = 'CANCELLED';
        custom.awaitsShipment = false;
        custom.cancelledBy = message.initiator;
    }
    custom.lastOccurredAt = message.occurredAt;
}
