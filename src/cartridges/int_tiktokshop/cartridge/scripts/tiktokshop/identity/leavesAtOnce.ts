import { mayRetire, quietDays } from '../lifecycle/rules/decideRetirement';
import { isFeedReady } from '../lifecycle/store/orders';
import { now } from '../platform/clock';
import { DAY } from '../platform/rules/durations';
import { ledgerDays } from '../platform/settings';
import { officialStateOf } from './rules/officialState';
import { isOfficialOrder, readOfficialOrder } from './store/officialOrder';

/**
 * Whether an order of the official cartridges would leave the ledger right after its adoption. Its next message adopts it, if there
 * ever is one.
 */
export function leavesAtOnce(order: dw.order.Order): boolean {
    return isOfficialOrder(order) && isFinished(order);
}

function isFinished(order: dw.order.Order): boolean {
    const facts = {
        status: officialStateOf(readOfficialOrder(order)).status,
        quietDays: (now().getTime() - order.lastModified.getTime()) / DAY,
        isDue: isFeedReady(order),
        isHeld: false,
        isListed: false
    };
    return mayRetire(facts, quietDays(ledgerDays(), false));
}
