import { nameGoods } from '../../lifecycle/nameGoods';
import { appliedStatusOf } from '../../lifecycle/store/ledger/appliedStatus';
import { findEntry } from '../../lifecycle/store/ledger/findEntry';
import { rememberTikTokOrder } from '../../lifecycle/store/ledger/tiktokFacts';
import { orderOf } from '../../lifecycle/store/orders';
import { fetchPlacedOrders } from '../../openapi/orders';
import type { TikTokOrder } from '../../openapi/rules/tiktokOrder';
import { unique } from '../../platform/rules/lists';
import type { Notice } from '../../platform/rules/notice';
import { inTransaction } from '../../platform/transaction';
import { fetchOrdersById } from '../../shops/orders/fetchOrdersById';
import { judgeOrder } from '../judgeOrder';
import { readPortion } from './portion';
import type { Portion, Work } from './portion';

/** Compares the orders that were placed in the time that is compared. */
export function compareOrderList(work: Work): Portion {
    const { run } = work;
    return readPortion(work, {
        fetch: (api, window, pageToken) => fetchPlacedOrders(api, window, '', pageToken),
        idOf: (order) => order.id,
        take: (orders) => {
            orders.forEach((order) => compare(work, order));
            run.counts.compared += orders.length;
            run.reached = orders.reduce((latest, order) => Math.max(latest, order.create_time || 0), run.reached);
            return null;
        }
    });
}

function compare({ access, run, sink }: Work, order: TikTokOrder): void {
    sink.judge(order.id, () => {
        if (!sink.isDry) {
            rememberRead(order);
        }
        return judgeOrder(access.connection.shop, order, run.since);
    });
}

/** An order that TikTok has told of once is not missing there. */
function rememberRead(order: TikTokOrder): void {
    const entry = findEntry(order.id);
    if (entry && !entry.custom.tiktokStatus) {
        nameGoods(order);
        inTransaction(() => rememberTikTokOrder(entry, orderOf(entry), order));
    }
}

/** Compares orders that are here and not cancelled; one that is not here is found by the time when it was placed. */
export function compareById(work: Work, orderIds: string[]): Notice | null {
    const ids = unique(orderIds).filter((id) => {
        const entry = findEntry(id);
        return entry !== null && appliedStatusOf(entry) !== 'CANCELLED';
    });
    const found = fetchOrdersById(work.access, ids);
    compareEarlier(work, found.orders);
    return found.problem;
}

/** Of some orders, compares the ones that were placed earlier: the others had their turn. */
export function compareEarlier(work: Work, orders: TikTokOrder[]): void {
    orders.filter((order) => (order.create_time || 0) < work.run.from).forEach((order) => compare(work, order));
}
