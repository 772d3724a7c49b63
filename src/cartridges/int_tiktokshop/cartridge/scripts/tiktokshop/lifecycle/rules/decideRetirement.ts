import { awaitsShipment } from './orderStatus';
import type { ExternalOrderStatus } from './orderStatus';

/** What decides whether the ledger still needs the entry of an order. */
export interface RetirementFacts {
    status: ExternalOrderStatus;
    /** Days since the entry was last changed. */
    quietDays: number;
    /** A job has work to do with it, or a task for it is open. */
    isDue: boolean;
    /** A person has to release it, or to prove whose it is. */
    isHeld: boolean;
    /** A list of Business Manager shows it: an open alert, or a buyer's open request. */
    isListed: boolean;
}

/** An order that is completed or cancelled stays for a part of the usual time, one that people look for so many times longer. */
const LONGER = 4;

/** Days of quiet after which orders leave the ledger. */
export interface QuietDays {
    /** Completed and cancelled orders. */
    finished: number;
    /** Orders that have left and may still be delivered, completed or returned: many never get further. */
    usual: number;
    /** Orders that await shipment, or that a list of Business Manager shows. */
    longest: number;
}

/**
 * The days of quiet that apply.
 * @param usual - as the merchant has set it
 * @param isCrowded - whether the instance has so many custom objects that less must be kept
 */
export function quietDays(usual: number, isCrowded: boolean): QuietDays {
    const days = isCrowded ? Math.ceil(usual / LONGER) : usual;
    return { finished: Math.ceil(days / LONGER), usual: days, longest: days * LONGER };
}

/**
 * Decides whether an order leaves the ledger: it was quiet for long enough, nothing is due, and no person has to act. The cheapest
 * facts come first.
 */
export function mayRetire(facts: RetirementFacts, days: QuietDays): boolean {
    return (
        isQuiet(facts.status, facts.quietDays, days) &&
        (facts.quietDays >= days.longest || !facts.isListed) &&
        !facts.isHeld &&
        !facts.isDue
    );
}

/** Whether an order was quiet for long enough to leave, if nothing else keeps it. */
export function isQuiet(status: ExternalOrderStatus, quiet: number, days: QuietDays): boolean {
    if (awaitsShipment(status)) {
        return quiet >= days.longest;
    }
    return quiet >= (status === 'Completed' || status === 'CANCELLED' ? days.finished : days.usual);
}
