import { randomBytes, randomInt } from 'node:crypto';
import { DAY } from '../durations';

/** What the seller granted to the app. */
const ALL_SCOPES = [
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

const ACCESS_LIFE_MS = 7 * DAY;
const REFRESH_LIFE_MS = 365 * DAY;
const CODE_LIFE_MS = 30 * 60 * 1000;

/** Keys of the app, and of the first shop as its seller first authorized it. */
export interface AppKeys {
    appKey: string;
    appSecret: string;
    shopCipher: string;
    accessToken: string;
    refreshToken: string;
}

/** Tokens that belong together; a refresh replaces both. */
export interface Grant {
    accessToken: string;
    accessExpiresAt: number;
    refreshToken: string;
    refreshExpiresAt: number;
    scopes: string[];
}

/** Where events of one type go; times in seconds since the epoch. */
export interface WebhookTarget {
    address: string;
    createTime: number;
    updateTime: number;
}

/** What a shop of a seller is. */
export interface ShopInput {
    name: string;
    /** Market, for example `US`. */
    region: string;
    currency: string;
    sellerType: 'LOCAL' | 'CROSS_BORDER';
    /** The site to which TikTok's connector posts its orders; null for the site of the first shop. */
    site: string | null;
}

/** One shop of a seller. */
export class SellerShop implements ShopInput {
    readonly name: string;
    readonly region: string;
    readonly currency: string;
    readonly sellerType: ShopInput['sellerType'];
    site: string | null;
    /** Whether TikTok lets it sell: it refuses all calls for a shop that is closed or deactivated. */
    isActive = true;
    /** Whether TikTok's connector serves it. */
    hasConnector = true;
    /** Where its events go, by their type. */
    readonly webhooks = new Map<string, WebhookTarget>();

    constructor(
        readonly id: string,
        input: ShopInput,
        readonly cipher = newCipher()
    ) {
        this.name = input.name;
        this.region = input.region;
        this.currency = input.currency;
        this.sellerType = input.sellerType;
        this.site = input.site;
    }
}

/** Who owns shops. One grant of a seller covers all of them. */
export class Seller {
    readonly shops: SellerShop[] = [];

    constructor(
        readonly id: string,
        readonly openId: string,
        public grant: Grant
    ) {}
}

const FIRST_SHOP = '7495540735365777507';
const FIRST_OPEN_ID = '7010736057180325637';
/**
 * The app, the sellers who have authorized it, and their shops. Keys are made anew in each run unless they are given. What is said of no shop
 * or seller in particular is about the first.
 */
export class App {
    readonly appKey: string;
    readonly appSecret: string;
    readonly sellers: Seller[] = [];
    /** Called when a seller has authorized the app anew. */
    onGrant: (seller: Seller) => void = () => undefined;
    private readonly codes = new Map<string, { expiresAt: number; seller: Seller }>();

    constructor(
        region: string,
        now: number,
        readonly keys = newKeys()
    ) {
        this.appKey = keys.appKey;
        this.appSecret = keys.appSecret;
        const seller = new Seller('example', FIRST_OPEN_ID, newGrant(now, [...ALL_SCOPES], keys));
        const input = { name: 'Example Shop', region, currency: 'USD', sellerType: 'LOCAL' as const, site: null };
        seller.shops.push(new SellerShop(FIRST_SHOP, input, keys.shopCipher));
        this.sellers.push(seller);
    }

    get seller(): Seller {
        return this.sellers[0] as Seller;
    }

    get shop(): SellerShop {
        return this.seller.shops[0] as SellerShop;
    }

    get shopId(): string {
        return this.shop.id;
    }

    get shopCipher(): string {
        return this.shop.cipher;
    }

    get shopName(): string {
        return this.shop.name;
    }

    get region(): string {
        return this.shop.region;
    }

    get webhooks(): SellerShop['webhooks'] {
        return this.shop.webhooks;
    }

    get grant(): Grant {
        return this.seller.grant;
    }

    /** All shops of all sellers. */
    shops(): SellerShop[] {
        return this.sellers.flatMap((seller) => seller.shops);
    }

    findShop(id: string): SellerShop | null {
        return this.shops().find((shop) => shop.id === id) || null;
    }

    sellerOf(shop: SellerShop): Seller {
        return this.sellers.find((seller) => seller.shops.includes(shop)) as Seller;
    }

    findSeller(id: string): Seller | null {
        return this.sellers.find((seller) => seller.id === id) || null;
    }

    /**
     * Another shop, of a seller who is here or of a new one.
     * @param sellerId - new ones have authorized the app with all scopes
     */
    addShop(sellerId: string, input: ShopInput, now: number): SellerShop {
        const count = BigInt(this.shops().length);
        let seller = this.findSeller(sellerId);
        if (!seller) {
            const openId = String(BigInt(FIRST_OPEN_ID) + BigInt(this.sellers.length));
            seller = new Seller(sellerId, openId, newGrant(now, [...ALL_SCOPES]));
            this.sellers.push(seller);
            this.onGrant(seller);
        }
        const shop = new SellerShop(String(BigInt(FIRST_SHOP) + count), input);
        seller.shops.push(shop);
        return shop;
    }

    /** A single-use code, as the authorization page hands out. */
    issueCode(now: number, seller = this.seller): string {
        const code = 'TTP_' + randomBytes(16).toString('base64url');
        this.codes.set(code, { expiresAt: now + CODE_LIFE_MS, seller });
        return code;
    }

    /** Exchanges a code; null if it is unknown, used or too old. */
    redeem(code: string, now: number): Seller | null {
        const known = this.codes.get(code);
        this.codes.delete(code);
        if (known === undefined || known.expiresAt < now) {
            return null;
        }
        known.seller.grant = newGrant(now, known.seller.grant.scopes);
        this.onGrant(known.seller);
        return known.seller;
    }

    /** Rotates both tokens; null if the refresh token is not the current one of a seller, or too old. */
    refresh(refreshToken: string, now: number): Seller | null {
        const seller = this.sellers.find(({ grant }) => grant.refreshToken === refreshToken);
        if (!seller || seller.grant.refreshExpiresAt < now) {
            return null;
        }
        const { refreshExpiresAt, scopes } = seller.grant;
        seller.grant = { ...newGrant(now, scopes), refreshExpiresAt };
        return seller;
    }
}

/** The seller withdraws the authorization, and TikTok refuses all its tokens. */
export function deauthorize(seller: Seller, now: number): void {
    seller.grant.accessExpiresAt = now;
    seller.grant.refreshExpiresAt = now - 1;
}

function newGrant(
    now: number,
    scopes: string[],
    { accessToken, refreshToken }: Pick<AppKeys, 'accessToken' | 'refreshToken'> = newKeys()
): Grant {
    return {
        accessToken,
        accessExpiresAt: now + ACCESS_LIFE_MS,
        refreshToken,
        refreshExpiresAt: now + REFRESH_LIFE_MS,
        scopes
    };
}

function newKeys(): AppKeys {
    return {
        appKey: String(randomInt(10 ** 9)).padStart(10, '6'),
        appSecret: randomBytes(20).toString('hex'),
        shopCipher: newCipher(),
        accessToken: newToken(),
        refreshToken: newToken()
    };
}

function newToken(): string {
    return 'TTP_' + randomBytes(32).toString('base64url');
}

function newCipher(): string {
    return 'GCP_' + randomBytes(18).toString('base64url');
}
