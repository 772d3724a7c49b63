import { appliedStatusOf } from '../../lifecycle/store/ledger/appliedStatus';
import type { LedgerEntry } from '../../lifecycle/store/ledger/ledgerEntry';
import { entriesNeverRead } from '../../lifecycle/store/ledger/neverRead';
import { shopsOfSite } from '../../platform/shopSettings';
import { fetchOrdersById } from '../../shops/orders/fetchOrdersById';
import type { Difference } from '../rules/difference';
import { ORDERS_PER_CALL, placeAfter, reachedOf } from './portion';
import type { Portion, Work } from './portion';
import { compareEarlier } from './compareOrderList';

/** Finds orders here that TikTok has never told of: it may not have them. */
export function findUnreadOrders(work: Work): Portion {
    const { access, run } = work;
    const shopId = access.connection.shop.custom.shopId;
    const isOnly = shopsOfSite().length === 1;
    const after = reachedOf(run, run.from * 1000 - 1);
    const entries = entriesNeverRead(after, new Date(run.to * 1000), ORDERS_PER_CALL, (entry) =>
        entry.custom.shopId ? entry.custom.shopId === shopId : isOnly
    );
    const found = fetchOrdersById(
        access,
        entries.map((entry) => entry.custom.externalOrderId)
    );
    compareEarlier(work, found.orders);
    entries
        .filter((entry) => found.foreign.indexOf(entry.custom.externalOrderId) >= 0)
        .forEach((entry) => work.sink.judge(entry.custom.externalOrderId, () => [missingThere(entry)]));
    return { isRead: true, nextPageToken: placeAfter(entries), problem: found.problem };
}

function missingThere(entry: LedgerEntry): Difference {
    return {
        kind: 'missing-on-tiktok',
        about: entry.custom.externalOrderId,
        externalOrderId: entry.custom.externalOrderId,
        orderNo: entry.custom.orderNo || '',
        there: '',
        here: appliedStatusOf(entry),
        act: ''
    };
}
