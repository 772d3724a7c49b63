import System = require('dw/system/System');
import { hasLongBody, requestBody } from './longBody';

/** The request that a controller answers. */
export interface WebRequest {
    isPost: boolean;
    /** Whether the request uses HTTPS; always true except on production, because sandboxes may use plain HTTP. */
    isSecure: boolean;
    /** Whether the request says that its body is longer than a script can read. */
    isTooLong: boolean;
    /** Reads the body, see `requestBody`. */
    body: () => string | null;
    /** A header; empty when it is missing. */
    header: (name: string) => string;
}

/** The current request. */
export function webRequest(): WebRequest {
    return {
        isPost: request.httpMethod === 'POST',
        isSecure: request.httpSecure || System.getInstanceType() !== System.PRODUCTION_SYSTEM,
        isTooLong: hasLongBody(),
        body: requestBody,
        header: (name) => request.httpHeaders.get(name) || ''
    };
}

/** Answers the current request with JSON. */
export function answerJson(status: number, body: object): void {
    response.setStatus(status);
    response.setContentType('application/json;charset=UTF-8');
    response.writer.print(JSON.stringify(body));
}

/** Answers the current request without a body. */
export function answerEmpty(status: number): void {
    response.setStatus(status);
    response.setContentType('text/plain;charset=UTF-8');
}
