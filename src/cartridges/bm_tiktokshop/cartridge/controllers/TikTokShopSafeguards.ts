import { findSafeguards } from 'int_tiktokshop/cartridge/scripts/tiktokshop/safeguards/findSafeguards';
import { confirmOff } from '../scripts/bm_tiktokshop/safeguards/confirmOff';
import { goTo, isOurForm, parameter, refuse, showPage, userName } from '../scripts/bm_tiktokshop/platform/webPage';
import { safeguardsView } from '../scripts/bm_tiktokshop/safeguards/safeguards';

/** TikTokShopSafeguards-Show: what is missing or unsafe, why, and where it is changed; looked for when the page opens. */
export function Show(): void {
    showSafeguards('');
}
Show.public = true;

/**
 * TikTokShopSafeguards-Confirm: keeps that a person has made sure, today, that something is off. Fields: `what`
 * (`capture` or `mail`), `sure`.
 */
export function Confirm(): void {
    if (!isOurForm()) {
        return;
    }
    const what = parameter('what');
    if (parameter('sure') !== 'true') {
        showSafeguards(what);
        return;
    }
    if (confirmOff(what, userName())) {
        goTo('TikTokShopSafeguards-Show', { done: 'safeguards.confirmed' });
    } else {
        refuse(400, 'error.confirm');
    }
}
Confirm.public = true;

/** @param unsure - what was confirmed without saying that one is sure; empty for nothing */
function showSafeguards(unsure: string): void {
    showPage('safeguards', 'safeguards', safeguardsView(findSafeguards(), unsure));
}
