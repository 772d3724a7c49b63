import Encoding = require('dw/crypto/Encoding');
import Mac = require('dw/crypto/Mac');
import StringUtils = require('dw/util/StringUtils');

/** HMAC-SHA256 of a text with a key, both UTF-8, as lower case hex. */
export function hmacSha256Hex(text: string, key: string): string {
    return Encoding.toHex(new Mac(Mac.HMAC_SHA_256).digest(text, key)).toLowerCase();
}

/** Text of a base64url value, as the parts of a JSON web token are. */
export function decodeBase64Url(value: string): string {
    return StringUtils.decodeBase64(value.replace(/-/g, '+').replace(/_/g, '/'));
}

/** Value of an `Authorization` header for user and password. */
export function basicAuthorization(user: string, password: string): string {
    return 'Basic ' + StringUtils.encodeBase64(user + ':' + password);
}
