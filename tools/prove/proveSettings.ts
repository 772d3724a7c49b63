import fs from 'node:fs';
import type { Client } from '../target/settings';

/** What a proof takes from dw.json besides the settings of a deployment. */
export interface ProveSettings {
    /** Password of a storefront that is protected; empty for none. */
    storefrontPassword: string;
    /** SLAS client of a trusted system, which creates orders by SCAPI; null without one. */
    slasClient: Client | null;
    /** Test shop of TikTok; null without one. */
    tiktok: TikTokSettings | null;
}

/** An app of TikTok's Partner Center and the shop that it is authorized for. */
export interface TikTokSettings {
    address: string;
    appKey: string;
    appSecret: string;
    accessToken: string;
    shopCipher: string;
}

const TIKTOK = 'https://open-api.tiktokglobalshop.com';

/** Reads them from a dw.json that is known to be one. */
export function readProveSettings(file: string): ProveSettings {
    const values = JSON.parse(fs.readFileSync(file, 'utf8')) as Record<string, unknown>;
    const text = (name: string): string => (typeof values[name] === 'string' ? values[name] : '');
    const [id, secret] = [text('slas-client-id'), text('slas-client-secret')];
    const shop = {
        address: (text('tiktok-host') || TIKTOK).replace(/\/+$/, ''),
        appKey: text('tiktok-app-key'),
        appSecret: text('tiktok-app-secret'),
        accessToken: text('tiktok-access-token'),
        shopCipher: text('tiktok-shop-cipher')
    };
    return {
        storefrontPassword: text('storefront-password'),
        slasClient: id && secret ? { id, secret } : null,
        tiktok: Object.values(shop).every(Boolean) ? shop : null
    };
}
