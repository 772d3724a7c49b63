import { expect } from 'chai';
import { readDistricts } from '#cartridge/lifecycle/rules/address/districts';
import type { District } from '#cartridge/lifecycle/rules/address/districts';

describe('State and city of an address by the names of its districts', () => {
    const cases: Array<[country: string, district: string, part: 'state' | 'city' | 'more']> = [
        ['US', 'State', 'state'],
        ['US', 'City', 'city'],
        ['US', 'County', 'more'],
        ['GB', 'State', 'state'],
        ['GB', 'City', 'city'],
        ['DE', 'Federal State', 'state'],
        ['DE', 'Municipality', 'city'],
        ['DE', 'Urban District', 'more'],
        ['ES', 'Province', 'state'],
        ['ES', 'Municipality', 'city'],
        ['ES', 'Autonomous Community', 'more'],
        ['IT', 'Province', 'state'],
        ['IT', 'City', 'city'],
        ['IT', 'Municipality', 'city'],
        ['IT', 'Region', 'more'],
        ['FR', 'Department', 'state'],
        ['FR', 'Arrondissement', 'city'],
        ['FR', 'Region', 'more'],
        ['FR', 'Commune', 'more'],
        ['IE', 'County', 'state'],
        ['IE', 'Municipal District', 'city'],
        ['BR', 'State', 'state'],
        ['BR', 'Municipality', 'city'],
        ['JP', 'Prefecture', 'state'],
        ['JP', 'City', 'city'],
        ['JP', 'Ward', 'city'],
        ['JP', 'City / Ward', 'city'],
        ...['State', 'Province', 'Region', 'Prefecture', 'Federal State', 'Department'].map(
            (name): [string, string, 'state'] => ['SG', name, 'state']
        ),
        ...['City', 'Municipality', 'District', 'Regency', 'Town'].map((name): [string, string, 'city'] => [
            'SG',
            name,
            'city'
        ])
    ];
    cases.forEach(([country, name, part]) => {
        it(`${name} of ${country}: ${part}`, () => {
            const nothing = { state: '', city: '', more: [] };
            const expected = { ...nothing, [part]: part === 'more' ? ['X'] : 'X' };
            expect(readDistricts(country, [named(name, 'X')])).to.deep.equal(expected);
            expect(readDistricts(country.toLowerCase(), [named(name, 'X')])).to.deep.equal(expected);
        });
    });

    it('the state has its code where TikTok gives one, the city never', () => {
        const districts = [named('State', 'Texas', 'TX'), named('City', 'Austin', 'AUS')];
        expect(readDistricts('US', districts)).to.deep.equal({ state: 'TX', city: 'Austin', more: [] });
    });

    it('an empty district counts as none', () => {
        const districts = [named('City', ''), named('Municipality', 'Milano')];
        expect(readDistricts('IT', districts).city).to.equal('Milano');
    });

    it('levels count where no name is known: the first is the state, the third or second the city', () => {
        const level = (number: string, name: string): District => ({ ...named('Zone', name), level: number });
        const [one, two, three] = [level('L1', 'One'), level('L2', 'Two'), level('L3', 'Three')] as const;
        const nothing = { state: '', city: '', more: [] };
        expect(readDistricts('SG', [one, two, three])).to.deep.equal({ ...nothing, state: 'One', city: 'Three' });
        expect(readDistricts('SG', [one, two])).to.deep.equal({ ...nothing, state: 'One', city: 'Two' });
        expect(readDistricts('TH', [level('L0', 'Zero')])).to.deep.equal(nothing);
        expect(readDistricts('SG', [two, { ...three, name: '' }])).to.deep.equal({ ...nothing, city: 'Two' });
    });

    it('a country that is one city is the city, unless a district is', () => {
        const country = { ...named('Country', 'Singapore'), level: 'L0' };
        expect(readDistricts('SG', [country]).city).to.equal('Singapore');
        expect(readDistricts('SG', [country, named('District', 'Bedok')]).city).to.equal('Bedok');
    });

    it('one district is not both state and city', () => {
        const both = { ...named('State', 'Berlin'), level: 'L3' };
        expect(readDistricts('SG', [both])).to.deep.equal({ state: 'Berlin', city: '', more: [] });
    });
});

function named(levelName: string, name: string, isoCode = ''): District {
    return { level: '', levelName, name, isoCode };
}
