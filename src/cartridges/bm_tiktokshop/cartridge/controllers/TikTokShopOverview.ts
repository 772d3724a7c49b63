import { getOverview } from 'int_tiktokshop/cartridge/scripts/tiktokshop/operations/getOverview';
import { forBusinessManager, showPage } from '../scripts/bm_tiktokshop/platform/webPage';
import { overviewView } from '../scripts/bm_tiktokshop/overview/overview';

/** TikTokShopOverview-Show: shows what is happening, what is stuck and what is due. */
export const Show = forBusinessManager((): void => {
    showPage('overview', 'overview', overviewView(getOverview()));
});
Show.public = true;
