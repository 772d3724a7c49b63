import { expect } from 'chai';
import { REMEDY_GROUPS, remedyGroup } from '#bm-cartridge/platform/rules/remedyGroup';

/** Source: Open API "Common errors" and the error lists of the endpoint pages. */
const EXAMPLES: Array<[string, string]> = [
    ['passing', '36009002'],
    ['held', '21011044'],
    ['update', '36009009'],
    ['reconnect', '36004004'],
    ['shipped', '21008099'],
    ['cancelled', '25001010'],
    ['aftersale', '21011007'],
    ['tiktokships', '21008017'],
    ['invoice', '21004006'],
    ['carrier', '11021009'],
    ['pickup', '21011053'],
    ['packages', '21011003'],
    ['tracking', '21004012'],
    ['correction', '21011027'],
    ['notshipped', '21008109'],
    ['othershop', '21011001'],
    ['market', '21004010'],
    ['reason', '25001014'],
    ['uncancellable', '25001003'],
    ['answered', '25011010']
];

describe('The group of an error of TikTok', () => {
    EXAMPLES.forEach(([group, code]) => {
        it(`${code} is ${group}`, () => expect(remedyGroup(code)).to.equal(group));
    });

    it('is one of those that have texts', () => {
        expect(REMEDY_GROUPS).to.have.members(EXAMPLES.map(([group]) => group));
    });

    it('is none for another code', () => {
        ['', 'x', '0', '99999999', '3600900'].forEach((code) => expect(remedyGroup(code), code).to.equal(''));
    });
});
