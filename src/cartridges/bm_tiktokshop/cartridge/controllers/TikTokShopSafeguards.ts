import { findSafeguards } from 'int_tiktokshop/cartridge/scripts/tiktokshop/flows/findSafeguards';
import { showPage } from '../scripts/bm_tiktokshop/platform/webPage';
import { safeguardsView } from '../scripts/bm_tiktokshop/views/safeguards';

/** TikTokShopSafeguards-Show: what is missing or unsafe, why, and where it is changed; looked for when the page opens. */
export function Show(): void {
    showPage('safeguards', 'safeguards', safeguardsView(findSafeguards()));
}
Show.public = true;
