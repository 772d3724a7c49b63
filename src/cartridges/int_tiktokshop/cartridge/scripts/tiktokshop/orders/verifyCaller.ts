import { bearerToken, claimsPart, clientIdOf } from './rules/bearerToken';
import { rejected } from '../platform/rules/outcome';
import type { Outcome } from '../platform/rules/outcome';
import { decodeBase64Url } from '../platform/crypto';
import { parseJson } from '../platform/json';
import { logSeldom } from '../platform/logSeldom';
import { rememberRefusedToken, wasRefused } from './store/refusedTokens';
import { allowedClientIds } from '../platform/settings';
import { checkToken } from './store/checkToken';

/** Why a caller is refused, and the HTTP status of the answer. */
export interface CallerRefusal {
    status: 401 | 503;
    outcome: Outcome;
}

/**
 * Decides whether the caller may create orders. Asks the instance about the token of each request, and accepts only a
 * positive answer. Does not ask about malformed tokens, nor about those refused within the last minute.
 * @param header - reads a request header by its name
 * @returns null for a caller that may create orders
 */
export function verifyCaller(header: (name: string) => string): CallerRefusal | null {
    // `x-is-authorization` first: a password-protected storefront uses `authorization` for itself.
    const token = bearerToken(header('x-is-authorization') || header('authorization'));
    if (token === '') {
        return unauthorized('no bearer token');
    }
    if (wasRefused(token)) {
        return unauthorized('the token was refused within the last minute');
    }
    const check = checkToken(token);
    if (check.verdict === 'unknown') {
        return tryAgain(check.why);
    }
    if (check.verdict === 'refused') {
        rememberRefusedToken(token);
        return unauthorized(check.why);
    }
    return clientRefusal(token);
}

/** Checks the API client of a token that is known to be valid. */
function clientRefusal(token: string): CallerRefusal | null {
    const allowed = allowedClientIds();
    if (allowed.length === 0) {
        return null;
    }
    const clientId = clientIdOf(parseJson(decodeBase64Url(claimsPart(token))));
    if (clientId === '') {
        return unauthorized(
            'the token does not say which API client it was made for, and tiktokShopTokenClientIds names those allowed',
            'The token is valid but does not name its API client, and only named clients are allowed here'
        );
    }
    return allowed.indexOf(clientId) >= 0
        ? null
        : unauthorized('the API client is not on the allow list', 'The API client is not allowed to create orders');
}

function unauthorized(why: string, told?: string): CallerRefusal {
    logSeldom('create', 'warn', 'CreateExternalOrder refused: ' + why);
    const msg = told || 'The token was not accepted';
    return { status: 401, outcome: rejected('unauthorized', '', 'a valid bearer token', msg) };
}

/** The fault is not the caller's, so it should send the order again. */
function tryAgain(why: string): CallerRefusal {
    logSeldom('create', 'error', 'CreateExternalOrder could not check a token: ' + why);
    return {
        status: 503,
        outcome: rejected('try_again_later', '', '', 'The token could not be checked; send the order again later')
    };
}
