import type { HttpAnswer } from '../contracts/http';
import type { Response } from '../dw/system/Response';
import { QUOTAS } from '../quotas/quotas';
import type { Incoming } from './incoming';
import { incoming, REQUEST_ID } from './incoming';

/** Answers the request of an include. */
export type AnswerInclude = (request: Incoming, depth: number) => HttpAnswer;

/**
 * Puts the pages that a finished page includes by address into it. Each is a request of its own with the same
 * cookies, made after the including one has ended. Where one answers anything but 200, nothing is included, and the log says so.
 * Source: platform doc isinclude, `url`; Script API, dw.system.RemoteInclude, "Error handling".
 * @param cookie - the session's, which the including request may have just made
 * @param logError - writes into the log of errors
 * @throws Error for an address that is none of this instance's controllers, and for includes that are nested too deep
 */
export function withIncludes(
    answer: HttpAnswer,
    response: Response,
    around: { request: Incoming; cookie: string; depth: number },
    answerInclude: AnswerInclude,
    logError: (message: string) => void
): HttpAnswer {
    let body = answer.body;
    for (const [index, { mark, url }] of response.$includes.entries()) {
        const counters = { depth: around.depth + 1, position: index + 1 };
        const request = includeRequest(around.request, around.cookie, url, counters);
        if (around.depth >= QUOTAS.remoteIncludeDepth.limit) {
            throw new Error(`Includes are nested deeper than ${QUOTAS.remoteIncludeDepth.limit}: ${url}`);
        }
        const included = answerInclude(request, around.depth + 1);
        const isAnswered = included.status === 200;
        if (!isAnswered) {
            logError(`The included page ${url} answers ${included.status}: nothing is included`);
        }
        body = body.split(mark).join(isAnswered ? included.body : '');
    }
    return { ...answer, body };
}

/** @param counters - how deep the include stands, and which of its page it is, from 1 on */
function includeRequest(
    around: Incoming,
    cookie: string,
    address: string,
    counters: { depth: number; position: number }
): Incoming {
    const url = new URL(address, around.url);
    if (url.host !== around.url.host || !url.pathname.startsWith('/on/demandware.store/')) {
        throw new Error(`Only pages of this instance's controllers can be included, not ${address}`);
    }
    const headers = { ...around.headers, cookie };
    for (const name of ['content-type', 'content-length']) {
        delete (headers as Record<string, string>)[name];
    }
    const request = incoming({ method: 'GET', url: url.href, headers, body: '' });
    const id = `${String(around.headers[REQUEST_ID]).split('-')[0]}-${counters.depth}-0${counters.position}`;
    return { ...request, headers: { ...request.headers, [REQUEST_ID]: id } };
}

/**
 * What an included address asks for.
 * @param folder - of the including page's site in addresses, for example `Sites-RefArch-Site`
 * @throws Error for a page of another site
 */
export function includeTarget(
    folder: string,
    request: Incoming,
    defaultLocale: string
): { action: string; locale: string } {
    const [, , , asked, ...rest] = request.path.split('/').map(decodeURIComponent);
    const action = rest.pop();
    if (asked !== folder || !action || rest.length > 1) {
        throw new Error(`Not a page of ${folder}: ${request.path}`);
    }
    return { action, locale: rest[0] || defaultLocale };
}
