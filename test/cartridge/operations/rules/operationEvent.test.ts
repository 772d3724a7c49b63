import { expect } from 'chai';
import type { OperationForm } from '#cartridge/operations/rules/operation';
import { cancelEvent, correctionEvent, shipEvent } from '#cartridge/operations/rules/operationEvent';
import { newOrder, parcel } from '#helpers/tiktok/orderLife';

describe('What a person does in the place of an OMS', () => {
    function form(filled: Partial<OperationForm>): OperationForm {
        const empty = {
            eventId: 'e',
            packageNo: '',
            carrier: 'UPS',
            trackingNumber: '1Z',
            reason: '',
            cancelId: '',
            units: {},
            by: 'me'
        };
        return { ...empty, ...filled };
    }

    it('a parcel gets a number that no other has, even if the form names one', () => {
        const known = newOrder({ packages: { '1': parcel('1', { A: 1 }), 'BM-1': parcel('BM-1', { A: 1 }) } });
        const event = shipEvent('TTS-1', known, form({ packageNo: '1', units: { B: 1 } }));
        expect(event).to.deep.include({ eventId: 'e', orderNo: 'TTS-1', status: 'Shipped' });
        expect(event.packages).to.deep.equal([
            { packageNo: 'BM-2', carrier: 'UPS', trackingNumber: '1Z', items: [{ productId: 'B', quantity: 1 }] }
        ]);
        const other = newOrder({ packages: { '1': parcel('1', { A: 1 }) } });
        expect(shipEvent('TTS-1', other, form({})).packages).to.have.nested.property('[0].packageNo', 'BM-1');
    });

    it('a parcel with some of the units says so', () => {
        expect(shipEvent('TTS-1', newOrder(), form({ units: { A: 1, B: 0 } }))).to.include({
            status: 'PartiallyShipped'
        });
        expect(shipEvent('TTS-1', newOrder(), form({ units: { A: 2, B: 1 } }))).to.include({ status: 'Shipped' });
    });

    it('a correction keeps what is in the parcel', () => {
        const named = newOrder({ packages: { '1': parcel('1', { A: 2 }) }, status: 'Delivered' });
        expect(correctionEvent('TTS-1', named, form({ packageNo: '1' }))).to.deep.include({
            status: 'Delivered',
            packages: [
                { packageNo: '1', carrier: 'UPS', trackingNumber: '1Z', items: [{ productId: 'A', quantity: 2 }] }
            ]
        });
        const rest = newOrder({ packages: { '1': parcel('1') }, status: 'CANCELLED' });
        expect(correctionEvent('TTS-1', rest, form({ packageNo: '1' }))).to.deep.include({
            status: 'Shipped',
            packages: [{ packageNo: '1', carrier: 'UPS', trackingNumber: '1Z' }]
        });
        expect(correctionEvent('TTS-1', rest, form({ packageNo: 'toString' }))).to.equal(null);
    });

    it('all units are the order; anything else is what was filled in', () => {
        const whole = cancelEvent('TTS-1', newOrder(), form({ reason: 'r', units: { A: 2, B: 1 } }));
        expect(whole).to.deep.equal({ eventId: 'e', orderNo: 'TTS-1', status: 'CANCELLED', cancel: { reason: 'r' } });
        const some = cancelEvent('TTS-1', newOrder(), form({ reason: 'r', units: { A: 2, B: 0 } }));
        expect(some.cancel).to.deep.equal({ reason: 'r', items: [{ productId: 'A', quantity: 2 }] });
        const tooMany = cancelEvent('TTS-1', newOrder(), form({ units: { A: 3, B: 1 } }));
        expect(tooMany.cancel).to.have.property('items');
        const nothingLeft = newOrder({ cancelled: { A: 2, B: 1 } });
        [newOrder(), nothingLeft].forEach((order) =>
            expect(cancelEvent('TTS-1', order, form({})).cancel).to.deep.equal({ reason: '', items: [] })
        );
    });
});
