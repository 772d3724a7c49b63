import { expect } from 'chai';
import { idInNumber, orderNumber } from '#cartridge/platform/rules/orderNumber';

describe('The number of an order', () => {
    const ID = '577000000000000001';

    it('is the id after the prefix, as long as it has 50 characters', () => {
        expect(orderNumber('X-', ID)).to.equal('X-' + ID);
        expect(orderNumber('P'.repeat(32), ID)).to.have.length(50);
        expect(orderNumber('P'.repeat(33), ID)).to.equal('TTS-' + ID);
    });

    it('leads back to the id, and only by the prefix that it was made with', () => {
        ['', 'X-', 'TTS-', 'P'.repeat(32), 'P'.repeat(33)].forEach((prefix) => {
            expect(idInNumber(prefix, orderNumber(prefix, ID)), prefix).to.equal(ID);
        });
        expect(idInNumber('X-', 'TTS-' + ID)).to.equal('');
        expect(idInNumber('P'.repeat(33), 'P'.repeat(33) + '1')).to.equal('1');
    });
});
