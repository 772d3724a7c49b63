import { insert } from '#sfcc-mocks/store/session';
import { marketOf } from '#simulators/tiktok-shop/facts/markets';
import { seeded } from '#simulators/tiktok-shop/random';
import { fitSite } from '#helpers/tiktok/marketSite';
import type { DirectShop } from '#helpers/tiktok/directShop';
import { TIKTOK } from '#helpers/platform/testInstance';
import { OFFLINE } from './goods';
import { any } from './omsWords';
import type { Plan } from './plan';

/** TikTok's limits in worlds that have them. */
const LIMITS = {
    app: [
        { calls: 10, seconds: 1 },
        { calls: 600, seconds: 3600 }
    ]
};

/** Makes the sites fit for orders of the market that the cartridge brings, and TikTok's lists as the kind of the world wants them. */
export function prepareDirectMode({ kind, seed }: Plan, shop: DirectShop, siteIds: string[]): void {
    const { sfcc, tiktok } = shop;
    fitSite(shop, { [kind.region]: { standard: marketOf(kind.region).taxRate } }, siteIds);
    tiktok.app.shops().forEach((one) => Object.assign(one, { currency: tiktok.app.shop.currency }));
    sfcc.change(() => {
        const listId = 'inventory_m';
        insert('Product', OFFLINE, { id: OFFLINE, name: 'Offline', online: false });
        insert('InventoryRecord', `${listId}/${OFFLINE}`, {
            listId,
            productId: OFFLINE,
            allocation: 1000,
            perpetual: false,
            onOrder: 0
        });
    });
    tiktok.orders.switches.ordersOnPage = kind.page;
    if (kind.limits) {
        tiktok.limits.configure(LIMITS);
    }
    const random = seeded(seed + 2);
    sfcc.hosts[TIKTOK] = (message) => {
        const answer = tiktok.handle(message);
        // A comparison asks by the time of the purchase: a change during it would have no poll that reads it.
        const isOfChanges = message.url.includes('/orders/search') && message.body.includes('update_time_ge');
        if (isOfChanges && random() < kind.shifts) {
            shift(shop, random);
        }
        return answer;
    };
}

/** An order changes while a list is read, so that those behind it move up by one. */
function shift({ sfcc, tiktok }: DirectShop, random: () => number): void {
    const orders = [...tiktok.orders.byId.values()];
    const order = orders[any(random, orders.length)];
    if (order) {
        order.updatedAt = sfcc.clock.now();
    }
}
