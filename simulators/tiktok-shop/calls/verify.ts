import { createHmac, timingSafeEqual } from 'node:crypto';
import type { HttpMessage } from '../../../sfcc-mocks/contracts/http';
import { ApiError } from './apiError';
import type { App, Seller, SellerShop } from '../access/app';
import type { Endpoint } from './endpoint';
import { unixSeconds } from '../unixSeconds';

/** How far a timestamp may be from the server's time, in seconds. Source: Open API, common parameters. */
const OLDEST = 5 * 60;
const NEWEST = 30;

/** The time by the sandbox's clock and by the machine's, in milliseconds since the epoch. */
export interface Clocks {
    sandbox: number;
    machine: number;
}

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
 * @returns the shop that the call names, or the first of the seller whose token it has
 * @throws ApiError with the documented code
 */
export function verify(app: App, endpoint: Endpoint, message: HttpMessage, url: URL, clocks: Clocks): SellerShop {
    const query = url.searchParams;
    if (query.get('app_key') !== app.appKey) {
        throw new ApiError(36009004, 'Invalid parameter: app_key');
    }
    if (!isCurrent(query.get('timestamp') || '', clocks)) {
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
    const seller = verifyToken(app, endpoint, message, clocks.sandbox);
    const shop = verifyCipher(seller, endpoint, query.get('shop_cipher'));
    const wanted = endpoint.isUpload ? 'multipart/form-data' : 'application/json';
    if (message.body !== '' && !type.startsWith(wanted)) {
        throw new ApiError(36009022, 'The content type must be ' + wanted);
    }
    return shop;
}

/**
 * Whether a timestamp is right by either clock: clients of other makers have the machine's time, also after the
 * sandbox's clock was moved.
 */
function isCurrent(timestamp: string, { sandbox, machine }: Clocks): boolean {
    const ages = [sandbox, machine].map((now) => unixSeconds(now) - Number(timestamp));
    return /^\d{10}$/.test(timestamp) && ages.some((age) => age <= OLDEST && age >= -NEWEST);
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
    if (!endpoint.forShop && !endpoint.isAnyCipher && cipher !== null) {
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
