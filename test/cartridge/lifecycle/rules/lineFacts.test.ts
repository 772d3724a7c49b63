import { expect } from 'chai';
import { lineFacts } from '#cartridge/lifecycle/rules/lineFacts';
import type { LineFacts, LineStatus } from '#cartridge/lifecycle/rules/lineFacts';
import type { LineUnits } from '#cartridge/lifecycle/rules/lineUnits';
import type { Packages } from '#cartridge/lifecycle/rules/packages';
import { at, parcel } from '#helpers/tiktok/orderLife';

describe('What an order says of a line', () => {
    const packages: Packages = {
        1: parcel('1', null, { occurredAt: at('13:00') }),
        2: parcel('2', null, { occurredAt: at('12:00') }),
        3: parcel('3', null, { occurredAt: at('14:00') }),
        '': { packageNo: '', carrier: '', trackingNumber: '', items: null, occurredAt: at('15:00') }
    };
    const factsOf = (cancelled: number, inPackages: LineUnits['packages'], isCancelled = false): LineFacts => {
        const lines = [{ productId: 'A', quantity: 3, amount: 2700 }];
        return lineFacts(lines, [{ productId: 'A', cancelled, packages: inPackages }], packages, isCancelled)[0]!;
    };

    const cases: Array<[string, number, LineUnits['packages'], LineStatus, number, string]> = [
        ['nothing', 0, {}, 0, 0, ''],
        ['a part has left', 0, { 1: 1 }, 1, 1, '1Z1'],
        ['all has left', 0, { 1: 3 }, 2, 3, '1Z1'],
        ['a part is cancelled', 1, {}, 7, 0, ''],
        ['all is cancelled', 3, {}, 6, 0, ''],
        ['a part is cancelled, a part has left', 1, { 1: 1 }, 1, 1, '1Z1'],
        ['a part is cancelled, the rest has left', 1, { 1: 2 }, 2, 2, '1Z1'],
        ['it is in two packages: the latest', 0, { 1: 1, 2: 2 }, 2, 3, '1Z1'],
        ['a package without tracking has no number', 0, { '': 3 }, 2, 3, ''],
        ['a package without tracking beside one with', 0, { '': 1, 2: 1 }, 1, 2, '1Z2'],
        ['a package has none of its units', 0, { 2: 1, 3: 0 }, 1, 1, '1Z2']
    ];
    cases.forEach(([title, cancelled, inPackages, status, shipped, trackingNumber]) => {
        it(`${title}: status ${status}`, () => {
            expect(factsOf(cancelled, inPackages)).to.deep.equal({
                productId: 'A',
                quantity: 3,
                amount: 2700,
                status,
                cancelled,
                shipped,
                carrier: trackingNumber === '' ? '' : 'UPS',
                trackingNumber
            });
        });
    });

    it('is that all of it is cancelled once the order is', () => {
        expect(factsOf(1, { 1: 1 }, true)).to.deep.include({
            status: 6,
            cancelled: 3,
            shipped: 0,
            carrier: '',
            trackingNumber: ''
        });
    });
});
