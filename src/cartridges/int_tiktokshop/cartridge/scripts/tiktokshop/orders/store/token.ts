import { isObject } from '../../platform/rules/input';
import { isOwnAddress } from '../rules/ownAddress';
import { ownHosts } from '../../platform/instance';
import { parseJson } from '../../platform/json';
import { credentialOf, httpCall } from '../../platform/httpCall';
import type { ServiceAnswer } from '../../platform/httpCall';

const SERVICE = 'tiktokshop.token';

/** What the instance says of a token. */
export interface TokenCheck {
    /** `unknown` when it was not asked, or could not answer: that says nothing about the token. */
    verdict: 'accepted' | 'refused' | 'unproven' | 'unknown';
    /** For the log. */
    why: string;
}

/**
 * Asks the instance itself whether a token is valid, by a search for users in its name. Whoever gets the token can use
 * it, and whoever answers decides who may create orders: nobody but the instance is asked.
 * Source: OCAPI Data, POST /user_search.
 */
export function checkToken(token: string): TokenCheck {
    const { url } = credentialOf(SERVICE);
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

/** Whether tokens are checked by somebody else than the instance; false where there is no address at all. */
export function isTokenCheckElsewhere(): boolean {
    const { url } = credentialOf(SERVICE);
    return url !== '' && !isOwnAddress(url, ownHosts());
}

function checkOf(answer: ServiceAnswer): TokenCheck {
    const why = 'the token check answered ' + (answer.failure || answer.status);
    if (answer.failure !== '' || answer.status >= 500 || answer.status === 408 || answer.status === 429) {
        return { verdict: 'unknown', why: why };
    }
    if (answer.status === 401 || answer.status === 403) {
        return { verdict: 'refused', why: why };
    }
    return { verdict: isPositive(answer) ? 'accepted' : 'unproven', why: why };
}

/** A result of the search: any other answer, even with status 200, proves nothing. */
function isPositive(answer: ServiceAnswer): boolean {
    if (answer.status < 200 || answer.status > 299) {
        return false;
    }
    const body = parseJson(answer.text);
    return isObject(body) && body._type === 'user_search_result' && typeof body.total === 'number';
}
