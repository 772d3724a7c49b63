import { issueToken } from '#sfcc-mocks';
import { officialOrder } from '#helpers/messages/officialOrder';
import { scapiOrder } from '#helpers/messages/scapiOrder';
import { postedOrder } from '#helpers/tiktok/directShop';
import type { PostedLine } from '#helpers/tiktok/directShop';
import type { Json } from '#helpers/platform/testInstance';
import { seeded } from '#simulators/tiktok-shop/random';
import { noteNotCreated, postOrder } from './connectorSide';
import { A, B } from './goods';
import { any } from './omsWords';
import type { PlannedOrder } from './plan';
import type { WorldState } from './worldState';

/** More than TikTok announced, so that an order is held. */
const DIFFERENCE = 5;

/** An order comes into being on both sides, in one of the ways of its world. */
export function bear(world: WorldState, planned: PlannedOrder): void {
    const { kind, shop } = world;
    const random = seeded(planned.seed);
    const origin = kind.origins[any(random, kind.origins.length)];
    const isHeld = random() < kind.held && origin === 'posted' && !planned.single;
    const free: PostedLine[] = random() < 0.4 && origin === 'posted' ? [[A, 1, 0]] : [];
    const lines: PostedLine[] =
        origin === 'official'
            ? [
                  [A, 2, 10],
                  [B, 1, 10]
              ]
            : [[A, 1 + any(random, 3), 10], ...free, [B, 1 + any(random, 2), 10]];
    // Of an order of the other site, only the connector knows where it belongs.
    const mayBeElsewhere = !kind.secondSite || origin === 'posted';
    const shopId = world.secondShop && random() < 0.4 && mayBeElsewhere ? { shop: world.secondShop } : {};
    const holdFlow = random() < 0.5 ? 'on_hold' : 'awaiting';
    const buyerId = `buyer-${planned.buyer}`;
    shop.payOnTikTok({ id: planned.id, buyerId, holdFlow, ...shopId, ...world.parcelsOf(planned) }, lines);
    switch (origin) {
        case 'official':
            world.orderNos.set(planned.id, officialOrder(shop.sfcc, { externalOrderId: planned.id }));
            break;
        case 'SCAPI':
            world.orderNos.set(planned.id, 'TTS-' + planned.id);
            postThroughScapi(world, planned.id, lines);
            break;
        default:
            world.orderNos.set(planned.id, 'TTS-' + planned.id);
            post(world, random, postedBody(planned.id, lines, isHeld));
    }
}

function post(world: WorldState, random: () => number, body: Json): void {
    const status = postOrder(world, random, body);
    if (status !== 200) {
        noteNotCreated(world, String(body.c_externalOrderId), status);
    }
}

function postedBody(id: string, lines: PostedLine[], isHeld: boolean): Json {
    const body = postedOrder(id, lines);
    const payment = body.payment as Json;
    return isHeld ? { ...body, payment: { ...payment, amount: Number(payment.amount) + DIFFERENCE } } : body;
}

function postThroughScapi(world: WorldState, id: string, lines: PostedLine[]): void {
    const { sfcc } = world.shop;
    const [client] = sfcc.access.clients;
    const who = { kind: 'tsob' as const, clientId: client!.id, user: null };
    const scopes = ['SALESFORCE_COMMERCE_API:sandbox_001', 'sfcc.orders.rw'];
    const { token } = issueToken(sfcc.access, sfcc.clock, { ...who, scopes });
    const document = scapiOrder(
        id,
        lines.map(([productId, quantity]) => [productId, quantity])
    );
    const url = '/checkout/orders/v1/organizations/f_ecom_sandbox_001/orders?siteId=RefArch';
    const { status, text } = sfcc.send('POST', url, document, token);
    if (status !== 201) {
        throw new Error(text);
    }
}

/** An order of the storefront, with which TikTok has nothing to do. @returns its number */
export function strangersOrder(world: WorldState): string {
    const session = { getSessionID: () => 'stranger', customer: null };
    return world.shop.sfcc.instance.execute({ kind: 'controller', siteId: 'RefArch', session }, (execution) => {
        const dw = (id: string): any => execution.modules.require('dw/' + id);
        return dw('system/Transaction').wrap(() => {
            const basket = dw('order/BasketMgr').getCurrentOrNewBasket();
            basket.setCustomerName('Sam Stranger');
            const line = basket.createProductLineItem(B, basket.defaultShipment);
            line.setPriceValue(10);
            line.updateTax(0);
            basket.updateTotals();
            const OrderMgr = dw('order/OrderMgr');
            const order = OrderMgr.createOrder(basket);
            OrderMgr.placeOrder(order);
            return order.orderNo as string;
        });
    });
}
