import { expect } from 'chai';
import { OrderMgr } from '#sfcc-mocks';
import { externalOrder, line } from '#helpers/messages/externalOrder';
import { stopAt, stopPointsOf } from '#helpers/faults/interruptions';
import { TestInstance } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';
import { HOUR } from '#helpers/durations';

/** Order.CONFIRMATION_STATUS_CONFIRMED */
const CONFIRMED = 2;
const TODAY = 'day-2026-11-23';

describe('Counts of orders', () => {
    let sfcc: TestInstance;

    beforeEach(() => {
        sfcc = new TestInstance();
    });

    afterEach(() => sfcc.close());

    it('are by the day an order was made, by its status, and by the stages it has reached', () => {
        create('1', '2', '3');
        move('2', 'Acknowledged');
        move('3', 'Shipped');
        run();
        expect(figures(TODAY)).to.deep.equal({
            all: 3,
            new: 1,
            acknowledged: 1,
            shipped: 1,
            'reached-exported': 2,
            'reached-acknowledged': 2,
            'reached-shipped': 1,
            '@/placed': 3,
            '@/packages': 1
        });
    });

    it('an order that moves on leaves what it counted as', async () => {
        create('1');
        run();
        await sfcc.clock.advance(24 * HOUR);
        move('1', 'Shipped');
        run();
        expect(figures(TODAY)).to.include({ all: 1, new: 0, shipped: 1 });
        expect(figures('total').counts).to.include({ all: 1, new: 0, shipped: 1 });
    });

    it('of days that no page shows go, once other orders are counted', async () => {
        const days = (): string[] =>
            sfcc
                .rows('CustomObject:TikTokShopValue')
                .map(({ key }) => String(key))
                .filter((key) => key.startsWith('day-'));
        create('1');
        run();
        await sfcc.clock.advance(20 * 24 * HOUR);
        create('2');
        run();
        expect(days()).to.have.members([TODAY, 'day-2026-12-13']);
        await sfcc.clock.advance(20 * 24 * HOUR);
        create('3');
        run();
        expect(days()).to.have.members(['day-2026-12-13', 'day-2027-01-02']);
    });

    it('a held order is named, until someone releases it in Business Manager', async () => {
        sfcc.create(order('1', 'not-in-the-catalog'));
        run();
        expect(figures('total')).to.deep.include({ ids: { held: ['1'], 'cancelled-after-shipping': [] } });
        expect(figures('total').counts).to.include({ held: 1 });

        await sfcc.clock.advance(HOUR);
        confirm('TTS-1');
        await sfcc.clock.advance(HOUR);
        run();
        run();
        expect(figures('total').counts).to.include({ held: 0 });
    });

    it('count once, wherever the job is stopped', () => {
        const points = stopPointsOf(sfcc, () => {
            create('1', '2');
            run();
        });
        for (let point = 0; point < points; point += 1) {
            sfcc.close();
            sfcc = new TestInstance();
            create('1', '2');
            stopAt(sfcc, point, run);
            sfcc.instance.onProbe = null;
            run();
            expect(figures(TODAY).all, `stopped at ${point}`).to.equal(2);
        }
    });

    it('a dispatch deadline is read at TikTok, and an order past it is late', async () => {
        sfcc.prefer({ tiktokShopReporter: 'cartridge' });
        sfcc.tiktok.connector.enabled = false;
        sfcc.tiktok.orders.place({
            id: '1',
            holdFlow: 'awaiting',
            items: [{ productId: '701643632930', quantity: 1, price: '10.00' }]
        });
        sfcc.tiktok.orders.pay(sfcc.tiktok.orders.byId.get('1')!);
        create('1');
        run();
        expect(figures('watch')).to.include({ late: 0 });
        await sfcc.clock.advance(71 * HOUR);
        run();
        expect(figures('watch')).to.deep.include({ late: 0, dueSoon: 1, dispatchIds: ['1'] });
        await sfcc.clock.advance(2 * HOUR);
        run();
        expect(figures('watch')).to.deep.include({ late: 1, dueSoon: 0 });
        move('1', 'Shipped');
        run();
        expect(figures('watch')).to.deep.include({ late: 0, dispatchIds: [] });
    });

    function create(...ids: string[]): void {
        ids.forEach((id) => expect(sfcc.create(order(id)).status).to.equal(200));
    }

    function order(id: string, productId = '701643632930'): Json {
        return externalOrder({
            c_externalOrderId: id,
            product_lineitems: [line(productId)],
            payment: { payment_method: 'SOCIAL_PAY', amount: 16.24 }
        });
    }

    function move(id: string, status: string): void {
        const packages = [{ packageNo: '1', carrier: 'UPS', trackingNumber: '1Z' + id }];
        const event = { eventId: id + status, orderNo: 'TTS-' + id, status };
        const [outcome] = sfcc.events(status === 'Shipped' ? { ...event, packages } : event);
        expect(outcome).to.include({ outcome: 'applied' });
    }

    /** What a person does on the order in Business Manager. */
    function confirm(orderNo: string): void {
        sfcc.change(() => {
            const order = OrderMgr.getOrder(orderNo)!;
            order.setConfirmationStatus(CONFIRMED);
        });
    }

    function run(): void {
        sfcc.job('TikTokShop-ProcessTasks');
    }

    function figures(name: string): Json {
        return JSON.parse(String(sfcc.customObject('TikTokShopValue', name).value)) as Json;
    }
});
