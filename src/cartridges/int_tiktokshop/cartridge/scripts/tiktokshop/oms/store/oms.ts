import { credentialOf, httpCall } from '../../platform/httpCall';
import type { ServiceAnswer } from '../../platform/httpCall';
import type { OmsCancellation } from '../../lifecycle/rules/omsCancellation';
import { basicAuthorization } from '../../platform/crypto';

const SERVICE = 'tiktokshop.oms';

/** Whether the merchant has entered an address for the OMS. */
export function hasOms(): boolean {
    return credentialOf(SERVICE).url !== '';
}

/**
 * `GET {address}/events`: what happened since a cursor. See docs/oms.md.
 * @param cursor - as the OMS gave it; empty for the beginning
 * @param limit - events at most
 */
export function readEvents(cursor: string, limit: number): ServiceAnswer {
    return callOms('GET', '/events?cursor=' + encodeURIComponent(cursor) + '&limit=' + limit, '');
}

/** `POST {address}/cancellations`; a status of 2xx is the acknowledgement. See docs/oms.md. */
export function tellCancellation(cancellation: OmsCancellation): ServiceAnswer {
    return callOms('POST', '/cancellations', JSON.stringify(cancellation));
}

/** A buyer's wish to cancel, which the OMS has to agree to. */
export interface OmsQuestion {
    /** The same each time it is asked. */
    eventId: string;
    orderNo: string;
    externalOrderId: string;
    status: 'CANCELLED';
    initiator: 'BUYER';
    reason: string;
    /** ISO 8601 UTC; TikTok accepts the request then. Empty when TikTok does not say. */
    answerBy: string;
}

/**
 * `POST {address}/cancellation-requests`: whether an order may still be cancelled. The OMS answers 200 with
 * `{"agreed": true|false}`, or 202 when it does not know yet and wants to be asked again. See docs/oms.md.
 */
export function askToCancel(question: OmsQuestion): ServiceAnswer {
    return callOms('POST', '/cancellation-requests', JSON.stringify(question));
}

function callOms(method: string, path: string, body: string): ServiceAnswer {
    const credential = credentialOf(SERVICE);
    const headers: { [name: string]: string } = { 'content-type': 'application/json' };
    if (credential.user !== '') {
        headers.authorization = basicAuthorization(credential.user, credential.password);
    }
    return httpCall(SERVICE, { method: method, url: credential.url + path, headers: headers, body: body });
}
