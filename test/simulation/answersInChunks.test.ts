import fs from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { isFailure, serviceConfigs } from '#sfcc-mocks';
import type { HttpAnswer } from '#sfcc-mocks';
import { HOUR } from '#helpers/durations';
import { TIKTOK } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';
import { DirectShop } from '#helpers/tiktok/directShop';

const A = '701643632930';
const [SHIPPED, CANCELLED] = ['577000000000000001', '577000000000000002'] as const;
const MILLION = ' '.repeat(1e6);

/** What TikTok or a proxy sends in place of an answer: in chunks, so that no header says how long it is. */
const LONG: Array<[string, (answer: HttpAnswer) => Partial<HttpAnswer>]> = [
    ['the answer itself', (answer) => ({ body: answer.body + MILLION })],
    ['an error page', () => ({ status: 503, body: '<html>' + MILLION })]
];

describe('An answer in chunks that no script can read', () => {
    let shop: DirectShop;
    let told: string[];
    let isLong: boolean;

    beforeEach(async () => {
        shop = new DirectShop();
        told = [];
        isLong = true;
        serviceConfigs(shop.sfcc.instance).credentials.get('tiktokshop.oms.cred')!.url = 'https://oms.test';
        shop.sfcc.hosts['https://oms.test'] = ({ body }) => {
            told.push(String((JSON.parse(body) as Json).externalOrderId));
            return { status: 200, headers: {}, body: '{}' };
        };
        await shop.paidOrder(SHIPPED, { [A]: 1 });
        await shop.paidOrder(CANCELLED, { [A]: 1 });
        const parcel = { packageNo: '1', carrier: shop.carrier, trackingNumber: '1Z1' };
        shop.tell(SHIPPED, { status: 'Shipped', packages: [parcel] });
        shop.sfcc.patch('TTS-' + CANCELLED, { c_externalOrderStatus: 'CANCELLED' });
    });

    afterEach(() => shop.sfcc.close());

    LONG.forEach(([what, changes]) => {
        it(`${what}: ends one run, and the next does everything else`, async () => {
            shop.sfcc.hosts[TIKTOK] = (message) => {
                const answer = shop.tiktok.handle(message);
                const isMeant = isLong && message.url.includes('/shipping_providers');
                return isFailure(answer) || !isMeant
                    ? answer
                    : { ...answer, headers: { 'transfer-encoding': 'chunked' }, ...changes(answer) };
            };
            await run();
            expect(told).to.deep.equal([]);
            const messages = [await run(), await run()];
            messages.forEach((message) => expect(message).to.match(/orders adopted/));
            expect(told).to.deep.equal([CANCELLED]);
            expect(fs.readdirSync(path.join(shop.sfcc.filesRoot, 'TEMP'))).to.deep.equal([]);

            isLong = false;
            await run();
            await run();
            expect(shop.units(SHIPPED)).to.deep.equal([`${A} 1Z1`]);
        });
    });

    async function run(): Promise<string> {
        await shop.sfcc.clock.advance(HOUR);
        return String(shop.sfcc.job('TikTokShop-ProcessTasks').exit_status?.message);
    }
});
