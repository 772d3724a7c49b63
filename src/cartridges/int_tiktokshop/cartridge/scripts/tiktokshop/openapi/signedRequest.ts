import { addMembers } from '../platform/rules/members';
import type { ApiCall, ApiRequest, ApiSettings } from './apiCall';
import { sign } from './sign';
import type { Query } from './sign';

/** The request of a call, signed with the secret of the app. */
export function signedRequest(settings: ApiSettings, apiCall: ApiCall): ApiRequest {
    const body = apiCall.body ? JSON.stringify(apiCall.body) : '';
    const query: Query = { app_key: settings.appKey, timestamp: String(settings.now()) };
    addMembers(query, apiCall.query);
    if (apiCall.forShop) {
        query.shop_cipher = settings.shopCipher;
    }
    query.sign = sign(settings.hmac, settings.appSecret, apiCall.path, query, body);
    return {
        method: apiCall.method,
        url: settings.baseUrl + apiCall.path + '?' + encoded(query),
        headers: { 'x-tts-access-token': settings.accessToken, 'content-type': 'application/json' },
        body: body
    };
}

function encoded(query: Query): string {
    return Object.keys(query)
        .map((name) => encodeURIComponent(name) + '=' + encodeURIComponent(query[name] as string))
        .join('&');
}
