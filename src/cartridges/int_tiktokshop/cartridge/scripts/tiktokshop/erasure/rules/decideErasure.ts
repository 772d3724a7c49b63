import { awaitsShipment } from '../../lifecycle/rules/orderStatus';
import type { ExternalOrderStatus } from '../../lifecycle/rules/orderStatus';

/**
 * Why a buyer cannot be erased yet; empty for no reason. `open`: the order has to be shipped or cancelled first. `due`: TikTok
 * or the OMS has not been told of everything. `request`: the buyer waits for an answer. `return`: something has still to happen
 * with a return. `busy`: too many erasures wait for their files.
 */
export type ErasureRefusal = '' | 'open' | 'due' | 'request' | 'return' | 'busy';

/** What decides whether a buyer can be erased from an order. */
export interface ErasureFacts {
    /** Empty where the ledger no longer has the order: then it is finished. */
    status: ExternalOrderStatus | '';
    /** Whether feed or report has to tell TikTok of it. */
    isDue: boolean;
    hasOpenTask: boolean;
    hasOpenRequest: boolean;
    hasOpenReturn: boolean;
    hasRoom: boolean;
}

/**
 * Decides whether a buyer can be erased from an order without losing anything that has still to happen.
 * @returns why not; empty where nothing stands in the way
 */
export function decideErasure(facts: ErasureFacts): ErasureRefusal {
    if (facts.status !== '' && awaitsShipment(facts.status)) {
        return 'open';
    }
    if (facts.hasOpenRequest) {
        return 'request';
    }
    if (facts.hasOpenReturn) {
        return 'return';
    }
    if (facts.isDue || facts.hasOpenTask) {
        return 'due';
    }
    return facts.hasRoom ? '' : 'busy';
}
