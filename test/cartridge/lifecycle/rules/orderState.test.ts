import { expect } from 'chai';
import { unchangedState } from '#cartridge/lifecycle/rules/orderState';
import { live, newOrder, parcel, shipment } from '#helpers/tiktok/orderLife';

describe('What a decision begins with', () => {
    it('cancels, undoes, returns and tells nothing', () => {
        [newOrder(), live([shipment([parcel('1')])])].forEach((order) =>
            expect(unchangedState(order)).to.deep.include({
                cancelOrder: false,
                undoCancel: false,
                returnStock: {},
                addedPackages: [],
                correctedPackages: [],
                orderTag: '',
                alert: null
            })
        );
    });
});
