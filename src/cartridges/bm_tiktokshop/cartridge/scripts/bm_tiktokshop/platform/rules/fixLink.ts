import { remedyGroup } from './remedyGroup';

/** Where a person removes the cause of an error: one of these pages, and the place on it. */
export interface FixLink {
    action: string;
    /** Id of the element; empty for the whole page. */
    fragment: string;
    /** Entry of the navigation, for its text. */
    page: 'settings' | 'connection';
}

const CARRIERS: FixLink = { action: 'TikTokShopSettings-Show', fragment: 'tiktokShopCarriers', page: 'settings' };
const CONNECTION: FixLink = { action: 'TikTokShopConnection-Show', fragment: '', page: 'connection' };

const LINKS: { [code: string]: FixLink } = {
    unknown_carrier: CARRIERS,
    shop_unknown: CONNECTION,
    not_connected: CONNECTION,
    order_not_on_tiktok: CONNECTION,
    101000: CONNECTION,
    105002: CONNECTION,
    105005: CONNECTION,
    106013: CONNECTION
};

/** By the group of the code. */
const OF_GROUPS: { [group: string]: FixLink } = {
    reconnect: CONNECTION,
    othershop: CONNECTION,
    market: CONNECTION
};

/** By the kind of the task, where the code says nothing. */
const OF_KINDS: { [kind: string]: FixLink } = {
    'notify-feed': { action: 'TikTokShopSettings-Show', fragment: 'tiktokShopBusinessId', page: 'settings' }
};

/** The link for an error of a task; null where the cause is outside of our pages. */
export function fixLinkOf(code: string, kind: string): FixLink | null {
    return LINKS[code] || OF_GROUPS[remedyGroup(code)] || OF_KINDS[kind] || null;
}
