import { credentialOf, httpCall } from '../../platform/outgoing/httpCall';
import type { ServiceAnswer } from '../../platform/outgoing/httpCall';

const SERVICE = 'tiktokshop.auth';

/** Exchanges a refresh token for new tokens. Source: Open API "Authorization overview", /api/v2/token/refresh. */
export function refreshToken(token: string): ServiceAnswer {
    return callAuth('refresh', 'refresh_token=' + encodeURIComponent(token) + '&grant_type=refresh_token');
}

/**
 * Exchanges the code of TikTok's authorization page for tokens. It is valid for 30 minutes, and once.
 * Source: Open API "Authorization overview", /api/v2/token/get.
 */
export function redeemCode(authCode: string): ServiceAnswer {
    return callAuth('get', 'auth_code=' + encodeURIComponent(authCode) + '&grant_type=authorized_code');
}

/** Address of the authorization server, app key and app secret. */
export function authCredential(): { url: string; user: string; password: string } {
    return credentialOf(SERVICE);
}

function callAuth(action: 'get' | 'refresh', query: string): ServiceAnswer {
    const app = credentialOf(SERVICE);
    const keys = 'app_key=' + encodeURIComponent(app.user) + '&app_secret=' + encodeURIComponent(app.password);
    const url = app.url + '/api/v2/token/' + action + '?' + keys + '&' + query;
    return httpCall(SERVICE, { method: 'GET', url: url, headers: {}, body: '' });
}
