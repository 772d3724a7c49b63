import { hasGrantEnded } from '../../openapi/rules/apiErrors';
import { mayBeOfGrant } from '../rules/grantId';
import { readTokenAnswer } from '../rules/tokens';
import type { TokenAnswer } from '../rules/tokens';
import { markGrantLost, releaseRefresh, storeTokens, takeRefresh } from '../store/grants';
import type { Connection } from '../store/connections';
import type { ServiceAnswer } from '../../platform/outgoing/httpCall';
import { parseJson } from '../../platform/json';
import { logOf } from '../../platform/log';
import { inTransaction } from '../../platform/transaction';
import { refreshToken } from '../store/auth';

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
    if (answer.ok && mayBeOfGrant(grant.custom.grantId, answer.openId)) {
        inTransaction(() => storeTokens(grant, answer.tokens));
        if (answer.doubt !== '') {
            logOf('api').error('the tokens of grant ' + grant.custom.grantId + ' were stored, but ' + answer.doubt);
        }
        return answer.tokens.accessToken !== '';
    }
    const why = answer.ok ? 'TikTok answered with tokens of another seller' : whyOf(answer, response);
    logOf('api').error('the access token could not be refreshed: ' + why);
    inTransaction(() => {
        releaseRefresh(grant);
        if (!answer.ok && hasGrantEnded(answer.code)) {
            markGrantLost(grant);
        }
    });
    return false;
}

function whyOf(answer: TokenAnswer & { ok: false }, response: ServiceAnswer): string {
    return String(answer.code || response.failure || response.status + ', ' + answer.msg);
}
