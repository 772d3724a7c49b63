import Site = require('dw/system/Site');
import { hmacSha256Hex } from '../../platform/crypto';
import { credentialOf } from '../../platform/outgoing/httpCall';
import { getOrCreateKey } from '../../platform/keys';
import { shopsOfSite } from '../../platform/shopSettings';
import { nameOfShop } from '../rules/replacedSettings';
import type { DecidingSettings } from '../rules/replacedSettings';

/** Preferences that decide whether and by whom TikTok is told, and how orders wait. Their values may be shown. */
const PREFERENCES: Array<keyof SitePreferencesCustomAttributes> = [
    'tiktokShopMode',
    'tiktokShopReporter',
    'tiktokShopBusinessId',
    'tiktokShopOrderNoPrefix',
    'tiktokShopOwnsOrderStatus',
    'tiktokShopHeldOrders',
    'tiktokShopCancelRequests'
];
/** Addresses of people: only a fingerprint is kept. */
const RECIPIENTS = 'tiktokShopAlertRecipients';
/** Services that carry the news. Only a fingerprint of each credential is kept. */
const SERVICES = ['tiktokshop.openapi', 'tiktokshop.auth', 'tiktokshop.feed.notify', 'tiktokshop.oms'];
/** The key of fingerprints, so that a password cannot be guessed from one. */
const KEY = 'fingerprint';

/**
 * What decides whether TikTok is told, as it is now. A replication brings preferences and services from staging; custom
 * objects stay, unless an import changes them or a merchant has made their type replicable. Needs a transaction. Source:
 * platform doc "Replication Groups", "Custom Objects: Data replication".
 */
export function decidingSettings(): DecidingSettings {
    const found: DecidingSettings = {};
    const key = getOrCreateKey(KEY);
    PREFERENCES.forEach((id) => {
        found[id] = preferenceText(id);
    });
    found[RECIPIENTS] = fingerprint(preferenceText(RECIPIENTS), key);
    SERVICES.forEach((id) => {
        const credential = credentialOf(id);
        found[id] = fingerprint([credential.url, credential.user, credential.password].join('\n'), key);
    });
    shopsOfSite()
        .filter((shop) => shop.custom.siteId === Site.getCurrent().ID)
        .forEach((shop) => {
            const choices = [shop.custom.reporter, shop.custom.mode].map((value) => value || '-');
            found[nameOfShop(shop.custom.shopId)] = choices.join(' ');
        });
    return found;
}

function preferenceText(id: keyof SitePreferencesCustomAttributes): string {
    const value = Site.getCurrent().getCustomPreferenceValue(id) as { valueOf: () => unknown } | null;
    return value === null || value === undefined ? '' : String(value.valueOf());
}

function fingerprint(text: string, key: string): string {
    return '#' + hmacSha256Hex(text, key).slice(0, 16);
}
