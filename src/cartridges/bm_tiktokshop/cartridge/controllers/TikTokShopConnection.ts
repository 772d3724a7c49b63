import { authorizationPage } from 'int_tiktokshop/cartridge/scripts/tiktokshop/flows/authorizationPage';
import { connectShop } from 'int_tiktokshop/cartridge/scripts/tiktokshop/flows/connectShop';
import { disconnectShop } from 'int_tiktokshop/cartridge/scripts/tiktokshop/flows/disconnectShop';
import { readShops } from 'int_tiktokshop/cartridge/scripts/tiktokshop/flows/readShops';
import { newAuthorizationState, takeAuthorizationState } from '../scripts/bm_tiktokshop/platform/webAuthorization';
import {
    goTo,
    isOurForm,
    leaveFor,
    ownAddress,
    parameter,
    refuse,
    showPage,
    userName
} from '../scripts/bm_tiktokshop/platform/webPage';
import { connectionView, disconnectView } from '../scripts/bm_tiktokshop/views/connection';
import type { Problem } from '../scripts/bm_tiktokshop/views/connection';

/** TikTokShopConnection-Show: the connected shops. */
export function Show(): void {
    showConnection(null);
}
Show.public = true;

/** TikTokShopConnection-Connect: leads to the page of TikTok on which the seller authorizes the app. */
export function Connect(): void {
    if (!isOurForm()) {
        return;
    }
    const link = authorizationPage(newAuthorizationState());
    if (link === '') {
        showConnection({ code: '', key: 'connection.noapp' });
        return;
    }
    leaveFor(link);
}
Connect.public = true;

/**
 * TikTokShopConnection-Return: where TikTok leads back to, with `code` and `state`. A page that changes something
 * without being a form: the state proves that this session has asked for it.
 */
export function Return(): void {
    if (!takeAuthorizationState(parameter('state'))) {
        showConnection({ code: '', key: 'connection.state.wrong' });
        return;
    }
    if (parameter('error') !== '') {
        showConnection({ code: parameter('error'), key: 'connection.denied' });
        return;
    }
    const connected = connectShop(parameter('code'));
    if (!connected.ok) {
        showConnection({ code: connected.code, key: 'connection.failed' });
        return;
    }
    goTo('TikTokShopConnection-Show', { done: 'connection.connected' });
}
Return.public = true;

/** TikTokShopConnection-AskDisconnect: asks before a shop is forgotten. Parameter: `shop`. */
export function AskDisconnect(): void {
    const shop = readShops().filter((known) => known.shopId === parameter('shop'))[0];
    if (!shop) {
        refuse(404, 'error.shop');
        return;
    }
    showPage('connection', 'connection/disconnect', disconnectView(shop));
}
AskDisconnect.public = true;

/** TikTokShopConnection-Disconnect: forgets a shop with its tokens. Field: `shop`. */
export function Disconnect(): void {
    if (!isOurForm()) {
        return;
    }
    const isDone = disconnectShop(parameter('shop'), userName());
    goTo('TikTokShopConnection-Show', { done: isDone ? 'connection.disconnected' : 'connection.unknown' });
}
Disconnect.public = true;

function showConnection(problem: Problem | null): void {
    showPage(
        'connection',
        'connection',
        connectionView({ shops: readShops(), problem: problem, returnAddress: ownAddress('TikTokShopConnection-Return') })
    );
}
