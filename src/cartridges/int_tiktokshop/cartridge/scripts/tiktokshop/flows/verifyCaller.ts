import { isObject } from '../domain/input';
import { decodeBase64Url } from '../platform/crypto';
import { parseJson } from '../platform/json';
import { logOf } from '../platform/log';
import { allowedClientIds } from '../platform/settings';
import { searchUsers } from '../services/token';
import type { ServiceAnswer } from '../services/httpCall';

/**
 * Whether the caller may create orders: its token is asked of the instance itself, each time, and only a positive
 * answer lets it in.
 * @param header - reads a request header
 */
export function verifyCaller(header: (name: string) => string): boolean {
    const token = callerToken(header);
    if (token === '') {
        return refuse('no bearer token');
    }
    if (!isAllowedClient(token)) {
        return refuse('the API client is not on the allow list');
    }
    const answer = searchUsers(token);
    return isPositive(answer) || refuse('the token check answered ' + (answer.failure || answer.status));
}

/** `x-is-authorization` goes first: a storefront under password protection needs `authorization` for itself. */
function callerToken(header: (name: string) => string): string {
    const value = header('x-is-authorization') || header('authorization');
    const bearer = /^Bearer\s+(\S+)\s*$/i.exec(value);
    return bearer ? (bearer[1] as string) : '';
}

/** A result of the search: any other answer, even with status 200, proves nothing. */
function isPositive(answer: ServiceAnswer): boolean {
    if (answer.failure !== '' || answer.status < 200 || answer.status > 299) {
        return false;
    }
    const body = parseJson(answer.text);
    return isObject(body) && body._type === 'user_search_result' && typeof body.total === 'number';
}

/** The token is a JSON web token that names its client; whether it is genuine, the check of the instance tells. */
function isAllowedClient(token: string): boolean {
    const allowed = allowedClientIds();
    if (allowed.length === 0) {
        return true;
    }
    const payload = parseJson(decodeBase64Url(token.split('.')[1] || ''));
    const clientId = isObject(payload) ? payload.client_id || payload.sub : '';
    return allowed.indexOf(String(clientId)) >= 0;
}

function refuse(why: string): boolean {
    logOf('create').warn('CreateExternalOrder refused: ' + why);
    return false;
}
