import { expect } from 'chai';
import { edit } from '#sfcc-mocks/store/session';
import { Visit } from '#helpers/business-manager/visit';
import { DirectShop } from '#helpers/tiktok/directShop';
import type { Json } from '#helpers/platform/testInstance';
import { HOUR } from '#helpers/durations';

const BROKEN = '577000000000000001';
const FINE = '577000000000000002';
const A = '701643632930';

describe('A task on which our own code breaks', () => {
    let shop: DirectShop;
    let shipments: string;

    /** Two orders that have left; what is stored of the first one cannot be read. */
    beforeEach(async () => {
        shop = new DirectShop();
        await shop.paidOrder(BROKEN, { [A]: 1 });
        await shop.paidOrder(FINE, { [A]: 1 });
        [BROKEN, FINE].forEach((id) =>
            shop.tell(id, {
                status: 'Shipped',
                packages: [{ packageNo: '1', carrier: 'UPS', trackingNumber: '1Z' + id }]
            })
        );
        store((packages) => {
            shipments = packages;
            return '{"1":null}';
        });
    });

    afterEach(() => shop.sfcc.close());

    function store(change: (packages: string) => string): void {
        shop.sfcc.change(() => {
            const { custom } = edit<Json>('CustomObject:TikTokShopOrder', 'RefArch/' + BROKEN);
            custom.packages = change(custom.packages as string);
        });
    }

    it('is tried again and keeps no other from being done; the log says what broke', () => {
        shop.run();
        expect(shop.task(BROKEN)).to.include({ state: 'waiting', lastCode: 'internal_error', attempts: 1 });
        expect(shop.task(BROKEN).lastError).to.equal('["task.internal_error"]');
        expect(shop.task(FINE)).to.include({ state: 'done' });
        const told = shop.sfcc.log.map(({ message }) => message);
        expect(told.filter((message) => message.startsWith(`task report-${BROKEN}: `))).to.have.length(1);
    });

    it('is done once what broke it is mended', async () => {
        shop.run();
        store(() => shipments);
        await shop.sfcc.clock.advance(HOUR);
        shop.run();
        expect(shop.task(BROKEN)).to.include({ state: 'done', lastCode: null });
        expect(shop.units(BROKEN)).to.deep.equal([`${A} 1Z${BROKEN}`]);
    });

    it('is given up at last, which the log says, and a person discards it with a reason', async () => {
        for (let attempt = 0; attempt < 8; attempt += 1) {
            shop.run();
            await shop.sfcc.clock.advance(12 * HOUR);
        }
        expect(shop.task(BROKEN)).to.include({ state: 'dead', attempts: 8 });
        const told = shop.sfcc.log.map(({ message }) => message);
        expect(told).to.include(`task report-${BROKEN} needs a person: internal_error`);
        const visit = new Visit(shop.sfcc);
        const form = { id: 'report-' + BROKEN, reason: 'Told TikTok by hand' };
        expect(visit.submit('TikTokShopTasks-Discard', form).headers.location).to.contain('done=task.discarded');
        expect(shop.task(BROKEN)).to.include({
            state: 'discarded',
            discardReason: 'Told TikTok by hand',
            discardedBy: shop.sfcc.access.users[0]!.login
        });
        expect((shop.task(BROKEN).discardedAt as Date).getTime()).to.equal(shop.sfcc.clock.now());
    });
});
