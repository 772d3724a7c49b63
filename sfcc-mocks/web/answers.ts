import type { HttpAnswer } from '../contracts/http';

/** A JSON answer. */
export function json(status: number, body: unknown, headers: Record<string, string> = {}): HttpAnswer {
    return {
        status,
        headers: { 'content-type': 'application/json;charset=UTF-8', ...headers },
        body: JSON.stringify(body)
    };
}

/** An answer without a body. */
export function empty(status: number, headers: Record<string, string> = {}): HttpAnswer {
    return { status, headers, body: '' };
}

/** A page for a person. */
export function page(status: number, title: string, text: string, headers: Record<string, string> = {}): HttpAnswer {
    const body = `<!DOCTYPE html>\n<html><head><title>${title}</title></head><body><h1>${title}</h1><p>${text}</p></body></html>\n`;
    return { status, headers: { 'content-type': 'text/html;charset=UTF-8', ...headers }, body };
}

/**
 * An OCAPI fault. Source: OCAPI documentation, "HTTP status codes, faults"; `_v` is the version asked for.
 * @param type - for example `OrderNotFoundException`
 */
export function fault(status: number, version: string, type: string, message: string, args: object = {}): HttpAnswer {
    return json(status, { _v: version, fault: { arguments: args, type, message } }, wwwAuthenticate(status));
}

/**
 * A problem as SCAPI reports it (RFC 7807).
 * @param type - last part of the type's address, for example `invalid-order-total`
 */
export function problem(status: number, type: string, title: string, detail: string, more: object = {}): HttpAnswer {
    const body = {
        title,
        type: 'https://api.commercecloud.salesforce.com/documentation/error/v1/errors/' + type,
        detail,
        ...more
    };
    return json(status, body, { 'content-type': 'application/problem+json', ...wwwAuthenticate(status) });
}

/** What the platform has and this one lacks: said so, rather than answered as if there were no such thing. */
export function notImplemented(what: string): HttpAnswer {
    return problem(501, 'not-implemented', 'Not Implemented', 'not implemented: ' + what);
}

function wwwAuthenticate(status: number): Record<string, string> {
    return status === 401 ? { 'www-authenticate': 'Bearer' } : {};
}
