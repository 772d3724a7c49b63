import type { HttpAnswer } from '../../../sfcc-mocks/contracts/http';
import { jsonAnswer } from '../../json';
import type { App, Seller, SellerShop } from './app';
import { unixSeconds } from '../unixSeconds';

/**
 * Tokens: not signed, secrets in the query, expiries as seconds since the epoch.
 * Source: TikTok Shop authorization overview 202407.
 * @returns null if the path is none of these
 */
export function handleOauth(app: App, url: URL, now: number, requestId: string): HttpAnswer | null {
    if (url.pathname !== '/api/v2/token/get' && url.pathname !== '/api/v2/token/refresh') {
        return null;
    }
    const query = url.searchParams;
    const refused = (code: number, message: string): HttpAnswer =>
        jsonAnswer(200, { code, message, request_id: requestId });
    if (query.get('app_key') !== app.appKey || query.get('app_secret') !== app.appSecret) {
        return refused(36009004, 'Invalid parameter: app_key or app_secret');
    }
    const isGet = url.pathname.endsWith('/get');
    if (!grantTypes(isGet).includes(query.get('grant_type') || '')) {
        return refused(36009004, 'Invalid parameter: grant_type');
    }
    const seller = isGet
        ? app.redeem(query.get('auth_code') || '', now)
        : app.refresh(query.get('refresh_token') || '', now);
    if (!seller) {
        return isGet ? refused(36004004, 'Authorization code is invalid') : refused(36004001, 'rt has expired');
    }
    return jsonAnswer(200, { code: 0, message: 'success', request_id: requestId, data: grantDocument(seller) });
}

/** TikTok's SDK for Node.js refreshes with the grant type of the first token. */
function grantTypes(isGet: boolean): string[] {
    return isGet ? ['authorized_code'] : ['refresh_token', 'authorized_code'];
}

function grantDocument({ openId, grant, shops }: Seller): object {
    const [first] = shops as [SellerShop];
    return {
        access_token: grant.accessToken,
        access_token_expire_in: unixSeconds(grant.accessExpiresAt),
        refresh_token: grant.refreshToken,
        refresh_token_expire_in: unixSeconds(grant.refreshExpiresAt),
        open_id: openId,
        seller_name: first.name,
        seller_base_region: first.region,
        user_type: 0,
        granted_scopes: grant.scopes
    };
}
