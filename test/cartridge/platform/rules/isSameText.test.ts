import { expect } from 'chai';
import { isSameText } from '#cartridge/platform/rules/isSameText';

describe('A claim', () => {
    const claims: Array<[string, string, boolean]> = [
        ['secret', 'secret', true],
        ['secret', 'Secret', false],
        ['secret', 'secreT', false],
        ['secret', 'secre', false],
        ['secret', 'secrets', false],
        ['secret', '', false],
        ['ab', 'ba', false],
        ['', '', false],
        ['', 'x', false]
    ];
    claims.forEach(([secret, claim, isSame]) =>
        it(`${claim || 'nothing'} is ${isSame ? '' : 'not '}the secret ${secret || 'nothing'}`, () =>
            expect(isSameText(secret, claim)).to.equal(isSame))
    );
});
