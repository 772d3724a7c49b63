/** HTTP as values: no sockets, no streams. */

export interface HttpMessage {
    method: string;
    /** Absolute URL. */
    url: string;
    /** Names in lower case. */
    headers: Record<string, string>;
    body: string;
    /** The body where it is no text; `body` is empty then. */
    bytes?: Uint8Array;
}

export interface HttpAnswer {
    status: number;
    headers: Record<string, string>;
    body: string;
    /** The body where it is no text. */
    bytes?: Uint8Array;
    /** `Set-Cookie` headers besides the one in `headers`. */
    cookies?: string[];
}

/** Each `Set-Cookie` header of an answer. */
export function setCookiesOf({ headers, cookies = [] }: HttpAnswer): string[] {
    const first = headers['set-cookie'];
    return first === undefined ? cookies : [first, ...cookies];
}

/** What a transport reports when there is no answer. */
export interface TransportFailure {
    failure: 'timeout' | 'refused' | 'reset' | 'unknownHost';
    message: string;
}

/**
 * Synchronous HTTP.
 * @param message - the request
 * @param timeoutMs - real time, never the sandbox's clock
 */
export type Transport = (message: HttpMessage, timeoutMs: number) => HttpAnswer | TransportFailure;

/** Tells an answer from a failure. */
export function isFailure(result: HttpAnswer | TransportFailure): result is TransportFailure {
    return 'failure' in result;
}
