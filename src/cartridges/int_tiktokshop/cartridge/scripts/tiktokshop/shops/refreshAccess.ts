import { classOf, isRetried } from '../openapi/rules/apiErrors';
import { readTokenAnswer } from './rules/tokens';
import { refreshFailed, storeTokens, takeRefresh } from './store/connections';
import type { Connection } from './store/connections';
import { parseJson } from '../platform/json';
import { logOf } from '../platform/log';
import { inTransaction } from '../platform/transaction';
import { refreshToken } from './store/auth';

/**
 * Gets a new access token for all shops of a grant. One at a time, on whichever site: the old refresh token may work only
 * once.
 * @param usedToken - the access token that is too old
 * @returns whether the grant has a new token, from this run or another
 */
export function refreshAccess(connection: Connection, usedToken: string): boolean {
    const grant = connection.grant;
    const right = inTransaction(() => takeRefresh(grant, usedToken));
    if (right !== 'ours') {
        return right === 'done';
    }
    const response = refreshToken(grant.custom.refreshToken || '');
    const answer = readTokenAnswer(parseJson(response.text));
    if (answer.ok) {
        inTransaction(() => storeTokens(grant, answer.tokens));
        return true;
    }
    const why = answer.code || response.failure || response.status + ', ' + answer.msg;
    logOf('api').error('the access token could not be refreshed: ' + why);
    const isRefused = answer.code !== 0 && !isRetried(classOf(answer.code));
    inTransaction(() => refreshFailed(grant, isRefused));
    return false;
}
