import { credentialOf, httpCall } from '../../platform/outgoing/httpCall';
import type { ServiceAnswer } from '../../platform/outgoing/httpCall';
import type { OmsCancellation } from '../../lifecycle/rules/omsCancellation';
import type { ReturnEvent } from '../../returns/rules/returnEvent';
import type { OmsReturn } from '../../lifecycle/rules/omsReturn';
import { OMS_SERVICE } from '../../platform/outgoing/omsService';
import { basicAuthorization } from '../../platform/crypto';

/**
 * `GET {address}/events`: fetches events since a cursor. See docs/oms.md.
 * @param cursor - as the OMS gave it; empty for the beginning
 * @param limit - at most so many events
 */
export function fetchEventPage(cursor: string, limit: number): ServiceAnswer {
    return callOms('GET', '/events?cursor=' + encodeURIComponent(cursor) + '&limit=' + limit, '');
}

/** `POST {address}/cancellations`: tells of a cancellation, which a 2xx status without a web page acknowledges. See docs/oms.md. */
export function postCancellation(cancellation: OmsCancellation): ServiceAnswer {
    return callOms('POST', '/cancellations', JSON.stringify(cancellation));
}

/** `POST {address}/returns`: tells of a return or refund, which is acknowledged in the same way. See docs/oms.md. */
export function postReturn(notice: OmsReturn): ServiceAnswer {
    return callOms('POST', '/returns', JSON.stringify(notice));
}

/** `POST {address}/return-events`: tells of a return that has changed on TikTok. A 2xx status acknowledges it too. See docs/oms.md. */
export function postReturnEvent(event: ReturnEvent): ServiceAnswer {
    return callOms('POST', '/return-events', JSON.stringify(event));
}

/** A buyer's request to cancel, for the OMS to agree to or not. */
export interface OmsQuestion {
    /** The same for each attempt. */
    eventId: string;
    orderNo: string;
    externalOrderId: string;
    status: 'CANCELLED';
    initiator: 'BUYER';
    reason: string;
    /** When TikTok accepts the request without an answer, ISO 8601 UTC; empty when TikTok names no deadline. */
    answerBy: string;
}

/**
 * `POST {address}/cancellation-requests`: asks whether an order may still be cancelled. The OMS answers 200 with
 * `{"agreed": true|false}`, or 202 to be asked again. See docs/oms.md.
 */
export function postCancelRequest(question: OmsQuestion): ServiceAnswer {
    return callOms('POST', '/cancellation-requests', JSON.stringify(question));
}

function callOms(method: string, path: string, body: string): ServiceAnswer {
    const credential = credentialOf(OMS_SERVICE);
    const headers: { [name: string]: string } = { 'content-type': 'application/json' };
    if (credential.user !== '') {
        headers.authorization = basicAuthorization(credential.user, credential.password);
    }
    return httpCall(OMS_SERVICE, { method: method, url: credential.url + path, headers: headers, body: body });
}
