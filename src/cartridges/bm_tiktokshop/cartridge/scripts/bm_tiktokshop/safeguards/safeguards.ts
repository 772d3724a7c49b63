import type { WordedFinding } from 'int_tiktokshop/cartridge/scripts/tiktokshop/safeguards/findingText';
import type { Safeguards } from 'int_tiktokshop/cartridge/scripts/tiktokshop/safeguards/findSafeguards';
import { daysLeft, isEnding } from 'int_tiktokshop/cartridge/scripts/tiktokshop/platform/rules/ending';
import type { Expiry } from 'int_tiktokshop/cartridge/scripts/tiktokshop/safeguards/rules/expiry';
import { confirmationFor } from './rules/confirmation';
import { dayText, momentOf, siteTime } from '../platform/moment';
import { filledText } from '../platform/webPage';

/** Findings that our own pages settle, each with its page. */
const PAGES: { [code: string]: { action: string; name: string } } = {
    carriers_unreadable: { action: 'TikTokShopSettings-Show', name: 'settings' },
    feed_carrier_unknown: { action: 'TikTokShopSettings-Show', name: 'settings' },
    carrier_unmapped: { action: 'TikTokShopSettings-Show', name: 'settings' },
    new_orders_unknown: { action: 'TikTokShopSettings-Show', name: 'settings' },
    held_orders_leave: { action: 'TikTokShopSettings-Show', name: 'settings' },
    business_id_missing: { action: 'TikTokShopSettings-Show', name: 'settings' },
    shop_not_connected: { action: 'TikTokShopConnection-Show', name: 'connection' },
    authorization_lost: { action: 'TikTokShopConnection-Show', name: 'connection' },
    settings_replaced: { action: 'TikTokShopSettings-Show', name: 'settings' },
    access_key_ends: { action: 'TikTokShopSettings-Show', name: 'settings' },
    client_secret_ends: { action: 'TikTokShopSettings-Show', name: 'settings' },
    certificate_ends: { action: 'TikTokShopSettings-Show', name: 'settings' },
    authorization_ends: { action: 'TikTokShopConnection-Show', name: 'connection' }
};

/**
 * The view of the safeguards page.
 * @param unsure - what was confirmed without ticking `sure`; empty for none
 */
export function safeguardsView(safeguards: Safeguards, unsure: string): object {
    return {
        heading: filledText('safeguards.count', [safeguards.findings.length]),
        findings: safeguards.findings.map((finding) => findingView(finding, unsure)),
        notes: safeguards.notes.map((finding) => findingView(finding, '')),
        expiries: safeguards.expiries.map(expiryView),
        checked: momentOf(new Date())
    };
}

function expiryView(expiry: Expiry): object {
    return {
        label: filledText('expiries.' + expiry.name, [expiry.about]),
        day: expiry.endsAt > 0 ? dayText(dayOf(expiry)) : '',
        days: daysLeft(expiry.endsAt, new Date().getTime()),
        isEnding: isEnding(expiry.endsAt, new Date().getTime())
    };
}

/** The day on which an authorization ends depends on the site's time zone; the other ends were entered as days. */
function dayOf(expiry: Expiry): string {
    const ends = new Date(expiry.endsAt);
    return (expiry.name === 'authorization' ? siteTime(ends) : ends.toISOString()).substring(0, 10);
}

function findingView(finding: WordedFinding, unsure: string): object {
    const what = confirmationFor(finding.code);
    return {
        what: finding.what,
        why: finding.why,
        where: finding.where,
        page: PAGES[finding.code] || null,
        confirm: what,
        isUnsure: what !== '' && what === unsure
    };
}
