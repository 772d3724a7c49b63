import { expect } from 'chai';
import { classOf, errorNotice, isRetried } from '#cartridge/openapi/rules/apiErrors';

describe('Errors of the Open API', () => {
    const classes: Array<[number, string, string, boolean]> = [
        [21011044, 'order on hold', 'wait', true],
        [36009002, 'too many requests', 'transient', true],
        [36009003, 'internal error', 'transient', true],
        [36009007, 'gateway timeout: it may have happened', 'unknown', true],
        [21011006, 'shipped already', 'done', false],
        [21011022, 'tracking number not accepted', 'data', false],
        [21011007, 'open after-sale request', 'blocked', false],
        [105002, 'access token expired', 'token', true],
        [106001, 'wrong signature', 'setup', false],
        [105005, 'scope missing', 'setup', false],
        [21008106, 'not in this region', 'setup', false],
        [99999999, 'never heard of', 'data', false]
    ];
    classes.forEach(([code, meaning, errorClass, retried]) => {
        it(`${code}, ${meaning}: ${errorClass}`, () => {
            expect(classOf(code)).to.equal(errorClass);
            expect(isRetried(classOf(code))).to.equal(retried);
        });
    });

    it('what a person has to set up comes with what to do', () => {
        [101000, 105002, 105005, 106001, 106013, 36009014, 36009033].forEach((code) =>
            expect(errorNotice(code, 'refused').code, String(code)).to.match(/^remedy\./)
        );
    });
});
