import { marketOf } from '#simulators/tiktok-shop/facts/markets';
import type { ItemInput, OrderInput } from '#simulators/tiktok-shop/records/tiktokOrder';
import { seeded } from '#simulators/tiktok-shop/random';
import { A, B, OFFLINE, UNKNOWN } from './goods';
import { any } from './omsWords';
import type { PlannedOrder } from './plan';
import type { WorldState } from './worldState';

type Random = () => number;

/** An address as TikTok masks it. */
const MASK = { first_name: 'A****', last_name: 'E****', name: 'A**** E****', address_line1: '2* ****** ***' };

/** A buyer buys on TikTok, at prices of the shop's market, and pays. Somebody has to bring the order here. */
export function buy(world: WorldState, planned: PlannedOrder): void {
    const { kind, shop } = world;
    const random = seeded(planned.seed);
    const { taxIncluded, taxRate } = marketOf(kind.region);
    const isSingle = planned.single !== null;
    const order = shop.tiktok.orders.place({
        id: planned.id,
        buyerId: `buyer-${planned.buyer}`,
        holdFlow: random() < 0.5 ? 'on_hold' : 'awaiting',
        ...world.shopIdOf(planned),
        ...world.parcelsOf(planned),
        region: kind.region,
        taxIncluded,
        taxRate,
        shippingFee: '3.99',
        // Brazil wants an invoice before a parcel leaves, which the seller uploads elsewhere.
        needsInvoice: false,
        items: plainItems(random),
        ...(random() < kind.special ? specialOrder(random, isSingle) : {})
    });
    world.orderNos.set(planned.id, 'TTS-' + planned.id);
    shop.tiktok.orders.pay(order);
    if (random() < kind.masked && !isSingle) {
        order.changedAddress = MASK;
    }
    world.tell(planned.id, `a buyer pays for ${order.units.length} units`, order.shipping);
}

function plainItems(random: Random): ItemInput[] {
    const free = random() < 0.3 ? [{ productId: A, quantity: 1, price: '0.00', gift: true }] : [];
    return [
        { productId: A, quantity: 1 + any(random, 3), price: price(random) },
        ...free,
        { productId: B, quantity: 1 + any(random, 2), price: price(random) }
    ];
}

/** A kind of order that is no plain sale. One to which a single thing happens is shipped by the seller, and not held. */
function specialOrder(random: Random, isSingle: boolean): Partial<OrderInput> {
    const kinds = isSingle ? SELLER_KINDS : [...SELLER_KINDS, ...OTHER_KINDS];
    return kinds[any(random, kinds.length)]!(random);
}

const SELLER_KINDS: Array<(random: Random) => Partial<OrderInput>> = [
    (random) => ({
        items: [
            { productId: A, quantity: 2, price: price(random, 5), sellerDiscount: '1.25', platformDiscount: '0.37' },
            { productId: B, quantity: 1, price: price(random, 5), platformDiscount: '3.33' }
        ]
    }),
    (random) => ({
        items: [
            {
                productId: 'SET-1',
                quantity: 1 + any(random, 2),
                price: price(random, 5),
                platformDiscount: '0.49',
                subItems: [
                    { productId: A, quantity: 2 },
                    { productId: B, quantity: 1 }
                ]
            }
        ]
    }),
    (random) => ({
        items: [
            { productId: 'TRIO-1', quantity: 1, price: price(random), combinedListing: [{ productId: A, count: 1 }] },
            { productId: B, quantity: 1, price: price(random) }
        ]
    }),
    () => ({ sample: true, items: [{ productId: A, quantity: 1, price: '0.00' }], shippingFee: '0.00' }),
    () => ({ subscription: true }),
    () => ({
        money: {
            shipping_fee_seller_discount: '1.00',
            shipping_fee_platform_discount: '0.50',
            small_order_fee: '0.99',
            payment_platform_discount: '0.75'
        }
    })
];

const OTHER_KINDS: Array<(random: Random) => Partial<OrderInput>> = [
    () => ({ shipping: 'tiktok' }),
    () => ({ shipping: 'fbt' }),
    () => ({ cod: true }),
    ...[OFFLINE, UNKNOWN].map((productId) => (random: Random): Partial<OrderInput> => ({
        items: [productId, B].map((one) => ({ productId: one, quantity: 1, price: price(random) }))
    }))
];

/** A price with two decimals, from 5.00 or more; the market rounds it where it has fewer. */
function price(random: Random, least = 5): string {
    return (least + any(random, 4000) / 100).toFixed(2);
}
