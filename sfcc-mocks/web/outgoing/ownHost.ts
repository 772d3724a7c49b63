import type { HttpAnswer, HttpMessage, Transport, TransportFailure } from '../../contracts/http';
import { current, isRunning } from '../../runtime/current';

/**
 * Calls to the instance's own host run re-entrantly, as a request of their own. Inside an open transaction such a
 * call would wait for records that its caller holds, so it is an error.
 * @param isOwn - whether a URL is served by this instance's scripts
 * @param handle - serves it
 */
export function withOwnHost(
    transport: Transport,
    isOwn: (url: string) => boolean,
    handle: (message: HttpMessage) => HttpAnswer | TransportFailure
): Transport {
    return (message, timeoutMs) => {
        if (!isOwn(message.url)) {
            return transport(message, timeoutMs);
        }
        if (isRunning() && current().transaction) {
            throw new Error(
                'A call to the own host inside an open transaction would wait for itself: ' +
                    new URL(message.url).pathname
            );
        }
        return handle(message);
    };
}
