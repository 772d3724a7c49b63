/** Query parameters by name, not encoded. */
export interface Query {
    [name: string]: string;
}

/** HMAC-SHA256 of a text with a key, both UTF-8, as lower case hex. */
export type HmacSha256Hex = (text: string, key: string) => string;

/**
 * The text to sign: secret, path, sorted query without `sign` and `access_token`, the exact body, secret. Values are
 * not URL-encoded. Source: Open API "Sign your API request".
 * @param path - for example /order/202309/orders/search
 * @param body - exactly as sent; empty for none
 */
export function signedText(secret: string, path: string, query: Query, body: string): string {
    const pairs = Object.keys(query)
        .filter((name) => name !== 'sign' && name !== 'access_token')
        .sort()
        .map((name) => name + query[name]);
    return secret + path + pairs.join('') + body + secret;
}

/** The signature of a request. */
export function sign(hmac: HmacSha256Hex, secret: string, path: string, query: Query, body: string): string {
    return hmac(signedText(secret, path, query, body), secret).toLowerCase();
}
