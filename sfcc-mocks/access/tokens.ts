import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Clock } from '../contracts/clock';
import type { Access } from './access';
import { randomText } from './randomText';

/** What an access token stands for. */
export interface TokenClaims {
    /** `am` Account Manager client, `bm` Business Manager user, `tsob` shopper through a trusted system. */
    kind: 'am' | 'bm' | 'tsob';
    clientId: string;
    user: string | null;
    scopes: string[];
    /** End of validity, epoch milliseconds on the instance's clock. */
    expiresAt: number;
}

const LIFETIME_MS: Record<TokenClaims['kind'], number> = { am: 30 * 60000, bm: 15 * 60000, tsob: 30 * 60000 };

/** A token is a JWT, like Account Manager's: clients read its claims. Source: Account Manager OAuth documentation. */
const HEADER = Buffer.from(JSON.stringify({ typ: 'JWT', alg: 'HS256' })).toString('base64url');

/** Makes a token. It carries its claims and is signed with this run's secret, so any part can check it. */
export function issueToken(
    access: Access,
    clock: Clock,
    claims: Omit<TokenClaims, 'expiresAt'>
): { token: string; expiresIn: number } {
    const expiresAt = clock.now() + LIFETIME_MS[claims.kind];
    const standard = {
        sub: claims.clientId,
        scope: claims.scopes,
        exp: Math.floor(expiresAt / 1000),
        iat: Math.floor(clock.now() / 1000),
        jti: randomText(9, 'hex')
    };
    const payload = Buffer.from(JSON.stringify({ ...standard, ...claims, expiresAt })).toString('base64url');
    const signed = HEADER + '.' + payload;
    return { token: signed + '.' + sign(access, signed), expiresIn: LIFETIME_MS[claims.kind] / 1000 - 1 };
}

/** What a token stands for, or why it does not count. */
export function readToken(access: Access, clock: Clock, token: string): TokenClaims | 'invalid' | 'expired' {
    const [header = '', payload = '', signature = ''] = token.split('.');
    const expected = Buffer.from(sign(access, header + '.' + payload));
    const given = Buffer.from(signature);
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
        return 'invalid';
    }
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as TokenClaims;
    return claims.expiresAt > clock.now() ? claims : 'expired';
}

function sign(access: Access, payload: string): string {
    return createHmac('sha256', access.tokenSecret).update(payload).digest('base64url');
}
