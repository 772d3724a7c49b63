import { isObject } from '../../platform/rules/input/source';
import { isOwnAddress } from '../rules/isOwnAddress';
import { ownHosts } from '../../platform/instance';
import { parseJson } from '../../platform/json';
import { credentialOf, httpCall } from '../../platform/outgoing/httpCall';
import type { ServiceAnswer } from '../../platform/outgoing/httpCall';

const SERVICE = 'tiktokshop.token';

/** The result of a token check. */
export interface TokenCheck {
    /** `unknown` when the instance was not asked, or answered neither yes nor no: that says nothing about the token. */
    verdict: 'accepted' | 'refused' | 'unknown';
    /** For the log. */
    why: string;
}

/**
 * Asks the instance whether a token is valid, with a user search in its name. Asks no other host: it could use the
 * token, and would decide who may create orders. Source: OCAPI Data, POST /user_search.
 */
export function checkToken(token: string): TokenCheck {
    const url = credentialOf(SERVICE).url;
    if (!isOwnAddress(url, ownHosts())) {
        return {
            verdict: 'unknown',
            why: 'the address of ' + SERVICE + ' is not https:// and a host of this instance'
        };
    }
    return checkOf(
        httpCall(SERVICE, {
            method: 'POST',
            url: url,
            headers: { authorization: 'Bearer ' + token, 'content-type': 'application/json' },
            body: JSON.stringify({ query: { match_all_query: {} }, count: 1 })
        })
    );
}

/** Whether the address of the token check is another host than the instance; false without an address. */
export function isTokenCheckElsewhere(): boolean {
    const url = credentialOf(SERVICE).url;
    return url !== '' && !isOwnAddress(url, ownHosts());
}

function checkOf(answer: ServiceAnswer): TokenCheck {
    const why = 'the token check answered ' + (answer.failure || answer.status);
    if (answer.failure === '' && (answer.status === 401 || answer.status === 403)) {
        return { verdict: 'refused', why: why };
    }
    return { verdict: isPositive(answer) ? 'accepted' : 'unknown', why: why };
}

/** Whether the answer is a search result: a redirect, or a page with status 200, proves nothing. */
function isPositive(answer: ServiceAnswer): boolean {
    if (answer.status < 200 || answer.status > 299) {
        return false;
    }
    const body = parseJson(answer.text);
    return isObject(body) && body._type === 'user_search_result' && typeof body.total === 'number';
}
