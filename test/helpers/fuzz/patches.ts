import { externalOrder } from '#helpers/messages/externalOrder';
import { malformed } from '#helpers/messages/malformed';
import { TestInstance } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';
import { foundInLog, pick, seedOf, short } from './area';
import type { Area } from './area';

const ORDER_NO = 'TTS-577000000000000001';
const ADDRESS = `/checkout/orders/v1/organizations/f_ecom_sandbox_001/orders/${ORDER_NO}?siteId=RefArch`;
const A = '701643632930';
const PATCHES_SENT = 30;
/** What TikTok's connector, an OMS and other systems write. */
const DOCUMENTS: Json[] = [
    { c_orderAction: 'update', c_externalOrderStatus: 'Shipped', c_shipmentsInfo: '{"1":{"carrier":"UPS"}}' },
    { c_externalOrderStatus: 'CANCELLED', c_cancelInfo: `{"reasonCode":"x","cancelItems":{"${A}":{"quantity":1}}}` },
    { c_externalReturnStatus: 3, c_returnCase: '{"a":1}', c_externalChannelOrderStatus: 6, c_orderTag: 'x' },
    {
        c_orderAction: 'update',
        product_items: [{ product_id: A, c_externalLineItemStatus: 2, c_trackingNumber: '1Z', c_carrier: 'UPS' }]
    }
];

/** Patches by OCAPI and SCAPI, wrong in a place or two. */
export const PATCHES: Area = {
    name: 'patches',
    about: 'a patch is taken, or is refused and changes nothing; jobs go on afterwards',
    run: (random) => {
        const sfcc = new TestInstance();
        sfcc.create(externalOrder());
        const broken = Array.from({ length: PATCHES_SENT }, () => {
            const [document] = malformed(pick(DOCUMENTS, random), 1, seedOf(random)) as [string];
            const before = JSON.stringify(sfcc.rows('Order'));
            const isOcapi = random() < 0.5;
            const { status } = isOcapi
                ? sfcc.send('PATCH', `/s/RefArch/dw/shop/v24_5/orders/${ORDER_NO}`, document, sfcc.connectorToken())
                : sfcc.scapi('PATCH', ADDRESS, document as unknown as Json);
            const asked = `${isOcapi ? 'OCAPI' : 'SCAPI'} ${short(document)}`;
            const hasChanged = JSON.stringify(sfcc.rows('Order')) !== before;
            return [
                ...([200, 204, 400].includes(status) ? [] : [`${status} to ${asked}`]),
                ...(status === 400 && hasChanged ? [`a refused patch has changed the order: ${asked}`] : [])
            ];
        }).flat();
        ['ProcessTasks', 'OrderFeed'].forEach((name) => {
            const exit = sfcc.job('TikTokShop-' + name).exit_status;
            if (!['OK', 'ERROR'].includes(String(exit?.code))) {
                broken.push(`${name} threw: ${JSON.stringify(exit)}`);
            }
        });
        const found = broken.concat(foundInLog(sfcc));
        sfcc.close();
        return Promise.resolve(found);
    }
};
