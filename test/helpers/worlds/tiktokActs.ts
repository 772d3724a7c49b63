import type { TikTokOrder } from '#simulators/tiktok-shop/records/tiktokOrder';
import { any } from './omsWords';
import type { WorldState } from './worldState';

type Random = () => number;

const NEXT: Record<string, string> = { AWAITING_COLLECTION: 'collect', IN_TRANSIT: 'deliver', DELIVERED: 'complete' };

/** The seller ships in Seller Center, or TikTok does; nothing happens to an order that waits for no shipment. */
export function shipOnTikTok(world: WorldState, random: Random, order: TikTokOrder): void {
    const { shop } = world;
    const isOpen = ['AWAITING_SHIPMENT', 'PARTIALLY_SHIPPING'].includes(order.status);
    const open = shop.tiktok.orders.packages.openUnits(order);
    if (!isOpen || open.length === 0) {
        return;
    }
    const units = random() < 0.7 ? open.length : 1;
    shop.simulate(`orders/${order.id}/${order.shipping === 'seller' ? 'ship' : 'label'}`, { units });
    world.tell(order.id, `${units} of ${open.length} units ship on TikTok`, order.status);
}

/**
 * The seller corrects the tracking number of a parcel in Seller Center, before the carrier has it.
 * @returns whether there was one
 */
export function correctOnTikTok(world: WorldState, random: Random, order: TikTokOrder): boolean {
    const { orders } = world.shop.tiktok;
    const parcels = [...new Set(order.units.map((unit) => orders.packages.of(unit)))].filter(
        (one) => one !== undefined && one.shippedAt > 0 && !one.hasLabel
    );
    const parcel = parcels[any(random, parcels.length)];
    if (!parcel || !['PARTIALLY_SHIPPING', 'AWAITING_COLLECTION'].includes(order.status)) {
        return false;
    }
    const number = `1ZS${parcel.id.slice(-4)}${any(random, 3)}`;
    world.overwrittenNumbers.set(order.id, [...(world.overwrittenNumbers.get(order.id) || []), parcel.trackingNumber]);
    orders.correct(order, parcel, number, parcel.providerId);
    world.tell(order.id, `a parcel is corrected in Seller Center to ${number}`, order.status);
    return true;
}

/** Whether the parcel has left and is not at its end. */
export function canMoveOn({ status }: TikTokOrder): boolean {
    return NEXT[status] !== undefined;
}

/** The carrier, and TikTok after it, take the next step. */
export function moveOn(world: WorldState, order: TikTokOrder): void {
    const { shop } = world;
    const step = NEXT[order.status];
    if (step) {
        shop.simulate(`orders/${order.id}/${step}`);
        world.tell(order.id, `TikTok: ${step}`, '');
    }
}

/** TikTok no longer wants the order in one parcel with others. */
export function leaveGroup(world: WorldState, order: TikTokOrder): void {
    order.combineGroup = '';
    order.updatedAt = world.shop.sfcc.clock.now();
    world.tell(order.id, 'TikTok takes it out of its group', '');
}

/** The buyer changes the address, or TikTok shows what it has masked. */
export function showAddress(world: WorldState, order: TikTokOrder): void {
    const { shop } = world;
    const wasMasked = isMasked(order);
    order.changedAddress = null;
    shop.tiktok.orders.changeAddress(order, wasMasked ? {} : { address_line2: `Flat ${order.updatedAt % 100}` });
    world.tell(order.id, wasMasked ? 'TikTok shows the address' : 'the buyer changes the address', '');
}

/** Whether TikTok masks the street. */
export function isMasked({ changedAddress }: TikTokOrder): boolean {
    return (changedAddress?.address_line1 || '').includes('*');
}
