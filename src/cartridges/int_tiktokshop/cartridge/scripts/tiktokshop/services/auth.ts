import { credentialOf, httpCall } from './httpCall';
import type { ServiceAnswer } from './httpCall';

const SERVICE = 'tiktokshop.auth';

/** Exchanges a refresh token for new tokens. Source: Open API "Authorization overview", /api/v2/token/refresh. */
export function refreshToken(token: string): ServiceAnswer {
    const app = credentialOf(SERVICE);
    const query = [
        'app_key=' + encodeURIComponent(app.user),
        'app_secret=' + encodeURIComponent(app.password),
        'refresh_token=' + encodeURIComponent(token),
        'grant_type=refresh_token'
    ];
    const url = app.url + '/api/v2/token/refresh?' + query.join('&');
    return httpCall(SERVICE, { method: 'GET', url: url, headers: {}, body: '' });
}
