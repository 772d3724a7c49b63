import { DifferenceWorld } from '#helpers/tiktok/differenceWorld';
import { DirectShop } from '#helpers/tiktok/directShop';
import { ReturnWorld } from '#helpers/tiktok/returnWorld';

export const SUIT = '701643632930';
export const TIE = '701643632947';
const SOLD_OUT = '701642890102';

/** TikTok's ids of the orders of a busy shop, by what each is about. */
export const BUSY = {
    returned: '577000000000000001',
    shippedInPart: '577000000000000002',
    held: '577000000000000003',
    asked: '577000000000000004',
    givenUp: '577000000000000005',
    cancelledThere: '577000000000000006'
};

/** A shop at which something is to be done on every page. */
export async function busyShop(): Promise<ReturnWorld> {
    const shop = new DirectShop();
    shop.sfcc.withoutOms();
    shop.sfcc.prefer({ tiktokShopCancelRequests: 'operations' });
    const world = await ReturnWorld.open(shop, BUSY.returned);
    await world.ask('RETURN_AND_REFUND');
    const orders = new DifferenceWorld(shop);
    await orders.order(BUSY.shippedInPart, { [SUIT]: 2, [TIE]: 1 });
    const packages = [
        { packageNo: '1', carrier: 'UPS', trackingNumber: '1Z2', items: [{ productId: SUIT, quantity: 1 }] }
    ];
    shop.tell(BUSY.shippedInPart, { status: 'PartiallyShipped', packages });
    await orders.order(BUSY.held, { [SOLD_OUT]: 1 });
    await orders.order(BUSY.asked, { [SUIT]: 1 });
    shop.simulate(`orders/${BUSY.asked}/request-cancel`);
    await orders.order(BUSY.givenUp, { [SUIT]: 1 });
    const unknown = [{ packageNo: '1', carrier: 'Moonlight Express', trackingNumber: '1Z5' }];
    shop.tell(BUSY.givenUp, { status: 'Shipped', packages: unknown });
    await orders.order(BUSY.cancelledThere, { [SUIT]: 1 });
    await orders.withoutNews(() => shop.simulate(`orders/${BUSY.cancelledThere}/fraud-cancel`));
    await orders.reconcile();
    shop.run();
    shop.sfcc.job('TikTokShop-CheckSafeguards');
    return world;
}
