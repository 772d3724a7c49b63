import { expect } from 'chai';
import { checkCarriers, namesOf, rowsOf } from '#bm-cartridge/settings/rules/carrierRows';
import type { CarrierChoice, CarrierRow } from '#bm-cartridge/settings/rules/carrierRows';
import { isSameCarrier } from '#cartridge/shipments/rules/carriers';

const choice = (...offered: string[]): CarrierChoice => ({ offered, isSame: isSameCarrier });
const row = (name: string, provider: string): CarrierRow => ({ name, provider });

describe('The table of carriers', () => {
    it('has the stored carriers by name', () => {
        expect(rowsOf({ ups: 'UPS', dhl: 'DHL' })).to.deep.equal([row('dhl', 'DHL'), row('ups', 'UPS')]);
    });

    it('is stored without its empty rows', () => {
        expect(namesOf([row('ups', 'UPS'), row('', ''), row('', 'DHL')])).to.deep.equal({ ups: 'UPS' });
    });

    const long = 'x'.repeat(101);
    const most = 'x'.repeat(100);
    const checks: Array<[string, CarrierRow[], string[]]> = [
        ['a carrier that TikTok offers', [row('ups', 'UPS')], ['']],
        ['an empty row', [row('', '')], ['']],
        ['a row without a name', [row('', 'UPS')], ['carrier.half']],
        ["a row without TikTok's name", [row('ups', '')], ['carrier.half']],
        ['a carrier that TikTok does not offer', [row('ups', 'Pigeon')], ['carrier.unknown']],
        ['a name of a hundred characters', [row(most, 'UPS')], ['']],
        ['a longer name', [row(long, 'UPS')], ['long']],
        ["a longer name of TikTok's", [row('ups', long)], ['long']],
        [
            'a name twice, even in another case and with other spaces',
            [row('Royal Mail', 'UPS'), row('royal_mail', 'UPS'), row('ROYAL-MAIL', 'DHL'), row('royalmail', 'DHL')],
            ['', 'carrier.twice', 'carrier.twice', 'carrier.twice']
        ],
        ['two names', [row('a', 'UPS'), row('b', 'UPS')], ['', '']],
        ['a name after two others', [row('a', 'UPS'), row('b', 'UPS'), row('a', 'UPS')], ['', '', 'carrier.twice']]
    ];
    checks.forEach(([what, rows, errors]) =>
        it(`with ${what} is ${errors.every((error) => error === '') ? 'correct' : 'wrong'}`, () =>
            expect(checkCarriers(rows, choice('UPS', 'DHL'))).to.deep.equal(errors))
    );

    it("takes any name as long as TikTok's are not known, up to a hundred characters", () => {
        expect(checkCarriers([row('ups', most)], choice())).to.deep.equal(['']);
        expect(checkCarriers([row('ups', long)], choice())).to.deep.equal(['long']);
    });
});
