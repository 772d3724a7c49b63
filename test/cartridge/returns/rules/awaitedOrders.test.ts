import { expect } from 'chai';
import { awaitedOrders } from '#cartridge/returns/rules/awaitedOrders';

describe('The orders whose returns wait', () => {
    it('are those of before and those of now, each once', () => {
        expect(awaitedOrders(['1', '2'], ['2', '3', '3'])).to.deep.equal(['1', '2', '3']);
        expect(awaitedOrders([], [])).to.deep.equal([]);
    });

    it('are the latest 150, which a stored text has room for', () => {
        const ids = Array.from({ length: 200 }, (_value, index) => String(577000000000000001n + BigInt(index)));
        const kept = awaitedOrders(ids.slice(0, 100), ids.slice(100));
        expect(kept).to.deep.equal(ids.slice(50));
        expect(JSON.stringify(kept).length).to.be.below(4000);
    });
});
