/** User and password in an address. */
const IN_ADDRESS = /(:\/\/)[^/?#\s]*@/g;
const SECRET = '(access_token|refresh_token|app_secret|auth_code|sign|shop_cipher|password|token)';
const IN_QUERY = new RegExp(SECRET + '=[^&\\s"]*', 'gi');
const IN_JSON = new RegExp('"' + SECRET + '"\\s*:\\s*"[^"]*"', 'gi');
const IN_HEADER = /(authorization|x-tts-access-token)(["\s:=]+)[^\r\n",}]*/gi;
const SCHEME = /\b(bearer|basic)\s+[A-Za-z0-9._~+/=-]+/gi;

/** A message without tokens, secrets and signatures, as far as their names or forms tell them. */
export function masked(message: string): string {
    return message
        .replace(IN_ADDRESS, '$1***@')
        .replace(IN_QUERY, '$1=***')
        .replace(IN_JSON, '"$1":"***"')
        .replace(IN_HEADER, '$1$2***')
        .replace(SCHEME, '$1 ***');
}
