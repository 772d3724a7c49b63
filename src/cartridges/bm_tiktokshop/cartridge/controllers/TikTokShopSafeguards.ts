import { findSafeguards } from 'int_tiktokshop/cartridge/scripts/tiktokshop/safeguards/findSafeguards';
import { confirmSettings } from 'int_tiktokshop/cartridge/scripts/tiktokshop/safeguards/watchSettings';
import { confirmOff } from '../scripts/bm_tiktokshop/safeguards/confirmOff';
import {
    forBusinessManager,
    forForms,
    goTo,
    parameter,
    refuse,
    showPage,
    userName
} from '../scripts/bm_tiktokshop/platform/webPage';
import { safeguardsView } from '../scripts/bm_tiktokshop/safeguards/safeguards';

/** TikTokShopSafeguards-Show: checks the installation; shows what is missing or unsafe, why, and where to change it. */
export const Show = forBusinessManager((): void => {
    showSafeguards('');
});
Show.public = true;

/**
 * TikTokShopSafeguards-Confirm: records a person's confirmation: that something is off today (`what` is `capture` or
 * `mail`), that Created orders are kept (`created`), or that the settings are right as they are (`settings`). Fields: `what`, `sure`.
 */
export const Confirm = forForms((): void => {
    const what = parameter('what');
    if (parameter('sure') !== 'true') {
        showSafeguards(what);
        return;
    }
    if (what === 'settings') {
        confirmSettings(userName());
        goTo('TikTokShopSafeguards-Show', { done: 'safeguards.settings' });
    } else if (confirmOff(what, userName())) {
        goTo('TikTokShopSafeguards-Show', { done: 'safeguards.confirmed' });
    } else {
        refuse(400, 'error.confirm');
    }
});
Confirm.public = true;

/** @param unsure - what was confirmed without ticking `sure`; empty for none */
function showSafeguards(unsure: string): void {
    showPage('safeguards', 'safeguards', safeguardsView(findSafeguards(), unsure));
}
