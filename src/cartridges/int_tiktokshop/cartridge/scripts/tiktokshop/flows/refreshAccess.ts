import { classOf, isRetried } from '../domain/apiErrors';
import { isObject } from '../domain/input';
import { lockForRefresh, refreshFailed, storeTokens } from '../platform/connections';
import type { Connection, Tokens } from '../platform/connections';
import { parseJson } from '../platform/json';
import { logOf } from '../platform/log';
import { inTransaction } from '../platform/transaction';
import { refreshToken } from '../services/auth';

/**
 * Gets a new access token for a shop. One at a time: the old refresh token may work only once.
 * @returns whether the connection has a new token
 */
export function refreshAccess(connection: Connection): boolean {
    if (!inTransaction(() => lockForRefresh(connection))) {
        return false;
    }
    const answer = refreshToken(connection.custom.refreshToken || '');
    const body = parseJson(answer.text);
    const tokens = isObject(body) && body.code === 0 ? readTokens(body.data) : null;
    if (tokens) {
        inTransaction(() => storeTokens(connection, tokens));
        return true;
    }
    const code = isObject(body) ? body.code : answer.failure || answer.status;
    logOf('api').error('the access token could not be refreshed: ' + String(code));
    inTransaction(() => refreshFailed(connection, isObject(body) && !isRetried(classOf(Number(body.code)))));
    return false;
}

/** Despite their names, `*_expire_in` are times. Source: Open API "Authorization overview". */
function readTokens(data: unknown): Tokens | null {
    if (!isObject(data) || typeof data.access_token !== 'string' || typeof data.refresh_token !== 'string') {
        return null;
    }
    return {
        accessToken: data.access_token,
        accessTokenExpiresAt: Number(data.access_token_expire_in),
        refreshToken: data.refresh_token,
        refreshTokenExpiresAt: Number(data.refresh_token_expire_in)
    };
}
