import { isoTimeOf } from '../../platform/rules/isoTime';
import type { Units } from '../../lifecycle/rules/units';
import type { TikTokReturn } from '../../openapi/rules/tiktokReturn';
import type { ReturnAct } from './returnActs';
import { stageOf } from './returnStage';
import type { ReturnStage } from './returnStage';

/** A return that has changed on TikTok, for the OMS. */
export interface ReturnEvent {
    /** The same for each attempt. */
    eventId: string;
    status: 'RETURN_CHANGED';
    /** TikTok's id of the return. */
    returnId: string;
    orderNo: string;
    externalOrderId: string;
    type: string;
    stage: ReturnStage;
    /** TikTok's own word. */
    returnStatus: string;
    reason: string;
    items: Array<{ productId: string; quantity: number }>;
    /** Null while nothing was paid back; a decimal text. */
    refund: { amount: string; currency: string } | null;
    /** Of the parcel that brings the goods back; empty until the buyer has sent it. */
    trackingNumber: string;
    /** When TikTok decides without an answer, ISO 8601 UTC; empty while it does not wait for the seller. */
    answerBy: string;
    /** The decisions that are possible now. */
    allowed: ReturnAct[];
}

/** A return as its order here knows it. */
export interface ReturnOfOrder {
    orderNo: string;
    /** By the products of the order. */
    units: Units;
    refund: ReturnEvent['refund'];
    /** The decisions that are possible now. */
    allowed: ReturnAct[];
}

/**
 * A return for the OMS.
 * @param number - how many times the OMS was told of the return, this time included
 */
export function returnEvent(told: TikTokReturn, number: number, about: ReturnOfOrder): ReturnEvent {
    return {
        eventId: 'return-' + told.returnId + '-' + number,
        status: 'RETURN_CHANGED',
        returnId: told.returnId,
        orderNo: about.orderNo,
        externalOrderId: told.orderId,
        type: told.type,
        stage: stageOf(told.status),
        returnStatus: told.status,
        reason: told.reasonText || told.reason,
        items: Object.keys(about.units).map((id) => ({ productId: id, quantity: about.units[id] as number })),
        refund: about.refund,
        trackingNumber: told.trackingNumber,
        answerBy: isoTimeOf(told.answerBy),
        allowed: about.allowed
    };
}
