import { expect } from 'chai';
import { externalOrder, line } from '#helpers/messages/externalOrder';
import { commitsOf, interruptAt, stopAt, stopPointsOf } from '#helpers/faults/interruptions';
import { TestInstance } from '#helpers/platform/testInstance';
import type { Json } from '#helpers/platform/testInstance';
import { A, B, NO, OrderPage } from '#helpers/business-manager/orderPage';
import { Visit } from '#helpers/business-manager/visit';

describe('Business Manager: what is interrupted', () => {
    /** The forms of acts, each on an order that it fits. */
    const acts: Record<string, (at: OrderPage) => string> = {
        ship: (at) => at.ask('ship', { carrier: 'UPS', trackingNumber: '1Z8', [`units-${A}`]: '1' }),
        cancel: (at) => at.ask('cancel', { reason: 'out_of_stock', [`units-${A}`]: '2', [`units-${B}`]: '1' }),
        release: (at) => at.ask('release')
    };

    function orderFor(name: string): OrderPage {
        const at = new OrderPage();
        at.create(name === 'release' ? { product_lineitems: [line('no-such-product')] } : {});
        return at;
    }

    /** What is left of an act: the order, its history, and what others are told. */
    function traces(at: OrderPage): Json {
        const { appliedStatus, packages, history, eventIds } = at.entry();
        const lines = (JSON.parse(history as string) as Json[]).map(
            ({ what, outcome }) => `${what as string} ${outcome as string}`
        );
        return {
            appliedStatus,
            packages: Object.keys(JSON.parse((packages as string) || '{}') as Json),
            lines,
            eventIds: eventIds ? 1 : 0,
            told: at.sfcc.rows('CustomObject:TikTokShopTask').length,
            order: at.sfcc.order(NO).json.confirmation_status as string
        };
    }

    Object.entries(acts).forEach(([name, ask]) => {
        it(`${name}: a stop at any point leaves all or nothing, and sending the form again does the rest`, () => {
            const model = orderFor(name);
            const form = ask(model);
            const points = stopPointsOf(model.sfcc, () => void model.confirm(form));
            const expected = traces(model);
            model.sfcc.close();
            expect(points).to.be.above(0);
            for (let point = 0; point < points; point += 1) {
                const at = orderFor(name);
                const page = ask(at);
                stopAt(at.sfcc, point, () => void at.confirm(page));
                at.confirm(page);
                expect(traces(at), `stopped at ${point}`).to.deep.equal(expected);
                at.sfcc.close();
            }
        });

        it(`${name}: the same form sent by a second click meanwhile does it once`, () => {
            const model = orderFor(name);
            const form = ask(model);
            const commits = commitsOf(model.sfcc, () => void model.confirm(form));
            const expected = traces(model);
            model.sfcc.close();
            for (let commit = 0; commit < commits; commit += 1) {
                const at = orderFor(name);
                const page = ask(at);
                interruptAt(
                    at.sfcc,
                    commit,
                    () => void at.confirm(page),
                    () => void at.confirm(page)
                );
                expect(traces(at), `at commit ${commit}`).to.deep.equal(expected);
                at.sfcc.close();
            }
        });
    });

    it('an order that the OMS ships at the same moment is not cancelled', () => {
        const at = orderFor('cancel');
        const form = acts.cancel!(at);
        interruptAt(
            at.sfcc,
            0,
            () => expect(at.confirm(form).status).to.equal(409),
            () => at.ship()
        );
        expect(at.entry().appliedStatus).to.equal('PartiallyShipped');
        at.sfcc.close();
    });

    it('a request that ships a hundred orders stays inside its quotas, and all are found by their tracking numbers', async () => {
        const sfcc = new TestInstance();
        shipMany(sfcc, 100);
        await sfcc.clock.advance(60000);
        expect(sfcc.rows('CustomObject:TikTokShopTracking')).to.deep.equal([]);
        const found = new Visit(sfcc).get('TikTokShopOrders-Show', { number: '1Z100' });
        expect(found.headers.location).to.contain('no=TTS-100');
        sfcc.close();
    });

    it('tracking numbers of the previous release are all known in the end, wherever the job is stopped', () => {
        const model = new TestInstance();
        trackAsBefore(model);
        const points = stopPointsOf(model, () => void model.job('TikTokShop-ProcessTasks'));
        model.close();
        for (let point = 0; point < points; point += 1) {
            const sfcc = new TestInstance();
            trackAsBefore(sfcc);
            stopAt(sfcc, point, () => void sfcc.job('TikTokShop-ProcessTasks'));
            sfcc.job('TikTokShop-ProcessTasks');
            const known = sfcc.rows('Order').map((row) => (row.custom as Json).tiktokTrackingNumbers as string);
            expect(known.sort(), `stopped at ${point}`).to.deep.equal(['1Z1 1ZOLD', '1Z2 1ZOLD']);
            expect(sfcc.rows('CustomObject:TikTokShopTracking')).to.deep.equal([]);
            sfcc.close();
        }
    });

    /** Two orders in one parcel, whose old number has an object. */
    function trackAsBefore(sfcc: TestInstance): void {
        shipMany(sfcc, 2);
        sfcc.instance.execute({ kind: 'job', siteId: 'RefArch' }, (execution) => {
            const manager = execution.modules.require('dw/object/CustomObjectMgr') as any;
            (execution.modules.require('dw/system/Transaction') as any).wrap(() => {
                manager.createCustomObject('TikTokShopTracking', '1ZOLD').custom.orderIds = '["1","2","3"]';
            });
        });
        sfcc.clock.elapse(1000);
    }

    /** Orders that were shipped by one request of the OMS. */
    function shipMany(sfcc: TestInstance, count: number): void {
        const ids = Array.from({ length: count }, (_, index) => String(index + 1));
        ids.forEach((id) => sfcc.create(externalOrder({ c_externalOrderId: id })));
        const outcomes = sfcc.events(
            ...ids.map((id) => ({
                eventId: 'ship-' + id,
                externalOrderId: id,
                status: 'Shipped',
                packages: [{ packageNo: '1', carrier: 'UPS', trackingNumber: '1Z' + id }]
            }))
        );
        expect(outcomes.every(({ outcome }) => outcome === 'applied')).to.equal(true);
    }
});
