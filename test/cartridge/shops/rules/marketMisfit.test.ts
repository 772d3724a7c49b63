import { expect } from 'chai';
import { marketMisfit } from '#cartridge/shops/rules/marketMisfit';

function misfit(region: string, currencies: string[], isTaxAdded: boolean): unknown {
    return marketMisfit(region, { isCurrencyAllowed: (currency) => currencies.includes(currency), isTaxAdded });
}

describe('A market and a site', () => {
    const fitting: Array<[string, string, boolean]> = [
        ['US', 'USD', true],
        ['GB', 'GBP', false],
        ['UK', 'GBP', false],
        ['DE', 'EUR', false],
        ['FR', 'EUR', false],
        ['ES', 'EUR', false],
        ['IT', 'EUR', false],
        ['IE', 'EUR', false],
        ['SG', 'SGD', false],
        ['MY', 'MYR', false],
        ['TH', 'THB', false],
        ['VN', 'VND', false],
        ['PH', 'PHP', false],
        ['ID', 'IDR', false],
        ['JP', 'JPY', false],
        ['BR', 'BRL', false],
        ['MX', 'MXN', false]
    ];
    fitting.forEach(([region, currency, isTaxAdded]) =>
        it(`${region}: ${currency}, tax ${isTaxAdded ? 'on top' : 'included'}`, () => {
            expect(misfit(region, [currency], isTaxAdded)).to.equal(null);
            expect(misfit(region, ['CHF'], isTaxAdded)).to.deep.equal({ what: 'currency', currency });
            expect(misfit(region, [currency], !isTaxAdded)).to.deep.equal({ what: 'taxation', isTaxAdded });
        })
    );

    it('fit where the market is unknown', () => {
        expect(misfit('XX', [], true)).to.equal(null);
    });
});
