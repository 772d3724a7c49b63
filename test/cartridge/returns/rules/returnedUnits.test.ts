import { expect } from 'chai';
import type { ReturnedUnit } from '#cartridge/openapi/rules/tiktokReturn';
import { standInFor } from '#cartridge/lifecycle/rules/standIn';
import { returnedUnits } from '#cartridge/returns/rules/returnedUnits';

function line(sellerSku: string, ...parts: string[]): ReturnedUnit {
    return { lineId: '1', sellerSku, parts: parts.map((part) => line(part)) };
}

describe('The units of a return by the products of the order', () => {
    it('are counted by product', () => {
        expect(returnedUnits([line('A'), line('B'), line('A')], { A: 2, B: 1 })).to.deep.equal({ A: 2, B: 1 });
        expect(returnedUnits([], { A: 2 })).to.deep.equal({});
    });

    it('are the parts of a bundle where the order has one of them, and not the bundle', () => {
        const bundle = line('SET', 'P', 'Q');
        expect(returnedUnits([bundle], { P: 1, Q: 1 })).to.deep.equal({ P: 1, Q: 1 });
        expect(returnedUnits([bundle], { Q: 1 })).to.deep.equal({ P: 1, Q: 1 });
        expect(returnedUnits([bundle], { SET: 1 })).to.deep.equal({ SET: 1 });
        expect(returnedUnits([bundle], { SET: 1, P: 1 })).to.deep.equal({ SET: 1 });
        expect(returnedUnits([bundle], {})).to.deep.equal({ SET: 1 });
    });

    it('belong to the product behind a line that stands in for it', () => {
        expect(returnedUnits([line(standInFor('A')), line('A')], { A: 2 })).to.deep.equal({ A: 2 });
        expect(returnedUnits([line(standInFor('SET'), 'P')], { SET: 1, P: 1 })).to.deep.equal({ SET: 1 });
        expect(returnedUnits([line('SET', standInFor('P'))], { SET: 0, [standInFor('P')]: 1 })).to.deep.equal({ P: 1 });
    });
});
