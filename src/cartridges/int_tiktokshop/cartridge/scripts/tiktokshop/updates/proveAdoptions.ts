import { fetchOrderDetail } from '../openapi/orders';
import type { TikTokOrder } from '../openapi/rules/tiktokOrder';
import { HOUR } from '../platform/rules/durations';
import { isSameOrder } from './rules/isSameOrder';
import { reconcileOrder } from './reconcileOrder';
import { addHistory } from '../lifecycle/store/history';
import { canCall, siteConnections } from '../shops/store/connections';
import { fromNow } from '../platform/clock';
import { tiktokSeconds } from '../shops/store/clockSkew';
import { rememberShop } from '../lifecycle/store/ledger/tiktokFacts';
import type { LedgerEntry } from '../lifecycle/store/ledger/ledgerEntry';
import { describeError, logOf } from '../platform/log';
import { identityOf } from '../identity/store/orderIdentity';
import { orderedUnits } from '../lifecycle/store/orderLines';
import { moneyOfOrder } from '../lifecycle/store/orderMoney';
import { orderOf } from '../lifecycle/store/orders';
import { inTransaction } from '../platform/transaction';
import { removeUnprovenEntry, dueForProof, postponeProof } from '../identity/store/unprovenEntries';
import { adoptOrder } from '../identity/adoptOrder';
import type { ShopAccess } from '../shops/openAccess';
import { openAccess } from '../shops/openAccess';
import { notice } from '../platform/rules/notice';

/** How long an order that could not be proven waits until the next attempt. */
const PAUSE = HOUR;

/**
 * Looks for proof of unproven orders. The merchant may trust their creator by now; otherwise a connected shop has to
 * have an order with this id, currency, total and units. All other orders keep waiting until a person releases them.
 * @param limit - orders per run
 */
export function proveAdoptions(limit: number): void {
    const waiting = dueForProof(limit);
    const shops = waiting.length === 0 ? [] : connectedShops();
    waiting.forEach((entry) => {
        try {
            prove(entry, shops);
        } catch (e) {
            logOf('adopt').error('order ' + (entry.custom.orderNo || '') + ': ' + describeError(e));
        }
    });
}

function connectedShops(): ShopAccess[] {
    return siteConnections()
        .filter(canCall)
        .map((connection) => openAccess(connection));
}

function prove(entry: LedgerEntry, shops: ShopAccess[]): void {
    const externalOrderId = entry.custom.externalOrderId;
    const order = orderOf(entry);
    const standing = order ? identityOf(order).standing : 'foreign';
    if (!order || standing === 'foreign') {
        inTransaction(() => removeUnprovenEntry(externalOrderId));
    } else if (standing === 'proven') {
        inTransaction(() => adoptOrder(order, externalOrderId));
    } else {
        const proof = findProof(shops, order, externalOrderId);
        inTransaction(() =>
            proof ? confirm(order, externalOrderId, proof.owner) : postponeProof(entry, fromNow(PAUSE))
        );
        if (proof) {
            // TikTok may have cancelled it while it waited.
            reconcileOrder(proof.order);
        }
    }
}

/** TikTok's order, and the shop that has it. */
interface Proof {
    owner: ShopAccess;
    order: TikTokOrder;
}

function findProof(shops: ShopAccess[], order: dw.order.Order, externalOrderId: string): Proof | null {
    return shops.reduce((proof: Proof | null, access) => {
        const found = proof ? null : fetchSameOrder(access, order, externalOrderId);
        return found ? { owner: access, order: found } : proof;
    }, null);
}

/** The order as a shop has it; null if it does not. Asks for one at a time: an order of another shop makes the call fail. */
function fetchSameOrder(access: ShopAccess, order: dw.order.Order, externalOrderId: string): TikTokOrder | null {
    if (access.shop.isUnavailable) {
        return null;
    }
    const details = fetchOrderDetail(access.shop.api, [externalOrderId]);
    const money = moneyOfOrder(order);
    const here = {
        externalOrderId: externalOrderId,
        total: money.total,
        currency: money.currency,
        units: orderedUnits(order)
    };
    const same = details.ok ? details.data.items.filter((found) => isSameOrder(found, here, tiktokSeconds())) : [];
    return same[0] || null;
}

function confirm(order: dw.order.Order, externalOrderId: string, owner: ShopAccess): void {
    const entry = adoptOrder(order, externalOrderId);
    rememberShop(entry, owner.connection.shop.custom.shopId);
    addHistory(entry, 'CARTRIDGE', notice('history.proven'), { outcome: 'applied' });
}
