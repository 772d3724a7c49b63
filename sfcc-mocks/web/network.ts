import type { HttpAnswer, HttpMessage, Transport, TransportFailure } from '../contracts/http';

/** Answers a request at once. */
export type Handle = (message: HttpMessage) => HttpAnswer | TransportFailure;

/**
 * A network in memory: each origin is a function.
 * @param handlers - by origin, for example `http://tiktok.test`
 */
export function createNetwork(handlers: Record<string, Handle>): Transport {
    return (message) => {
        const handle = handlers[new URL(message.url).origin];
        return handle
            ? withLength(handle(message))
            : { failure: 'unknownHost', message: 'There is no host ' + new URL(message.url).origin };
    };
}

/** As an HTTP server does, unless it sends the body in chunks. */
function withLength(answer: HttpAnswer | TransportFailure): HttpAnswer | TransportFailure {
    return 'failure' in answer || answer.headers['transfer-encoding'] === 'chunked'
        ? answer
        : { ...answer, headers: { 'content-length': String(Buffer.byteLength(answer.body)), ...answer.headers } };
}
