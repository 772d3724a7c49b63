import { expect } from 'chai';
import { bearerToken, claimsPart, clientIdOf } from '#cartridge/orders/rules/bearerToken';

const SHORTEST = 'abcdefgh.1234567';

describe('The token of an authorization header', () => {
    const headers: Array<[string, string]> = [
        [`Bearer ${SHORTEST}`, SHORTEST],
        [`bearer   ${SHORTEST}  `, SHORTEST],
        [`Bearer ${SHORTEST}==`, `${SHORTEST}==`],
        ['Bearer a-b_c~d+e/f.AZaz09.xyz', 'a-b_c~d+e/f.AZaz09.xyz'],
        [`Bearer ${'x'.repeat(8192)}`, 'x'.repeat(8192)]
    ];
    headers.forEach(([header, token]) =>
        it(`${header.slice(0, 40)} has one`, () => expect(bearerToken(header)).to.equal(token))
    );

    const others = [
        '',
        SHORTEST,
        `Basic ${SHORTEST}`,
        `xBearer ${SHORTEST}`,
        `Bearer ${SHORTEST.slice(1)}`,
        `Bearer ${'x'.repeat(8193)}`,
        `Bearer ${SHORTEST} ${SHORTEST}`,
        `Bearer ${SHORTEST}"`,
        `Bearer${SHORTEST}`,
        `Bearer ${'='.repeat(16)}`,
        `Bearer =${SHORTEST}`,
        `Bearer ${SHORTEST}=x`
    ];
    others.forEach((header) =>
        it(`${header.slice(0, 40) || 'nothing'} (${header.length}) has none`, () =>
            expect(bearerToken(header)).to.equal(''))
    );
});

describe('The client of a token', () => {
    it('stands in its claims', () => {
        expect(claimsPart('head.claims.signature')).to.equal('claims');
        ['opaque', '', 'head.'].forEach((token) => expect(claimsPart(token)).to.equal(''));
    });

    const claims: Array<[unknown, string]> = [
        [{ client_id: 'a', sub: 'b' }, 'a'],
        [{ sub: 'b' }, 'b'],
        [{ client_id: '', sub: 'b' }, 'b'],
        [{}, ''],
        [{ client_id: 7 }, ''],
        [{ client_id: ['a'] }, ''],
        [null, ''],
        ['a', ''],
        [undefined, '']
    ];
    claims.forEach(([told, id]) =>
        it(`of ${JSON.stringify(told)} is ${id || 'none'}`, () => expect(clientIdOf(told)).to.equal(id))
    );
});
