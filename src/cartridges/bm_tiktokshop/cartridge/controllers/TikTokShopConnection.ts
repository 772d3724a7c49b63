import { readShops } from 'int_tiktokshop/cartridge/scripts/tiktokshop/flows/readShops';
import { showPage } from '../scripts/bm_tiktokshop/platform/webPage';
import { connectionView } from '../scripts/bm_tiktokshop/views/connection';

/** TikTokShopConnection-Show: the connected shops. */
export function Show(): void {
    showPage('connection', 'connection', connectionView(readShops()));
}
Show.public = true;
