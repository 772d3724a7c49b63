import { classOf, isRetried } from '../openapi/rules/apiErrors';
import { readTokenAnswer } from './rules/tokens';
import { lockForRefresh, refreshFailed, storeTokens } from './store/connections';
import type { Connection } from './store/connections';
import { parseJson } from '../platform/json';
import { logOf } from '../platform/log';
import { inTransaction } from '../platform/transaction';
import { refreshToken } from './store/auth';

/**
 * Gets a new access token for a shop, and for all shops that share its grant. One at a time: the old refresh token may
 * work only once.
 * @returns whether the connection has a new token
 */
export function refreshAccess(connection: Connection): boolean {
    if (!inTransaction(() => lockForRefresh(connection))) {
        return false;
    }
    const response = refreshToken(connection.custom.refreshToken || '');
    const answer = readTokenAnswer(parseJson(response.text));
    if (answer.ok) {
        inTransaction(() => storeTokens(connection, answer.tokens));
        return true;
    }
    const why = answer.code || response.failure || response.status + ', ' + answer.msg;
    logOf('api').error('the access token could not be refreshed: ' + why);
    const isRefused = answer.code !== 0 && !isRetried(classOf(answer.code));
    inTransaction(() => refreshFailed(connection, isRefused));
    return false;
}
