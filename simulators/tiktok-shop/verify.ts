import { createHmac, timingSafeEqual } from 'node:crypto';
import type { HttpMessage } from '../../sfcc-mocks/contracts/http';
import { ApiError } from './apiError';
import type { App, Seller, SellerShop } from './app';
import type { Endpoint } from './endpoint';

/** How far a timestamp may be from the server's time, in seconds. Source: Open API, common parameters. */
const OLDEST = 5 * 60;
const NEWEST = 30;

/**
 * The signature of a request. Source: Open API "Sign your API request".
 * @param query - decoded values
 */
export function signatureOf(
    secret: string,
    path: string,
    query: URLSearchParams,
    body: string,
    contentType: string
): string {
    const pairs = [...query.entries()]
        .filter(([name]) => name !== 'sign' && name !== 'access_token')
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([name, value]) => name + value);
    const signedBody = contentType.startsWith('multipart/form-data') ? '' : body;
    return createHmac('sha256', secret)
        .update(secret + path + pairs.join('') + signedBody + secret)
        .digest('hex');
}

/**
 * Lets a request in, or refuses it as TikTok does: app_key, timestamp, sign, token, scope, cipher, content type.
 * @param now - milliseconds since the epoch
 * @returns the shop that the call names, or the first of the seller whose token it has
 * @throws ApiError with the documented code
 */
export function verify(app: App, endpoint: Endpoint, message: HttpMessage, url: URL, now: number): SellerShop {
    const query = url.searchParams;
    if (query.get('app_key') !== app.appKey) {
        throw new ApiError(36009004, 'Invalid parameter: app_key');
    }
    const timestamp = Number(query.get('timestamp'));
    const age = Math.floor(now / 1000) - timestamp;
    if (!/^\d{10}$/.test(query.get('timestamp') || '') || age > OLDEST || age < -NEWEST) {
        throw new ApiError(
            36009004,
            'Invalid parameter: timestamp. The timestamp is expired or ahead of the server time'
        );
    }
    const type = message.headers['content-type'] || '';
    const isSigned = signedBodies(message.body).some((body) =>
        sameText(signatureOf(app.appSecret, url.pathname, query, body, type), query.get('sign') || '')
    );
    if (!isSigned) {
        throw new ApiError(106001, 'The signature is invalid');
    }
    const seller = verifyToken(app, endpoint, message, now);
    const shop = verifyCipher(seller, endpoint, query.get('shop_cipher'));
    if (message.body !== '' && !(message.headers['content-type'] || '').startsWith('application/json')) {
        throw new ApiError(36009022, 'The content type must be application/json');
    }
    return shop;
}

/** An empty object is signed as it is sent, or, as in TikTok's sample for Node.js, left out. */
function signedBodies(body: string): string[] {
    return body === '{}' ? [body, ''] : [body];
}

function verifyToken(app: App, endpoint: Endpoint, message: HttpMessage, now: number): Seller {
    const token = message.headers['x-tts-access-token'] || '';
    const seller = app.sellers.find(({ grant }) => grant.accessToken === token);
    if (!seller) {
        throw new ApiError(36009004, 'Invalid parameter: x-tts-access-token');
    }
    if (seller.grant.accessExpiresAt <= now) {
        throw new ApiError(105002, 'Expired credentials: the access token is expired');
    }
    if (!endpoint.scopes.some((scope) => seller.grant.scopes.includes(scope))) {
        throw new ApiError(105005, 'Access denied: the scope ' + endpoint.scopes.join(' or ') + ' was not granted');
    }
    return seller;
}

function verifyCipher(seller: Seller, endpoint: Endpoint, cipher: string | null): SellerShop {
    if (!endpoint.forShop && cipher !== null) {
        throw new ApiError(36009004, 'Unexpected identifier: shop_cipher');
    }
    if (endpoint.forShop && cipher === null) {
        throw new ApiError(106013, 'The shop_cipher is missing');
    }
    const shop = seller.shops.find((own) => !endpoint.forShop || own.cipher === cipher);
    if (!shop) {
        throw new ApiError(101000, 'The access token does not match the shop_cipher');
    }
    return shop;
}

function sameText(one: string, other: string): boolean {
    const [left, right] = [Buffer.from(one), Buffer.from(other)];
    return left.length === right.length && timingSafeEqual(left, right);
}
