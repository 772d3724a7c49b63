import { expect } from 'chai';
import { officialStateOf } from '#cartridge/identity/rules/officialState';
import type { OfficialLine, OfficialOrder } from '#cartridge/identity/rules/officialState';

const CREATED = '2026-11-20T08:00:00.000Z';
const CHANGED = '2026-11-23T12:00:00.000Z';

describe('The state of an order that the official cartridges have processed', () => {
    it('is new where they have written nothing', () => {
        expect(stateOf({})).to.deep.equal({ status: 'New', packages: {}, cancelled: {} });
        expect(stateOf({ channelStatus: 3 })).to.deep.equal({ status: 'New', packages: {}, cancelled: {} });
    });

    describe('packages', () => {
        it('are the tracking numbers of lines, each with the units of its lines', () => {
            const lines = [shipped('A', 2, '1Z1'), shipped('B', 1, '1Z1'), shipped('C', 1, '1Z2')];
            expect(stateOf({ lines, shippingStatus: 'SHIPPED' })).to.deep.equal({
                status: 'Shipped',
                packages: { '1Z1': parcel('1Z1', { A: 2, B: 1 }), '1Z2': parcel('1Z2', { C: 1 }) },
                cancelled: {}
            });
        });

        it('add up several lines of a product', () => {
            const lines = [shipped('A', 2, '1Z1'), shipped('A', 1, '1Z1')];
            expect(stateOf({ lines })).to.deep.include({ packages: { '1Z1': parcel('1Z1', { A: 3 }) } });
        });

        it('hold one unit of a line that has left in part', () => {
            const lines = [{ ...shipped('A', 2, '1Z1'), status: 1 }];
            expect(stateOf({ lines, shippingStatus: 'PARTSHIPPED' })).to.deep.equal({
                status: 'PartiallyShipped',
                packages: { '1Z1': parcel('1Z1', { A: 1 }) },
                cancelled: {}
            });
        });

        [null, 0, 6, 7].forEach((status) => {
            it(`are none of a line of status ${status}, even with a number`, () => {
                expect(stateOf({ lines: [{ ...shipped('A', 2, '1Z1'), status }] }).packages).to.deep.equal({});
            });
        });

        it('of a shipped order without numbers are one without tracking, as old as the order', () => {
            const all = { '': { ...withoutTracking(), items: null } };
            const shippedHow: Array<Partial<OfficialOrder>> = [
                { shippingStatus: 'SHIPPED' },
                { channelStatus: 5 },
                { lines: [{ ...line('A', 2), status: 2 }], shippingStatus: 'SHIPPED' }
            ];
            shippedHow.forEach((known) =>
                expect(stateOf(known)).to.deep.equal({ status: 'Shipped', packages: all, cancelled: {} })
            );
            expect(stateOf({ isCompleted: true })).to.deep.equal({ status: 'Completed', packages: all, cancelled: {} });
        });

        it('of a shipped order with a number on one line leave the rest to one without tracking', () => {
            const lines = [shipped('A', 2, '1Z1'), line('B', 1)];
            expect(stateOf({ lines, shippingStatus: 'SHIPPED' })).to.deep.equal({
                status: 'Shipped',
                packages: { '1Z1': parcel('1Z1', { A: 2 }), '': { ...withoutTracking(), items: null } },
                cancelled: {}
            });
        });

        it('of an order with an unknown part shipped are one unit without tracking', () => {
            expect(stateOf({ shippingStatus: 'PARTSHIPPED' })).to.deep.equal({
                status: 'PartiallyShipped',
                packages: { '': { ...withoutTracking(), items: { A: 1 } } },
                cancelled: {}
            });
        });

        it('of an order that has shipped in part are those that lines name', () => {
            const lines = [shipped('A', 2, '1Z1'), line('B', 1)];
            ['PARTSHIPPED', 'NOTSHIPPED'].forEach((shippingStatus) =>
                expect(stateOf({ lines, shippingStatus: shippingStatus as 'PARTSHIPPED' })).to.deep.equal({
                    status: 'PartiallyShipped',
                    packages: { '1Z1': parcel('1Z1', { A: 2 }) },
                    cancelled: {}
                })
            );
        });
    });

    describe('cancelled units', () => {
        it('are all units of a cancelled line', () => {
            const lines = [{ ...line('A', 2), status: 6 }, line('B', 1)];
            expect(stateOf({ lines })).to.deep.equal({ status: 'New', packages: {}, cancelled: { A: 2 } });
        });

        it('of a line that is cancelled in part are in cancelInfo', () => {
            expect(partOf({ quantity: 1 })).to.deep.equal({ A: 1 });
            expect(partOf({ quantity: '2' })).to.deep.equal({ A: 2 });
            expect(partOf({ quantity: 1.9 })).to.deep.equal({ A: 1 });
        });

        it('are no more than the line has', () => expect(partOf({ quantity: 9 })).to.deep.equal({ A: 3 }));

        [undefined, null, 1, {}, { quantity: 'x' }, { quantity: 0 }, { quantity: -1 }].forEach((item) => {
            it(`are none where cancelInfo has ${JSON.stringify(item)}`, () => expect(partOf(item)).to.deep.equal({}));
        });

        [undefined, null, 'x', {}, { cancelItems: null }, { cancelItems: { B: { quantity: 1 } } }].forEach((info) => {
            it(`are none where cancelInfo is ${JSON.stringify(info)}`, () => {
                const lines = [{ ...line('A', 3), status: 7 }];
                expect(stateOf({ lines, cancelInfo: info }).cancelled).to.deep.equal({});
            });
        });

        it('are none of a line that is not cancelled, with any cancelInfo', () => {
            [null, 0, 1, 2].forEach((status) => {
                const cancelInfo = { cancelItems: { A: { quantity: 1 } } };
                expect(stateOf({ lines: [{ ...line('A', 3), status }], cancelInfo }).cancelled).to.deep.equal({});
            });
        });

        it('add up over the lines of a product', () => {
            const lines = [
                { ...line('A', 2), status: 6 },
                { ...line('A', 1), status: 6 }
            ];
            expect(stateOf({ lines: [...lines, line('B', 1)] }).cancelled).to.deep.equal({ A: 3 });
        });

        it('leave an order Shipped whose other units have left', () => {
            const lines = [shipped('A', 2, '1Z1'), { ...line('B', 1), status: 6 }];
            expect(stateOf({ lines, shippingStatus: 'SHIPPED' })).to.deep.equal({
                status: 'Shipped',
                packages: { '1Z1': parcel('1Z1', { A: 2 }) },
                cancelled: { B: 1 }
            });
        });
    });

    describe('its status', () => {
        it('is CANCELLED by its channel status, shipped or not', () => {
            expect(stateOf({ channelStatus: 6 }).status).to.equal('CANCELLED');
            expect(stateOf({ channelStatus: 6, lines: [shipped('A', 2, '1Z1')] }).status).to.equal('CANCELLED');
        });

        it('is Completed once the order is, and all of it has left', () => {
            expect(stateOf({ isCompleted: true, lines: [shipped('A', 2, '1Z1')] }).status).to.equal('Completed');
        });
    });
});

function partOf(item: unknown): unknown {
    return stateOf({ lines: [{ ...line('A', 3), status: 7 }], cancelInfo: { cancelItems: { A: item } } }).cancelled;
}

function stateOf(known: Partial<OfficialOrder>): ReturnType<typeof officialStateOf> {
    return officialStateOf({
        channelStatus: null,
        isCompleted: false,
        shippingStatus: 'NOTSHIPPED',
        cancelInfo: null,
        lines: [line('A', 2)],
        createdAt: CREATED,
        changedAt: CHANGED,
        ...known
    });
}

function line(productId: string, quantity: number): OfficialLine {
    return { productId, quantity, status: null, carrier: '', trackingNumber: '' };
}

function shipped(productId: string, quantity: number, trackingNumber: string): OfficialLine {
    return { productId, quantity, status: 2, carrier: 'UPS', trackingNumber };
}

function parcel(trackingNumber: string, items: object): object {
    return { packageNo: trackingNumber, carrier: 'UPS', trackingNumber, items, occurredAt: CHANGED };
}

function withoutTracking(): object {
    return { packageNo: '', carrier: '', trackingNumber: '', occurredAt: CREATED };
}
