import { getOverview } from 'int_tiktokshop/cartridge/scripts/tiktokshop/operations/getOverview';
import { showPage } from '../scripts/bm_tiktokshop/platform/webPage';
import { overviewView } from '../scripts/bm_tiktokshop/overview/overview';

/** TikTokShopOverview-Show: shows what is happening, what is stuck and what is due. */
export function Show(): void {
    showPage('overview', 'overview', overviewView(getOverview()));
}
Show.public = true;
