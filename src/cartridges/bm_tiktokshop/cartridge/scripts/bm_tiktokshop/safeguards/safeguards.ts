import type { WordedFinding } from 'int_tiktokshop/cartridge/scripts/tiktokshop/safeguards/findingText';
import type { Safeguards } from 'int_tiktokshop/cartridge/scripts/tiktokshop/safeguards/findSafeguards';
import { confirmationFor } from './rules/confirmation';
import { momentOf } from '../platform/moment';

/** Findings that our own pages settle, each with its page. */
const PAGES: { [code: string]: { action: string; name: string } } = {
    carriers_unreadable: { action: 'TikTokShopSettings-Show', name: 'settings' },
    carrier_unmapped: { action: 'TikTokShopSettings-Show', name: 'settings' },
    business_id_missing: { action: 'TikTokShopSettings-Show', name: 'settings' },
    shop_not_connected: { action: 'TikTokShopConnection-Show', name: 'connection' },
    authorization_lost: { action: 'TikTokShopConnection-Show', name: 'connection' },
    authorization_ends: { action: 'TikTokShopConnection-Show', name: 'connection' }
};

/**
 * The view of the safeguards page.
 * @param unsure - `capture` or `mail`, confirmed without ticking `sure`; empty for none
 */
export function safeguardsView(safeguards: Safeguards, unsure: string): object {
    return {
        findings: safeguards.findings.map((finding) => findingView(finding, unsure)),
        notes: safeguards.notes.map((finding) => findingView(finding, '')),
        checked: momentOf(new Date())
    };
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
