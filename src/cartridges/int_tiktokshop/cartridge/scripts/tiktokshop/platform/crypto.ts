import Encoding = require('dw/crypto/Encoding');
import Mac = require('dw/crypto/Mac');
import SecureRandom = require('dw/crypto/SecureRandom');
import StringUtils = require('dw/util/StringUtils');

/** HMAC-SHA256 of a text with a key, both UTF-8, as lower case hex. */
export function hmacSha256Hex(text: string, key: string): string {
    return Encoding.toHex(new Mac(Mac.HMAC_SHA_256).digest(text, key)).toLowerCase();
}

/** Length of a random key: the hex digits of a SHA-256 hash. */
const KEY_LENGTH = 64;

/** A random key. The documentation calls the parameter of `nextBytes` both bits and bytes; either gives enough. */
export function randomHex(): string {
    return Encoding.toHex(new SecureRandom().nextBytes(256)).slice(0, KEY_LENGTH).toLowerCase();
}

/**
 * Decodes a base64url value, such as a part of a JSON web token.
 * @returns the text; empty for anything else, and for bytes that are no UTF-8, at which the platform may throw. Source:
 *     platform doc StringUtils.decodeBase64
 */
export function decodeBase64Url(value: string): string {
    if (!/^[A-Za-z0-9_-]+$/.test(value) || value.length % 4 === 1) {
        return '';
    }
    const padding = '==='.slice((value.length + 3) % 4);
    try {
        return StringUtils.decodeBase64(value.replace(/-/g, '+').replace(/_/g, '/') + padding);
    } catch (e) {
        return '';
    }
}

/** Value of an `Authorization` header for user and password. */
export function basicAuthorization(user: string, password: string): string {
    return 'Basic ' + StringUtils.encodeBase64(user + ':' + password);
}
