import type { WordedFinding } from 'int_tiktokshop/cartridge/scripts/tiktokshop/safeguards/findingText';
import type { Safeguards } from 'int_tiktokshop/cartridge/scripts/tiktokshop/safeguards/findSafeguards';
import { daysLeft, isEnding } from 'int_tiktokshop/cartridge/scripts/tiktokshop/platform/rules/ending';
import type { Expiry } from 'int_tiktokshop/cartridge/scripts/tiktokshop/safeguards/rules/expiry';
import { confirmationFor } from './rules/confirmation';
import { pageOfFinding } from './rules/findingPage';
import { dayText, momentOf, siteTime } from '../platform/moment';
import { filledText } from '../platform/webPage';

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
    const now = new Date();
    const endDay = dayFor(expiry, new Date(expiry.endsAt));
    return {
        label: filledText('expiries.' + expiry.name, [expiry.about]),
        day: expiry.endsAt > 0 ? dayText(endDay) : '',
        days: daysLeft(endDay, dayFor(expiry, now)),
        isEnding: isEnding(expiry.endsAt, now.getTime())
    };
}

/** The day on which an authorization ends depends on the site's time zone; the other ends were entered as days. */
function dayFor({ name }: Expiry, time: Date): string {
    return (name === 'authorization' ? siteTime(time) : time.toISOString()).substring(0, 10);
}

function findingView(finding: WordedFinding, unsure: string): object {
    const what = confirmationFor(finding.code);
    return {
        what: finding.what,
        why: finding.why,
        where: finding.where,
        page: pageOfFinding(finding.code),
        confirm: what,
        isUnsure: what !== '' && what === unsure
    };
}
