import { readFigures, writeFigures } from '../../platform/figures';
import { findEntry } from '../../lifecycle/store/ledger';
import { describeError, logOf } from '../../platform/log';
import { inTransaction } from '../../platform/transaction';

const NAME = 'refused';
/** Orders that are kept; more than that have one cause. */
const KEPT = 50;

/** An order that TikTok has sent and that could not be created. */
export interface RefusedOrder {
    externalOrderId: string;
    /** When it was last refused, ISO 8601 UTC. */
    at: string;
    /** Why, as TikTok was answered. */
    code: string;
    /** The field that is wrong; empty when it is none. */
    path: string;
}

/** Remembers it until it is created. The answer to TikTok must not fail because this did: then it is logged only. */
export function rememberRefusal(order: RefusedOrder): void {
    try {
        inTransaction(() => {
            const others = kept().filter((other) => other.externalOrderId !== order.externalOrderId);
            writeFigures(NAME, others.concat([order]).slice(-KEPT));
        });
    } catch (e) {
        logOf('create').warn('order ' + order.externalOrderId + ' was refused: ' + describeError(e));
    }
}

/** Orders that were refused and are not here to this day, oldest first. */
export function refusedOrders(): RefusedOrder[] {
    return kept().filter((order) => findEntry(order.externalOrderId) === null);
}

function kept(): RefusedOrder[] {
    return readFigures<RefusedOrder[]>(NAME, []);
}
