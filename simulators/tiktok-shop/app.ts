import { randomBytes, randomInt } from 'node:crypto';

/** What the seller granted to the app. */
export const ALL_SCOPES = [
    'seller.authorization.info',
    'seller.shop.info',
    'seller.order.info',
    'seller.order.ext_ref.read',
    'seller.order.ext_ref.write',
    'seller.fulfillment.basic',
    'seller.fulfillment.package.write',
    'seller.logistics',
    'seller.return_refund.basic'
];

const ACCESS_LIFE_MS = 7 * 24 * 60 * 60 * 1000;
const REFRESH_LIFE_MS = 365 * 24 * 60 * 60 * 1000;
const CODE_LIFE_MS = 30 * 60 * 1000;

/** Tokens that belong together; a refresh replaces both. */
export interface Grant {
    accessToken: string;
    accessExpiresAt: number;
    refreshToken: string;
    refreshExpiresAt: number;
    scopes: string[];
}

/** The app, its shop, and who may call. Keys are made anew in each run. */
export class App {
    readonly appKey = String(randomInt(10 ** 9)).padStart(10, '6');
    readonly appSecret = randomBytes(20).toString('hex');
    readonly shopId = '7495540735365777507';
    readonly shopCipher = 'GCP_' + randomBytes(18).toString('base64url');
    readonly shopName = 'Example Shop';
    readonly region: string;
    grant: Grant;
    /** Where events go, by their type; times in seconds since the epoch. */
    readonly webhooks = new Map<string, { address: string; createTime: number; updateTime: number }>();
    private readonly codes = new Map<string, number>();

    constructor(region: string, now: number) {
        this.region = region;
        this.grant = newGrant(now, ALL_SCOPES);
    }

    /** A single-use code, as the authorization page hands out. */
    issueCode(now: number): string {
        const code = 'TTP_' + randomBytes(16).toString('base64url');
        this.codes.set(code, now + CODE_LIFE_MS);
        return code;
    }

    /** Exchanges a code; null if it is unknown, used or too old. */
    redeem(code: string, now: number): Grant | null {
        const expiresAt = this.codes.get(code);
        this.codes.delete(code);
        if (expiresAt === undefined || expiresAt < now) {
            return null;
        }
        this.grant = newGrant(now, this.grant.scopes);
        return this.grant;
    }

    /** Rotates both tokens; null if the refresh token is not the current one or too old. */
    refresh(refreshToken: string, now: number): Grant | null {
        if (refreshToken !== this.grant.refreshToken || this.grant.refreshExpiresAt < now) {
            return null;
        }
        const { refreshExpiresAt } = this.grant;
        this.grant = { ...newGrant(now, this.grant.scopes), refreshExpiresAt };
        return this.grant;
    }
}

function newGrant(now: number, scopes: string[]): Grant {
    return {
        accessToken: 'TTP_' + randomBytes(32).toString('base64url'),
        accessExpiresAt: now + ACCESS_LIFE_MS,
        refreshToken: 'TTP_' + randomBytes(32).toString('base64url'),
        refreshExpiresAt: now + REFRESH_LIFE_MS,
        scopes
    };
}
