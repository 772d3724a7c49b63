import { malformed } from '#helpers/messages/malformed';
import { WaysIn } from '#helpers/messages/waysIn';
import { scapiOrder } from '#helpers/messages/scapiOrder';
import { TestInstance } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';
import { foundInLog, lackOfReason, pick, seedOf, short } from './area';
import type { Area } from './area';

const ORDERS = '/checkout/orders/v1/organizations/f_ecom_sandbox_001/orders?siteId=RefArch';
const FIRST_ID = 577000000000000001n;
/** Of each kind. */
const BODIES = 12;
const PRODUCT = '701643632930';
const REASONS = [
    'unknown_product',
    'other_quantity',
    'incomplete_address',
    'masked_address',
    'negative_total',
    'unreadable_text'
];

/** Orders that an API client creates, wrong in a place or two. */
export const SCAPI_ORDERS: Area = {
    name: 'scapi-orders',
    about: 'an order of createOrders is adopted or left alone, once, and a hold has a reason; jobs go on afterwards',
    run: async (random) => {
        const sfcc = new TestInstance();
        const bodies = malformed(scapiOrder(String(FIRST_ID)), BODIES, seedOf(random)).concat(
            Array.from({ length: BODIES }, () => withOtherText(scapiOrder(String(FIRST_ID)), random))
        );
        const sent = bodies.map((body, index) => body.replaceAll(String(FIRST_ID), String(FIRST_ID + BigInt(index))));
        const token = new WaysIn(sfcc).token('tsob');
        const broken = sent.flatMap((body) => {
            const { status } = sfcc.send('POST', ORDERS, body, token);
            return [201, 400].includes(status) ? [] : [`${status} to ${short(body)}`];
        });
        await sfcc.clock.advance(60000);
        broken.push(...failedJobs(sfcc, ['ProcessTasks', 'OrderFeed']));
        const adopted = sfcc.rows('Order').map((order) => order.orderNo as string);
        adopted.forEach((orderNo) => broken.push(...brokenOrder(sfcc, orderNo)));
        const before = JSON.stringify(sfcc.rows('Order'));
        await sfcc.clock.advance(60000);
        broken.push(...failedJobs(sfcc, ['ProcessTasks']));
        if (JSON.stringify(sfcc.rows('Order')) !== before) {
            broken.push('a second run has changed orders: ' + sent.map(short).join('\n'));
        }
        const found = broken.concat(foundInLog(sfcc));
        sfcc.close();
        return found;
    }
};

/** What people write, and what means something to this product or to a format. */
const TEXTS = [
    '',
    ' ',
    'Köln',
    '東京都',
    '7 **** ****',
    '😀',
    ' a ',
    '<b>&amp;]]>',
    '\u200b',
    '\u0001',
    '=1+1',
    'x'.repeat(256)
];

/** The body with another text in one place of an address or a line: createOrders takes most of them. */
function withOtherText(body: Json, random: () => number): string {
    const holder = pick([body.productItems[0], body.shipments[0].shippingAddress] as Json[], random);
    const names = Object.keys(holder).filter((name) => typeof holder[name] === 'string' && name !== 'shipmentId');
    holder[pick(names, random)] = pick(TEXTS, random);
    return JSON.stringify(body);
}

function failedJobs(sfcc: TestInstance, names: string[]): string[] {
    return names.flatMap((name) => {
        const exit = sfcc.job('TikTokShop-' + name).exit_status;
        return exit?.code === 'OK' ? [] : [`${name}: ${JSON.stringify(exit)}`];
    });
}

/** An adopted order is confirmed or held for a known reason, and a message about it has an outcome with a reason. */
function brokenOrder(sfcc: TestInstance, orderNo: string): string[] {
    const order = sfcc.order(orderNo).json;
    const isAdopted = order.c_externalChannelOrderStatus === 3;
    const [outcome] = sfcc.events({ eventId: 'e-' + orderNo, orderNo, status: 'Acknowledged' }) as [Json];
    const isTold = isAdopted ? outcome.outcome === 'applied' : outcome.outcome === 'rejected';
    return [
        ...(isAdopted && !isRightlyHeld(order) ? [`${orderNo}: ${short(JSON.stringify(order))}`] : []),
        ...(isTold ? [] : [`${orderNo}, adopted ${isAdopted}: ${JSON.stringify(outcome)}`]),
        ...(outcome.outcome === 'rejected' ? lackOfReason(outcome, orderNo) : [])
    ];
}

function isRightlyHeld(order: Json): boolean {
    const reasons = ((order.c_tiktokHoldReason as string) || '').split(', ').filter(Boolean);
    const isUnknown = (order.product_items as Json[]).some((item) => item.product_id !== PRODUCT);
    return (
        reasons.every((reason) => REASONS.includes(reason)) &&
        reasons.includes('unknown_product') === isUnknown &&
        order.confirmation_status === (reasons.length === 0 ? 'confirmed' : 'not_confirmed')
    );
}
