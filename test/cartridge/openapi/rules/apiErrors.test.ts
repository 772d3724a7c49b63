import fs from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import {
    classOf,
    errorNotice,
    hasGrantEnded,
    isKnownCode,
    messageNotice,
    needsPerson,
    needsSeller
} from '#cartridge/openapi/rules/apiErrors';
import { sharedPath } from '#helpers/tools/shared';

describe('Errors of the Open API', () => {
    const classes: Array<[number, string, string]> = [
        [21011044, 'order on hold', 'wait'],
        [36009002, 'too many requests', 'transient'],
        [36009003, 'internal error', 'transient'],
        [36009007, 'gateway timeout: it may have happened', 'unknown'],
        [21011006, 'shipped already', 'done'],
        [21011022, 'tracking number not accepted', 'data'],
        [21011007, 'open after-sale request', 'blocked'],
        [105002, 'access token expired', 'token'],
        [106001, 'wrong signature', 'setup'],
        [105005, 'scope missing', 'setup'],
        [21008106, 'not in this region', 'setup'],
        [99999999, 'never heard of', 'undocumented']
    ];
    classes.forEach(([code, meaning, errorClass]) => {
        it(`${code}, ${meaning}: ${errorClass}`, () => {
            expect(classOf(code)).to.equal(errorClass);
        });
    });

    it('say when the seller has to authorize the app again: where the grant or the access has ended', () => {
        const grants = [36004001, 36004004, 36004005];
        const access = [105002, 105005];
        const others = [106001, 36009003, 21011044, 0];
        expect([...grants, ...access, ...others].filter(hasGrantEnded)).to.deep.equal(grants);
        expect([...grants, ...access, ...others].filter(needsSeller)).to.deep.equal([...grants, ...access]);
    });

    const fixtures = sharedPath('fixtures/tiktok-shop');
    if (fixtures) {
        it('are known if the page of a call lists them', () => {
            const codes = fs.readdirSync(fixtures).flatMap((name) => {
                const { errorCodes } = JSON.parse(fs.readFileSync(path.join(fixtures, name), 'utf8')) as {
                    errorCodes: Array<[code: string, message: string]>;
                };
                return errorCodes.map(([code]) => Number(code));
            });
            expect(codes.length).to.be.greaterThan(100);
            expect(codes.filter((code) => !isKnownCode(code))).to.deep.equal([]);
        });
    }

    it('are known where they have a class of their own, and need no message then', () => {
        const codes = [21011044, 36009002, 36009007, 21011006, 21011022, 21011007, 105002, 106001, 99999999];
        expect(codes.filter(isKnownCode)).to.deep.equal(codes.slice(0, -1));
    });

    it('what a person has to set up comes with what to do', () => {
        [101000, 105002, 105005, 106001, 106013, 36009014, 36009033].forEach((code) =>
            expect(errorNotice(code, 'refused').code, String(code)).to.match(/^remedy\./)
        );
    });

    it('are for a person where the data or the order is to blame', () => {
        const codes = [21011022, 21011007, 99999999, 105005, 36009003, 21011044, 21011006];
        expect(codes.map((code) => needsPerson(classOf(code)))).to.deep.equal([
            true,
            true,
            false,
            false,
            false,
            false,
            false
        ]);
    });

    const remedies: Array<[number, string]> = [
        [105002, 'token_expired'],
        [105005, 'scope_missing'],
        [106001, 'signature_refused'],
        [106013, 'cipher_missing'],
        [101000, 'token_of_other_shop'],
        [36009033, 'address_not_allowed'],
        [36009014, 'version_retired'],
        [21008106, 'not_in_market'],
        [21008116, 'delivery_option_unknown'],
        [21011022, 'tracking_refused'],
        [21011025, 'tracking_number_taken'],
        [21034012, 'tracking_number_taken'],
        [21004012, 'tracking_number_characters'],
        [21011007, 'after_sale_open'],
        [21008044, 'after_sale_open']
    ];
    remedies.forEach(([code, remedy]) =>
        it(`${code} is told with what to do: ${remedy}`, () =>
            expect(errorNotice(code, 'refused')).to.deep.equal({ code: `remedy.${remedy}`, values: [] }))
    );

    it("any other is told in TikTok's words, up to five hundred characters", () => {
        expect(errorNotice(36009003, 'Internal error')).to.deep.equal({
            code: 'tiktok.message',
            values: ['Internal error']
        });
        expect(messageNotice('x'.repeat(501)).values).to.deep.equal(['x'.repeat(500)]);
    });
});
