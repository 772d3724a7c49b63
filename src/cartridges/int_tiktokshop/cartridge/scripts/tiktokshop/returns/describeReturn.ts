import { refundAmount, refundOf } from './rules/refund';
import { returnedUnits } from './rules/returnedUnits';
import type { Units } from '../lifecycle/rules/units';
import type { LedgerEntry } from '../lifecycle/store/ledger/ledgerEntry';
import { knownReturns } from '../lifecycle/store/returns';
import type { RefundAmount, TikTokReturn } from '../openapi/rules/tiktokReturn';
import { findReturn, choiceOf, receivedOf, toldOf } from './store/returnObject';
import type { ReturnObject } from './store/returnObject';
import type { ReturnChoice } from './rules/returnChoice';
import { stageOf } from './rules/returnStage';
import type { ReturnStage } from './rules/returnStage';

/** A return as people see it. */
export interface DescribedReturn {
    returnId: string;
    orderNo: string;
    externalOrderId: string;
    shopId: string;
    told: TikTokReturn;
    stage: ReturnStage;
    /** Units by product id; a bundle's units as TikTok sells it. */
    units: Units;
    /** What the buyer got back; null for nothing yet. */
    refund: RefundAmount | null;
    /** When TikTok decides in place of the seller; null while it does not wait for the seller. */
    answerBy: Date | null;
    changedAt: Date | null;
    choice: ReturnChoice | null;
    received: Units;
}

/** One return; null when this site has none with that id. */
export function describeReturn(returnId: string): DescribedReturn | null {
    const object = findReturn(returnId);
    return object && describeReturnObject(object);
}

/** The returns of an order, in the sequence in which they were first read. Reads them by key. */
export function describeReturnsOf(entry: LedgerEntry): DescribedReturn[] {
    return Object.keys(knownReturns(entry))
        .map(describeReturn)
        .filter((one): one is DescribedReturn => one !== null);
}

/** @returns null for an object without what TikTok told */
export function describeReturnObject(object: ReturnObject): DescribedReturn | null {
    const told = toldOf(object);
    return (
        told && {
            returnId: object.custom.returnId,
            orderNo: object.custom.orderNo || '',
            externalOrderId: told.orderId,
            shopId: object.custom.shopId || '',
            told: told,
            stage: stageOf(told.status),
            units: returnedUnits(told.lines, {}),
            refund: refundAmount(refundOf(told)),
            answerBy: object.custom.answerBy,
            changedAt: object.custom.changedAt,
            choice: choiceOf(object),
            received: receivedOf(object)
        }
    );
}
