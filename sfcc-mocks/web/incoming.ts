import { randomUUID } from 'node:crypto';
import type { HttpMessage } from '../contracts/http';

/** A request as the parts of the web layer see it: the address taken apart once. */
export interface Incoming {
    id: string;
    method: string;
    url: URL;
    path: string;
    /** Names in lower case. */
    headers: Record<string, string>;
    body: string;
    /** Query parameters and, for a form, those of the body. */
    parameters: Map<string, string[]>;
}

/**
 * The header by which a script tells a page from what it includes: its two counters are zero for the page.
 * Source: SiteGenesis, which guards its includes by it.
 */
export const REQUEST_ID = 'x-is-requestid';

/** Takes a message apart. */
export function incoming(message: HttpMessage): Incoming {
    const url = new URL(message.url);
    const id = randomUUID().replace(/-/g, '').slice(0, 22);
    const headers = { ...lowerCaseNames(message.headers), [REQUEST_ID]: id + '-0-00' };
    return {
        id,
        method: message.method.toUpperCase(),
        url,
        path: url.pathname,
        headers,
        body: message.body,
        parameters: parametersOf(url, headers, message.body)
    };
}

/** Whether the body is a submitted form, which the platform turns into parameters. */
export function isForm(headers: Record<string, string>): boolean {
    return (headers['content-type'] || '').toLowerCase().startsWith('application/x-www-form-urlencoded');
}

/** The bearer token of a request, or null. */
export function bearerToken(headers: Record<string, string>): string | null {
    const match = /^Bearer\s+(\S+)\s*$/i.exec(headers.authorization || '');
    return match ? (match[1] as string) : null;
}

/** User and password of Basic authentication, or null. */
export function basicCredentials(headers: Record<string, string>): { user: string; password: string } | null {
    const match = /^Basic\s+(\S+)\s*$/i.exec(headers.authorization || '');
    if (!match) {
        return null;
    }
    const text = Buffer.from(match[1] as string, 'base64').toString('utf8');
    const colon = text.indexOf(':');
    return colon < 0 ? null : { user: text.slice(0, colon), password: text.slice(colon + 1) };
}

function lowerCaseNames(headers: Record<string, string>): Record<string, string> {
    return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

function parametersOf(url: URL, headers: Record<string, string>, body: string): Map<string, string[]> {
    const parameters = new Map<string, string[]>();
    const add = (value: string, name: string): void => {
        parameters.set(name, [...(parameters.get(name) || []), value]);
    };
    url.searchParams.forEach(add);
    if (isForm(headers)) {
        new URLSearchParams(body).forEach(add);
    }
    return parameters;
}
