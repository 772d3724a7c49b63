import { describeShops } from 'int_tiktokshop/cartridge/scripts/tiktokshop/operations/describeShops';
import { forBusinessManager, showPage } from '../scripts/bm_tiktokshop/platform/webPage';
import { shopStatesView } from '../scripts/bm_tiktokshop/shops/shopStates';

/** TikTokShopShops-Show: how the connected shops are doing. */
export const Show = forBusinessManager((): void => {
    showPage('shops', 'shops', shopStatesView(describeShops()));
});
Show.public = true;
